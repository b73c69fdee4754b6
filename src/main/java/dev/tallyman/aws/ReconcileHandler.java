package dev.tallyman.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tallyman.service.Reconcile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The function that runs every hour and finds lost events. Its input says nothing; its answer says
/// what it found.
public final class ReconcileHandler implements RequestStreamHandler {

  private static final JsonFactory JSON = new JsonFactory();

  private final Reconcile reconcile;

  public ReconcileHandler() {
    this(Wiring.ofEnvironment().reconcile());
  }

  public ReconcileHandler(Reconcile reconcile) {
    this.reconcile = reconcile;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Reconcile.Findings findings = reconcile.run();
    try (JsonGenerator json = JSON.createGenerator(answer)) {
      json.writeStartObject();
      json.writeNumberField("reports", findings.reports());
      json.writeNumberField("unknown", findings.unknown());
      json.writeNumberField("different", findings.different());
      json.writeNumberField("gone", findings.gone());
      json.writeEndObject();
    }
  }
}

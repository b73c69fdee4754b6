package dev.tallyman.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tallyman.service.Reconcile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// The function that runs every hour and finds lost events. Its input says nothing; its answer says
/// what it found, and so does its log.
public final class ReconcileHandler implements RequestStreamHandler {

  private static final JsonFactory JSON = new JsonFactory();

  private final Reconcile reconcile;
  private final Consumer<String> log;

  public ReconcileHandler() {
    this(Wiring.ofEnvironment().reconcile(), System.out::println);
  }

  public ReconcileHandler(Reconcile reconcile, Consumer<String> log) {
    this.reconcile = reconcile;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String findings = json(reconcile.run());
    log.accept(findings);
    answer.write(findings.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(Reconcile.Findings findings) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("level", "INFO");
      json.writeStringField("message", "reconciled");
      json.writeNumberField("reports", findings.reports());
      json.writeNumberField("unknown", findings.unknown());
      json.writeNumberField("different", findings.different());
      json.writeNumberField("gone", findings.gone());
      json.writeEndObject();
    }
    return text.toString();
  }
}

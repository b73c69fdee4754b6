package dev.tallyman.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tallyman.api.Api;
import dev.tallyman.api.ApiRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;

/// The query function: answers the proxy events of API Gateway.
public final class QueryHandler implements RequestStreamHandler, Resource {

  private final Api api;

  public QueryHandler() {
    this(Wiring.ofEnvironment().api());
  }

  public QueryHandler(Api api) {
    this.api = api;
    Core.getGlobalContext().register(this);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write(ProxyEvents.event(api.answer(ProxyEvents.request(event.readAllBytes()))));
  }

  /// Before a snapshot is taken the classes, connections and tables of words that a question needs
  /// are loaded, by asking one.
  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    Map<String, List<String>> query = Map.of("origin", List.of("XK"), "destination", List.of("AQ"));
    byte[] none = new byte[0];
    api.answer(new ApiRequest("GET", "/v1/tally", query, Map.of(), none));
    api.answer(new ApiRequest("GET", "/v1/openapi.json", Map.of(), Map.of(), none));
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {}
}

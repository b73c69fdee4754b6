package dev.tallyman.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves an API below `/prod/`, as a stage of API Gateway does; beside it there is nothing.
final class StageProxy implements AutoCloseable {

  private static final String STAGE = "/prod/";
  private static final Set<String> OWN = Set.of("host", "connection", "content-length");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService callers = Executors.newFixedThreadPool(8);
  private final HttpServer server;
  private final URI api;

  StageProxy(URI api) throws IOException {
    this.api = api;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(STAGE, this::serve);
    server.setExecutor(callers);
    server.start();
  }

  /// Where the page is, with a slash at the end.
  String page() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + STAGE;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer =
          client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach((name, values) -> {
            if (!OWN.contains(name) && !name.equals("transfer-encoding")) {
              exchange.getResponseHeaders().put(name, values);
            }
          });
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString().substring(STAGE.length() - 1);
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + path))
            .method(
                exchange.getRequestMethod(),
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (OWN.stream().noneMatch(name::equalsIgnoreCase)) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.build();
  }

  @Override
  public void close() {
    server.stop(0);
    callers.shutdownNow();
    client.close();
  }
}

package dev.tallyman.local;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tallyman.api.AllowedOrigins;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// API Gateway on this machine: turns HTTP into proxy events for the query function and its answers
/// into HTTP, within the limits that API Gateway sets. On loopback, for callers that mean this
/// machine: a page from elsewhere can neither rebind a name to it nor have anything changed here.
public final class HttpFront implements AutoCloseable {

  private static final int MOST_HEADER_BYTES = 10_240;
  private static final int MOST_BODY_BYTES = 10 << 20;
  private static final int MOST_AT_A_TIME = 16;

  private static final ProxyAnswer ELSEWHERE =
      ProxyAnswer.problem(421, "Misdirected request", "Only 127.0.0.1 is served here.");

  private static final ProxyAnswer FOREIGN_PAGE =
      ProxyAnswer.problem(403, "Forbidden", "Pages of other sites change nothing here.");

  /// What changes nothing; that another site's page cannot read the answer is its browser's part.
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final HttpServer server;
  private final ExecutorService callers;
  private final Function function;
  private final @Nullable String apiKey;
  private final AllowedOrigins origins;

  private HttpFront(
      HttpServer server,
      ExecutorService callers,
      Function function,
      @Nullable String apiKey,
      AllowedOrigins origins) {
    this.server = server;
    this.callers = callers;
    this.function = function;
    this.apiKey = apiKey;
    this.origins = origins;
  }

  /// Starts on `port`, or on a free one for 0. With an `apiKey`, `/v1` asks for it.
  public static HttpFront start(int port, Function function, @Nullable String apiKey)
      throws IOException {
    return start(port, function, apiKey, AllowedOrigins.NONE);
  }

  /// The same, for pages of `origins` too.
  static HttpFront start(
      int port, Function function, @Nullable String apiKey, AllowedOrigins origins)
      throws IOException {
    // Read once, when the server's classes are loaded; beyond it the connection is cut.
    System.setProperty("sun.net.httpserver.maxReqHeaderSize", String.valueOf(64 << 10));
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    HttpServer server = bind(port);
    ExecutorService callers = Executors.newFixedThreadPool(MOST_AT_A_TIME, HttpFront::thread);
    HttpFront front = new HttpFront(server, callers, function, apiKey, origins);
    server.createContext("/", front::serve);
    server.setExecutor(callers);
    server.start();
    return front;
  }

  public URI endpoint() {
    return Loopback.uri(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    callers.shutdownNow();
  }

  /// Gives `json` out under `path`: what only this machine has to tell.
  void tell(String path, byte[] json) {
    ProxyAnswer told =
        new ProxyAnswer(200, Map.of("Content-Type", List.of("application/json")), json);
    HttpContext context =
        server.createContext(
            path,
            exchange -> {
              try (exchange) {
                send(exchange, told);
              }
            });
    context.getFilters().add(new NoForeignPages());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String takes = exchange.getRequestHeaders().getFirst("Accept-Encoding");
      String origin = exchange.getRequestHeaders().getFirst("Origin");
      ProxyAnswer answer = answer(exchange);
      ProxyAnswer readable = origins.allow(origin) ? answer.readableBy(origin) : answer;
      send(exchange, Compression.of(readable, takes == null ? "" : takes));
    }
  }

  private ProxyAnswer answer(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = exchange.getRequestHeaders();
    if (size(headers) > MOST_HEADER_BYTES) {
      return ProxyAnswer.problem(431, "Headers too large", "All headers together: 10,240 bytes.");
    }
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    if (length != null && !length.matches("[0-9]{1,18}")) {
      // Where the next request of this connection begins is anybody's guess.
      exchange.getResponseHeaders().set("Connection", "close");
      return ProxyAnswer.problem(400, "Bad request", "Content-Length is a number.");
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY_BYTES + 1);
    if (body.length > MOST_BODY_BYTES) {
      return ProxyAnswer.problem(413, "Request too long", "A request has at most 10 MB.");
    }
    ProxyEvent event =
        new ProxyEvent(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            headers,
            body,
            exchange.getRemoteAddress().getAddress().getHostAddress());
    if (!Loopback.isThisMachine(event.first("host", ""))) {
      return ELSEWHERE;
    }
    if (!SAFE.contains(event.method())
        && !origins.allow(event.first("origin", ""))
        && isForeignPage(exchange)) {
      return FOREIGN_PAGE;
    }
    if (!isAdmitted(event)) {
      return ProxyAnswer.problem(403, "Forbidden", "The header x-api-key is missing or wrong.");
    }
    return invoke(event);
  }

  private static boolean isForeignPage(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    return Loopback.isForeignPage(
        headers.getFirst("Host"), headers.getFirst("Origin"), headers.getFirst("Sec-Fetch-Site"));
  }

  private ProxyAnswer invoke(ProxyEvent event) {
    byte[] json;
    try {
      json = event.json();
    } catch (IllegalArgumentException e) {
      return ProxyAnswer.problem(400, "Bad request", "A percent escape in the query is broken.");
    }
    try {
      return ProxyAnswer.parse(function.invoke(json));
    } catch (IOException e) {
      return ProxyAnswer.problem(502, "Bad gateway", "The function failed.");
    }
  }

  private boolean isAdmitted(ProxyEvent event) {
    String path = event.uri().getPath();
    boolean isOpen = !path.startsWith("/v1/") || path.equals("/v1/openapi.json");
    return apiKey == null
        || isOpen
        || event.method().equals("OPTIONS")
        || MessageDigest.isEqual(
            apiKey.getBytes(StandardCharsets.UTF_8),
            event.first("x-api-key", "").getBytes(StandardCharsets.UTF_8));
  }

  private static int size(Map<String, List<String>> headers) {
    int size = 0;
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      for (String value : header.getValue()) {
        size += header.getKey().length() + value.length();
      }
    }
    return size;
  }

  private static void send(HttpExchange exchange, ProxyAnswer answer) throws IOException {
    answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    boolean isBare =
        exchange.getRequestMethod().equals("HEAD")
            || answer.status() == 304
            || answer.status() == 204
            || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), isBare ? -1 : answer.body().length);
    if (!isBare) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static HttpServer bind(int port) throws IOException {
    try {
      return HttpServer.create(Loopback.at(port), 0);
    } catch (IOException e) {
      if (Loopback.isTaken(e)) {
        throw new PortTaken("the API", port, "--port", e);
      }
      throw e;
    }
  }

  private static Thread thread(Runnable task) {
    return Thread.ofPlatform().name("api").daemon().unstarted(task);
  }
}

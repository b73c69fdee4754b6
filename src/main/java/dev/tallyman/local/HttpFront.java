package dev.tallyman.local;

import com.sun.net.httpserver.Headers;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// API Gateway on this machine: turns HTTP into proxy events for the query function and its answers
/// into HTTP, within the limits that API Gateway sets, for callers that mean this machine: a page
/// from elsewhere can neither rebind a name to it nor have anything changed here.
public final class HttpFront implements AutoCloseable {

  private static final int MOST_HEADER_BYTES = 10_240;
  private static final int MOST_BODY_BYTES = 10 << 20;
  private static final int MOST_AT_A_TIME = 16;
  private static final int SECONDS_TO_FINISH = 5;

  private static final ProxyAnswer ELSEWHERE =
      ProxyAnswer.problem(421, "Misdirected request", "This name is not served here.");

  private static final ProxyAnswer NOT_FROM_HERE =
      ProxyAnswer.problem(403, "Forbidden", "This is told to callers on the same machine alone.");

  private static final ProxyAnswer NOTHING =
      ProxyAnswer.problem(404, "Not found", "There is nothing at this address.");

  private static final ProxyAnswer FOREIGN_PAGE =
      ProxyAnswer.problem(403, "Forbidden", "Pages of other sites change nothing here.");

  /// What changes nothing; that another site's page cannot read the answer is its browser's part.
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final HttpServer server;
  private final ExecutorService callers;
  private final Function function;
  private final @Nullable String apiKey;
  private final Door door;
  private final ServiceLog log;

  private HttpFront(
      HttpServer server,
      ExecutorService callers,
      Function function,
      @Nullable String apiKey,
      Door door,
      ServiceLog log) {
    this.server = server;
    this.callers = callers;
    this.function = function;
    this.apiKey = apiKey;
    this.door = door;
    this.log = log;
  }

  /// Starts on loopback, on `port`, or on a free one for 0. With an `apiKey`, `/v1` asks for it.
  public static HttpFront start(int port, Function function, @Nullable String apiKey)
      throws IOException {
    return start(port, function, apiKey, AllowedOrigins.NONE);
  }

  /// The same, for pages of `origins` too.
  static HttpFront start(
      int port, Function function, @Nullable String apiKey, AllowedOrigins origins)
      throws IOException {
    return start(port, function, apiKey, Door.loopback(origins), ServiceLog.forPeople());
  }

  static HttpFront start(
      int port, Function function, @Nullable String apiKey, Door door, ServiceLog log)
      throws IOException {
    // Read once, when the server's classes are loaded; beyond it the connection is cut.
    System.setProperty("sun.net.httpserver.maxReqHeaderSize", String.valueOf(64 << 10));
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    HttpServer server = bind(door, port);
    ExecutorService callers = Executors.newFixedThreadPool(MOST_AT_A_TIME, HttpFront::thread);
    HttpFront front = new HttpFront(server, callers, function, apiKey, door, log);
    server.createContext("/", front::serve);
    server.setExecutor(callers);
    server.start();
    return front;
  }

  public URI endpoint() {
    return door.uri(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(SECONDS_TO_FINISH);
    callers.shutdownNow();
  }

  /// Gives out under `path` what only callers on this machine are told.
  void tellHere(String path, Supplier<byte[]> json) {
    tell(
        path,
        exchange ->
            isFromHere(exchange)
                ? new ProxyAnswer(
                    200, Map.of("Content-Type", List.of("application/json")), json.get())
                : NOT_FROM_HERE);
  }

  /// Gives out under `path` what everybody is told.
  void tell(String path, Supplier<ProxyAnswer> answer) {
    tell(path, exchange -> answer.get());
  }

  private void tell(String path, java.util.function.Function<HttpExchange, ProxyAnswer> answer) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (!door.isMeant(host) || isForeignPage(exchange)) {
              send(exchange, NOT_FROM_HERE);
            } else {
              boolean isThere = exchange.getRequestURI().getPath().equals(path);
              send(exchange, isThere ? answer.apply(exchange) : NOTHING);
            }
          }
        });
  }

  private boolean isFromHere(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    return door.isFromHere(
        exchange.getRemoteAddress().getAddress(),
        headers.getFirst("Host"),
        headers.getFirst("X-Forwarded-For"));
  }

  private void serve(HttpExchange exchange) throws IOException {
    long startNanos = System.nanoTime();
    try (exchange) {
      String takes = exchange.getRequestHeaders().getFirst("Accept-Encoding");
      String origin = exchange.getRequestHeaders().getFirst("Origin");
      ProxyAnswer made = answer(exchange);
      ProxyAnswer readable = door.origins().allow(origin) ? made.readableBy(origin) : made;
      ProxyAnswer answer = Compression.of(readable, takes == null ? "" : takes);
      log.request(
          exchange.getRequestMethod(),
          exchange.getRequestURI().getRawPath(),
          answer.status(),
          answer.body().length,
          (System.nanoTime() - startNanos) / 1_000_000);
      send(exchange, answer);
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
    if (!door.isMeant(event.first("host", ""))) {
      return ELSEWHERE;
    }
    if (!SAFE.contains(event.method())
        && !door.origins().allow(event.first("origin", ""))
        && isForeignPage(exchange)) {
      return FOREIGN_PAGE;
    }
    if (!isAdmitted(event)) {
      return ProxyAnswer.problem(403, "Forbidden", "The header x-api-key is missing or wrong.");
    }
    return invoke(event);
  }

  private boolean isForeignPage(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    return door.isForeignPage(
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

  private static HttpServer bind(Door door, int port) throws IOException {
    try {
      return HttpServer.create(door.at(port), 0);
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

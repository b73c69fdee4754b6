package dev.tallyman.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Lambda Runtime API for one function process, on a loopback port of its own: the process asks
/// for the next invocation and posts its outcome. A page that tries ports gets nothing.
@SuppressWarnings("ArrayRecordComponent") // JSON is handed over, never compared
final class RuntimeApi implements AutoCloseable {

  /// What the process told. An outcome names its invocation.
  sealed interface Told {
    record Ready() implements Told {}

    record Answer(String requestId, byte[] json) implements Told {}

    record Failure(@Nullable String requestId, byte[] json) implements Told {}

    record Ended(int status) implements Told {}
  }

  private record Invocation(byte[] event, Map<String, String> headers) {}

  private static final String PREFIX = "/2018-06-01/runtime/";
  private static final Pattern OUTCOME =
      Pattern.compile(PREFIX + "invocation/([^/]{1,64})/(response|error)");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> invocations = new LinkedBlockingQueue<>();
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private boolean asked;

  RuntimeApi() throws IOException {
    server = HttpServer.create(Loopback.at(0), 0);
    server
        .createContext(PREFIX + "invocation/next", this::next)
        .getFilters()
        .add(new NoForeignPages());
    server.createContext(PREFIX, this::outcome).getFilters().add(new NoForeignPages());
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return Loopback.HOST + ":" + server.getAddress().getPort();
  }

  /// Hands the process an event; the answer is the id of the invocation.
  String send(byte[] event, String functionArn, Duration timeout) {
    String requestId = UUID.randomUUID().toString();
    long deadline = Instant.now().plus(timeout).toEpochMilli();
    invocations.add(
        new Invocation(
            event,
            Map.of(
                "Lambda-Runtime-Aws-Request-Id", requestId,
                "Lambda-Runtime-Deadline-Ms", String.valueOf(deadline),
                "Lambda-Runtime-Invoked-Function-Arn", functionArn)));
    return requestId;
  }

  /// What the process tells next, or null after the patience.
  @Nullable Told listen(Duration patience) throws InterruptedException {
    return told.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  void ended(int status) {
    told.add(new Told.Ended(status));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void next(HttpExchange exchange) throws IOException {
    try (exchange) {
      isReady();
      Invocation invocation = invocations.take();
      invocation.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, invocation.event().length);
      exchange.getResponseBody().write(invocation.event());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// To ask for work the first time says that init is over.
  private synchronized void isReady() {
    if (!asked) {
      asked = true;
      told.add(new Told.Ready());
    }
  }

  private void outcome(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] json = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      Matcher outcome = OUTCOME.matcher(path);
      if (path.equals(PREFIX + "init/error")) {
        told.add(new Told.Failure(null, json));
      } else if (outcome.matches()) {
        String id = outcome.group(1);
        boolean answered = outcome.group(2).equals("response");
        told.add(answered ? new Told.Answer(id, json) : new Told.Failure(id, json));
      } else {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.sendResponseHeaders(202, -1);
    }
  }
}

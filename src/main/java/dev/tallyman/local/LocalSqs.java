package dev.tallyman.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// SQS on this machine: the queue of what arrived and that of the dead, for clients that speak
/// SQS's JSON protocol. Messages can be sent, received, deleted and given back; queues are neither
/// made nor changed.
public final class LocalSqs implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACTION = "AmazonSQS.";

  private final HttpServer server;
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final LocalQueue arrivals;

  private LocalSqs(HttpServer server, LocalQueue arrivals) {
    this.server = server;
    this.arrivals = arrivals;
  }

  /// What a client asks for and cannot have.
  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    Refused(String code, String message) {
      super(message);
      this.code = code;
    }

    byte[] json() {
      ObjectNode error = JSON.createObjectNode();
      error.put("__type", "com.amazonaws.sqs#" + code).put("message", getMessage());
      return error.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  /// Starts on a free port.
  static LocalSqs start(LocalQueue arrivals) throws IOException {
    HttpServer server = HttpServer.create(Loopback.at(0), 0);
    LocalSqs sqs = new LocalSqs(server, arrivals);
    server.createContext("/", sqs::serve).getFilters().add(new NoForeignPages());
    server.setExecutor(sqs.callers);
    server.start();
    return sqs;
  }

  public URI endpoint() {
    return Loopback.uri(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    callers.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readNBytes(2 << 20);
      try {
        send(exchange, 200, answer(exchange, request));
      } catch (Refused e) {
        send(exchange, 400, e.json());
      }
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private byte[] answer(HttpExchange exchange, byte[] request) throws IOException, Refused {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target == null || !target.startsWith(ACTION)) {
      throw new Refused("InvalidAction", "Only SQS's JSON protocol is spoken here.");
    }
    JsonNode asked = JSON.readTree(request);
    LocalQueue queue = queue(asked.path("QueueUrl").asText());
    return JSON.writeValueAsBytes(answer(target.substring(ACTION.length()), queue, asked));
  }

  private LocalQueue queue(String url) throws Refused {
    String name = url.substring(url.lastIndexOf('/') + 1);
    return switch (name) {
      case LocalNames.QUEUE -> arrivals;
      case LocalNames.DEAD_LETTERS -> arrivals.dead();
      default -> throw new Refused("QueueDoesNotExist", "There is no queue " + name + ".");
    };
  }

  private static JsonNode answer(String action, LocalQueue queue, JsonNode asked)
      throws IOException, Refused {
    ObjectNode answer = JSON.createObjectNode();
    switch (action) {
      case "SendMessage" -> {
        String body = asked.path("MessageBody").asText();
        answer.put("MessageId", queue.send(body)).put("MD5OfMessageBody", md5(body));
      }
      case "ReceiveMessage" -> receive(queue, asked, answer);
      case "DeleteMessage" -> queue.delete(asked.path("ReceiptHandle").asText());
      case "ChangeMessageVisibility" ->
          queue.giveBack(
              asked.path("ReceiptHandle").asText(),
              Duration.ofSeconds(asked.path("VisibilityTimeout").asInt()));
      default -> throw new Refused("UnsupportedOperation", action + " is not imitated here.");
    }
    return answer;
  }

  private static void receive(LocalQueue queue, JsonNode asked, ObjectNode answer)
      throws IOException {
    int limit = asked.path("MaxNumberOfMessages").asInt(1);
    Duration patience = Duration.ofSeconds(asked.path("WaitTimeSeconds").asInt());
    List<QueueMessage> received;
    try {
      received = queue.receive(limit, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    for (QueueMessage message : received) {
      ObjectNode one = answer.withArray("Messages").addObject();
      one.put("MessageId", message.id())
          .put("ReceiptHandle", message.receipt())
          .put("Body", message.body())
          .put("MD5OfBody", md5(message.body()));
      one.putObject("Attributes")
          .put("SentTimestamp", String.valueOf(message.sentAt().toEpochMilli()))
          .put("ApproximateReceiveCount", String.valueOf(message.receives()));
    }
  }

  private static String md5(String body) {
    try {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

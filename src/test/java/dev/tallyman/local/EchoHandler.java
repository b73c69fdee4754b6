package dev.tallyman.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A function for tests: answers with its event and what it knows, fails or ends when told to.
public final class EchoHandler implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    switch (event) {
      case "\"fail\"" -> throw new IllegalStateException("as told");
      case "\"exit\"" -> Runtime.getRuntime().halt(3);
      case "\"hang\"" -> hang();
      default -> output.write(answer(event, context).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String answer(String event, Context context) {
    return "{\"event\":%s,\"remaining\":%d,\"home\":\"%s\",\"table\":\"%s\"}"
        .formatted(
            event,
            context.getRemainingTimeInMillis(),
            System.getenv("HOME"),
            System.getenv("TALLYMAN_TABLE"));
  }

  private static void hang() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.tallyman.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/// The real handler, called in this process, with a time limit that it is told of.
public final class InProcessFunction implements Function {

  private final String name;
  private final RequestStreamHandler handler;
  private final Duration timeout;

  public InProcessFunction(String name, RequestStreamHandler handler, Duration timeout) {
    this.name = name;
    this.handler = handler;
    this.timeout = timeout;
  }

  @Override
  public byte[] invoke(byte[] event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event), answer, LocalContext.startingNow(name, timeout));
    } catch (RuntimeException | Error e) {
      throw new FunctionFailed(name + " failed", e);
    }
    return answer.toByteArray();
  }
}

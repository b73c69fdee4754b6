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
  private volatile boolean stopped;

  public InProcessFunction(String name, RequestStreamHandler handler, Duration timeout) {
    this.name = name;
    this.handler = handler;
    this.timeout = timeout;
  }

  /// From now on its invocations, present ones too, hear that no time is left.
  void stop() {
    stopped = true;
  }

  @Override
  public byte[] invoke(byte[] event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event),
          answer,
          LocalContext.startingNow(name, timeout, () -> stopped));
    } catch (RuntimeException | Error e) {
      throw new FunctionFailed(name + " failed", e);
    }
    return answer.toByteArray();
  }
}

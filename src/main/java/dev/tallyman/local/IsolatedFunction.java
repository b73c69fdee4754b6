package dev.tallyman.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A function as Lambda runs it: the unpacked zip under AWS's own runtime interface client, in a
/// JVM that sees nothing of this machine but what it is given. One invocation at a time; a process
/// that ended or took too long is replaced for the next one.
public final class IsolatedFunction implements Function, AutoCloseable {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final Duration INIT = Duration.ofSeconds(30);

  private final String name;
  private final String handler;
  private final Path code;
  private final Map<String, String> environment;
  private final Duration timeout;
  private final File log;
  private @Nullable Environment running;

  /// @param code the folder of the unpacked zip @param handler the handler's class name, or
  ///   `class::method`
  public IsolatedFunction(
      String name,
      String handler,
      Path code,
      Map<String, String> environment,
      Duration timeout,
      File log) {
    this.name = name;
    this.handler = handler;
    this.code = code;
    this.environment = Map.copyOf(environment);
    this.timeout = timeout;
    this.log = log;
  }

  @Override
  public synchronized byte[] invoke(byte[] event) throws IOException {
    Environment current = environment();
    String arn = LocalContext.startingNow(name, timeout).getInvokedFunctionArn();
    String requestId = current.api().send(event, arn, timeout);
    RuntimeApi.Told told = listen(current, timeout);
    return switch (told) {
      case RuntimeApi.Told.Answer answer when answer.requestId().equals(requestId) -> answer.json();
      case RuntimeApi.Told.Failure failure -> throw failed(failure.json());
      case null -> throw ended("did not answer within " + timeout);
      case RuntimeApi.Told.Ended ended -> throw ended("ended with status " + ended.status());
      case RuntimeApi.Told.Answer answer -> throw ended("answered " + answer.requestId());
      case RuntimeApi.Told.Ready ready -> throw ended("started twice");
    };
  }

  @Override
  public synchronized void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  private Environment environment() throws IOException {
    if (running == null || !running.process().isAlive()) {
      close();
      running = Environment.start(command(), code, environment, log);
      RuntimeApi.Told told = listen(running, INIT);
      if (told instanceof RuntimeApi.Told.Failure failure) {
        close();
        throw failed(failure.json());
      }
      if (!(told instanceof RuntimeApi.Told.Ready)) {
        throw ended("did not start: " + told);
      }
    }
    return running;
  }

  private static RuntimeApi.@Nullable Told listen(Environment environment, Duration patience)
      throws IOException {
    try {
      return environment.api().listen(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FunctionFailed("interrupted", e);
    }
  }

  private FunctionFailed ended(String how) {
    close();
    return new FunctionFailed(name + " " + how);
  }

  private FunctionFailed failed(byte[] error) {
    return new FunctionFailed(name + " failed: " + new String(error, StandardCharsets.UTF_8));
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        // Its working directory is the task root; the client loads classes and lib/ from there.
        "-classpath",
        RuntimeClient.classPath(),
        CLIENT,
        handler);
  }

  private record Environment(Process process, RuntimeApi api) implements AutoCloseable {

    static Environment start(
        List<String> command, Path code, Map<String, String> environment, File log)
        throws IOException {
      RuntimeApi api = new RuntimeApi();
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(code.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
      Map<String, String> seen = new HashMap<>(environment);
      seen.put("PATH", System.getenv().getOrDefault("PATH", ""));
      seen.put("LANG", "en_US.UTF-8");
      seen.put("LAMBDA_TASK_ROOT", code.toString());
      seen.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
      seen.put("AWS_LAMBDA_RUNTIME_API", api.address());
      builder.environment().clear();
      builder.environment().putAll(seen);
      Process process = builder.start();
      var _ = process.onExit().thenAccept(ended -> api.ended(ended.exitValue()));
      return new Environment(process, api);
    }

    @Override
    public void close() {
      process.destroyForcibly();
      api.close();
    }
  }
}

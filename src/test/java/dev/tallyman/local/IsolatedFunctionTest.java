package dev.tallyman.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedFunctionTest {

  @TempDir Path folder;

  private IsolatedFunction function(String handler, Duration timeout) throws Exception {
    Path code =
        Path.of(EchoHandler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new IsolatedFunction(
        "echo",
        handler,
        code,
        Map.of("TALLYMAN_TABLE", "t"),
        timeout,
        folder.resolve("log").toFile());
  }

  private static String invoke(Function function, String event) throws IOException {
    return new String(
        function.invoke(event.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  @Test
  void the_runtime_interface_client_runs_a_handler_that_sees_only_its_own_environment()
      throws Exception {
    try (IsolatedFunction echo = function(EchoHandler.class.getName(), Duration.ofSeconds(20))) {
      assertThat(invoke(echo, "{\"a\":\"é\"}"))
          .contains("\"event\":{\"a\":\"é\"}")
          .contains("\"home\":\"null\"")
          .contains("\"table\":\"t\"")
          .containsPattern("\"remaining\":(1[0-9]{4}|20000)");
      assertThat(invoke(echo, "{\"a\":2}")).contains("{\"a\":2}");
    }
  }

  @Test
  void a_failure_is_told_and_the_process_goes_on_while_an_end_brings_a_new_one() throws Exception {
    try (IsolatedFunction echo = function(EchoHandler.class.getName(), Duration.ofSeconds(20))) {
      assertThatThrownBy(() -> invoke(echo, "\"fail\""))
          .isInstanceOf(FunctionFailed.class)
          .hasMessageContaining("as told");
      assertThatThrownBy(() -> invoke(echo, "\"exit\""))
          .isInstanceOf(FunctionFailed.class)
          .hasMessageContaining("status 3");
      assertThat(invoke(echo, "{\"a\":3}")).contains("{\"a\":3}");
    }
  }

  @Test
  void a_function_that_takes_too_long_is_ended() throws Exception {
    try (IsolatedFunction echo = function(EchoHandler.class.getName(), Duration.ofSeconds(2))) {
      assertThatThrownBy(() -> invoke(echo, "\"hang\""))
          .isInstanceOf(FunctionFailed.class)
          .hasMessageContaining("did not answer");
    }
  }

  @Test
  void a_handler_that_is_not_there_is_told_at_init() throws Exception {
    try (IsolatedFunction lost = function("dev.tallyman.Missing", Duration.ofSeconds(2))) {
      assertThatThrownBy(() -> invoke(lost, "{}")).isInstanceOf(FunctionFailed.class);
    }
    assertThat(Files.exists(folder.resolve("log"))).isTrue();
  }
}

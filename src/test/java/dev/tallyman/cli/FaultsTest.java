package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.aws.DeadLetters.DeadLetter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {

  @TempDir Path folder;

  private static DeadLetter letter(String id, List<String> keys) {
    return new DeadLetter(id, keys, Instant.EPOCH, 5, "", "");
  }

  @Test
  void the_last_fault_of_a_key_or_of_a_message_is_known() throws Exception {
    Path log =
        Files.writeString(
            folder.resolve("log"),
            """
            {"level":"ERROR","message":"failed","key":"reports/a","fault":"First","at":["x"]}
            not of the functions: "fault"
            {"level":"ERROR","message":"failed","key":"reports/a","fault":"Last","at":["b.c(d:1)"]}
            {"level":"INFO","message":"recorded","key":"reports/b"}
            {"level":"ERROR","message":"no notification","messageId":"m1","fault":"Odd","at":[]}
            """);
    Faults faults = Faults.in(Optional.of(log));
    assertThat(faults.of(letter("m0", List.of("reports/a")))).isEqualTo("Last at b.c(d:1)");
    assertThat(faults.of(letter("m1", List.of()))).isEqualTo("Odd");
    assertThat(faults.of(letter("m2", List.of("reports/b")))).isNull();
    assertThat(Faults.in(Optional.empty()).of(letter("m1", List.of()))).isNull();
  }
}

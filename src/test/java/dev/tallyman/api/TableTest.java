package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void a_cell_that_a_spreadsheet_would_run_is_defused(String cell) {
    assertThat(Table.defused(cell)).isEqualTo("'" + cell);
  }

  @Test
  void rows_are_those_of_rfc_4180() {
    byte[] table =
        Table.of(
            List.of("a", "b"), List.of("x"), _ -> Arrays.asList("say \"no\", twice\nor not", null));
    assertThat(new String(table, StandardCharsets.UTF_8))
        .isEqualTo("a,b\r\n\"say \"\"no\"\", twice\nor not\",\r\n");
  }
}

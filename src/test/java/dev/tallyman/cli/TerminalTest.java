package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void words_of_a_report_give_a_terminal_no_orders() {
    Columns table = new Columns("quote", "publisher");
    table.row(List.of("5 \u001b[2Jships\b\u009b31m", "\u001b]0;owned\u0007\nQuay\rOffice\0"));
    assertThat(table.toString())
        .contains("5  [2Jships  31m", "Quay Office")
        .matches(text -> text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'));
  }
}

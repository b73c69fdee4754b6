package dev.tallyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.service.Comparison.Difference;
import dev.tallyman.service.Comparison.Kind;
import dev.tallyman.service.ReadAgain.Outcome;
import dev.tallyman.service.VerifyStore.Broken;
import dev.tallyman.service.VerifyStore.Rule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static final String HOSTILE = "reports/\u001b[2J\u009b31m\r\n.txt";

  @Test
  void keys_of_a_bucket_give_a_terminal_no_orders() {
    StringWriter reread = new StringWriter();
    new Reextract().show(new PrintWriter(reread, true), new Outcome.Failed(HOSTILE, "not read"));

    assertThat(
            List.of(
                new ReconcileBucket().line(new Difference(Kind.GONE, HOSTILE)),
                new VerifyTable().line(new Broken(Rule.TEXT, HOSTILE, null, "The text is gone.")),
                reread.toString().strip()))
        .allSatisfy(line ->
            assertThat(line)
                .contains("reports/ [2J 31m  .txt")
                .matches(text -> text.chars().noneMatch(Character::isISOControl)));
  }

  @Test
  void words_of_a_report_give_a_terminal_no_orders() {
    Columns table = new Columns("quote", "publisher");
    table.row(List.of("5 \u001b[2Jships\b\u009b31m", "\u001b]0;owned\u0007\nQuay\rOffice\0"));
    assertThat(table.toString())
        .contains("5  [2Jships  31m", "Quay Office")
        .matches(text -> text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'));
  }
}

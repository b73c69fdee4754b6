package dev.tallyman.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportsTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void rows_are_lines_and_cells_are_parted_by_tabs(String separator) {
    String csv =
        "Month,Tonnes,Note\nMay,\"1 200\",\"by \"\"barge\"\"\nand rail\"\n,7\n"
            .replace(",", separator);
    assertThat(Reads.text(Reads.read("a.csv", csv)))
        .isEqualTo("Month\tTonnes\tNote\nMay\t1 200\tby \"barge\" and rail\n\t7");
  }

  @Test
  void heads_of_columns_are_words() {
    assertThat(Reads.text(Reads.read("a.csv", "net_weight_kg,ref_no\n7,a_1\n")))
        .isEqualTo("net weight kg\tref no\n7\ta_1");
  }

  @Test
  void an_open_quote_loses_no_words() {
    assertThat(Reads.text(Reads.read("a.csv", "a,b\n\"1,200 tonnes"))).contains("1,200 tonnes");
  }
}

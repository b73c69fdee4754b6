package dev.tallyman.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.text.Rejection.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainReportsTest {

  private static final String WORDS = "Two barges left Öskemen with 900 tonnes of zinc.\n";

  @Test
  void utf_8_text_is_kept_as_it_was_written() {
    assertThat(Reads.text(Reads.read("a.txt", "one\r\n\r\ntwo\tthree  four")))
        .isEqualTo("one\n\ntwo\tthree  four");
    assertThat(Reads.text(Reads.read("a.txt", "\uFEFF" + WORDS))).isEqualTo(WORDS);
  }

  @Test
  void utf_16_is_read_where_it_says_so_itself() {
    byte[] big = ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16BE);
    byte[] little = ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE);
    assertThat(Reads.text(Reads.read("a.txt", big))).isEqualTo(WORDS);
    assertThat(Reads.text(Reads.read("a.txt", little))).isEqualTo(WORDS);
  }

  @Test
  void utf_16_without_a_byte_order_mark_is_refused() {
    assertThat(Reads.reason(Reads.read("a.txt", WORDS.getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo(Reason.NOT_UTF_8);
    assertThat(Reads.reason(Reads.read("a.txt", WORDS.getBytes(StandardCharsets.UTF_16BE))))
        .isEqualTo(Reason.NOT_UTF_8);
  }

  @Test
  void another_eight_bit_encoding_is_refused_and_not_guessed() {
    assertThat(Reads.reason(Reads.read("a.txt", WORDS.getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo(Reason.NOT_UTF_8);
  }

  @Test
  void nothing_and_nothing_but_white_space_are_empty() {
    assertThat(Reads.reason(Reads.read("a.txt", ""))).isEqualTo(Reason.EMPTY);
    assertThat(Reads.reason(Reads.read("a.txt", " \r\n\t"))).isEqualTo(Reason.EMPTY);
    assertThat(Reads.reason(Reads.read("a.txt", "\uFEFF"))).isEqualTo(Reason.EMPTY);
  }

  @Test
  void front_matter_is_metadata_and_no_text() {
    Admission read =
        Reads.read(
            "a.md",
            """
            ---
            title: "Zinc on the Irtysh: a note"
            date: 2024-05-03 # first printing
            publisher: River Desk
            lang: en
            ---
            # Zinc
            Two barges left.
            """);
    assertThat(Reads.text(read)).isEqualTo("# Zinc\nTwo barges left.\n");
    assertThat(Reads.metadata(read).title()).isEqualTo("Zinc on the Irtysh: a note");
    assertThat(Reads.metadata(read).published()).isEqualTo("2024-05-03");
    assertThat(Reads.metadata(read).publisher()).isEqualTo("River Desk");
    assertThat(Reads.metadata(read).language()).isEqualTo("en");
  }

  @Test
  void a_rule_at_the_head_of_a_text_is_no_front_matter() {
    String text = "---\nTwo barges left.\n---\nThree came.\n";
    assertThat(Reads.text(Reads.read("a.md", text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LONDON, April 15, 2025 (Quay Wire) - Two ships left.         | 2025-04-15",
        "VARNA/SOFIA, 3 May 2024 – Two ships left.                    | 2024-05-03",
        "Published 15 April 2025                                      | 2025-04-15",
        "Port note, published on Monday, 7 July 2025, 16:30           | 2025-07-07",
        "30 March 2023 · by Ada Bell                                  | 2023-03-30",
        "By Ada Bell, 18 April 2025                                   | 2025-04-18",
        "Statistics note 8/2024, 12 September 2024                    | 2024-09-12",
        "Updated: 18 April 2025                                       | ",
        "Covering 9 to 15 June 2025                                   | ",
        "Two ships left Varna on 3 May 2024.                          | ",
        "Since the talks of 3 May 2024, two ships have left.          | ",
        "LONDON, April 15 (Quay Wire) - Two ships left.               | ",
        "Published 31 February 2025                                   | ",
      })
  void the_visible_dateline_dates_a_report(String line, String published) {
    Admission read = Reads.read("a.txt", "A title\n" + line + "\n\nTwo ships left.\n");
    assertThat(Reads.metadata(read).published()).isEqualTo(published);
  }

  @Test
  void the_year_of_a_short_dateline_may_come_from_the_address() {
    String text =
        "---\nurl: https://wire.example/2024/05/zinc\n---\nVARNA, May 3 (Quay Wire) - Two ships left.";
    assertThat(Reads.metadata(Reads.read("a.md", text)).published()).isEqualTo("2024-05-03");
  }
}

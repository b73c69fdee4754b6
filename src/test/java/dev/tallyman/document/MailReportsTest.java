package dev.tallyman.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection.Reason;
import org.junit.jupiter.api.Test;

class MailReportsTest {

  private static final String HEADERS =
      """
      From: =?UTF-8?Q?B=C3=BCro?= <press@office.example>
      Subject: Zinc
      Date: Fri, 3 May 2024 10:00:00 +0200
      Archived-At: <https://lists.example/zinc>
      MIME-Version: 1.0
      """;

  @Test
  void the_plain_part_is_read_and_headers_are_metadata() {
    Admission read =
        Reads.read(
            "a.eml",
            HEADERS
                + """
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/html

                <p>Nine barges</p>
                --a
                Content-Type: text/plain; charset=utf-8; format=flowed
                Content-Transfer-Encoding: quoted-printable

                Two barges left=20
                =C3=96skemen.
                --a--
                --m
                Content-Type: text/plain
                Content-Disposition: attachment; filename=x.txt

                Seven of them
                --m--
                """);
    assertThat(Reads.text(read)).isEqualTo("Two barges left Öskemen.");
    assertThat(Reads.metadata(read))
        .isEqualTo(new Metadata("Büro", "2024-05-03", "https://lists.example/zinc", "Zinc", null));
  }

  @Test
  void a_mail_of_html_alone_is_read_as_a_page_and_known_by_its_headers() {
    Admission read =
        Reads.read("a", HEADERS + "Content-Type: text/html\n\n<p>Nine <b>barges</b></p>");
    assertThat(Reads.text(read)).isEqualTo("Nine barges");
  }

  @Test
  void a_mail_without_words_has_no_text() {
    assertThat(Reads.reason(Reads.read("a.eml", HEADERS + "Content-Type: image/png\n\nx")))
        .isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void parts_within_parts_without_end_are_refused() {
    StringBuilder mail = new StringBuilder(HEADERS);
    for (int i = 0; i < 1000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
      mail.append("\n\n--b").append(i).append('\n');
    }
    assertThat(Reads.reason(Reads.read("a.eml", mail.toString())))
        .isIn(Reason.TOO_DEEP, Reason.NO_TEXT, Reason.DAMAGED);
  }

  @Test
  void an_unknown_character_set_is_refused() {
    assertThat(
            Reads.reason(
                Reads.read("a.eml", HEADERS + "Content-Type: text/plain; charset=x-none\n\nx")))
        .isEqualTo(Reason.NOT_UTF_8);
  }
}

package dev.tallyman.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tallyman.ProcessorTime;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

  private static final byte[] TEXT =
      "---\ntitle: own title\npublisher: Own\ndate: 2020-01-01\n---\nTwo barges left."
          .getBytes(StandardCharsets.UTF_8);

  private static Admission.Accepted read(Map<String, String> object, @Nullable String sidecar) {
    byte[] beside = sidecar == null ? null : sidecar.getBytes(StandardCharsets.UTF_8);
    return Reads.accepted(
        Documents.read("b", "reports/a.md", TEXT, "text/markdown", object, beside));
  }

  @Test
  void metadata_are_taken_field_by_field_object_first_then_sidecar_then_document() {
    Admission.Accepted read =
        read(
            Map.of("Publisher", "Object", "title", " ", "published", "soon"),
            "{\"publisher\": \"Beside\", \"published\": \"2024-05-03T01:00:00Z\", \"x\": [1, {}],"
                + " \"url\": \"https://q.example/a\"}");
    assertThat(read.sidecarBroken()).isFalse();
    assertThat(read.report().metadata())
        .isEqualTo(new Metadata("Object", "2024-05-03", "https://q.example/a", "own title", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "\"x\"",
        "{\"publisher\": \"B\"",
        "{} {}",
        "{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void a_broken_sidecar_is_ignored_and_said_to_be_broken(String sidecar) {
    Admission.Accepted read = read(Map.of(), sidecar);
    assertThat(read.sidecarBroken()).isTrue();
    assertThat(read.report().metadata().publisher()).isEqualTo("Own");
  }

  @Test
  void a_bomb_of_json_beside_a_report_is_a_broken_sidecar() {
    String deep = "[".repeat(30_000) + "]".repeat(30_000);
    String digits = "9".repeat(60_000);
    for (String bomb : List.of("{\"a\":" + deep + "}", "{\"title\":" + digits + "}")) {
      assertThat(read(Map.of(), bomb).sidecarBroken()).isTrue();
    }
    Admission.Accepted power = read(Map.of(), "{\"title\": 1e999999999, \"x\": -1e-99999999}");
    assertThat(power.sidecarBroken()).isFalse();
    assertThat(power.report().metadata().title()).isEqualTo("1e999999999");
    Admission.Accepted doubled = read(Map.of(), "{\"title\": \"a\", \"title\": \"b\"}");
    assertThat(doubled.report().metadata().title()).isEqualTo("b");
  }

  /// Each form of document with something in it that names a place to fetch.
  @Test
  void no_document_has_anything_fetched() throws Exception {
    try (ServerSocket tempting = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + tempting.getLocalPort() + "/";
      String html =
          "<html><head><link rel=stylesheet href='%s'><base href='%s'><script src='%s'></script>"
              + "<meta http-equiv=refresh content='0;url=%s'></head><body><img src='%s'>"
              + "<iframe src='%s'></iframe><object data='%s'></object><p>Five ships left.</p>";
      String mail =
          """
          From: a@b.example
          MIME-Version: 1.0
          Content-Type: multipart/mixed; boundary=x

          --x
          Content-Type: message/external-body; access-type=URL; URL="%s"


          --x
          Content-Type: text/plain

          Five ships left.
          --x--
          """;
      String entity =
          "<!DOCTYPE a [<!ENTITY %% p SYSTEM \"%s\"> %%p; <!ENTITY e SYSTEM \"%s\">]><a>&e;</a>";
      Map<String, String> documents =
          Map.of("a.html", html, "a.eml", mail, "a.xml", entity, "a.xhtml", entity, "a.md", html);
      documents.forEach((key, form) -> {
        String document = form.contains("%%") ? form.formatted(url, url) : form.replace("%s", url);
        assertThat(Reads.read(key, document)).as(key).isNotNull();
        assertThat(Reads.read(key, document.getBytes(StandardCharsets.UTF_16))).isNotNull();
      });
      tempting.setSoTimeout(200);
      assertThatThrownBy(tempting::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=?UTF-8?B?UsOhZGlv?= | Rádio",
        "R%C3%A1dio%20Mar     | Rádio Mar",
        "up 50% in May        | up 50% in May",
        "50%ab                | 50%ab",
        "=?nonsense?=         | =?nonsense?=",
      })
  void encoded_object_metadata_are_decoded(String stored, String publisher) {
    assertThat(read(Map.of("publisher", stored), null).report().metadata().publisher())
        .isEqualTo(publisher);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025                      | 2025",
        "2025-04                   | 2025-04",
        "20250418                  | 2025-04-18",
        "2025/04/18 10:00          | 2025-04-18",
        "18.4.2025                 | 2025-04-18",
        "April 18th, 2025          | 2025-04-18",
        "Fri, 18 Apr 2025 10:00 GMT | 2025-04-18",
        "April 2025                | 2025-04",
        "D:20250418120000Z         | 2025-04-18",
        "03/04/2025                | 2020-01-01",
        "2025-02-30                | 2020-01-01",
        "yesterday                 | 2020-01-01",
      })
  void dates_become_iso_at_their_own_precision_and_broken_ones_are_ignored(
      String written, String published) {
    assertThat(read(Map.of("published", written), null).report().metadata().published())
        .isEqualTo(published);
  }

  @Test
  void fifty_megabytes_of_zeros_are_refused_at_once() {
    ProcessorTime.isWithin(
        Duration.ofSeconds(2),
        () ->
            assertThat(Reads.reason(Reads.read("a.txt", new byte[50 * 1024 * 1024])))
                .isEqualTo(Reason.UNSUPPORTED));
  }

  @Test
  void a_picture_named_as_text_is_unsupported() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertThat(Reads.reason(Reads.read("a.txt", png))).isEqualTo(Reason.UNSUPPORTED);
    assertThat(Reads.reason(Reads.read("a.txt", "{\\rtf1 5 ships}"))).isEqualTo(Reason.UNSUPPORTED);
    assertThat(Reads.reason(Reads.read("a.xml", "<?xml version='1.0'?><a>5</a>")))
        .isEqualTo(Reason.UNSUPPORTED);
    assertThat(Reads.reason(Reads.read("a.txt", "5 ships" + " ".repeat(9000) + "\0")))
        .isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void more_than_ten_megabytes_of_text_are_too_large() {
    byte[] words = new byte[10 * 1024 * 1024 + 1];
    Arrays.fill(words, (byte) 'a');
    assertThat(Reads.reason(Reads.read("a.txt", words))).isEqualTo(Reason.TOO_LARGE);
    assertThat(Reads.reason(Reads.read("a.csv", words))).isEqualTo(Reason.TOO_LARGE);
    byte[] most = Arrays.copyOf(words, 10 * 1024 * 1024);
    assertThat(Reads.accepted(Reads.read("a.txt", most)).report().text()).hasSize(most.length);
  }

  @Test
  void no_bytes_make_it_throw() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[][] heads = {
      {},
      "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII),
      {'P', 'K', 3, 4},
      {(byte) 0xFF, (byte) 0xFE},
      "<html><script type=application/ld+json>".getBytes(StandardCharsets.US_ASCII),
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n"
          .getBytes(StandardCharsets.US_ASCII)
    };
    String[] keys = {"a", "a.csv", "a.eml", "a.html", "a.md"};
    for (int i = 0; i < 2000; i++) {
      byte[] head = heads[random.nextInt(heads.length)];
      byte[] bytes = Arrays.copyOf(head, head.length + random.nextInt(300));
      for (int at = head.length; at < bytes.length; at++) {
        bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : 32 + random.nextInt(95));
      }
      assertThat(Reads.read(keys[random.nextInt(keys.length)], bytes))
          .as("seed %d", seed)
          .isNotNull();
    }
  }
}

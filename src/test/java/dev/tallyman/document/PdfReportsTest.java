package dev.tallyman.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.text.Rejection.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfReportsTest {

  private static PDDocument document(String... lines) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      content.setLeading(13);
      content.newLineAtOffset(72, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    try (document) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void the_lines_of_a_paragraph_are_joined() throws IOException {
    byte[] pdf =
        bytes(
            document(
                "Two barges left the quay at Semey on Tuesday with about 900",
                "tonnes of zinc for the smelter down the river, and one cap-",
                "tain stayed.",
                "",
                "Next."));
    assertThat(Reads.text(Reads.read("a.pdf", pdf)))
        .startsWith(
            "Two barges left the quay at Semey on Tuesday with about 900 tonnes of zinc for the"
                + " smelter down the river, and one captain stayed.")
        .endsWith("\n\nNext.");
  }

  @Test
  void the_information_dictionary_gives_title_and_date() throws IOException {
    PDDocument document = document("Two barges left.");
    Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    created.clear();
    created.set(2024, Calendar.MAY, 3, 12, 0);
    document.getDocumentInformation().setTitle("Zinc");
    document.getDocumentInformation().setCreationDate(created);
    Admission read = Reads.read("note", bytes(document));
    assertThat(Reads.metadata(read).title()).isEqualTo("Zinc");
    assertThat(Reads.metadata(read).published()).isEqualTo("2024-05-03");
  }

  @Test
  void a_locked_pdf_is_encrypted() throws IOException {
    PDDocument document = document("Two barges left.");
    document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    assertThat(Reads.reason(Reads.read("a.pdf", bytes(document)))).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void a_pdf_of_pictures_has_no_text() throws IOException {
    assertThat(Reads.reason(Reads.read("a.pdf", bytes(document())))).isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void a_broken_pdf_is_damaged() {
    assertThat(Reads.reason(Reads.read("a.pdf", "%PDF-1.7\nnothing follows")))
        .isEqualTo(Reason.DAMAGED);
  }

  @Test
  void a_pdf_that_unpacks_to_gigabytes_is_too_expensive() throws IOException {
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (DeflaterOutputStream outer = new DeflaterOutputStream(twice);
        DeflaterOutputStream inner = new DeflaterOutputStream(outer)) {
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 300; i++) {
        inner.write(zeros);
      }
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        "%PDF-1.7\n4 0 obj\n<</Filter [/FlateDecode /FlateDecode]>>\nstream\n"
            .getBytes(StandardCharsets.US_ASCII));
    twice.writeTo(pdf);
    pdf.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(Reads.reason(Reads.read("a.pdf", pdf.toByteArray())))
        .isEqualTo(Reason.TOO_EXPENSIVE);
  }
}

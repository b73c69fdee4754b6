package dev.tallyman.document;

import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection.Reason;
import java.io.IOException;
import java.util.Calendar;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// PDF: the text layer with its lines joined to paragraphs, and the information dictionary.
final class PdfReports implements Format {

  private static final int MOST_PAGES = 2_000;
  private static final long MOST_SCRATCH = 256L * 1024 * 1024;

  @Override
  public Content read(Upload upload) throws Refusal, IOException {
    Streams.refuseBombs(upload.bytes());
    try (PDDocument document =
        Loader.loadPDF(
            upload.bytes(),
            "",
            null,
            null,
            MemoryUsageSetting.setupMainMemoryOnly(MOST_SCRATCH).streamCache)) {
      refuse(document);
      String text = text(document);
      if (text.isBlank()) {
        throw new Refusal(
            Reason.NO_TEXT, "The PDF holds pictures only; it needs a text layer to be read.");
      }
      return new Content(text, metadata(document));
    } catch (InvalidPasswordException | LinkageError e) {
      // Encryption by certificate needs classes that are not on board.
      throw encrypted();
    }
  }

  private static void refuse(PDDocument document) throws Refusal {
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      throw encrypted();
    }
    if (document.getNumberOfPages() > MOST_PAGES) {
      throw new Refusal(Reason.TOO_EXPENSIVE, "The PDF has more than 2,000 pages.");
    }
  }

  private static Refusal encrypted() {
    return new Refusal(Reason.ENCRYPTED, "The PDF is protected by a password.");
  }

  private static String text(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n\n");
    stripper.setPageEnd("\n\n");
    stripper.setSuppressDuplicateOverlappingText(true);
    BoundedText text = new BoundedText();
    stripper.writeText(document, text);
    return Lines.join(text.toString());
  }

  private static Metadata metadata(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    Calendar created = information.getCreationDate();
    String title = information.getTitle();
    boolean named = title != null && !title.startsWith("Microsoft Word - ");
    return Fields.of(
        null,
        created == null ? null : day(created),
        null,
        named ? title : null,
        language(document));
  }

  private static String day(Calendar date) {
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02d",
        date.get(Calendar.YEAR),
        date.get(Calendar.MONTH) + 1,
        date.get(Calendar.DAY_OF_MONTH));
  }

  private static @Nullable String language(PDDocument document) {
    return document.getDocumentCatalog().getLanguage();
  }
}

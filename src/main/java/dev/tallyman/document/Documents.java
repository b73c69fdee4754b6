package dev.tallyman.document;

import dev.tallyman.document.Admission.Accepted;
import dev.tallyman.document.Admission.Rejected;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection.Reason;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads uploaded bytes of any format as a report, or says why that cannot be done.
///
/// Metadata are taken field by field from the object's own, then the sidecar, then the document,
/// then its visible dateline. Nothing is fetched, executed or resolved while parsing.
public final class Documents {

  /// Larger uploads are refused unread.
  static final int MOST_BYTES = 50 * 1024 * 1024;

  private Documents() {}

  /// Never throws for bad bytes, type, metadata or sidecar. `objectMetadata` holds the keys
  /// `publisher published url title language`.
  public static Admission read(
      String bucket,
      String key,
      byte[] bytes,
      @Nullable String contentType,
      Map<String, String> objectMetadata,
      byte @Nullable [] sidecar) {
    try {
      Content content = content(new Upload(key, bytes, contentType));
      Sidecar beside = Sidecar.parse(sidecar);
      Metadata stated =
          ObjectMetadata.of(objectMetadata).orElse(beside.metadata()).orElse(content.metadata());
      Metadata metadata = stated.orElse(Datelines.of(content.text(), stated));
      return new Accepted(Report.of(bucket, key, content.text(), metadata), beside.broken());
    } catch (Refusal e) {
      return new Rejected(e.rejection());
    }
  }

  private static Content content(Upload upload) throws Refusal {
    if (upload.bytes().length == 0) {
      throw new Refusal(Reason.EMPTY, "The file is empty.");
    }
    Format format = Formats.of(upload);
    if (upload.bytes().length > MOST_BYTES) {
      throw new Refusal(Reason.TOO_LARGE, "The file is larger than 50 MB.");
    }
    Content content = parse(format, upload);
    if (content.text().isBlank()) {
      throw new Refusal(Reason.NO_TEXT, "The document holds no text.");
    }
    if (content.text().getBytes(StandardCharsets.UTF_8).length > BoundedText.MOST_BYTES) {
      throw Refusal.tooLarge();
    }
    return content;
  }

  /// The one place that catches broadly: parsers of foreign formats answer hostile bytes with every
  /// kind of exception, and a report that breaks one must not break its neighbours.
  private static Content parse(Format format, Upload upload) throws Refusal {
    try {
      return format.read(upload);
    } catch (BoundedText.Full e) {
      throw Refusal.tooLarge();
    } catch (StackOverflowError e) {
      throw new Refusal(Reason.TOO_DEEP, "The document is nested too deeply to be read.");
    } catch (IOException | RuntimeException | LinkageError e) {
      throw Refusal.damaged("document");
    }
  }
}

package dev.tallyman.document;

import dev.tallyman.text.Rejection.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Plain text and Markdown: UTF-8, or UTF-16 with a byte order mark. YAML front matter is metadata,
/// everything else is left as it was written.
final class PlainReports implements Format {

  @Override
  public Content read(Upload upload) throws Refusal {
    if (upload.bytes().length > 2 * BoundedText.MOST_BYTES + 2) {
      throw Refusal.tooLarge();
    }
    String text = decode(upload);
    if (text.isBlank()) {
      throw new Refusal(Reason.EMPTY, "The file holds nothing but white space.");
    }
    return FrontMatter.split(text);
  }

  /// The characters of the upload, without a byte order mark.
  static String decode(Upload upload) throws Refusal {
    Charset charset = charset(upload);
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(upload.bytes())).toString();
      if (text.indexOf('\0') >= 0) {
        throw Formats.unsupported();
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal(
          Reason.NOT_UTF_8, "The text is not valid " + charset.name() + "; save it as UTF-8.");
    }
  }

  private static Charset charset(Upload upload) {
    if (upload.startsWith(0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return upload.startsWith(0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }
}

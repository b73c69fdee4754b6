package dev.tallyman.document;

import dev.tallyman.text.Rejection.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Recognises the format of an upload: by its content first, then by type and suffix.
final class Formats {

  private static final int HEAD = 4096;

  /// The first bytes of well-known formats that hold no words for us: PNG, JPEG, GIF, gzip, bzip2,
  /// 7-Zip, RAR, ELF, RTF, RIFF, TIFF.
  private static final List<int[]> FOREIGN =
      List.of(
          new int[] {0x89, 'P', 'N', 'G'},
          new int[] {0xFF, 0xD8, 0xFF},
          new int[] {'G', 'I', 'F', '8'},
          new int[] {0x1F, 0x8B},
          new int[] {'B', 'Z', 'h'},
          new int[] {'7', 'z', 0xBC, 0xAF},
          new int[] {'R', 'a', 'r', '!'},
          new int[] {0x7F, 'E', 'L', 'F'},
          new int[] {'{', '\\', 'r', 't', 'f'},
          new int[] {'R', 'I', 'F', 'F'},
          new int[] {'I', 'I', '*', 0},
          new int[] {'M', 'M', 0, '*'});

  private static final Pattern HTML =
      Pattern.compile(
          "\\A(?:\\s|<!--.{0,2000}?-->|<\\?xml[^>]{0,200}>)*+<(?:!doctype\\s+html|html|head|body|main|article)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern MAIL =
      Pattern.compile(
          "\\A(?:[A-Za-z0-9-]{1,60}:[^\\n]{0,998}\\n(?:["
              + " \\t][^\\n]{0,998}\\n){0,40}){0,60}?(?:MIME-Version|Message-ID|Received):",
          Pattern.CASE_INSENSITIVE);

  private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};

  private Formats() {}

  static Format of(Upload upload) throws Refusal {
    String head = latin1(upload.bytes(), HEAD);
    int pdf = head.indexOf("%PDF-");
    if (pdf >= 0 && pdf < 1024) {
      return new PdfReports();
    }
    if (upload.startsWith('P', 'K', 3, 4)) {
      return new OfficeReports();
    }
    refuseForeign(upload);
    if (hasByteOrderMark(upload)) {
      return isHtml(upload, PlainReports.decode(upload)) ? new HtmlReports() : ofText(upload, "");
    }
    refuseBinary(upload.bytes());
    return isHtml(upload, head) ? new HtmlReports() : ofText(upload, head);
  }

  private static Format ofText(Upload upload, String head) throws Refusal {
    if (upload.hasType("message/rfc822")
        || upload.hasSuffix(".eml")
        || MAIL.matcher(head.replace("\r\n", "\n")).find()) {
      return new MailReports();
    }
    if (upload.hasType("text/csv")
        || upload.hasType("text/tab-separated-values")
        || upload.hasSuffix(".csv", ".tsv")) {
      return new CsvReports();
    }
    if (head.stripLeading().startsWith("<?xml")) {
      throw new Refusal(Reason.UNSUPPORTED, "XML files other than XHTML are not supported.");
    }
    return new PlainReports();
  }

  private static boolean isHtml(Upload upload, String head) {
    String start = head.substring(0, Math.min(HEAD, head.length()));
    boolean named = upload.hasType("text/html") || upload.hasSuffix(".html", ".htm", ".xhtml");
    return HTML.matcher(start.replace("\uFEFF", "").replace("ï»¿", "")).find()
        || named && start.indexOf('<') >= 0;
  }

  private static boolean hasByteOrderMark(Upload upload) {
    return upload.startsWith(0xFE, 0xFF) || upload.startsWith(0xFF, 0xFE);
  }

  private static void refuseForeign(Upload upload) throws Refusal {
    if (upload.startsWith(OLE)) {
      boolean locked =
          new String(upload.bytes(), StandardCharsets.ISO_8859_1)
              .contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
      throw locked
          ? new Refusal(Reason.ENCRYPTED, "The document is protected by a password.")
          : new Refusal(
              Reason.UNSUPPORTED, "Old Office files are not supported; save as DOCX or XLSX.");
    }
    for (int[] magic : FOREIGN) {
      if (upload.startsWith(magic)) {
        throw unsupported();
      }
    }
  }

  /// Text holds no zero bytes. Where they stand in every second place, it is UTF-16 that does not
  /// say so.
  private static void refuseBinary(byte[] bytes) throws Refusal {
    int length = Math.min(HEAD, bytes.length);
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros[0] + zeros[1] == 0) {
      return;
    }
    int most = Math.max(zeros[0], zeros[1]);
    if (most * 10 > length * 2 && Math.min(zeros[0], zeros[1]) * 10 < most) {
      throw new Refusal(
          Reason.NOT_UTF_8,
          "The text looks like UTF-16 without a byte order mark; save it as UTF-8.");
    }
    throw unsupported();
  }

  static Refusal unsupported() {
    return new Refusal(
        Reason.UNSUPPORTED,
        "The file holds no text in a supported format"
            + " (plain text, HTML, PDF, mail, DOCX, XLSX, CSV).");
  }

  private static String latin1(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.ISO_8859_1);
  }
}

package dev.tallyman.document;

import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection.Reason;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Mail: the plain text part, else the HTML part, and the headers as metadata. Attachments are not
/// read.
final class MailReports implements Format {

  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 500;

  private int parts;

  @Override
  public Content read(Upload upload) throws Refusal, IOException {
    try {
      MimeMessage mail =
          new MimeMessage(
              Session.getInstance(new Properties()), new ByteArrayInputStream(upload.bytes()));
      Content body = find(mail, "text/plain", 0);
      if (body == null || body.text().isBlank()) {
        parts = 0;
        body = find(mail, "text/html", 0);
      }
      if (body == null) {
        throw new Refusal(Reason.NO_TEXT, "The mail has no text of its own.");
      }
      return new Content(body.text(), metadata(mail).orElse(body.metadata()));
    } catch (MessagingException e) {
      throw Refusal.damaged("mail");
    }
  }

  /// The first part of that type which is no attachment.
  private @Nullable Content find(Part part, String type, int depth)
      throws MessagingException, IOException, Refusal {
    if (depth > DEEPEST || ++parts > MOST_PARTS) {
      throw new Refusal(Reason.TOO_DEEP, "The mail has too many parts in one another.");
    }
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return null;
    }
    if (part.isMimeType(type)) {
      return content(part, type);
    }
    if (!part.isMimeType("multipart/*") || !(part.getContent() instanceof Multipart multipart)) {
      return null;
    }
    for (int i = 0; i < multipart.getCount(); i++) {
      BodyPart child = multipart.getBodyPart(i);
      Content found = find(child, type, depth + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Content content(Part part, String type)
      throws MessagingException, IOException, Refusal {
    ContentType stated = new ContentType(part.getContentType());
    String text = decode(part, stated.getParameter("charset"));
    if (type.equals("text/html")) {
      return HtmlReports.content(text);
    }
    boolean flowed = "flowed".equalsIgnoreCase(stated.getParameter("format"));
    return new Content(flowed ? reflow(text) : text, Metadata.NONE);
  }

  private static String decode(Part part, @Nullable String charset)
      throws MessagingException, IOException, Refusal {
    byte[] bytes;
    try (InputStream stream = part.getInputStream()) {
      bytes = stream.readNBytes(2 * BoundedText.MOST_BYTES);
    }
    String java = charset == null ? "us-ascii" : MimeUtility.javaCharset(charset);
    if (java.equalsIgnoreCase("us-ascii") || java.equalsIgnoreCase("utf-8")) {
      return PlainReports.decode(new Upload("", bytes, null));
    }
    try {
      return new String(bytes, Charset.forName(java));
    } catch (IllegalArgumentException e) {
      throw new Refusal(Reason.NOT_UTF_8, "The mail is written in an unknown character set.");
    }
  }

  /// RFC 3676: a line that ends in a space runs on.
  private static String reflow(String text) {
    return text.replace("\r\n", "\n").replaceAll("(?<!^-- )(?<!\n-- )(?<= )\n(?!\n)", "");
  }

  private static Metadata metadata(MimeMessage mail) throws MessagingException {
    return Fields.of(
        sender(mail),
        header(mail, "Date"),
        link(header(mail, "Archived-At")),
        mail.getSubject(),
        header(mail, "Content-Language"));
  }

  private static @Nullable String sender(MimeMessage mail) throws MessagingException {
    Address[] from = mail.getFrom();
    boolean named = from != null && from.length > 0 && from[0] instanceof InternetAddress;
    return named ? ((InternetAddress) from[0]).getPersonal() : null;
  }

  private static @Nullable String header(MimeMessage mail, String name) throws MessagingException {
    return mail.getHeader(name, null);
  }

  private static @Nullable String link(@Nullable String header) {
    return header == null ? null : header.replaceAll("[<>]", "");
  }
}

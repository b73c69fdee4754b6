package dev.tallyman.document;

import dev.tallyman.text.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Web pages: the visible words of the article, and what the page says about itself.
final class HtmlReports implements Format {

  /// The deepest nesting that we read; the parser stops building somewhat below, so that a deeper
  /// page is seen as such.
  private static final int DEEPEST = 400;

  /// Elements that only their own end tag closes, so that open ones pile up.
  private static final Pattern PILING =
      Pattern.compile(
          "<(/?)(?:div|span|section|article|table|ul|ol|dl|blockquote|center|font|b|i|em|strong|u|s|a|small|big|code|svg|math)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9_-]{1,40})", Pattern.CASE_INSENSITIVE);

  @Override
  public Content read(Upload upload) throws Refusal, IOException {
    if (upload.bytes().length > 2 * BoundedText.MOST_BYTES) {
      throw Refusal.tooLarge();
    }
    refuseDeep(new String(upload.bytes(), StandardCharsets.ISO_8859_1));
    Document page =
        Jsoup.parse(
            new ByteArrayInputStream(upload.bytes()), charset(upload.contentType()), "", parser());
    return content(page);
  }

  static Content content(String html) throws Refusal {
    refuseDeep(html);
    return content(parser().parseInput(html, ""));
  }

  private static Content content(Document page) throws Refusal {
    refuseDeep(page);
    HtmlMetadata metadata = new HtmlMetadata(page);
    return new Content(HtmlText.of(HtmlArticle.of(page)), metadata.read());
  }

  private static Parser parser() {
    return Parser.htmlParser().setMaxDepth(DEEPEST + 50);
  }

  private static @Nullable String charset(@Nullable String contentType) {
    Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
    if (!matcher.find()) {
      return null;
    }
    return Charset.isSupported(matcher.group(1)) ? matcher.group(1) : null;
  }

  /// The parser's work grows with the depth of what is open, so endless piles are seen before it
  /// starts.
  private static void refuseDeep(String html) throws Refusal {
    Matcher tag = PILING.matcher(html);
    int open = 0;
    while (tag.find()) {
      open = Math.max(0, open + (tag.group(1).isEmpty() ? 1 : -1));
      if (open > 5 * DEEPEST) {
        throw tooDeep();
      }
    }
  }

  private static Refusal tooDeep() {
    return new Refusal(Reason.TOO_DEEP, "The page is nested too deeply to be read.");
  }

  private static void refuseDeep(Document page) throws Refusal {
    int[] deepest = {0};
    NodeVisitor depth =
        (Node node, int level) -> {
          deepest[0] = Math.max(deepest[0], level);
        };
    NodeTraversor.traverse(depth, page);
    if (deepest[0] > DEEPEST) {
      throw tooDeep();
    }
  }
}

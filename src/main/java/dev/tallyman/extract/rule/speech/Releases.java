package dev.tallyman.extract.rule.speech;

import java.util.regex.Pattern;

/// Whether a report tells of its own publisher, as a release does: it names whom the press may
/// call, or opens a paragraph with its house ("Volta Energy has delivered …").
final class Releases {

  private static final int OPENING = 1200;
  private static final String ARTICLE = "\nThe ";

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?im)^\\W*(?:(?:media|press)(?: \\w+)?"
              + " (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office|desk|relations|queries)|contacts?"
              + " for (?:the )?(?:media|press|journalists)|for (?:media|press)"
              + " (?:enquiries|inquiries)|notes? (?:to|for) editors|about (?:us\\b|the company))");

  private Releases() {}

  static boolean tellOf(String publisher, String text) {
    int at = text.indexOf(publisher);
    return at >= 0
        && (at < OPENING && opensParagraph(text, at, at + publisher.length())
            || CONTACT.matcher(text).region(text.length() / 2, text.length()).find());
  }

  private static boolean opensParagraph(String text, int from, int to) {
    boolean opens =
        from == 0
            || text.charAt(from - 1) == '\n'
            || text.startsWith(ARTICLE, from - ARTICLE.length());
    return opens
        && to + 1 < text.length()
        && text.charAt(to) == ' '
        && Character.isLowerCase(text.charAt(to + 1));
  }
}

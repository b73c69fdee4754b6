package dev.tallyman.extract.rule.speech;

import java.util.regex.Pattern;

/// Whether a report tells of its own publisher, as a release does: it names whom the press may
/// call, says so over its text, or opens a paragraph with its house ("Volta Energy has delivered
/// …").
final class Releases {

  private static final int OPENING = 1200;
  private static final int LONGEST = 20_000;
  private static final String ARTICLE = "\nThe ";

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?im)^\\W*(?:(?:media|press)(?: \\w+)?"
              + " (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office|desk|relations|queries)|contacts?"
              + " for (?:the )?(?:media|press|journalists)|for (?:media|press)"
              + " (?:enquiries|inquiries)|notes? (?:to|for) editors|about (?:us\\b|the company))");

  /// "PRESS RELEASE", "For immediate release" over the text.
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)\\W*(?:[^\\n]{0,40}\\b)?(?:(?:press|news|media|company) (?:release|statement|notice)"
              + "|for immediate release)\\b");

  /// "said Ada Bell, our director of supply", "the Company plans".
  private static final Pattern HOUSE =
      Pattern.compile(
          ", our (?:\\w+ ){0,3}(?:director|chief|manager|head|chairman|chairwoman|president|spokes\\w+"
              + "|coordinator|officer)\\b|(?<![.!?:”\"\\n]) the Company (?!of)");

  /// What a house says that it did: "In May Volta Energy (VE) delivered …".
  private static final Pattern DEED =
      Pattern.compile(
          " (?:\\(\\w{2,12}\\) )?(?:(?:has|have) )?(?:delivered|shipped|sent|exported|handed|loaded|supplied|sold|carried"
              + "|handled|moved|landed|received|imported|seized|distributed|dispatched|transported"
              + "|flown|flew|unloaded|discharged|brought|taken|railed|trucked) ");

  private Releases() {}

  static boolean tellOf(String publisher, String text) {
    int at = text.indexOf(publisher);
    return at >= 0
        && (HEAD.matcher(text).lookingAt()
            || opens(publisher, text)
            || CONTACT.matcher(text).region(tail(text), text.length()).find()
            || HOUSE.matcher(text).region(0, Math.min(text.length(), LONGEST)).find());
  }

  private static int tail(String text) {
    return Math.max(text.length() / 2, text.length() - LONGEST);
  }

  /// Whether an early paragraph tells first what the publisher did.
  private static boolean opens(String publisher, String text) {
    for (int at = text.indexOf(publisher);
        at >= 0 && at < OPENING;
        at = text.indexOf(publisher, at + 1)) {
      int to = at + publisher.length();
      if (opensParagraph(text, at, to)
          || DEED.matcher(text).region(to, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
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

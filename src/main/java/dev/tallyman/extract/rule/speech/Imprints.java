package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who issues a report by its imprint: "Issued in Kabul by the Shelter Cluster on 14 September",
/// "Prepared jointly by …", "This bulletin is released every Friday by the Grain Board."
final class Imprints {

  private static final Set<String> ISSUED =
      WordSet.parse(
          "issued published released produced prepared compiled circulated distributed answered"
              + " kept maintained run edited operated");

  /// What may stand between the word and its "by".
  private static final Set<String> BETWEEN =
      WordSet.parse(
          "in on at of , every each jointly weekly monthly daily quarterly annually today");

  /// A name ends before these.
  private static final Set<String> BEHIND =
      WordSet.parse(", ; : ( ) | · – — every each by with under together as");

  private static final int AWAY = 9;

  private Imprints() {}

  /// Null where the line names no issuer.
  static @Nullable Speaker in(List<Token> tokens, HeadNames heads) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean issued = WordSet.has(ISSUED, tokens.get(i)) && opensPart(tokens, i);
      int name = issued ? behindBy(tokens, i + 1) : -1;
      int end = name < 0 ? name : end(tokens, name);
      if (end > name) {
        Span words = Span.of(tokens.get(name).span().start(), tokens.get(end - 1).span().end());
        return heads.issuer(words.start(), words.end());
      }
    }
    return null;
  }

  /// At the head of its line, behind a stop, in "This bulletin is issued …": not "figures released
  /// by the Grain Board".
  private static boolean opensPart(List<Token> tokens, int i) {
    boolean told = tokens.getFirst().is("this") && Words.isOneOf(tokens, i - 1, "is", "was");
    return told || i == 0 || !tokens.get(i - 1).isWord();
  }

  /// Over "in Kabul on 14 September by the".
  private static int behindBy(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size() - 1, from + AWAY); i++) {
      boolean behalf = is(tokens, i, "on") && is(tokens, i + 1, "behalf");
      if (behalf || is(tokens, i, "by")) {
        int name = behalf ? i + 3 : i + 1;
        name += is(tokens, name, ":") ? 1 : 0;
        return is(tokens, name, "the") ? name + 1 : name;
      }
      Token token = tokens.get(i);
      if (!token.isCapitalised() && !token.isDigits() && !WordSet.has(BETWEEN, token)) {
        return -1;
      }
    }
    return -1;
  }

  private static int end(List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size() && !isBehind(tokens, end, from)) {
      end++;
    }
    boolean stop = end > from && end == tokens.size() && is(tokens, end - 1, ".");
    return stop && !isAbbreviated(tokens, end - 1) ? end - 1 : end;
  }

  private static boolean isBehind(List<Token> tokens, int i, int from) {
    boolean ends = is(tokens, i, ".") && !isAbbreviated(tokens, i);
    boolean small = i + 1 < tokens.size() && !tokens.get(i + 1).isCapitalised();
    boolean partners = is(tokens, i, "and") && small && !is(tokens, i + 1, "the");
    return WordSet.has(BEHIND, tokens.get(i)) && !NameLinks.isListed(tokens, i)
        || ends
        || partners
        || is(tokens, i, "-") && !tokens.get(i).glued()
        || i > from && isPlaceOrDate(tokens, i) && !isSeat(tokens, from, i);
  }

  /// The stops of "S.A.".
  private static boolean isAbbreviated(List<Token> tokens, int stop) {
    return stop > 0 && tokens.get(stop - 1).text().length() == 1;
  }

  /// "on 14 September", "on Friday", "in Kabul"; "Mission in Chad" has its country in its name.
  private static boolean isPlaceOrDate(List<Token> tokens, int i) {
    if (!Words.isOneOf(tokens, i, "on", "in", "at", "dated") || i + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    return next.isDigits()
        || CalendarWords.isDayOrMonth(next.lower())
        || !next.isCapitalised() && !next.is("the")
        || Gazetteer.get().in(tokens.subList(i + 1, tokens.size())).stream()
            .anyMatch(name -> name.from() == 0 && name.kind() == Gazetteer.Kind.CITY);
  }

  /// "Embassy of Japan in Accra".
  private static boolean isSeat(List<Token> tokens, int from, int in) {
    return is(tokens, in, "in")
        && in + 1 < tokens.size()
        && tokens.get(in + 1).isCapitalised()
        && tokens.subList(from, in).stream().anyMatch(token -> HeadNames.isSeated(token.text()));
  }

  private static boolean is(List<Token> tokens, int i, String word) {
    return Words.is(tokens, i, word);
  }
}

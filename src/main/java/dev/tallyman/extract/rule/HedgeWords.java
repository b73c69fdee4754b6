package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells words that hedge a number from the same words in other service: "over 40" against "handed
/// over 40", "up to 4 percent" against "edged up to 4 percent".
final class HedgeWords {

  /// Particles and prepositions that hedge nothing behind these words: "handed over 40", "hidden
  /// under 16 tonnes", "ships passing 40 buoys".
  private static final Map<String, Set<String>> NO_HEDGES =
      Map.of(
          "over",
              WordSet.parse(
                  "hand handed handing hands turn turned take taken took gave signed passed bring"
                      + " brings brought bringing"),
          "around", WordSet.parse("turn turned turning handed passed spread"),
          "under",
              WordSet.parse(
                  "hidden buried stowed concealed found stashed tucked packed lay come came"),
          "below", WordSet.parse("hidden buried stowed concealed found stashed"),
          "above", WordSet.parse("from"),
          "passing", WordSet.parse("ships vessels ship vessel"),
          "passed", WordSet.parse("ships vessels ship vessel was were been"),
          "crossing", WordSet.parse("ships vessels trucks lorries"),
          "crossed", WordSet.parse("ships vessels trucks lorries convoys convoy was were been"),
          "approached", WordSet.parse("ships vessels he she they who"));

  /// What goes up to a number reaches it: "edged up to 4.1 percent", "adds up to 30".
  private static final Set<String> UPWARDS =
      WordSet.parse(
          "edge edges edged edging inch inches inched inching creep creeps crept creeping go goes"
              + " went gone going tick ticks ticked ticking push pushes pushed pushing move moves"
              + " moved moving bump bumps bumped lead leads led leading add adds added adding"
              + " ratcheted shot live lives lived run build");

  /// Before "over 20 months" these say how long; else it says during what time.
  private static final Set<String> LASTS =
      WordSet.parse(
          "for after took take takes taken lasted lasting of is was were be been well just spent"
              + " waited in within little and or than a by has had");

  private static final Lexicon BOUNDS = Lexicon.load("bounds");

  private HedgeWords() {}

  /// Behind the number and a hedge that stands behind it: "40 or more trucks".
  static int behind(List<Token> tokens, int numberTo) {
    Match hedge = BOUNDS.at(tokens, numberTo).orElse(null);
    return hedge != null && !hedge.meaning(1).equals("before") ? hedge.to() : numberTo;
  }

  /// "over the border" hedges nothing, nor does "all" or the "no more" of "no more than".
  static boolean fits(List<Token> tokens, Match match) {
    boolean one = match.to() == match.from() + 1;
    boolean some = one && is(tokens, match.from(), "some");
    Set<String> no = NO_HEDGES.getOrDefault(Words.lower(tokens, match.from()), Set.of());
    boolean particle = one && isOneOf(tokens, match.from() - 1, no);
    boolean during =
        one
            && is(tokens, match.from(), "over")
            && UnitWord.timeAt(tokens, behindNumber(tokens, match.to())) != null
            && !isOneOf(tokens, match.from() - 1, LASTS);
    boolean upwards =
        Words.are(tokens, match.from(), "up", "to") && isOneOf(tokens, match.from() - 1, UPWARDS);
    return !particle && !during && !upwards && (!some || !is(tokens, match.from() - 1, "the"));
  }

  private static int behindNumber(List<Token> tokens, int from) {
    int at = from;
    while (at < from + 3
        && (Words.isDigits(tokens, at) || isOneOf(tokens, at, ClosedWords.NUMERALS))) {
      at++;
    }
    at = Words.are(tokens, at, "and", "a", "half") ? at + 3 : at;
    return Words.isHyphen(tokens, at) ? at + 1 : at;
  }
}

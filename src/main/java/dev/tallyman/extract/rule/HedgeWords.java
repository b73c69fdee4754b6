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

  /// Who passes things rather than numbers: "she passed 40 rifles", "the canal passed 187 ships".
  private static final Set<String> PASSERS =
      WordSet.parse(
          "ships vessels ship vessel trucks lorries convoys convoy was were been he she they who we"
              + " i canal canals lock locks customs inspectors officers officials crew crews had");

  /// Particles and prepositions that hedge nothing behind these words: "handed over 40", "hidden
  /// under 16 tonnes", "ships passing 40 buoys".
  private static final Map<String, Set<String>> NO_HEDGES =
      Map.of(
          "over",
          WordSet.parse(
              "hand handed handing hands turn turned turning turns take taken took taking gave"
                  + " give gives giving signed signing passed passing pass bring brings brought"
                  + " bringing made spread split divided scattered"),
          "around",
          WordSet.parse("turn turned turning handed passed spread"),
          "under",
          WordSet.parse("hidden buried stowed concealed found stashed tucked packed lay come came"),
          "below",
          WordSet.parse("hidden buried stowed concealed found stashed"),
          "above",
          WordSet.parse("from"),
          "passing",
          PASSERS,
          "passed",
          PASSERS,
          "crossing",
          PASSERS,
          "crossed",
          PASSERS,
          "approached",
          PASSERS);

  /// What goes up to a number reaches it: "edged up to 4.1 percent", "adds up to 30".
  private static final Set<String> UPWARDS =
      WordSet.parse(
          "edge edges edged edging inch inches inched inching creep creeps crept creeping go goes"
              + " went gone going tick ticks ticked ticking bump bumps bumped add adds added adding"
              + " ratcheted shot live lives lived revise revises revised revising adjusted notched");

  /// Those that may have the goods as their object: "they moved up to 300 trucks".
  private static final Set<String> DRIVES =
      WordSet.parse(
          "push pushes pushed pushing move moves moved moving lead leads led leading run build");

  /// Before "over 20 months" these say how long; else it says during what time.
  private static final Set<String> LASTS =
      WordSet.parse(
          "for after took take takes taken lasted lasting of is was were be been well just spent"
              + " waited in within little and or than a by has had");

  private static final Set<String> OCCASIONS =
      WordSet.parse("innings games matches seasons rounds episodes laps holes sessions stages");

  /// By how much one number is above another.
  private static final Set<String> DEGREES =
      WordSet.parse("% percent cent pct pc point points times");

  private static final Set<String> COMPARATIVES =
      WordSet.parse("higher lower larger smaller bigger greater more less fewer above below over");

  private static final Lexicon BOUNDS = Lexicon.load("bounds");

  private HedgeWords() {}

  /// Behind the number and a hedge that stands behind it: "40 or more trucks".
  static int behind(List<Token> tokens, int numberTo) {
    Match hedge = BOUNDS.at(tokens, numberTo).orElse(null);
    return hedge != null && !hedge.meaning(1).equals("before") ? hedge.to() : numberTo;
  }

  /// ", lower than 40 in May", ", slightly higher than 40 in May", "9 percent above the 40 of May"
  /// bring in another number.
  private static boolean isCompared(List<Token> tokens, Match match) {
    if (isOneOf(tokens, match.from() - 1, DEGREES)) {
      return isOneOf(tokens, match.from(), COMPARATIVES);
    }
    int degree = Words.lower(tokens, match.from() - 1).endsWith("ly") ? 2 : 1;
    return isOneOf(tokens, match.from(), "lower", "higher")
        && is(tokens, match.from() - degree, ",");
  }

  /// "over the border" hedges nothing, nor does "all" or the "no more" of "no more than".
  static boolean fits(List<Token> tokens, Match match) {
    boolean one = match.to() == match.from() + 1;
    boolean some = one && is(tokens, match.from(), "some");
    Set<String> no = NO_HEDGES.getOrDefault(Words.lower(tokens, match.from()), Set.of());
    boolean particle =
        one && isOneOf(tokens, match.from() - 1, no) && !isTakenOver(tokens, match.to());
    boolean compares = isCompared(tokens, match);
    boolean during =
        one
            && is(tokens, match.from(), "over")
            && isTimed(tokens, behindNumber(tokens, behindArticle(tokens, match.to())))
            && !isOneOf(tokens, match.from() - 1, LASTS);
    boolean upTo = Words.are(tokens, match.from(), "up", "to");
    boolean upwards =
        upTo
            && (isOneOf(tokens, match.from() - 1, UPWARDS)
                || isOneOf(tokens, match.from() - 1, DEGREES)
                || isOneOf(tokens, match.from() - 1, DRIVES)
                    && (Rates.nameFlow(tokens, match.from() - 5, match.from() - 1)
                        || !Goods.isCounted(tokens, behindNumber(tokens, match.to()))));
    boolean joined =
        one && Words.isHyphen(tokens, match.from() - 1) && Words.isDigits(tokens, match.from() - 2);
    boolean changed = upTo && isFrom(tokens, behindNumber(tokens, match.to()));
    boolean given =
        one && isOneOf(tokens, match.from(), "passed", "passing") && isGiven(tokens, match.to());
    boolean place =
        one
            && is(tokens, match.from(), "crossing")
            && match.from() > 0
            && (tokens.get(match.from() - 1).isCapitalised()
                || isOneOf(
                    tokens, match.from() - 1, "border", "the", "this", "that", "rail", "road"));
    return !place
        && !compares
        && !joined
        && !changed
        && !given
        && !particle
        && !during
        && !upwards
        && (!some || !is(tokens, match.from() - 1, "the"));
  }

  /// "up to 4.7 percent from 4.6 percent" tells what it rose to.
  private static boolean isFrom(List<Token> tokens, int at) {
    int percent = Fractions.afterPercent(tokens, at);
    int from = percent < 0 ? at : percent;
    return percent > 0
        && is(tokens, from, "from")
        && (Words.isDigits(tokens, from + 1) || NumberWords.isSmall(tokens, from + 1));
  }

  /// Behind the "a" of "over a two-year period".
  private static int behindArticle(List<Token> tokens, int at) {
    return isOneOf(tokens, at, "a", "an") ? at + 1 : at;
  }

  /// Whether time or what passes it is counted: "over three days", "over seven innings".
  private static boolean isTimed(List<Token> tokens, int at) {
    return UnitWord.timeAt(tokens, at) != null
        || isOneOf(tokens, at, OCCASIONS)
        || isOneOf(tokens, at + 1, OCCASIONS) && NounPhrases.isCountable(tokens, at);
  }

  /// "took over a fifth of them", "took over 3 million tonnes": nobody takes over a part.
  private static boolean isTakenOver(List<Token> tokens, int from) {
    if (!isOneOf(tokens, from - 2, "take", "takes", "took", "taken", "taking")) {
      return false;
    }
    int noun = behindNumber(tokens, from);
    Goods goods = Goods.at(tokens, noun);
    return Fractions.at(tokens, from) != null
        || Fractions.afterPercent(tokens, noun) >= 0
        || goods != null && goods.measure() != null && Units.isUnit(goods.measure());
  }

  /// "passed 700,000 barrels to another ship", "passed 187 of them".
  private static boolean isGiven(List<Token> tokens, int from) {
    int noun = behindNumber(tokens, from);
    boolean to = is(tokens, noun + 1, "to") && !isOneOf(tokens, noun + 2, "reach", "hit", "top");
    boolean them = is(tokens, noun, "of") && isOneOf(tokens, noun + 1, "them", "these", "those");
    boolean named =
        from > 2
            && tokens.get(from - 2).isCapitalised()
            && !Rates.nameFlow(tokens, from - 2, from - 1);
    return them || to && named && Goods.isCounted(tokens, noun);
  }

  private static int behindNumber(List<Token> tokens, int from) {
    int at = from;
    while (at < from + 6
        && (Words.isDigits(tokens, at)
            || isOneOf(tokens, at, ",", ".") && Words.isGlued(tokens, at + 1)
            || isOneOf(tokens, at, ClosedWords.NUMERALS))) {
      at++;
    }
    at = Words.are(tokens, at, "and", "a", "half") ? at + 3 : at;
    return Words.isHyphen(tokens, at) ? at + 1 : at;
  }
}

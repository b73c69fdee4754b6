package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Trend;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells which way an amount of change goes, by the verb before it: "rose 5 percent" and "grew by
/// 200 tonnes" go up, "slipped to $30" down. A noun of change ("a 3 percent drop") says what
/// changed, not that it did.
public final class Trends implements Reading {

  private static final Lexicon TRENDS = Lexicon.load("trends");
  private static final int MOST_BETWEEN = 4;
  private static final int FARTHEST_VERB = 6;
  private static final Set<String> BETWEEN =
      WordSet.of(
          "by",
          "a",
          "an",
          "another",
          "just",
          "only",
          "further",
          "additional",
          "some",
          "as",
          "much",
          "almost",
          "even",
          "mere",
          "modest",
          "full",
          "whopping",
          "staggering",
          "massive",
          "hefty",
          "sharp",
          "solid",
          "stunning",
          "whole",
          "combined",
          "paltry",
          "record");

  /// What loses or gains tonnes changes by them.
  private static final Set<String> LOSES =
      WordSet.of("lose", "loses", "lost", "losing", "gain", "gains", "gained", "gaining");

  private static final Set<String> RATES = WordSet.of("percent", "point", "basis-point");

  /// Who raises money gets it.
  private static final Set<String> RAISES = WordSet.of("raise", "raises", "raised", "raising");

  private static final int LONGEST_GAP = 6;
  private static final int FARTHEST_PARALLEL = 12;
  private static final Set<String> PASTS =
      WordSet.of("rose", "fell", "lost", "sank", "slid", "grew", "shrank", "leapt", "went");

  private static final Set<String> PARTICLES = WordSet.of("up", "down", "off", "plus");

  /// "will make up 16 percent" and "takes up a fifth" tell a part.
  private static final Set<String> MAKES =
      WordSet.parse("make makes made making take takes took taken taking");

  private static final Set<String> CONVERTS = WordSet.of("or", "(");

  @Override
  public String name() {
    return "trends";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Draft previous = null;
    for (Draft draft : drafts) {
      if (draft.quantity != null && (draft.isFigure() || Contexts.isQuantity(draft))) {
        draft.trend = trend(draft, previous);
        if (draft.trend != null) {
          draft.fired(name());
        }
        previous = draft;
      }
    }
  }

  private static @Nullable Trend trend(Draft draft, @Nullable Draft previous) {
    List<Token> tokens = draft.sentence.tokens();
    Trend sign = sign(tokens, draft);
    if (sign != null) {
      return sign;
    }
    if (previous != null
        && (converts(tokens, previous, draft)
            || isGapped(tokens, previous, draft)
            || isParallel(tokens, previous, draft))) {
      return previous.trend;
    }
    int at = verbEnd(tokens, draft.quoteFrom);
    boolean by = Grammar.has(tokens, at, draft.quoteFrom, "by");
    boolean level = at == draft.quoteFrom && is(tokens, at - 1, "to");
    Match verb = endingAt(tokens, level ? at - 1 : at);
    verb = verb == null && by ? transitive(tokens, at) : verb;
    verb = verb == null && draft.form == NumberForm.PERCENT ? raising(tokens, at) : verb;
    if (verb == null || isNoun(tokens, verb) || isShareLost(tokens, draft, verb)) {
      return null;
    }
    boolean any = verb.meaning(1).equals("any") || isOneOf(tokens, verb.from() - 1, ClosedWords.BE);
    boolean spread = draft.upper != null || draft.form == NumberForm.VAGUE;
    if (spread && !by && !isSpreadOfChange(tokens, draft)) {
      return null;
    }
    boolean tells =
        isRate(draft)
            || by
            || isMeasured(draft) && (any || LOSES.contains(Words.lower(tokens, verb.from())));
    boolean collects =
        draft.figureClass == FigureClass.VALUE && !by && isOneOf(tokens, verb.from(), RAISES);
    return tells && !collects && (any || !level) ? Trend.parse(verb.meaning()) : null;
  }

  /// "rose 2% to 3%", "rose between 2 and 3 percent"; "rose from 2% to 3%" tells two levels.
  private static boolean isSpreadOfChange(List<Token> tokens, Draft draft) {
    return draft.form == NumberForm.PERCENT
        && !isOneOf(tokens, draft.quoteFrom, "from")
        && !isOneOf(tokens, draft.quoteFrom - 1, "from", "to", "at");
  }

  /// "grew 8 percent", "plunged by almost a third": a share of change rather than of a whole.
  static boolean isChange(Draft share) {
    List<Token> tokens = share.sentence.tokens();
    int at = verbEnd(tokens, share.quoteFrom);
    Match verb = endingAt(tokens, at);
    return verb != null && !isNoun(tokens, verb) && !isShareLost(tokens, share, verb);
  }

  private static int verbEnd(List<Token> tokens, int number) {
    int at = behindAverage(tokens, number);
    at =
        isOneOf(tokens, at - 1, "expected", "forecast") && Words.isHyphen(tokens, at - 2)
            ? at - 5
            : at;
    int end = at;
    while (at > 0 && end - at < MOST_BETWEEN && isBetween(tokens, at - 1)) {
      at--;
    }
    return Math.max(0, at);
  }

  /// Before "an average of".
  private static int behindAverage(List<Token> tokens, int at) {
    boolean average =
        is(tokens, at - 1, "of")
            && isOneOf(tokens, at - 2, "average", "total")
            && isOneOf(tokens, at - 3, "a", "an");
    return average ? at - 3 : at;
  }

  /// "grow sales by 35 percent", "cut the toll by a third"
  private static @Nullable Match transitive(List<Token> tokens, int by) {
    for (int i = by - 1; i >= Math.max(0, by - FARTHEST_VERB) && Words.isWord(tokens, i); i--) {
      Match verb = TRENDS.at(tokens, i).orElse(null);
      if (verb != null && !isOneOf(tokens, i, PARTICLES)) {
        return verb;
      }
    }
    return null;
  }

  /// "raised its dividend 8 per cent", "cut prices 5 percent": what is changed stands between.
  private static @Nullable Match raising(List<Token> tokens, int to) {
    for (int i = to - 1; i >= Math.max(0, to - FARTHEST_VERB) && Words.isWord(tokens, i); i--) {
      Match verb = TRENDS.at(tokens, i).orElse(null);
      boolean object = verb != null && NounPhrases.isCountable(tokens, to - 1);
      if (object && verb.meaning(1).equals("rate") && !isOneOf(tokens, i, PARTICLES)) {
        return verb.to() < to ? verb : null;
      }
      if (isOneOf(tokens, i, ClosedWords.PREPOSITIONS) || ClosedWords.isAuxiliary(tokens.get(i))) {
        return null;
      }
    }
    return null;
  }

  /// "lost 60 percent of its value" and "lost eight of its games" tell a part that was lost.
  private static boolean isShareLost(List<Token> tokens, Draft draft, Match verb) {
    boolean part = is(tokens, draft.numberTo, "of");
    boolean ofOne = part && isOneOf(tokens, draft.numberTo + 1, "a", "an", "one");
    return verb.meaning(1).equals("rate") && part && !ofOne;
  }

  private static boolean isBetween(List<Token> tokens, int i) {
    return isOneOf(tokens, i, BETWEEN)
        || Words.isWord(tokens, i) && Words.lower(tokens, i).endsWith("ly");
  }

  private static @Nullable Match endingAt(List<Token> tokens, int end) {
    for (int from = Math.max(0, end - 2); from < end; from++) {
      Match match = TRENDS.at(tokens, from).orElse(null);
      if (match != null && match.to() == end) {
        return match;
      }
    }
    return null;
  }

  /// "the rise 5 percent" has no verb; "a cut 5 percent deeper" neither.
  private static boolean isNoun(List<Token> tokens, Match verb) {
    boolean particle = isOneOf(tokens, verb.from(), PARTICLES);
    return particle && isOneOf(tokens, verb.from() - 1, MAKES)
        || Words.isHyphen(tokens, verb.from() - 1)
        || verb.from() > 0 && tokens.get(verb.from()).isCapitalised()
        || isOneOf(tokens, verb.from() - 1, ClosedWords.DETERMINERS)
            && !(particle && is(tokens, verb.from() - 1, "last"))
            && !isPast(Words.lower(tokens, verb.from()));
  }

  private static boolean isPast(String word) {
    return word.endsWith("ed") || PASTS.contains(word);
  }

  /// "Tesco gained 2.3%, Aldi 1.9% and Lidl 0.4%": the verb of the first holds for those behind it.
  private static boolean isGapped(List<Token> tokens, Draft previous, Draft draft) {
    int at = previous.quoteTo;
    boolean alike =
        previous.sentenceIndex == draft.sentenceIndex
            && previous.trend != null
            && previous.form == NumberForm.PERCENT
            && draft.form == NumberForm.PERCENT
            && draft.quoteFrom > at
            && draft.quoteFrom - at <= LONGEST_GAP
            && isOneOf(tokens, at, ",", "and", "while", ";");
    for (int i = at + 1; alike && i < draft.quoteFrom; i++) {
      alike =
          tokens.get(i).isCapitalised()
              || Words.isHyphen(tokens, i)
              || isOneOf(tokens, i, "and", "the", "'s", "&", "of");
    }
    return alike;
  }

  /// "sales jumped 28% at the youth label and 32% at its rival": with the same preposition behind.
  private static boolean isParallel(List<Token> tokens, Draft previous, Draft draft) {
    int at = previous.quoteTo;
    boolean alike =
        previous.sentenceIndex == draft.sentenceIndex
            && previous.form == NumberForm.PERCENT
            && draft.form == NumberForm.PERCENT
            && draft.quoteFrom > at + 1
            && draft.quoteFrom - at <= FARTHEST_PARALLEL
            && isOneOf(tokens, at, "at", "in", "for", "to")
            && draft.quoteTo < tokens.size()
            && is(tokens, draft.quoteTo, tokens.get(at).lower())
            && is(tokens, draft.quoteFrom - 1, "and");
    for (int i = at + 1; alike && i < draft.quoteFrom; i++) {
      alike = Words.isWord(tokens, i) && !ClosedWords.isAuxiliary(tokens.get(i));
    }
    return alike;
  }

  private static boolean isRate(Draft draft) {
    return draft.figureClass == FigureClass.VALUE
        || draft.figureClass == FigureClass.SHARE
        || draft.unit != null && RATES.contains(draft.unit);
  }

  /// What is measured cannot be what is dropped or raised; what is counted can.
  private static boolean isMeasured(Draft draft) {
    return draft.unit == null
        || draft.item == null && UnitWord.at(draft.sentence.tokens(), draft.quoteTo - 1) != null;
  }

  private static @Nullable Trend sign(List<Token> tokens, Draft draft) {
    if (!isRate(draft)) {
      return null;
    }
    boolean word = is(tokens, draft.quoteFrom, "minus");
    return Signs.isPlus(draft) ? Trend.UP : Signs.isMinus(draft) && !word ? Trend.DOWN : null;
  }

  /// "lost 190 points, or 0.6 percent" tells one change twice.
  private static boolean converts(List<Token> tokens, Draft previous, Draft draft) {
    int at = is(tokens, previous.quoteTo, ",") ? previous.quoteTo + 1 : previous.quoteTo;
    return previous.sentenceIndex == draft.sentenceIndex
        && previous.trend != null
        && isOneOf(tokens, at, CONVERTS)
        && at + 1 == draft.quoteFrom;
  }
}

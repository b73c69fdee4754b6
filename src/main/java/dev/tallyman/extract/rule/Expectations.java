package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the figure of which a number says what it was to be: "5.9 million tonnes passed. We had
/// planned for 7.1", "418 trucks left a day, where the plan was 600", "it had hoped for a
/// thousand".
record Expectations(Grammar grammar, Draft draft) {

  private static final int REACH = 7;

  private static final Set<String> EXPECTED =
      WordSet.parse(
          "expected planned hoped reckoned budgeted foreseen wanted intended wished asked applied"
              + " expect scheduled forecast promised announced");

  private static final Set<String> PLANS =
      WordSet.parse("plan target goal aim quota schedule programme budget norm forecast");

  @Nullable Draft before() {
    Draft before = Contrasts.firm(new Bases(grammar, draft).sameMeasureBefore());
    boolean near = before != null && draft.sentenceIndex - before.sentenceIndex <= 1;
    return near && draft.head < 0 && before.related == null && (isHoped() || isPlan() || isWhere())
        ? before
        : null;
  }

  /// "had planned for", "had been told to expect".
  private boolean isHoped() {
    for (int i = draft.quoteFrom - 1; i > Math.max(0, draft.quoteFrom - REACH); i--) {
      if (WordSet.has(EXPECTED, tokens().get(i))) {
        return Words.hasAny(tokens(), Math.max(0, i - REACH), i, HAD);
      }
      if (",;:.".contains(tokens().get(i).text())) {
        return false;
      }
    }
    return false;
  }

  /// "two cargoes in a year, where it used to see two a month", "where in January it still counted
  /// on 124 million", "where 80 million had been asked for".
  private boolean isWhere() {
    int where = Grammar.lastOf(tokens(), draft.quoteFrom - WHERE, draft.quoteFrom, "where");
    if (where < 1 || grammar.earlierInSentence(draft) == null) {
      return false;
    }
    boolean asked =
        draft.quoteFrom == where + 1
            && Words.is(tokens(), draft.quoteTo, "had")
            && Words.is(tokens(), draft.quoteTo + 1, "been")
            && Words.isOneOf(tokens(), draft.quoteTo + 2, EXPECTED);
    return asked
        || Grammar.has(
            tokens(), where, draft.quoteFrom, "used to", "it still", "they still", "once");
  }

  private static final int WHERE = 10;

  private static final Set<String> HAD = WordSet.of("had");

  /// "where the plan was", "the March plan was", "when the plan had been for".
  private boolean isPlan() {
    int verb = draft.quoteFrom - 1;
    verb -= Words.is(tokens(), verb, "for") ? 1 : 0;
    if (!Words.isOneOf(tokens(), verb, "was", "were", "been", "is")) {
      return false;
    }
    verb -= Words.is(tokens(), verb, "been") && Words.is(tokens(), verb - 1, "had") ? 1 : 0;
    return verb > 1
        && WordSet.has(PLANS, tokens().get(verb - 1))
        && (Words.is(tokens(), verb - 2, "the") || Words.is(tokens(), verb - 3, "the"));
  }

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }
}

package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Tells a forecast, which is of goods to come: "sees March exports at 2.6 million tonnes", "raised
/// its forecast for wheat exports to 1.9 million tonnes from 1.7 million".
record Forecasts(Grammar grammar, Draft draft) {

  static final Set<String> VERBS =
      WordSet.of(
          "forecast",
          "predict",
          "project",
          "look for",
          "anticipate",
          "reckon with",
          "reckon on",
          "tip");

  private static final Set<String> NOUNS =
      WordSet.of(
          "forecast",
          "forecasts",
          "projection",
          "projections",
          "outlook",
          "outlooks",
          "prediction",
          "predictions");
  private static final Set<String> TARGETS =
      WordSet.of("target", "targets", "goal", "goals", "guidance");
  private static final Set<String> VALUING =
      WordSet.of("see", "put", "peg", "estimate", "set", "place", "assess", "reckon", "calculate");

  /// How far "on track to" stands before its number.
  private static final int FARTHEST = 12;

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Clauses clauses() {
    return grammar.clauses(draft);
  }

  boolean tell() {
    return byNoun(NOUNS) || byVerb() && !tellTarget() || isOnTrack();
  }

  /// "Imports are on track to exceed 4 million tonnes", "arrivals are poised to finish at 6
  /// million".
  private boolean isOnTrack() {
    int start = clauses().startOfClause(draft.numberFrom);
    for (int i = draft.quoteTo - 1; i > Math.max(start, draft.quoteFrom - FARTHEST); i--) {
      if (Words.isOneOf(tokens(), i, "to", "for")
          && (Words.is(tokens(), i - 1, "poised")
              || Words.is(tokens(), i - 2, "on")
                  && Words.isOneOf(tokens(), i - 1, "track", "course", "pace"))) {
        return isFirstBehind(i);
      }
    }
    return false;
  }

  /// "lowered its target for rice exports from 8 million to 7.5 million tonnes".
  boolean tellTarget() {
    return byNoun(TARGETS);
  }

  /// "Its forecast for February exports is 40 tonnes", "against a forecast of 40 tonnes".
  private boolean byNoun(Set<String> nouns) {
    int start = clauses().startOfClause(draft.numberFrom);
    for (int i = draft.quoteFrom - 1; i >= start; i--) {
      boolean forecast =
          nouns.contains(tokens().get(i).lower())
              && Words.isOneOf(tokens(), i + 1, "for", "of", "is", "was", "stands", "stood", "to");
      if (forecast) {
        return isFirstBehind(i) && !isMovedAfter(i);
      }
    }
    return false;
  }

  /// "Against a forecast of 40 cargoes 22 were loaded": not the second, but the old forecast in "to
  /// 40 from 30".
  private boolean isFirstBehind(int noun) {
    Draft earlier = grammar.earlierInSentence(draft);
    return earlier == null
        || earlier.quoteTo <= noun
        || draft.quoteFrom - earlier.quoteTo <= 3
            && Words.isOneOf(tokens(), earlier.quoteTo, "from", "to");
  }

  /// Whether goods have moved between the forecast and the number: "a forecast for May, in which it
  /// sent 40".
  private boolean isMovedAfter(int noun) {
    VerbGroup verb = clauses().before(draft.quoteFrom);
    return verb != null
        && verb.from() > noun
        && verb.isFinite()
        && verb.modal() == null
        && verb.sense().movesGoods()
        && !"amount".equals(verb.sense().status());
  }

  /// "sees exports at 40 tonnes in May", "puts next season's imports at 40 tonnes".
  private boolean byVerb() {
    int start = clauses().startOfClause(draft.numberFrom);
    for (VerbGroup verb : clauses().groups()) {
      boolean before =
          verb.from() >= start
              && verb.to() <= draft.quoteFrom
              && verb.isFinite()
              && !verb.negated();
      String lemma = verb.sense().lemma();
      if (before && VERBS.contains(lemma)) {
        return true;
      }
      boolean values = before && VALUING.contains(lemma) && flows(verb.to());
      boolean sees =
          values
              && lemma.equals("see")
              && verb.tense() == VerbGroup.Tense.PRESENT
              && Grammar.before(draft, 1).equals("at");
      if (sees || values && isAhead()) {
        return true;
      }
    }
    return false;
  }

  /// A noun of flow stands between the verb and the number.
  private boolean flows(int from) {
    return Statuses.hasNoun(tokens(), from, draft.quoteFrom);
  }

  private boolean isAhead() {
    return new TimeFrames(grammar, draft).looksAhead() || isDatedAhead();
  }

  /// Whether its window opens behind the day of publication.
  boolean isDatedAhead() {
    PartialDate start = draft.period.start();
    LocalDate from = start == null ? null : start.firstDay();
    LocalDate published = grammar.publishedDay();
    return from != null && published != null && from.isAfter(published);
  }
}

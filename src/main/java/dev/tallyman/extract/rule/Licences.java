package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// What a paper allows, which moves nothing: "the licence allows 96 cubic metres", "an application
/// for 1,200 grenades"; so much a year caps a flow and is a figure.
record Licences(Draft draft) {

  private static final int FARTHEST = 18;
  private static final Set<String> PAPERS =
      WordSet.parse(
          "licence licences license licenses permit permits authorisation authorisations"
              + " authorization authorizations concession concessions certificate certificates");
  private static final Set<String> REQUESTS =
      WordSet.parse("application applications refusal refusals rejection rejections");
  private static final Set<String> ALLOWS =
      WordSet.parse(
          "allow allows allowed permits permitted authorise authorises authorised authorize"
              + " authorizes authorized entitle entitles entitled");
  private static final Set<String> CONCERNS =
      WordSet.parse("for concern concerns concerned cover covers covered worth");
  private static final Set<String> LICENSED = WordSet.parse("licensed licenced authorised");
  private static final Set<String> ENDS = WordSet.of(".", ";", ":", "?", "!", "“", "”");
  private static final Set<String> MOVED =
      WordSet.parse(
          "left sent shipped exported delivered arrived sailed seized carried imported moved went");
  private static final Set<String> PERIODS =
      WordSet.parse("a per each every annually yearly daily monthly weekly");

  boolean allow() {
    List<Token> tokens = draft.sentence.tokens();
    if (isRate(tokens)) {
      return false;
    }
    if (is(tokens, draft.quoteFrom - 1, "for")
        && isOneOf(tokens, draft.quoteFrom - 2, LICENSED)
        && (isOneOf(tokens, draft.quoteFrom - 3, ClosedWords.BE)
            || isOneOf(tokens, draft.quoteFrom - 3, ","))) {
      return true;
    }
    boolean allows = false;
    boolean concerns = false;
    for (int i = draft.quoteFrom - 1; i >= Math.max(0, draft.quoteFrom - FARTHEST); i--) {
      if (isOneOf(tokens, i, ENDS) || isOneOf(tokens, i, MOVED)) {
        return false;
      }
      if (allows && isOneOf(tokens, i, PAPERS)
          || (allows || concerns) && isOneOf(tokens, i, REQUESTS)) {
        return true;
      }
      allows |= isOneOf(tokens, i, ALLOWS);
      concerns |= isOneOf(tokens, i, CONCERNS);
    }
    return false;
  }

  private boolean isRate(List<Token> tokens) {
    return isOneOf(tokens, draft.quoteTo, PERIODS)
        || is(tokens, draft.quoteTo, "in") && CalendarWords.isMonth(tokens, draft.quoteTo + 1);
  }
}

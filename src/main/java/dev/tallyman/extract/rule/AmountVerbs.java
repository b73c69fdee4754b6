package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells verbs that state an amount of their subject, whose status is the subject's: "Exports of
/// urea reached 430,000 tonnes".
final class AmountVerbs {

  private static final Set<String> SOURCES =
      WordSet.of(
          "table",
          "chart",
          "bulletin",
          "report",
          "release",
          "statement",
          "column",
          "caption",
          "story",
          "article",
          "item",
          "map",
          "graphic",
          "headline",
          "note",
          "dashboard",
          "website",
          "edition",
          "version",
          "thread",
          "post",
          "tweet",
          "letter",
          "circular",
          "update",
          "issue",
          "page",
          "footnote",
          "annex",
          "inset",
          "sidebar",
          "factbox",
          "infographic",
          "gazette",
          "digest",
          "briefing",
          "summary",
          "spreadsheet",
          "graph",
          "papers",
          "manifest",
          "list",
          "newsletter",
          "study",
          "survey",
          "database",
          "registry",
          "log");

  private AmountVerbs() {}

  /// "would make 200" and "given as 200" state an amount of their subject.
  static boolean state(Draft draft, VerbGroup verb, String word) {
    String lemma = verb.sense().lemma();
    String measure = draft.measure == null ? "" : draft.measure.name();
    boolean trip =
        WordSet.isAmong(measure, "voyage", "trip", "round-trip", "port-call", "transit", "flight");
    boolean next = draft.quoteFrom - verb.to() <= 1;
    return lemma.equals("give") && states(draft, verb)
        || word.equals("amount") && next
        || lemma.equals("make") && !trip
        || lemma.equals("give") && Grammar.before(draft, 1).equals("as");
  }

  /// "The table gave imports of 140 million", "the federation gives 17,000 for cars": a source
  /// gives a number, and no goods.
  private static boolean states(Draft draft, VerbGroup verb) {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = Math.max(0, verb.from() - 6); i < verb.from(); i++) {
      if (WordSet.has(SOURCES, tokens.get(i))) {
        return true;
      }
    }
    boolean number = Grammar.has(tokens, verb.to(), draft.quoteFrom, "number", "figure", "total");
    return number || draft.head < 0 && Grammar.behind(draft, 1).equals("for");
  }

  /// "Exports might top 10 million tonnes" tells of goods that have not moved.
  static boolean orPlanned(Draft draft, VerbGroup verb) {
    boolean moved = draft.status == Status.SHIPPED || draft.status == Status.DELIVERED;
    boolean ahead = verb.modal() != null && !verb.isPerfect();
    return !moved || !ahead || Statuses.set(draft, Status.PLANNED, null, "looks forward");
  }

  /// "Exports of urea reached 430,000 tonnes" states an amount, "40 trucks reached the camp" none.
  static boolean reach(Draft draft, VerbGroup verb) {
    return !verb.passive()
        && verb.to() <= draft.numberFrom
        && WordSet.isAmong(
            verb.sense().lemma(),
            "reach",
            "hit",
            "drop",
            "pass",
            "cross",
            "clear",
            "near",
            "approach");
  }
}

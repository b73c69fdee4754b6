package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;

/// How far a negation reaches: to the number in "let alone 72", not to the whole of a denied part,
/// not to "28" in "not 30 but 28", and to nothing that "did not berth until 3 July".
record Negations(Grammar grammar, Draft draft) {

  private static final int FARTHEST = 60;

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Clauses clauses() {
    return grammar.clauses(draft);
  }

  /// "Nor did the embassy speak of 2,000 tents".
  boolean isInverted(VerbGroup verb) {
    int start = clauses().startOfClause(verb.main());
    return Grammar.has(tokens(), start, start + 2, "nor", "neither", "never")
            && ClosedWords.isAuxiliary(tokens().get(Math.min(start + 1, tokens().size() - 1)))
        || verb.sense().movesGoods()
            && (Words.is(tokens(), verb.from() - 1, "nobody")
                || Words.are(tokens(), verb.from() - 2, "no", "one"));
  }

  /// "did not berth until 3 July": it did.
  boolean isUntil(VerbGroup verb) {
    return Grammar.has(tokens(), verb.to(), verb.to() + 4, "until", "till");
  }

  /// "three of the eight": what is denied of a part is not denied of the whole.
  boolean isWhole() {
    Draft part = grammar.earlierInSentence(draft);
    return part != null
        && draft.quoteFrom - part.quoteTo <= 3
        && Grammar.before(draft, 1).equals("the")
        && Grammar.before(draft, 2).equals("of");
  }

  /// "not 30 but 28", "let alone 72", "neither the 40 nor the 50", "thirty, never a hundred".
  boolean isAtNumber() {
    if (Grammar.before(draft, 1).equals("never")
        && WordSet.isAmong(Grammar.before(draft, 2), ",", "and", "but", ";", "–", "—")) {
      return true;
    }
    for (int back = 1; back <= 3; back++) {
      String word = Grammar.before(draft, back);
      if (WordSet.isAmong(word, "neither", "nor") || word.equals("not") && back <= 2) {
        return true;
      }
      if (word.equals("of") && back == 1 && Grammar.before(draft, 3).equals("no")) {
        return true;
      }
      if (word.equals("alone") && Grammar.before(draft, back + 1).equals("let")) {
        return true;
      }
      if (!ClosedWords.DETERMINERS.contains(word) && !word.equals("even")) {
        return false;
      }
    }
    return false;
  }

  /// "but 28" after "not 30".
  boolean isContrasted() {
    Draft earlier = grammar.earlierInSentence(draft);
    while (earlier != null) {
      if (Grammar.before(earlier, 1).equals("but")) {
        return true;
      }
      earlier = grammar.earlierInSentence(earlier);
    }
    VerbGroup verb = grammar.governor(draft).verb();
    int but = Grammar.lastOf(tokens(), verb == null ? 0 : verb.to(), draft.quoteFrom, "but");
    if (but > 0 && tokens().get(but - 1).is(",") && verb != null && verb.negated()) {
      return true;
    }
    String word = Grammar.before(draft, 1);
    return word.equals("but") || word.equals("only") && Grammar.before(draft, 2).equals("but");
  }

  /// "declined to send 40" denies; "exports declined 9 percent to 40 tonnes" tells of a change.
  static boolean denies(Clauses clauses, VerbGroup verb) {
    if (!"denied".equals(verb.sense().stance()) || !verb.sense().lemma().equals("decline")) {
      return "denied".equals(verb.sense().stance());
    }
    VerbGroup next = clauses.after(verb.to());
    return next != null && next.from() == verb.to();
  }

  /// "the first gas that did not come from there: 40 tonnes".
  private boolean isRelative(VerbGroup verb) {
    return Words.isOneOf(draft.sentence.tokens(), verb.from() - 1, "that", "which", "who");
  }

  /// "They have not named the ship, which media say held 40 tonnes", "could not confirm the load,
  /// but it held 40 tonnes": what is denied is told before.
  boolean isOfOtherClause(VerbGroup verb) {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = Math.max(verb.to(), draft.quoteFrom - FARTHEST); i < draft.quoteFrom; i++) {
      boolean relative =
          Words.is(tokens, i, ",") && Words.isOneOf(tokens, i + 1, "which", "who", "whose", "but");
      if (relative || Words.is(tokens, i, ":") && isRelative(verb)) {
        return true;
      }
    }
    return false;
  }
}

package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.function.IntFunction;

/// Tells a report of customs, police or a court, in which goods without a verb of their own were
/// seized: "Customs took 40 kilograms of resin from a lorry. It was worth $2 million."
final class Seizures {

  private static final Lexicon ENFORCERS = Lexicon.load("enforcers");
  private static final Lexicon NOUNS = Lexicon.load("nouns");

  private static final int AGENT = 5;

  private int seized;
  private int moved;

  private Seizures() {}

  static Seizures in(int sentences, IntFunction<Clauses> clauses) {
    Seizures words = new Seizures();
    for (int i = 0; i < sentences; i++) {
      words.count(clauses.apply(i));
    }
    return words;
  }

  private void count(Clauses clauses) {
    for (VerbGroup verb : clauses.groups()) {
      String status = verb.sense().status();
      boolean taken =
          WordSet.isAmong(verb.sense().lemma(), "take", "pull") && isByEnforcer(clauses, verb);
      seized += "seized".equals(status) || taken ? 1 : 0;
      moved += !taken && ("shipped".equals(status) || "delivered".equals(status)) ? 1 : 0;
    }
    for (Match noun : clauses.phrases(NOUNS)) {
      seized += noun.meaning().equals("seized") ? 1 : 0;
    }
  }

  /// Whether this report tells of any seizure.
  boolean some() {
    return seized > 0;
  }

  /// Whether goods are seized in this report at least as often as they are moved.
  boolean prevail() {
    return seized >= 2 && seized >= moved;
  }

  /// Whether goods of the draft, met in a report of any seizure, were seized unless a verb of their
  /// own says otherwise: drugs, ivory and scales.
  boolean reach(Draft draft) {
    return prevail() || isContraband(draft) && seized > 0;
  }

  static boolean isContraband(Draft draft) {
    return draft.commodity != null
        && (draft.commodity.path().startsWith("drugs")
            || draft.commodity.path().equals("wildlife/ivory")
            || draft.commodity.path().equals("wildlife/pangolin"));
  }

  /// "Customs officers opened a box containing": an enforcer anywhere before the verb.
  static boolean hasEnforcer(Clauses clauses, VerbGroup verb) {
    return ENFORCERS.isIn(clauses.tokens(), 0, verb.from());
  }

  /// Whether somebody who stops goods is named in `[from, to)`.
  static boolean isEnforcer(List<Token> tokens, int from, int to) {
    return ENFORCERS.isIn(tokens, Math.max(0, from), Math.min(tokens.size(), to));
  }

  /// "were taken at Lomé by customs officers": who did it stands behind.
  static boolean isByAgent(Clauses clauses, VerbGroup verb) {
    List<Token> tokens = clauses.tokens();
    int to = clauses.endOfClause(verb.main());
    for (int i = verb.to(); verb.passive() && i + 1 < to; i++) {
      if (Words.is(tokens, i, "by")) {
        return isEnforcer(tokens, i + 1, Math.min(to, i + AGENT));
      }
    }
    return false;
  }

  /// "Customs took", "our officers opened a box and took": who acts in the clause of the verb.
  static boolean isByEnforcer(Clauses clauses, VerbGroup verb) {
    List<Token> tokens = clauses.tokens();
    int start = clauses.startOfClause(verb.main());
    boolean joined = start > 0 && tokens.get(start).is("and") && verb.from() == start + 1;
    return ENFORCERS.isIn(tokens, joined ? clauses.startOfClause(start - 1) : start, verb.from());
  }
}

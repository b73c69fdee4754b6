package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the whole of a part by its noun: "several hundred of the containers" after "6,700
/// containers".
record NamedWholes(Grammar grammar, Draft draft) {

  private static final int FARTHEST = 16;
  private static final int SENTENCES = 6;
  private static final int ROWS = 24;

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Bases bases() {
    return new Bases(grammar, draft);
  }

  /// "several hundred of the containers" after "6,700 containers"; "Of the firearms, 761".
  @Nullable Draft whole() {
    int inQuote = ofThe(draft.numberFrom, draft.quoteTo);
    int behind = ofThe(draft.quoteTo, draft.quoteTo + 2);
    if (inQuote >= 0 || behind >= 0) {
      Draft whole = named(Math.max(inQuote, behind) + 2, draft.quoteTo + 4);
      return whole != null && bases().sharesMeasure(whole) ? whole : null;
    }
    int start = grammar.clauses(draft).startOfClause(draft.numberFrom);
    while (start < draft.quoteFrom && !tokens().get(start).isWord()) {
      start++;
    }
    boolean opens =
        Words.is(tokens(), start, "of") && Words.isOneOf(tokens(), start + 1, Parts.DETERMINERS);
    boolean amount = draft.head < 0 || Units.isUnit(draft.measure);
    return opens && amount ? named(start + 2, Math.min(start + 6, draft.quoteFrom)) : null;
  }

  /// "The relief goods included 41,000 tarpaulins": the figure that counts what the subject names.
  @Nullable Draft holder(int link) {
    int start = grammar.clauses(draft).startOfClause(draft.numberFrom);
    boolean named =
        link - start >= 2
            && Words.isOneOf(tokens(), start, "the", "these", "those")
            && tokens().get(link - 1).isWord();
    for (int back = 1; named && back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || isFar(earlier)) {
        return null;
      }
      boolean counts =
          Relations.isAmount(earlier)
              && earlier.quoteTo > earlier.numberTo
              && earlier
                  .sentence
                  .tokens()
                  .get(earlier.quoteTo - 1)
                  .is(tokens().get(link - 1).lower());
      if (counts && bases().canHold(earlier)) {
        return earlier;
      }
    }
    return null;
  }

  /// Where "of the", "of these" or "of those" stands last; -1 where none does.
  private int ofThe(int from, int to) {
    int last = Grammar.lastOf(tokens(), from, to, "of the");
    last = Math.max(last, Grammar.lastOf(tokens(), from, to, "of these"));
    return Math.max(last, Grammar.lastOf(tokens(), from, to, "of those"));
  }

  /// The earlier figure that counts what is named in `[from, to)`.
  private @Nullable Draft named(int from, int to) {
    for (int back = 1; back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || isFar(earlier)) {
        return null;
      }
      boolean whole = Relations.isAmount(earlier) && bases().canHold(earlier);
      if (whole && names(earlier, from, Math.min(to, tokens().size()))) {
        Draft root = Bases.root(bases().notBefore(earlier));
        return isNarrower(earlier, root) ? earlier : root;
      }
    }
    return null;
  }

  /// The rows of a table stand each for a sentence, and its text tells of them at length.
  private boolean isFar(Draft earlier) {
    boolean row = earlier.rules.contains("tables");
    return draft.sentenceIndex - earlier.sentenceIndex > (row ? ROWS : SENTENCES);
  }

  /// "Of 174 tankers, 101 had loaded crude. 38 of the crude tankers": of the 101.
  private boolean isNarrower(Draft part, Draft root) {
    return draft.commodity != null
        && draft.commodity.equals(part.commodity)
        && !draft.commodity.equals(root.commodity);
  }

  private boolean names(Draft earlier, int from, int to) {
    for (int i = from; i < to; i++) {
      Goods goods = Goods.at(tokens(), i);
      boolean noun = earlier.head >= 0 && tokens().get(i).is(headOf(earlier));
      boolean goodsToo =
          goods != null
              && Units.isUnit(earlier.measure)
              && goods.commodity() != null
              && goods.commodity().equals(earlier.commodity)
              && bases().sharesMeasure(earlier);
      boolean measure =
          goods != null && goods.isCounted() && goods.measure().equals(earlier.measure);
      if (noun || goodsToo || measure && !Goods.isBroad(goods)) {
        return true;
      }
    }
    return false;
  }

  private static String headOf(Draft draft) {
    return draft.sentence.tokens().get(draft.head).lower();
  }
}

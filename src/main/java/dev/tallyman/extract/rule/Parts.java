package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads of which whole a number is a part: "four of the six", "40 of them", "including 40", "the
/// other two".
record Parts(Grammar grammar, Draft draft) {

  private static final int FARTHEST = 8;
  private static final Set<String> OPENERS =
      WordSet.of(
          ":", ";", ",", ".", "–", "—", "-", "and", "but", "while", "that", "(", "“", "\"", "•",
          "*", "·");
  static final Set<String> DETERMINERS =
      WordSet.of("the", "these", "those", "its", "their", "all", "our", "a", "an", "some", "total");
  private static final Set<String> THEM = WordSet.of("them", "these", "those", "this", "that");
  private static final Set<String> ZEROS =
      WordSet.of("none", "no", "not", "zero", "nil", "nothing", "neither", "0");
  private static final Set<String> TOTALS =
      WordSet.of(
          "total",
          "sum",
          "whole",
          "lot",
          "consignment",
          "quantity",
          "amount",
          "volume",
          "tonnage",
          "latter");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Bases bases() {
    return new Bases(grammar, draft);
  }

  boolean part(@Nullable Draft whole, String why) {
    return Relations.relate(draft, RelationType.PART_OF, whole, why);
  }

  /// "four of the six", "40 of them", "including 40", "of the 90 promised, 40".
  boolean partOf() {
    if (isZero(draft)) {
      return new NoneOf(grammar, draft, this).read();
    }
    Draft behind = new OutOf(grammar, draft).whole();
    if (behind != null) {
      return part(behind, "“of the” between");
    }
    return part(opened(), "“of the” before")
        || ofThem()
        || part(new NamedWholes(grammar, draft).whole(), "“of the” and the noun")
        || part(new Tranches(grammar, draft).whole(), "a lot of it")
        || part(bracketed(), "mostly that, in brackets")
        || part(besideRest(), "and the rest")
        || bases().linked(RelationType.PART_OF);
  }

  /// "900 tonnes of food, mainly rice (600 tonnes) and flour (200 tonnes)".
  private @Nullable Draft bracketed() {
    Draft earlier = grammar.earlierInSentence(draft);
    boolean bracket =
        earlier != null && Grammar.before(draft, 1).equals("(") && bases().sharesMeasure(earlier);
    if (!bracket) {
      return null;
    }
    if (earlier.relation == RelationType.PART_OF && Words.is(tokens(), earlier.quoteTo, ")")) {
      return earlier.related;
    }
    int from = Math.max(earlier.quoteTo, draft.quoteFrom - BRACKET);
    boolean mostly = Words.hasAny(tokens(), from, draft.quoteFrom, MOSTLY);
    return mostly && bases().canHold(earlier) ? earlier : null;
  }

  /// "900 tonnes, 120 tonnes to Norway and the rest to Sweden".
  private @Nullable Draft besideRest() {
    Draft earlier = grammar.earlierInSentence(draft);
    boolean rest =
        earlier != null
            && Grammar.before(draft, 1).equals(",")
            && Grammar.has(
                tokens(),
                draft.quoteTo,
                draft.quoteTo + BRACKET,
                "and the rest",
                "and the others",
                "and the remainder",
                "and the balance");
    return rest && bases().sharesMeasure(earlier) && bases().canHold(earlier) ? earlier : null;
  }

  private static final int BRACKET = 6;

  private static final Set<String> MOSTLY =
      WordSet.of("mostly", "mainly", "chiefly", "largely", "primarily", "predominantly");

  /// "seven of which were meant for Juba", "of which 22,700 went to Nigeria".
  static boolean isRelative(Draft part) {
    return Grammar.has(
        part.sentence.tokens(),
        Math.max(0, part.quoteFrom - 2),
        part.quoteTo + 2,
        "of which",
        "of whom");
  }

  /// "none", "no", "not one": a number of nothing.
  static boolean isZero(Draft draft) {
    BigDecimal value = Relations.nominal(draft);
    return value != null
        && value.signum() == 0
        && draft.sentence.tokens().subList(draft.quoteFrom, draft.quoteTo).stream()
            .anyMatch(token -> WordSet.has(ZEROS, token));
  }

  /// "Of the 90 crates promised, 40 have left and 30 wait": the number behind "of" at the head of
  /// the sentence or clause.
  @Nullable Draft opened() {
    for (int back = 1; back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || earlier.sentenceIndex != draft.sentenceIndex) {
        return null;
      }
      boolean near = draft.quoteFrom - earlier.quoteTo <= (back + 2) * Bases.REACH;
      if (near && Relations.isAmount(earlier) && opensWithOf(earlier) && !isSize(earlier)) {
        return new Bases(grammar, draft).canHold(earlier) && areAlike(earlier) ? earlier : null;
      }
      if (earlier.related == null && Relations.isAmount(earlier)) {
        return null;
      }
    }
    return null;
  }

  /// "one cargo, of 2 million barrels, has sailed": what it measures.
  private boolean isSize(Draft of) {
    Draft sized = grammar.earlierInSentence(of);
    return sized != null && of.quoteFrom - sized.quoteTo == 2;
  }

  private boolean areAlike(Draft whole) {
    return bases().sharesMeasure(whole) || draft.head < 0;
  }

  private static boolean opensWithOf(Draft earlier) {
    int at = Grammar.before(earlier, 1).equals("of") ? 1 : 2;
    int out = Grammar.before(earlier, at + 1).equals("out") ? 1 : 0;
    String first = Grammar.before(earlier, at + 1 + out);
    if (at == 2 && !DETERMINERS.contains(Grammar.before(earlier, 1))) {
      return false;
    }
    return Grammar.before(earlier, at).equals("of") && (first.isEmpty() || OPENERS.contains(first));
  }

  /// "40 of them", "7,500 tonnes of that", "six of which", "; of this 400 went to Brazil".
  boolean ofThem() {
    if (isOpenedByTotal()) {
      return part(wholeOfTotal(), "“of the total” before");
    }
    int to = Math.min(tokens().size(), draft.quoteTo + 2);
    boolean worth =
        draft.figureClass == FigureClass.VALUE
            && Grammar.has(tokens(), 0, draft.quoteFrom, "worth of", "value of", "price of");
    if (worth) {
      return false;
    }
    boolean points = false;
    for (int i = draft.numberTo; i + 1 < to; i++) {
      boolean of =
          tokens().get(i).is("of") && WordSet.has(ClosedWords.POINTERS, tokens().get(i + 1));
      points |= of && isPronoun(i + 1);
    }
    boolean before =
        THEM.contains(Grammar.before(draft, 1))
            && Grammar.before(draft, 2).equals("of")
            && OPENERS.contains(Grammar.before(draft, 3));
    return (points || before || opensWithOfThem() || ofTotal())
        && !(points && isApposed())
        && part(bases().wholeBefore(), "“of them”");
  }

  /// "The lathes followed in May, 24 of them", "Indelible pens, 15,000 of them: still on the way":
  /// what stands before has no number of its own, and is all of them.
  private boolean isApposed() {
    return Grammar.before(draft, 1).equals(",")
        && WordSet.isAmong(Grammar.behind(draft, 1), "", ".", ":", ";", "–", "—", "!")
        && Words.is(tokens(), draft.quoteTo - 1, "them")
        && grammar.earlierInSentence(draft) == null
        && !namesWhole();
  }

  /// "They came back, 24 of them", "The lathes came back, 24 of them" of 40 lathes.
  private boolean namesWhole() {
    Draft whole = bases().wholeBefore();
    boolean pronoun =
        Grammar.has(tokens(), 0, draft.quoteFrom, "they", "these", "those", "all", "some", "most");
    return pronoun
        || whole != null
            && whole.head >= 0
            && Grammar.lastOf(
                    tokens(), 0, draft.quoteFrom, Words.lower(whole.sentence.tokens(), whole.head))
                >= 0;
  }

  /// "Of them, it said, 400 carried fuel".
  private boolean opensWithOfThem() {
    boolean opens =
        Words.is(tokens(), 0, "of")
            && Words.isOneOf(tokens(), 1, THEM)
            && Words.is(tokens(), 2, ",");
    return opens && grammar.earlierInSentence(draft) == null && draft.quoteFrom <= FARTHEST;
  }

  /// "13,200 tonnes of February's total", "two of the latter".
  private boolean ofTotal() {
    int of = Grammar.lastOf(tokens(), draft.numberTo, draft.quoteTo + 1, "of");
    for (int i = of + 1; of > 0 && i < Math.min(tokens().size(), of + 6); i++) {
      Token word = tokens().get(i);
      if (WordSet.has(TOTALS, word)) {
        return true;
      }
      if (!tokens().get(i).isWord() && !word.is("'s")) {
        return false;
      }
    }
    return false;
  }

  /// "Of the second-quarter total, 1,410 tonnes went to Japan and 965 to Spain".
  private boolean isOpenedByTotal() {
    int of = Words.isWord(tokens(), 0) ? 0 : 1;
    int end = Words.is(tokens(), of, "of") ? Math.min(draft.quoteFrom, of + 7) : 0;
    for (int i = of + 1; i < end; i++) {
      if (WordSet.has(TOTALS, tokens().get(i))) {
        return true;
      }
      if (tokens().get(i).is(",")) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Draft wholeOfTotal() {
    Draft sibling = grammar.earlierInSentence(draft);
    boolean listed = sibling != null && sibling.relation == RelationType.PART_OF;
    return listed ? sibling.related : bases().wholeBefore();
  }

  /// In "of that", "of those" the word stands alone and before no noun.
  private boolean isPronoun(int at) {
    boolean either = WordSet.isAmong(tokens().get(at).lower(), "that", "this", "those", "these");
    return !either
        || at + 1 >= tokens().size()
        || at == draft.quoteTo - 1 && !tokens().get(at + 1).lower().endsWith("s")
        || ClosedWords.opensPhrase(tokens(), at + 1)
        || grammar.clauses(draft).groups().stream().anyMatch(g -> g.from() == at + 1);
  }

  /// A number in a list with a part or a comparison stands as that one does.
  boolean listed() {
    Draft earlier = grammar.earlierInSentence(draft);
    if (earlier == null || !isJoined(earlier)) {
      return false;
    }
    boolean held = isHeld(earlier);
    if (!held && !areAlike(earlier)) {
      return false;
    }
    if (isZero(draft)) {
      return earlier.relation == RelationType.COMPARED_WITH
          && Relations.relate(draft, earlier.relation, earlier.related, "in a list with the other");
    }
    Draft before = grammar.earlier(draft, 2);
    boolean totalBetween =
        before != null
            && before.relation == RelationType.PART_OF
            && earlier.equals(before.related)
            && bases().canHold(earlier);
    if (totalBetween) {
      return part(earlier, "in a list with its part");
    }
    if (earlier.related == null || earlier.figureClass == FigureClass.SHARE) {
      return false;
    }
    boolean kind =
        earlier.relation == RelationType.PART_OF || earlier.relation == RelationType.COMPARED_WITH;
    boolean before1 =
        earlier.related.quoteFrom < earlier.quoteFrom
            || earlier.related.sentenceIndex < earlier.sentenceIndex
            || earlier.relation == RelationType.PART_OF;
    boolean fits =
        earlier.relation != RelationType.PART_OF
            || bases().canHold(earlier.related) && (held || bases().sharesGoods(earlier.related));
    VerbGroup verb = grammar.clauses(draft).before(draft.quoteFrom);
    boolean told = verb != null && verb.isFinite() && verb.from() >= earlier.quoteTo;
    boolean alike = earlier.relation == RelationType.PART_OF || !told;
    return kind
        && alike
        && before1
        && fits
        && Relations.relate(draft, earlier.relation, earlier.related, "in a list with the other");
  }

  /// "The haul included 300 missiles and 50 warheads": what a whole holds is of any sort.
  private boolean isHeld(Draft earlier) {
    VerbGroup verb = grammar.clauses(draft).before(draft.quoteFrom);
    boolean included =
        earlier.rules.contains("relations: part-of, “including”")
            || earlier.rules.contains("relations: part-of, in a list with the other");
    return included && (verb == null || verb.to() <= earlier.quoteFrom);
  }

  /// Whether only a list's words stand between, and none that begin something else.
  private boolean isJoined(Draft earlier) {
    boolean joined = false;
    if (draft.quoteFrom - earlier.quoteTo > Bases.REACH) {
      return false;
    }
    for (int i = earlier.quoteTo; i < draft.quoteFrom; i++) {
      Token word = tokens().get(i);
      joined |= WordSet.isAmong(word.lower(), "and", ",", ";");
      boolean ends =
          WordSet.isAmong(
              word.lower(),
              "(",
              "while",
              "but",
              "with",
              "against",
              "carrying",
              "worth",
              "which",
              "after");
      if (ends || Bases.isLink(tokens(), i)) {
        return false;
      }
    }
    return joined;
  }
}

package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was counted before and does not move, of which some are no figure either: "34 cranes; five
/// of the cranes are old", "1,340 wagons, 210 of them leased"; those that leave or come are one.
final class KnownThings {

  private static final int FARTHEST = 4;
  private static final Set<String> KNOWN =
      WordSet.of("the", "its", "their", "our", "his", "her", "these", "those");
  private static final Set<String> MOVES = WordSet.of("shipped", "delivered", "seized", "carried");
  private static final Set<String> HIRES =
      WordSet.parse("hire recruit employ train dismiss appoint retire merge close install");
  private static final Set<String> THEM = WordSet.of("them", "which", "whom");

  private final Map<String, Boolean> still = new HashMap<>();

  void clear() {
    still.clear();
  }

  void note(Draft draft) {
    String noun = noun(draft);
    if (noun != null) {
      still.put(noun, draft.setAside != null);
    }
  }

  /// Whether the noun of "five of the cranes" was counted last as what does not move.
  boolean areStill(Draft draft, Governor governor) {
    List<Token> tokens = draft.sentence.tokens();
    boolean some = is(tokens, draft.numberTo, "of") && isOneOf(tokens, draft.numberTo + 1, KNOWN);
    String noun = some ? noun(draft) : null;
    return noun != null && still.getOrDefault(noun, false) && !isMoved(governor);
  }

  private static @Nullable String noun(Draft draft) {
    boolean things =
        draft.head >= 0
            && !Units.isUnit(draft.measure)
            && draft.figureClass != FigureClass.VALUE
            && draft.figureClass != FigureClass.SHARE;
    return things ? NounPhrases.singular(draft.sentence.tokens().get(draft.head).lower()) : null;
  }

  private static boolean isMoved(Governor governor) {
    VerbGroup verb = governor.verb();
    return verb != null && MOVES.contains(String.valueOf(verb.sense().status()));
  }

  /// Whether the number without a noun is part of the one right before it, which does not move.
  static boolean arePartOfStill(List<Draft> drafts, int at, Governor governor) {
    Draft draft = drafts.get(at);
    Draft whole = before(drafts, at);
    return whole != null
        && draft.head < 0
        && !isMoved(governor)
        && isPart(draft, whole, governor)
        && isUpTo(draft.value, whole.value);
  }

  private static boolean isUpTo(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part != null && whole != null && part.compareTo(whole) <= 0;
  }

  /// The count of things right before, dates and the like apart, if it was set aside.
  private static @Nullable Draft before(List<Draft> drafts, int at) {
    for (int i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
      Draft before = drafts.get(i);
      boolean near = drafts.get(at).sentenceIndex - before.sentenceIndex <= 1;
      boolean things =
          before.head >= 0
              && before.figureClass != FigureClass.VALUE
              && before.figureClass != FigureClass.SHARE;
      if (!near || before.setAside == null && before.measure != null) {
        return null;
      }
      if (things && Contexts.isQuantity(before)) {
        return before;
      }
    }
    return null;
  }

  /// "210 of them", "of which nine", "; 18 stand idle".
  private static boolean isPart(Draft draft, Draft whole, Governor governor) {
    List<Token> tokens = draft.sentence.tokens();
    int before = draft.quoteFrom - 1;
    boolean points = draft.quoteTo > draft.numberTo && isOneOf(tokens, draft.quoteTo - 1, THEM);
    boolean same = whole.sentenceIndex == draft.sentenceIndex;
    if (points || same && isOneOf(tokens, before, "which", "whom")) {
      return same || draft.quoteFrom <= 2;
    }
    VerbGroup verb = governor.verb();
    boolean opens = draft.quoteFrom == 0 || same && isOneOf(tokens, before, ";", ",", "and", "–");
    if (!opens || verb == null || verb.from() != draft.quoteTo) {
      return false;
    }
    String lemma = verb.sense().lemma();
    String status = String.valueOf(verb.sense().status());
    return HIRES.contains(lemma)
        || !status.equals("unstated")
            && !Governor.PROSPECTIVE.contains(status)
            && !lemma.equals("have")
            && !lemma.equals("be");
  }
}

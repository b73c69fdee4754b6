package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells weights and sums of goods of any kind: "42 million tonnes of freight", "goods worth €8
/// million".
final class AnyGoods {

  /// The rule that a figure keeps that counts goods of any kind.
  static final String ANY = "goods: freight of any kind";

  private static final Set<String> WORTH =
      WordSet.parse("worth valued value at of to the tune some about around over nearly");

  private static final Set<String> FREIGHT =
      WordSet.of("freight", "goods", "cargo", "merchandise", "exports", "imports");

  /// "Rice made up 40 tonnes of the imports" tells of which.
  private static final Set<String> MAKES_UP =
      WordSet.parse("accounted accounts made makes took takes covered represented formed");

  private AnyGoods() {}

  /// "The port handled 742,000 tonnes of cargo. Imports accounted for 388,000 tonnes": part of the
  /// same freight.
  static boolean goOn(List<Draft> drafts, int at) {
    Draft draft = drafts.get(at);
    Draft before = at == 0 ? draft : drafts.get(at - 1);
    return before.rules.contains(ANY)
        && before.sentence.paragraph() == draft.sentence.paragraph()
        && Units.isUnit(draft.measure)
        && draft.measure.equals(before.measure);
  }

  static boolean counts(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    return draft.figureClass == FigureClass.VALUE
        ? isWorth(tokens, draft.quoteFrom) || isWorthOf(tokens, draft.quoteTo)
        : Units.isUnit(draft.measure)
            && !Words.hasAny(tokens, draft.quoteFrom - 3, draft.quoteFrom, MAKES_UP)
            && (isFreight(tokens, draft.quoteTo - 1) || isFreight(tokens, draft.quoteTo));
  }

  /// "42 million tonnes of freight": whatever a line or a port handles.
  private static boolean isFreight(List<Token> tokens, int noun) {
    boolean trade = Words.isOneOf(tokens, noun, "exports", "imports");
    return Words.isOneOf(tokens, noun, FREIGHT)
        && (Words.is(tokens, noun - 1, "of") || trade && Words.is(tokens, noun - 2, "of"));
  }

  /// "$4.6 billion worth of goods", "$5 billion of our exports".
  private static boolean isWorthOf(List<Token> tokens, int at) {
    int of = Words.is(tokens, at, "worth") ? at + 1 : at;
    int noun = Words.isOneOf(tokens, of + 1, "our", "its", "their") ? of + 2 : of + 1;
    return Words.is(tokens, of, "of")
        && Words.isOneOf(tokens, noun, FREIGHT)
        && !Words.is(tokens, noun + 1, "of");
  }

  /// "goods of Rs 2 crore", "merchandise to the value of", but not "the goods worth".
  private static boolean isWorth(List<Token> tokens, int sum) {
    int noun = sum - 1;
    while (noun > sum - 5 && Words.isOneOf(tokens, noun, WORTH)) {
      noun--;
    }
    return noun < sum - 1
        && Words.isOneOf(tokens, noun, "goods", "merchandise", "wares")
        && !Words.isOneOf(tokens, noun - 1, "the", "these", "those", "such", "which")
        && Mentions.whole(tokens, Math.max(0, noun - 2), noun + 1) == null;
  }
}

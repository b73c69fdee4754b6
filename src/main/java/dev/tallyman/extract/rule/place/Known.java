package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The ways that goods were last said to go, by what they are: "the 40,000 bags" of a later
/// paragraph are those that came from Zambia.
final class Known {

  private final Map<String, Flow> goods = new HashMap<>();
  private final Map<String, Flow> nouns = new HashMap<>();

  void remember(Draft figure, Flow flow) {
    if (flow.isKnown() && figure.item != null) {
      goods.put(figure.item, flow);
    }
    if (flow.isKnown() && figure.commodity != null) {
      goods.put(figure.commodity.path(), flow);
      nouns.put(figure.sentence.tokens().get(figure.quoteTo - 1).lower(), flow);
    }
  }

  /// "The shells were delivered in four convoys", "7,000 of the shells": the way of the goods that
  /// a definite noun takes up.
  Flow named(Draft figure) {
    List<Token> tokens = figure.sentence.tokens();
    Flow opening = Words.is(tokens, 0, "the") ? noun(tokens, 1) : Flow.UNKNOWN;
    boolean of =
        Words.is(tokens, figure.quoteTo - 2, "the") && Words.is(tokens, figure.quoteTo - 3, "of");
    return of ? noun(tokens, figure.quoteTo - 1) : figure.numberFrom > 1 ? opening : Flow.UNKNOWN;
  }

  private Flow noun(List<Token> tokens, int i) {
    Flow flow = i < tokens.size() ? nouns.get(tokens.get(i).lower()) : null;
    return flow == null ? Flow.UNKNOWN : flow;
  }

  Flow of(Draft figure) {
    Flow flow = figure.commodity == null ? null : goods.get(figure.commodity.path());
    flow = flow == null && figure.item != null ? goods.get(figure.item) : flow;
    return flow == null ? Flow.UNKNOWN : flow;
  }
}

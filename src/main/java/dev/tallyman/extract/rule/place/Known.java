package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import java.util.HashMap;
import java.util.Map;

/// The ways that goods were last said to go, by what they are: "the 40,000 bags" of a later
/// paragraph are those that came from Zambia.
final class Known {

  private final Map<String, Flow> goods = new HashMap<>();

  void remember(Draft figure, Flow flow) {
    if (flow.isKnown() && figure.item != null) {
      goods.put(figure.item, flow);
    }
    if (flow.isKnown() && figure.commodity != null) {
      goods.put(figure.commodity.path(), flow);
    }
  }

  Flow of(Draft figure) {
    Flow flow = figure.commodity == null ? null : goods.get(figure.commodity.path());
    flow = flow == null && figure.item != null ? goods.get(figure.item) : flow;
    return flow == null ? Flow.UNKNOWN : flow;
  }
}

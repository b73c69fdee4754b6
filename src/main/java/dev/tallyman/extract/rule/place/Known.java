package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The ways that goods were last said to go, by what they are: "the 40,000 bags" of a later
/// paragraph are those that came from Zambia.
final class Known {

  private static final int SUBJECT = 4;

  private static final Set<String> COMING =
      WordSet.parse("arrivals deliveries shipments supplies imports");

  private final Map<String, Flow> goods = new HashMap<>();
  private final Map<String, Flow> nouns = new HashMap<>();

  /// Nouns whose goods went more than one way.
  private final Set<String> several = new HashSet<>();

  private Flow conveyances = Flow.UNKNOWN;

  void remember(Draft figure, Flow flow) {
    if (!flow.isKnown()) {
      return;
    }
    if (figure.item != null) {
      goods.put(figure.item, flow);
    }
    if (figure.commodity != null) {
      goods.put(figure.commodity.path(), flow);
    }
    boolean travels = figure.figureClass == FigureClass.CONVEYANCE;
    conveyances = travels ? flow : conveyances;
    if (figure.commodity != null || travels) {
      String noun = figure.sentence.tokens().get(figure.quoteTo - 1).lower();
      Flow before = nouns.put(noun, flow);
      if (before != null && !before.sameCountries(flow)) {
        several.add(noun);
      }
    }
  }

  /// "The shells were delivered in four convoys", "7,000 of the shells", "90 such guns": the way of
  /// the goods that a definite noun takes up.
  Flow named(Draft figure) {
    List<Token> tokens = figure.sentence.tokens();
    boolean of =
        Words.is(tokens, figure.quoteTo - 2, "the") && Words.is(tokens, figure.quoteTo - 3, "of");
    if (of || Words.is(tokens, figure.numberTo, "such")) {
      return noun(tokens, figure.quoteTo - 1);
    }
    return figure.numberFrom > 1 && figure.kind != Kind.LIMIT ? subject(tokens) : Flow.UNKNOWN;
  }

  /// "The food aid came to 900 tonnes", "Fuel arrivals were 40 tonnes".
  private Flow subject(List<Token> tokens) {
    boolean definite = Words.is(tokens, 0, "the");
    for (int i = definite ? 1 : 0; i < Math.min(SUBJECT, tokens.size() - 1); i++) {
      Flow flow = noun(tokens, i);
      boolean comes = WordSet.has(COMING, tokens.get(i + 1));
      if (flow.isKnown() && (comes || definite && isHead(tokens, i))) {
        return comes && several.contains(tokens.get(i).lower()) ? Flow.UNKNOWN : flow;
      }
    }
    return Flow.UNKNOWN;
  }

  /// "The food aid came to 900 tonnes", but not "the food aid workers".
  private static boolean isHead(List<Token> tokens, int i) {
    return i == 1 || WordSet.has(BEHIND, tokens.get(i + 1));
  }

  private static final Set<String> BEHIND =
      WordSet.parse("came was were is are has had have will left arrived totalled amounted , that");

  /// "were flown there on these aircraft": the way of the conveyances that were told of last.
  Flow aboard(List<Token> tokens, SentenceRoutes.Span clause) {
    for (int i = clause.from(); i + 1 < clause.to(); i++) {
      boolean pointed = Words.isOneOf(tokens, i, "these", "those", "same");
      if (pointed && WordSet.has(CONVEYANCES, tokens.get(i + 1))) {
        return conveyances;
      }
    }
    return Flow.UNKNOWN;
  }

  private static final Set<String> CONVEYANCES =
      WordSet.parse(
          "aircraft flights planes trucks lorries convoys ships vessels barges trains wagons"
              + " voyages boats dhows tankers containers trips");

  private Flow noun(List<Token> tokens, int i) {
    Flow flow = i < tokens.size() ? nouns.get(tokens.get(i).lower()) : null;
    return flow == null ? Flow.UNKNOWN : flow;
  }

  Flow of(Draft figure) {
    Flow flow = figure.commodity == null ? null : goods.get(figure.commodity.path());
    flow = flow == null && figure.item != null ? goods.get(figure.item) : flow;
    boolean travels = figure.figureClass == FigureClass.CONVEYANCE;
    return flow == null && travels
        ? noun(figure.sentence.tokens(), figure.quoteTo - 1)
        : flow == null ? Flow.UNKNOWN : flow;
  }
}

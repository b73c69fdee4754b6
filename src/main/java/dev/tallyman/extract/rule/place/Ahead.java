package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The flow that sentences behind a figure tell of what it counts: "Officers seized 9 tonnes. They
/// had come from Oman." How a haul came and where it was bound may take more than one sentence.
final class Ahead {

  private static final int FARTHEST = 6;
  private static final int OPENING = 7;

  /// What is told behind these is another case.
  private static final Set<String> OTHERS =
      WordSet.of("another", "separate", "second", "third", "other", "earlier", "same", "previous");

  private final List<Sentence> sentences;
  private final List<SentenceRoutes> routes;
  private final Map<Integer, List<Draft>> figures;

  Ahead(List<Sentence> sentences, List<SentenceRoutes> routes, Map<Integer, List<Draft>> figures) {
    this.sentences = sentences;
    this.routes = routes;
    this.figures = figures;
  }

  /// What is told behind the sentence `i` of its figure.
  Flow flow(int i, Draft figure) {
    Flow next = next(i);
    boolean haul = figure.status == Status.SEIZED && !Antecedents.isTotal(figure);
    return haul && !next.isWhole() ? ofHaul(i, figure, next) : next;
  }

  /// The flow of the next sentence of the paragraph, where that goes on about the same goods and
  /// counts nothing itself but what holds them.
  private Flow next(int i) {
    int next = i + 1;
    boolean follows =
        next < sentences.size()
            && sentences.get(next).paragraph() == sentences.get(i).paragraph()
            && Pronouns.opens(sentences.get(next).tokens());
    for (Draft figure : follows ? figures.getOrDefault(next, List.of()) : List.<Draft>of()) {
      follows &= Pronouns.isHold(figure);
    }
    return follows ? routes.get(next).whole() : Flow.UNKNOWN;
  }

  /// "The box was going to Leixões, its papers say. It had come down the river from Asunción."
  private Flow ofHaul(int i, Draft figure, Flow known) {
    Flow flow = known;
    for (int k = i + 1; k < Math.min(sentences.size(), i + FARTHEST) && !flow.isWhole(); k++) {
      List<Token> tokens = sentences.get(k).tokens();
      boolean same = isOfHaul(i, k) || names(tokens, figure);
      if (sentences.get(k).layout() == Sentence.Layout.HEADING
          || Words.hasAny(tokens, 0, OPENING, OTHERS)
          || !same && isElsewhere(i, k)) {
        return flow;
      }
      flow = same ? flow.completedBy(routes.get(k).whole()) : flow;
    }
    return flow;
  }

  /// A new paragraph, or a sentence that tells of a haul of its own.
  private boolean isElsewhere(int i, int k) {
    return sentences.get(k).paragraph() != sentences.get(i).paragraph()
        || figures.getOrDefault(k, List.of()).stream().anyMatch(f -> f.status == Status.SEIZED);
  }

  /// "The drugs lay", "According to its papers the box was", in the same paragraph "It had come".
  private boolean isOfHaul(int i, int k) {
    List<Token> tokens = sentences.get(k).tokens();
    int paragraph = sentences.get(k).paragraph();
    boolean within =
        paragraph == sentences.get(i).paragraph() || paragraph == sentences.get(k - 1).paragraph();
    return Pronouns.takeUpHaul(tokens, Math.min(tokens.size(), OPENING))
        || within && Words.isOneOf(tokens, 0, "it", "its", "they", "their");
  }

  /// "Officers seized 40 kilos of khat. The khat had come from Djibouti."
  private static boolean names(List<Token> tokens, Draft figure) {
    String noun = figure.sentence.tokens().get(figure.quoteTo - 1).lower();
    for (int i = 0; i + 1 < Math.min(tokens.size(), OPENING); i++) {
      if (tokens.get(i).is("the") && tokens.get(i + 1).is(noun)) {
        return true;
      }
    }
    return false;
  }
}

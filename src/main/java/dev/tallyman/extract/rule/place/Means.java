package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.Mode;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// By which means the goods of each figure go: what the clause says, else what the figure says of
/// which it is a part, else the conveyances that a pronoun takes up.
final class Means {

  private Set<Mode> running = Set.of();

  void forget() {
    running = Set.of();
  }

  void write(Draft figure, SentenceRoutes.Span clause) {
    List<Token> tokens = figure.sentence.tokens();
    figure.carriers.addAll(Conveyances.in(tokens, clause.from(), clause.to()));
    Set<Mode> own = Ways.of(figure, clause.from(), clause.to());
    if (!own.isEmpty()) {
      figure.modes.addAll(own);
    } else if (figure.related != null && !figure.related.modes.isEmpty()) {
      figure.modes.addAll(figure.related.modes);
    } else if (figure.base != null && !figure.base.modes.isEmpty()) {
      figure.modes.addAll(figure.base.modes);
    } else if (Ways.takesUp(tokens, clause.from(), clause.to())) {
      figure.modes.addAll(running);
    }
    if (!figure.modes.isEmpty()) {
      running = Set.copyOf(figure.modes);
    }
  }
}

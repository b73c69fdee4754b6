package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which ends of which flow a sentence gives to each of its figures: the ones behind a figure
/// before the next, else the last ones before it, else the ones behind a list of figures.
final class SentenceRoutes {

  private final List<Token> tokens;
  private final List<RouteMention> mentions;
  private final List<Draft> figures;

  SentenceRoutes(List<Token> tokens, List<RouteMention> mentions, List<Draft> figures) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.figures = figures;
  }

  /// The flow of the sentence as a whole: the first origin and destination that it names.
  Flow whole() {
    return new Flow(first(End.ORIGIN), first(End.DESTINATION));
  }

  private @Nullable Place first(End end) {
    for (RouteMention mention : mentions) {
      if (mention.end() == end && mention.strength() > 0) {
        return mention.place();
      }
    }
    return mentions.stream().filter(m -> m.end() == end).map(RouteMention::place).findFirst().orElse(null);
  }

  Flow of(Draft figure) {
    RouteMention origin = best(figure, End.ORIGIN);
    RouteMention destination = best(figure, End.DESTINATION);
    return new Flow(
        origin == null ? null : origin.place(), destination == null ? null : destination.place());
  }

  boolean isClause(Draft figure) {
    int from = clauseStart(figure);
    int to = clauseEnd(figure);
    return mentions.stream().anyMatch(m -> m.from() >= from && m.to() <= to);
  }

  private @Nullable RouteMention best(Draft figure, End end) {
    RouteMention best = null;
    int lowest = Integer.MAX_VALUE;
    for (RouteMention mention : mentions) {
      int cost = mention.end() == end ? cost(figure, mention) : Integer.MAX_VALUE;
      if (cost < lowest) {
        best = mention;
        lowest = cost;
      }
    }
    return best;
  }

  /// How far a mention stands from a figure: figures and semicolons between them cost more than
  /// words.
  private int cost(Draft figure, RouteMention mention) {
    boolean behind = mention.from() >= figure.numberFrom;
    int from = behind ? figure.numberTo : mention.to();
    int to = behind ? mention.from() : figure.numberFrom;
    int cost = Math.max(0, to - from) + (2 - mention.strength()) * 10;
    for (int i = Math.max(0, from); i < to; i++) {
      if (tokens.get(i).is(";")) {
        cost += 200;
      } else if (tokens.get(i).is(",")) {
        cost += 4;
      }
    }
    return cost + between(from, to) * (behind ? 60 : 25);
  }

  private int between(int from, int to) {
    int count = 0;
    for (Draft other : figures) {
      if (other.numberFrom >= from && other.numberTo <= to) {
        count++;
      }
    }
    return count;
  }

  private int clauseStart(Draft figure) {
    int at = figure.numberFrom;
    while (at > 0 && !tokens.get(at - 1).is(";") && !isClauseComma(at - 1)) {
      at--;
    }
    return at;
  }

  private int clauseEnd(Draft figure) {
    int at = figure.numberTo;
    while (at < tokens.size() && !tokens.get(at).is(";") && !isClauseComma(at)) {
      at++;
    }
    return at;
  }

  private boolean isClauseComma(int i) {
    return tokens.get(i).is(",")
        && Preposition.is(tokens, i + 1, "and", "but", "while", "whereas", "which", "although");
  }

  Span clause(Draft figure) {
    return new Span(clauseStart(figure), clauseEnd(figure));
  }

  /// Token indexes, half-open.
  record Span(int from, int to) {}
}

package dev.tallyman.figure;

/// A figure together with the report that published it: what a tally is made from.
public record PublishedFigure(Figure figure, Source source) {

  public String id() {
    return figure.id();
  }
}

package dev.tallyman.figure;

/// A figure together with the report that published it: what a tally is made from.
public record PublishedFigure(Figure figure, Source source) {

  public String id() {
    return figure.id();
  }

  /// The same while its report was, or was not yet, unreadable.
  public PublishedFigure stale(boolean stale) {
    return stale == source.stale() ? this : new PublishedFigure(figure, source.stale(stale));
  }
}

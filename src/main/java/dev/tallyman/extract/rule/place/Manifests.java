package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.extract.rule.time.Cells;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The columns of a list of ships, flights or trains: what stands under "From" or "Last port" is
/// where the row's goods come from, what stands under "To" where they go.
final class Manifests {

  private static final int LONGEST_HEAD = 3;
  private static final Set<String> FROM = WordSet.of("from", "last", "origin", "provenance");
  private static final Set<String> TOTALS = WordSet.of("total", "totals", "sum", "all");
  private static final Set<String> TO = WordSet.of("to", "for", "bound", "destination");

  private final String text;
  private List<@Nullable End> columns = List.of();
  private int paragraph = -1;

  Manifests(String text) {
    this.text = text;
  }

  /// The ends of the next sentence, where it is a row under such columns; else none.
  List<RouteMention> next(Sentence sentence, List<Name> names) {
    if (sentence.layout() != Layout.ROW || sentence.paragraph() != paragraph) {
      paragraph = sentence.paragraph();
      columns = sentence.layout() == Layout.ROW ? heads(sentence) : List.of();
      return List.of();
    }
    List<RouteMention> ends = new ArrayList<>();
    if (!columns.isEmpty() && Words.isOneOf(sentence.tokens(), 0, TOTALS)) {
      columns.stream().filter(Objects::nonNull).map(Manifests::open).forEach(ends::add);
      return ends;
    }
    List<Integer> cells = columns.isEmpty() ? List.of() : Cells.of(text, sentence);
    for (int i = 0; i + 1 < cells.size() && cells.size() == columns.size() + 1; i++) {
      End end = columns.get(i);
      Name place = end == null ? null : placeIn(names, cells.get(i), cells.get(i + 1));
      if (place != null) {
        ends.add(
            new RouteMention(place.from(), place.to(), end, new Place(place.country(), null), 2));
      }
    }
    return ends;
  }

  /// A total over rows from many places is from none of them.
  private static RouteMention open(End end) {
    return new RouteMention(0, 1, end, Place.UNSTATED, 2);
  }

  /// The ends that the heads name, where at least one head names none.
  private List<@Nullable End> heads(Sentence head) {
    List<@Nullable End> ends = new ArrayList<>();
    List<Integer> cells = Cells.of(text, head);
    for (int i = 0; i + 1 < cells.size(); i++) {
      ends.add(end(head.tokens().subList(cells.get(i), cells.get(i + 1))));
    }
    boolean known = ends.contains(End.ORIGIN) || ends.contains(End.DESTINATION);
    return known && ends.contains(null) ? ends : List.of();
  }

  private static @Nullable End end(List<Token> head) {
    List<Token> words = head.stream().filter(Token::isWord).toList();
    if (words.isEmpty() || words.size() > LONGEST_HEAD) {
      return null;
    }
    End port = RouteLabels.end(words, words.size());
    if (port != null) {
      return port;
    }
    boolean from = Words.isOneOf(words, 0, FROM) || Words.isOneOf(words, words.size() - 1, "from");
    boolean to = Words.isOneOf(words, 0, TO) || Words.isOneOf(words, words.size() - 1, "to");
    return from ? End.ORIGIN : to ? End.DESTINATION : null;
  }

  /// Of "Santos, Brazil" the country; of two countries none.
  private static @Nullable Name placeIn(List<Name> names, int from, int to) {
    Name place = null;
    for (Name name : names) {
      boolean within = name.from() >= from && name.to() <= to && name.country() != null;
      if (within && (place == null || name.kind() == Kind.COUNTRY)) {
        if (place != null && place.kind() == Kind.COUNTRY) {
          return null;
        }
        place = name;
      }
    }
    return place;
  }
}

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The columns of a list of ships, flights or trains: what stands under "From" or "Last port" is
/// where the row's goods come from, what stands under "To" where they go. In a list of trade the
/// cell under "Flow" says which of the two the partner is.
final class Manifests {

  private static final int LONGEST_HEAD = 3;
  private static final Set<String> FROM = WordSet.of("from", "last", "origin", "provenance");
  private static final Set<String> TOTALS = WordSet.of("total", "totals", "sum", "all");
  private static final Set<String> TO = WordSet.of("to", "for", "bound", "destination");

  private static final Set<String> PARTNERS = WordSet.of("partner", "counterpart", "counterparty");
  private static final Set<String> REPORTERS = WordSet.of("reporter", "reporting", "declarant");
  private static final Set<String> FLOWS = WordSet.of("flow", "direction", "movement");
  private static final Set<String> OUT = WordSet.parse("export exports out outbound re-export x");
  private static final Set<String> IN = WordSet.parse("import imports in inbound re-import m");

  /// What stands in the cells of a column.
  private enum Column {
    FROM,
    TO,
    PARTNER,
    REPORTER,
    FLOW,
    OTHER
  }

  private final String text;
  private List<Column> columns = List.of();
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
      for (End end : End.values()) {
        if (columns.contains(end == End.ORIGIN ? Column.FROM : Column.TO)) {
          ends.add(open(end));
        }
      }
      return ends;
    }
    List<Integer> cells = columns.isEmpty() ? List.of() : Cells.of(text, sentence);
    boolean filled = cells.size() == columns.size() + 1;
    End partner = filled ? partner(sentence.tokens(), cells) : null;
    for (int i = 0; i + 1 < cells.size() && filled; i++) {
      End end = end(columns.get(i), partner);
      Name place = end == null ? null : placeIn(names, cells.get(i), cells.get(i + 1));
      if (place != null) {
        ends.add(
            new RouteMention(place.from(), place.to(), end, new Place(place.country(), null), 2));
      }
    }
    return ends;
  }

  /// The end that the partner is by the row's cell under "Flow".
  private @Nullable End partner(List<Token> row, List<Integer> cells) {
    int at = columns.indexOf(Column.FLOW);
    int word = at < 0 ? -1 : cells.get(at);
    return Words.isOneOf(row, word, OUT)
        ? End.DESTINATION
        : Words.isOneOf(row, word, IN) ? End.ORIGIN : null;
  }

  private static @Nullable End end(Column column, @Nullable End partner) {
    return switch (column) {
      case FROM -> End.ORIGIN;
      case TO -> End.DESTINATION;
      case PARTNER -> partner;
      case REPORTER -> partner == null ? null : partner.opposite();
      case FLOW, OTHER -> null;
    };
  }

  /// A total over rows from many places is from none of them.
  private static RouteMention open(End end) {
    return new RouteMention(0, 1, end, Place.UNSTATED, 2);
  }

  /// What the heads say, where at least one says an end and one none.
  private List<Column> heads(Sentence head) {
    List<Column> heads = new ArrayList<>();
    List<Integer> cells = Cells.of(text, head);
    for (int i = 0; i + 1 < cells.size(); i++) {
      heads.add(column(head.tokens().subList(cells.get(i), cells.get(i + 1))));
    }
    boolean traded = heads.contains(Column.PARTNER) && heads.contains(Column.FLOW);
    boolean known = traded || heads.contains(Column.FROM) || heads.contains(Column.TO);
    return known && heads.contains(Column.OTHER) ? heads : List.of();
  }

  private static Column column(List<Token> head) {
    List<Token> words = head.stream().filter(Token::isWord).toList();
    if (words.isEmpty() || words.size() > LONGEST_HEAD) {
      return Column.OTHER;
    }
    End port = RouteLabels.end(words, words.size());
    int last = words.size() - 1;
    boolean from = Words.isOneOf(words, 0, FROM) || Words.isOneOf(words, last, "from");
    boolean to = Words.isOneOf(words, 0, TO) || Words.isOneOf(words, last, "to");
    if (port != null || from || to) {
      return port == End.ORIGIN || port == null && from ? Column.FROM : Column.TO;
    }
    if (Words.hasAny(words, 0, words.size(), PARTNERS)) {
      return Column.PARTNER;
    }
    if (Words.hasAny(words, 0, words.size(), REPORTERS)) {
      return Column.REPORTER;
    }
    return Words.isOneOf(words, last, FLOWS) ? Column.FLOW : Column.OTHER;
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

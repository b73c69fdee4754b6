package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The countries at the head of a table's rows: where the goods go under "Exports" or "To", where
/// they come from under "Imports" or "Origin".
final class TableRows {

  private static final int LONGEST_HEAD = 24;

  private static final Set<String> OUT =
      WordSet.of(
          "exported",
          "exports",
          "export",
          "re-exported",
          "re-exports",
          "destination",
          "destinations",
          "to",
          "buyer",
          "buyers",
          "customers",
          "markets",
          "takers",
          "outbound",
          "shipped",
          "sold",
          "recipients",
          "importer",
          "importers",
          "deliveries");

  private static final Set<String> IN =
      WordSet.of(
          "imported",
          "imports",
          "import",
          "origin",
          "origins",
          "source",
          "sources",
          "from",
          "supplier",
          "suppliers",
          "shipper",
          "exporter",
          "exporters",
          "landed",
          "arrivals",
          "inbound",
          "received",
          "discharged",
          "loaded",
          "loadings",
          "loading");

  private static final Set<String> REGIONS =
      WordSet.parse(
          "coast region area basin ports countries continent states nations economies members"
              + " producers gulf sea producing exporting importing");

  private static final Set<String> REST =
      WordSet.of("other", "others", "rest", "elsewhere", "total", "all", "sum");

  private @Nullable End end;
  private boolean listed;

  /// The end that the first place of a row is, where this sentence is a row.
  @Nullable RouteMention next(List<Token> tokens, List<Name> names) {
    Name first = names.isEmpty() ? null : names.getFirst();
    boolean leads = first != null && first.kind() != Kind.DEMONYM && isLead(tokens, first.from());
    if (leads && isFilled(tokens, first.to())) {
      listed = end != null;
      return end == null ? null : mention(first, end);
    }
    if (listed && end != null && isRest(tokens)) {
      return new RouteMention(0, 1, end, Place.UNSTATED, 2);
    }
    remember(tokens);
    return null;
  }

  /// "Other 5,830", "All countries 31,480": under rows of countries, of none of them.
  private static boolean isRest(List<Token> tokens) {
    boolean rest = false;
    int at = 0;
    while (at < tokens.size() && at < 4 && !tokens.get(at).isDigits()) {
      rest = rest || WordSet.has(REST, tokens.get(at));
      at++;
    }
    return rest && isFilled(tokens, at);
  }

  private static RouteMention mention(Name name, End end) {
    return new RouteMention(name.from(), name.to(), end, new Place(name.country(), null), 2);
  }

  private static boolean isLead(List<Token> tokens, int at) {
    return at == 0 || at == 1 && !tokens.getFirst().isWord();
  }

  /// Nothing but numbers and marks behind the name.
  private static boolean isFilled(List<Token> tokens, int from) {
    boolean digits = false;
    for (Token token : tokens.subList(from, tokens.size())) {
      if (token.isWord() && token.text().length() > 2) {
        return false;
      }
      digits = digits || token.isDigits();
    }
    return digits;
  }

  private static boolean isTotal(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.is("total")) {
        return true;
      }
    }
    return false;
  }

  /// The last of the words counts: "Cars imported, by country of origin".
  private void remember(List<Token> tokens) {
    if (isTotal(tokens)) {
      return;
    }
    listed = false;
    if (tokens.size() > LONGEST_HEAD) {
      end = null;
      return;
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean to = token.is("to") && i > 0 && !isRegion(tokens, i + 1);
      if (WordSet.has(OUT, token) && !to) {
        end = End.DESTINATION;
      } else if (WordSet.has(IN, token)
          && !(token.is("from") && end == End.DESTINATION && !isRegion(tokens, i + 1))) {
        end = End.ORIGIN;
      }
    }
  }

  /// "Boxes shipped from the west coast", "Exports from West African ports": the rows are within a
  /// region that is no country of its own.
  private static boolean isRegion(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size() && tokens.get(i).isWord(); i++) {
      if (WordSet.has(REGIONS, tokens.get(i))) {
        return true;
      }
    }
    return false;
  }
}

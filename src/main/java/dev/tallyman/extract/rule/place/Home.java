package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Report;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The country that a report calls "here": that of the authority in its letterhead, or of the
/// authority that publishes it. A newspaper speaks of many countries and has no such place.
final class Home {

  private static final int LINES = 3;
  private static final int LONGEST_LINE = 120;

  private static final Set<String> SITUATIONS = WordSet.of("situation", "sitrep", "flash");

  private final Gazetteer gazetteer;
  private final Set<String> countries = new HashSet<>();
  private boolean authority;

  private Home(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  static @Nullable Place of(Report report, Gazetteer gazetteer) {
    Home home = new Home(gazetteer);
    String publisher = report.metadata().publisher();
    if (publisher != null) {
      home.read(publisher);
    }
    for (String line : head(report)) {
      home.read(line);
    }
    return home.authority ? Whereabouts.only(home.countries) : null;
  }

  /// "KISMAYO: SITUATION REPORT No. 9": the country on whose situation it reports, wherever its
  /// desk is.
  static @Nullable Place situation(Report report, Gazetteer gazetteer) {
    List<String> head = head(report);
    for (String line : head) {
      if (isOfSituation(line)) {
        Home home = new Home(gazetteer);
        home.add(gazetteer.in(Tokens.of(head.getFirst())));
        return Whereabouts.only(home.countries);
      }
    }
    return null;
  }

  /// The letters are asked before the words, which must be cut first.
  private static boolean isOfSituation(String line) {
    String small = line.toLowerCase(Locale.ROOT);
    for (String word : SITUATIONS) {
      if (small.contains(word)) {
        List<Token> tokens = Tokens.of(line);
        return Words.hasAny(tokens, 0, tokens.size(), SITUATIONS);
      }
    }
    return false;
  }

  private void add(List<Name> names) {
    for (Name name : names) {
      if (name.country() != null) {
        countries.add(name.country());
      }
    }
  }

  /// The first lines of a report.
  private static List<String> head(Report report) {
    List<String> head = new ArrayList<>(LINES);
    String text = report.text();
    for (int from = 0; head.size() < LINES && from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      String line = text.substring(from, to);
      if (!line.isBlank()) {
        head.add(line);
      }
      from = to + 1;
    }
    return head;
  }

  /// A line that holds no sentence and names an authority, or the place where it issued this.
  private void read(String line) {
    if (line.length() > LONGEST_LINE || endsSentence(line.strip()) || isRow(line.strip())) {
      return;
    }
    List<Token> tokens = Tokens.of(line);
    List<Name> named = gazetteer.in(tokens);
    boolean counts = Words.is(tokens, 0, "statistics") && isSecond(named);
    boolean speaks = counts || isBody(tokens);
    authority = authority || speaks;
    List<Name> names =
        named.stream().filter(name -> !isSentBy(tokens, name) && !isPerson(tokens, name)).toList();
    if (speaks || tokens.stream().anyMatch(Token::isDigits) || isNation(tokens, names)) {
      add(names);
    }
  }

  /// "Port Authority", "House of Representatives", "National Institute of Statistics", "Rice
  /// Exporters' Association".
  private static boolean isBody(List<Token> tokens) {
    int size = tokens.size();
    if (Words.isOneOf(tokens, size - 1, PAPERS)) {
      return false;
    }
    return Words.hasAny(tokens, 0, size, RouteWords.AUTHORITIES)
        || Words.hasAny(tokens, 0, size, UNIONS) && Words.hasAny(tokens, 0, size, TRADES)
        || Words.hasAny(tokens, 0, size, HOUSES) && Words.hasAny(tokens, 0, size, SEATS);
  }

  /// "Tema Port Watch" is no port.
  private static final Set<String> PAPERS =
      WordSet.of("watch", "monitor", "gazette", "courier", "review", "herald", "news", "times");

  private static final Set<String> UNIONS =
      WordSet.parse("association union federation guild exchange");
  private static final Set<String> TRADES =
      WordSet.parse("exporters growers producers millers refiners shippers planters miners");
  private static final Set<String> HOUSES = WordSet.of("house", "institute");
  private static final Set<String> SEATS =
      WordSet.parse("representatives commons lords deputies statistics statistical");

  /// "SOUTH SUDAN", "Republic of Zambia": a line that names a country and nothing else.
  private static boolean isNation(List<Token> tokens, List<Name> names) {
    return names.size() == 1
        && names.getFirst().kind() == Gazetteer.Kind.COUNTRY
        && names.getFirst().to() == tokens.size()
        && tokens.subList(0, names.getFirst().from()).stream()
            .allMatch(token -> WordSet.has(REALMS, token));
  }

  private static final Set<String> REALMS =
      WordSet.parse("the republic kingdom state union government federal democratic of islamic");

  /// A row of a table below names what goes elsewhere.
  private static boolean isRow(String line) {
    return line.contains("   ") || line.contains("|") || line.contains("\t");
  }

  /// "Statistics Norway".
  private static boolean isSecond(List<Name> names) {
    return !names.isEmpty() && names.getFirst().from() == 1;
  }

  private static boolean endsSentence(String line) {
    return line.endsWith(".") || line.endsWith("!") || line.endsWith("?");
  }

  /// "asked by the Hon. Farah Rauff".
  private static boolean isPerson(List<Token> tokens, Name name) {
    int title = Words.is(tokens, name.from() - 1, ".") ? name.from() - 2 : name.from() - 1;
    return Words.isOneOf(
        tokens, title, "hon", "hon.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.");
  }

  /// "Embassy of Denmark, Dhaka" speaks in Bangladesh; "Exports to Fiji" leave another country, and
  /// "Freeport of Riga" is in none of the Freeports.
  private static boolean isSentBy(List<Token> tokens, Name name) {
    if (Words.isOneOf(tokens, name.from() - 1, "to", "from", "into", "with", "for", "via")
        || Words.is(tokens, name.to(), "of")) {
      return true;
    }
    int of = Words.is(tokens, name.from() - 1, "the") ? name.from() - 2 : name.from() - 1;
    return Words.is(tokens, of, "of")
        && Words.isOneOf(tokens, of - 1, "embassy", "commission", "consulate", "mission");
  }
}

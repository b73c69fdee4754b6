package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Line;
import dev.tallyman.extract.lexicon.Resources;
import dev.tallyman.extract.lexicon.Shelves;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which country a name means: countries and cities of the CLDR, and demonyms, ports and regions of
/// `places.lex`, and lesser towns of GeoNames. Names are found without accents, and only where they
/// are written with a capital.
public final class Gazetteer {

  public enum Kind {
    COUNTRY,
    CITY,
    DEMONYM,
    REGION
  }

  /// A name at the tokens `from` to `to`; a region has no country. `rival` is the other country
  /// that has a place of that name.
  public record Name(
      int from, int to, Kind kind, @Nullable String country, @Nullable String rival) {

    Name(int from, int to, Kind kind, @Nullable String country) {
      this(from, to, kind, country, null);
    }
  }

  private static final Gazetteer RESOURCES = load();

  /// What a name means, read from its line when it is asked for.
  private interface Entry {
    Kind kind();

    @Nullable String country();
  }

  /// What stands behind a name up to the end of its line: "city", a tab, "CI".
  private record Example(String text, int from, int to) implements Entry {
    @Override
    public Kind kind() {
      return text.startsWith("city\t", from) ? Kind.CITY : Kind.COUNTRY;
    }

    @Override
    public String country() {
      return text.substring(text.indexOf('\t', from) + 1, to);
    }
  }

  private record Listed(Line line) implements Entry {
    @Override
    public Kind kind() {
      return Kind.valueOf(line.meanings().getFirst().toUpperCase(Locale.ROOT));
    }

    @Override
    public @Nullable String country() {
      String country = line.meanings().get(1);
      return country.equals("-") ? null : country;
    }
  }

  private final Lexicon namesakes = Lexicon.load("namesakes");

  /// The CLDR's cities are only examples: the lexicon's lines come last, and win.
  private final Shelves<Entry> places = new Shelves<>(Accents::without);

  private Gazetteer() {}

  /// The gazetteer of the resources, read once.
  public static Gazetteer get() {
    return RESOURCES;
  }

  private static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    String names = Resources.text("gazetteer/cldr.tsv");
    for (int from = 0; from < names.length(); ) {
      int end = names.indexOf('\n', from);
      int tab = names.indexOf('\t', from, end);
      if (tab > from) {
        gazetteer.places.put(names, from, tab, new Example(names, tab + 1, end));
      }
      from = end + 1;
    }
    for (Line line : Lexicon.linesOf("places")) {
      Entry entry = new Listed(line);
      line.eachFolded((text, from, to) -> gazetteer.addPlace(text, from, to, entry));
    }
    return gazetteer;
  }

  /// A hyphen is as often left out: "Al Tanf".
  private void addPlace(String text, int from, int to, Entry entry) {
    places.put(text, from, to, entry);
    if (text.indexOf('-', from + 1, to) > 0) {
      places.put(text.substring(from, to).replace('-', ' '), entry);
    }
  }

  /// The names of a sentence from left to right, each the longest at its place.
  public List<Name> in(List<Token> tokens) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Name name = shared(tokens, at(tokens, i), i);
      name = name == null ? Towns.at(tokens, i) : name;
      if (name != null && !isOfTown(tokens, name) && !NotPlaces.isOne(tokens, name)) {
        names.add(name);
      }
      i = name == null ? i + 1 : name.to();
    }
    return names;
  }

  /// The name, or that of two countries which is as long. A country stays one only where the other
  /// place must stand beside it.
  private @Nullable Name shared(List<Token> tokens, @Nullable Name name, int from) {
    if (!tokens.get(from).isCapitalised()) {
      return name;
    }
    Lexicon.Match match = namesakes.at(tokens, from).orElse(null);
    if (match == null || name != null && name.to() > match.to()) {
      return name;
    }
    List<String> meanings = match.line().meanings();
    boolean town = name == null || name.kind() == Kind.COUNTRY && meanings.size() < 3;
    Kind kind = town ? Kind.CITY : name.kind();
    return new Name(from, match.to(), kind, meanings.get(0), meanings.get(1));
  }

  private @Nullable Name at(List<Token> tokens, int from) {
    Shelves.Found<Entry> found = places.longest(tokens, from, to -> isNamed(tokens, from, to));
    return found == null
        ? null
        : new Name(from, found.to(), found.value().kind(), found.value().country());
  }

  /// "the Freeport of Riga": the name of a town as a common noun before the town.
  private boolean isOfTown(List<Token> tokens, Name name) {
    int next = name.to() + 1;
    if (name.kind() != Kind.CITY || !Words.is(tokens, name.to(), "of") || next >= tokens.size()) {
      return false;
    }
    Name town = at(tokens, next);
    return town != null && town.kind() == Kind.CITY;
  }

  /// "US" and "Mali" are names, "us" and "mali" are not; nor is "Jordan" in "Jordans", nor the "US"
  /// of "US$".
  private static boolean isNamed(List<Token> tokens, int from, int to) {
    Token last = tokens.get(to - 1);
    if (Words.is(tokens, to, "$") && tokens.get(to).glued()) {
      return false;
    }
    if (last.isWord() && !last.isCapitalised() && !last.glued()) {
      return false;
    }
    boolean brief = to - from == 1 && last.text().length() <= 3;
    return hasCapital(tokens, from, to) && (!brief || Words.isUpper(last.text()) || isName(last));
  }

  private static boolean hasCapital(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).isCapitalised()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(Token token) {
    return token.text().length() == 3 && !token.is("usa") && !token.is("uae") && !token.is("drc");
  }
}

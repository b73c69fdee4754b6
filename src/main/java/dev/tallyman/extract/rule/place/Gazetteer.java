package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.Line;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which country a name means: countries and cities of the CLDR, and demonyms, ports and regions of
/// `places.lex`. Names are found without accents, and only where they are written with a capital.
public final class Gazetteer {

  public enum Kind {
    COUNTRY,
    CITY,
    DEMONYM,
    REGION
  }

  /// A name at the tokens `from` to `to`; a region has no country.
  public record Name(int from, int to, Kind kind, @Nullable String country) {}

  private record Entry(Kind kind, @Nullable String country) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable Entry entry;
  }

  private static final String CLDR = "/dev/tallyman/gazetteer/cldr.tsv";

  private static final Gazetteer RESOURCES = load();

  private final Node root = new Node();

  private Gazetteer() {}

  /// The gazetteer of the resources, read once.
  public static Gazetteer get() {
    return RESOURCES;
  }

  private static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    cldr().lines().filter(line -> !line.startsWith("#")).forEach(gazetteer::addCldr);
    for (Line line : Lexicon.load("places").lines()) {
      Kind kind = Kind.valueOf(line.meanings().get(0).toUpperCase(java.util.Locale.ROOT));
      String code = line.meanings().get(1);
      line.phrases().forEach(name -> gazetteer.add(name, kind, code.equals("-") ? null : code));
    }
    return gazetteer;
  }

  private static String cldr() {
    try (InputStream resource = Gazetteer.class.getResourceAsStream(CLDR)) {
      if (resource == null) {
        throw new IllegalStateException("no gazetteer " + CLDR);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addCldr(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    Kind kind = columns.get(1).equals("city") ? Kind.CITY : Kind.COUNTRY;
    add(columns.get(0), kind, columns.get(2));
  }

  /// The lexicon's lines come last and win over the CLDR's cities, which are only examples.
  private void add(String name, Kind kind, @Nullable String country) {
    Node node = root;
    for (Token token : Tokens.of(name, Span.of(0, name.length()))) {
      node = node.next.computeIfAbsent(key(token), _ -> new Node());
    }
    node.entry = new Entry(kind, country);
  }

  private static String key(Token token) {
    String lower = token.lower();
    if (lower.chars().allMatch(c -> c < 128)) {
      return lower;
    }
    return Normalizer.normalize(lower, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('ı', 'i');
  }

  /// The names of a sentence from left to right, each the longest at its place.
  public List<Name> in(List<Token> tokens) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Name name = at(tokens, i);
      if (name != null) {
        names.add(name);
      }
      i = name == null ? i + 1 : name.to();
    }
    return names;
  }

  private @Nullable Name at(List<Token> tokens, int from) {
    Node node = root;
    @Nullable Name longest = null;
    for (int i = from; i < tokens.size(); i++) {
      node = node.next.get(key(tokens.get(i)));
      if (node == null) {
        break;
      }
      Entry entry = node.entry;
      if (entry != null && isNamed(tokens, from, i + 1)) {
        longest = new Name(from, i + 1, entry.kind(), entry.country());
      }
    }
    return longest;
  }

  /// "US" and "Mali" are names, "us" and "mali" are not; nor is "Jordan" in "Jordans".
  private static boolean isNamed(List<Token> tokens, int from, int to) {
    Token last = tokens.get(to - 1);
    if (last.isWord() && !last.isCapitalised() && !last.glued()) {
      return false;
    }
    boolean capital = tokens.subList(from, to).stream().anyMatch(Token::isCapitalised);
    boolean brief = to - from == 1 && last.text().length() <= 3;
    return capital
        && (!brief
            || last.text().equals(last.text().toUpperCase(java.util.Locale.ROOT))
            || isName(last));
  }

  private static boolean isName(Token token) {
    return token.text().length() == 3 && !token.is("usa") && !token.is("uae") && !token.is("drc");
  }
}

package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.Resources;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Token;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lesser towns, of which many are called like people: one is meant only right behind a word of
/// place, "reached Bitam", "from the town of Nioro". The file is written by
/// `src/gazetteer/towns.py` from GeoNames; its lines are sorted and looked up where they lie.
final class Towns {

  private static final String FILE = "gazetteer/towns.tsv";

  private static final int LONGEST = 3;

  private static final Set<String> BEFORE =
      WordSet.parse("to from in at near into via through outside reached left entered around for");

  private static final Set<String> SITES =
      WordSet.parse("port town city district province airport harbour");

  /// "San Fernando de Apure" is no San Fernando.
  private static final Set<String> LINKS =
      WordSet.of("-", "de", "del", "da", "do", "dos", "la", "el", "al", "&");

  private Towns() {}

  private static final class Lines {
    private static final byte[] BYTES = Resources.bytes(FILE);
  }

  /// The town whose name begins at `from`, the longest that has no proper name behind it.
  static @Nullable Name at(List<Token> tokens, int from) {
    if (!tokens.get(from).isCapitalised() || !isBehindPlaceWord(tokens, from)) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    Name found = null;
    for (int i = from; i < tokens.size() && words(name) < LONGEST; i++) {
      Token token = tokens.get(i);
      boolean glued = i > from && token.glued();
      if (!token.isWord() && !(glued && token.is("-"))) {
        break;
      }
      name.append(i == from || glued || name.charAt(name.length() - 1) == '-' ? "" : " ");
      name.append(Accents.without(token.lower()));
      String country = closes(tokens, i + 1) ? country(name.toString()) : null;
      found = country == null ? found : new Name(from, i + 1, Kind.CITY, country);
    }
    return found;
  }

  private static int words(StringBuilder name) {
    int words = name.isEmpty() ? 0 : 1;
    for (int i = 0; i < name.length(); i++) {
      words += name.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  private static boolean closes(List<Token> tokens, int next) {
    return next >= tokens.size()
        || !tokens.get(next).isCapitalised() && !Words.isOneOf(tokens, next, LINKS);
  }

  private static boolean isBehindPlaceWord(List<Token> tokens, int from) {
    int before = from - 1;
    if (Words.is(tokens, before, "of")) {
      return Words.isOneOf(tokens, before - 1, SITES);
    }
    return Words.isOneOf(tokens, before, BEFORE)
        && !Words.isOneOf(tokens, before - 1, "according", "told", "spoke", "said");
  }

  /// The country in the line of this name, found by halving.
  static @Nullable String country(String folded) {
    byte[] lines = Lines.BYTES;
    byte[] name = folded.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int begin = middle;
      while (begin > low && lines[begin - 1] != '\n') {
        begin--;
      }
      int tab = begin;
      while (lines[tab] != '\t') {
        tab++;
      }
      int order = Arrays.compareUnsigned(name, 0, name.length, lines, begin, tab);
      if (order == 0) {
        return new String(lines, tab + 1, 2, StandardCharsets.US_ASCII);
      }
      low = order > 0 ? tab + 4 : low;
      high = order > 0 ? high : begin;
    }
    return null;
  }
}

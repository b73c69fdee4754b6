package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Towns of which a report says once where they lie, known to the gazetteer or not: behind "shipped
/// from Portland, in the Australian state of Victoria" a ship that "left Portland" left Australia.
final class ToldTowns {

  private static final int LONGEST = 3;

  private static final Set<String> BEFORE =
      WordSet.parse(
          "to from in at near into via through outside reached left entered off"
              + " between port town village city post crossing");

  private static final Set<String> PARTS =
      WordSet.parse(
          "state province region district city town port island prefecture territory coast county"
              + " department governorate side");

  private final Map<String, String> countries = new HashMap<>();

  private ToldTowns() {}

  /// `named` holds the names of each sentence.
  static ToldTowns of(List<Sentence> sentences, List<List<Name>> named) {
    ToldTowns told = new ToldTowns();
    for (int i = 0; i < sentences.size(); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      if (tokens.size() <= RunningRoutes.LONGEST) {
        List<Name> names = named.get(i);
        names.forEach(name -> told.hear(tokens, name, names));
      }
    }
    return told;
  }

  /// "Tine in Chad", "Tine, in Chad", "Tine, in the Chadian province of Wadi Fira".
  private void hear(List<Token> tokens, Name country, List<Name> names) {
    int the = Words.is(tokens, country.from() - 1, "the") ? 1 : 0;
    int in = country.from() - 1 - the;
    boolean land =
        country.kind() == Kind.COUNTRY
            || country.kind() == Kind.DEMONYM && Words.isOneOf(tokens, country.to(), PARTS);
    if (country.country() == null || !land || !Words.is(tokens, in, "in")) {
      return;
    }
    int end = Words.is(tokens, in - 1, ",") ? in - 1 : in;
    int from = end;
    while (from > 0 && end - from < LONGEST && isName(tokens.get(from - 1))) {
      from--;
    }
    if (from < end
        && Words.isOneOf(tokens, from - 1, BEFORE)
        && !isOtherCountry(country, names, from)) {
      countries.put(text(tokens, from, end), country.country());
    }
  }

  /// "tea from Kenya in Oman" makes no town of Kenya; "Georgia in the US" may be one of two.
  private static boolean isOtherCountry(Name country, List<Name> names, int from) {
    for (Name name : names) {
      if (name.from() == from && name.kind() == Kind.COUNTRY) {
        return !Objects.equals(name.rival(), country.country());
      }
    }
    return false;
  }

  private static boolean isName(Token token) {
    return token.isWord() && token.isCapitalised();
  }

  private static String text(List<Token> tokens, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(tokens.get(i).lower()).append(' ');
    }
    return text.toString();
  }

  /// The names of a sentence, with these towns among them.
  List<Name> with(List<Token> tokens, List<Name> names) {
    if (countries.isEmpty()) {
      return names;
    }
    List<Name> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < tokens.size(); ) {
      Name town = at(tokens, i);
      Name name = next < names.size() && names.get(next).from() == i ? names.get(next) : null;
      next = name == null ? next : next + 1;
      Name best = town != null && (name == null || name.to() <= town.to()) ? town : name;
      if (best != null) {
        all.add(best);
      }
      i = best == null ? i + 1 : best.to();
      while (next < names.size() && names.get(next).from() < i) {
        next++;
      }
    }
    return all;
  }

  private @Nullable Name at(List<Token> tokens, int from) {
    for (int to = Math.min(tokens.size(), from + LONGEST); to > from; to--) {
      String country = isName(tokens.get(from)) ? countries.get(text(tokens, from, to)) : null;
      if (country != null) {
        return new Name(from, to, Kind.CITY, country);
      }
    }
    return null;
  }
}

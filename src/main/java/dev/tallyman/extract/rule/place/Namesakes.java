package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Which country a name means that two of them have: Tripoli is Lebanon's beside Beirut, and
/// Georgia is the state in "Georgia and South Carolina". Without a sign the better known is meant.
final class Namesakes {

  private static final Set<String> STATES =
      WordSet.parse(
          "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia"
              + " hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland"
              + " massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio"
              + " oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington"
              + " wisconsin wyoming");
  private static final int BESIDE = 3;
  private static final int SHORTEST_TOWN = 4;

  private final Set<String> countries = new HashSet<>();

  /// What the whole report names, sentence by sentence.
  static Namesakes of(List<List<Name>> sentences) {
    Namesakes namesakes = new Namesakes();
    for (List<Name> names : sentences) {
      for (Name name : names) {
        if (name.rival() == null && name.country() != null) {
          namesakes.countries.add(name.country());
        }
      }
    }
    return namesakes;
  }

  List<Name> settled(List<Token> tokens, List<Name> names) {
    List<Name> settled = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      Name next = i + 1 < names.size() ? names.get(i + 1) : null;
      if (next != null && name.kind() == Kind.CITY && isIn(tokens, name, next)) {
        settled.add(new Name(name.from(), name.to(), Kind.CITY, next.country(), null));
        continue;
      }
      boolean other = name.rival() != null && isOther(tokens, name, names);
      settled.add(other ? new Name(name.from(), name.to(), Kind.CITY, name.rival(), null) : name);
    }
    return settled;
  }

  /// "from Tine in Chad": the text itself says where the town lies.
  private static boolean isIn(List<Token> tokens, Name town, Name country) {
    int from = Words.is(tokens, town.to(), ",") ? town.to() + 1 : town.to();
    boolean within =
        Words.is(tokens, from, "in") && country.from() == from + 1
            || Words.is(tokens, town.to(), "(") && country.from() == town.to() + 1;
    return within && country.kind() == Kind.COUNTRY && country.country() != null
        || isState(tokens, town, country);
  }

  /// "Melbourne, Florida".
  private static boolean isState(List<Token> tokens, Name town, Name state) {
    int first = state.from();
    boolean one = WordSet.has(STATES, tokens.get(first));
    return Words.is(tokens, town.to(), ",")
        && first == town.to() + 1
        && Objects.equals(state.country(), "US")
        && (one
            || Words.isOneOf(tokens, first, "new", "north", "south", "west", "rhode")
                && state.to() - first == 2);
  }

  private boolean isOther(List<Token> tokens, Name name, List<Name> names) {
    if (name.kind() == Kind.COUNTRY) {
      return names.stream().anyMatch(near -> isBeside(tokens, name, near));
    }
    boolean here = names.stream().anyMatch(near -> Objects.equals(near.country(), name.rival()));
    boolean against =
        names.stream()
            .anyMatch(near ->
                near.from() != name.from() && Objects.equals(near.country(), name.country()));
    boolean report = countries.contains(name.rival()) && !countries.contains(name.country());
    return !against && (here || report);
  }

  /// "Georgia and South Carolina", "Armenia, Colombia": not "the US sent Georgia".
  private static boolean isBeside(List<Token> tokens, Name name, Name near) {
    int gap = near.from() >= name.to() ? near.from() - name.to() : name.from() - near.to();
    boolean state = tokens.get(near.from()).text().length() >= SHORTEST_TOWN;
    boolean listed = Words.isOneOf(tokens, Math.min(name.to(), near.to()), ",", "and", "or", "(");
    boolean town = near.kind() == Kind.CITY || listed && near.from() == name.to() + 1;
    return Objects.equals(near.country(), name.rival())
        && gap >= 1
        && gap <= BESIDE
        && listed
        && town
        && state;
  }
}

package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Token;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the sentence of a figure names a country, whether or not that makes it an end: behind "to",
/// as an owner, as who acts, before the number or behind it.
final class Standing {

  /// How far before a name its preposition may stand: "to the southern port of".
  private static final int PHRASE = 6;

  private static final int OPENING = 3;

  private static final Set<String> TO = WordSet.parse("to into onto for toward towards reached");
  private static final Set<String> FROM = WordSet.parse("from off ex left leaving");
  private static final Set<String> AT = WordSet.parse("in at on near inside across within outside");
  private static final Set<String> BY = WordSet.parse("by with via through between past");

  /// What may stand between a name and the number that belongs to it.
  private static final Set<String> BETWEEN =
      WordSet.parse(
          ": , ( – — - nearly almost about some around over under just barely with at least more"
              + " less than up to as many only a further another");

  private final Draft figure;
  private final List<Token> tokens;
  private final List<Name> names;
  private final SentenceRoutes.Span clause;
  private final Map<String, BitSet> byCountry = new HashMap<>();

  Standing(Draft figure, List<Name> names, SentenceRoutes.Span clause) {
    this.figure = figure;
    this.tokens = figure.sentence.tokens();
    this.names = names;
    this.clause = clause;
  }

  List<Name> names() {
    return names;
  }

  /// What this says for or against the country as an end.
  BitSet of(String country) {
    BitSet known = byCountry.get(country);
    if (known == null) {
      known = grounds(country);
      byCountry.put(country, known);
    }
    return known;
  }

  private BitSet grounds(String country) {
    BitSet grounds = new BitSet(EndGrounds.ALL);
    for (Name name : names) {
      if (country.equals(name.country())) {
        boolean own = name.from() >= clause.from() && name.to() <= clause.to();
        boolean behind = name.from() >= figure.numberTo;
        grounds.set(EndGrounds.of(own ? Trait.NAMED_IN_CLAUSE : Trait.NAMED_ASIDE));
        grounds.set(EndGrounds.of(behind ? Trait.NAMED_BEHIND : Trait.NAMED_AHEAD));
        grounds.set(EndGrounds.of(role(tokens, name)));
        if (name.to() <= figure.numberFrom && isAdjacent(name.to(), figure.numberFrom)) {
          grounds.set(EndGrounds.of(Trait.ADJACENT));
        }
      }
    }
    return grounds;
  }

  /// "Russia 1.45 million boxes", "Canada: nearly 40".
  private boolean isAdjacent(int from, int number) {
    for (int i = from; i < number; i++) {
      if (number - i > PHRASE || !Words.isOneOf(tokens, i, BETWEEN)) {
        return false;
      }
    }
    return true;
  }

  /// How a name stands among the words around it.
  static Trait role(List<Token> tokens, Name name) {
    if (name.kind() == Kind.DEMONYM) {
      return Trait.NAMED_AS_OF;
    }
    if (Words.isOneOf(tokens, name.to(), "'s", "'", "’s")) {
      return Trait.NAMED_AS_OWNER;
    }
    for (int i = name.from() - 1; i >= Math.max(0, name.from() - PHRASE); i--) {
      Token word = tokens.get(i);
      if (WordSet.has(TO, word)) {
        return Trait.NAMED_BY_TO;
      }
      if (WordSet.has(FROM, word)) {
        return Trait.NAMED_BY_FROM;
      }
      if (WordSet.has(AT, word)) {
        return Trait.NAMED_BY_AT;
      }
      if (WordSet.has(BY, word)) {
        return Trait.NAMED_BY_WAY;
      }
      if (!tokens.get(i).isWord()) {
        return name.from() - i <= OPENING ? Trait.NAMED_AS_DOER : Trait.NAMED_BARE;
      }
    }
    return name.from() < OPENING ? Trait.NAMED_AS_DOER : Trait.NAMED_BARE;
  }
}

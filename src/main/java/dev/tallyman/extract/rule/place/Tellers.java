package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The bodies that count the trade of their own country: "Kenya's tea board said 51,000 tonnes were
/// exported", "Imports reached 1.4 million tonnes, Turkey's steel makers said". What they tell of
/// without an end leaves their country or comes into it.
final class Tellers {

  /// How long the name of a body may be, and how far its verb may stand from it.
  private static final int NAME = 6;

  private static final Set<String> BODIES =
      WordSet.parse(
          "board ministry customs authority service office commission council association chamber"
              + " bureau growers exporters importers makers steelmakers millers federation union"
              + " buyer buyers agency administration department refiners regulator guild packers"
              + " crushers producers shippers traders hauliers inspectorate directorate institute"
              + " agencies railway railways railroad railroads");

  /// Bodies that look beyond their country, or whose business no trade is.
  private static final Set<String> WATCHING =
      WordSet.parse(
          "intelligence defence defense foreign military army navy police coastguard coast guard"
              + " unification security president embassy interior research monitoring rights"
              + " trading news press media peace strategic international war studies human space"
              + " information assessment sanctions aid relief refugee");

  private static final Set<String> SAYING =
      WordSet.parse(
          "said says say reported reports told put puts show shows showed shown counted counts"
              + " announced estimates estimated denied denies confirmed wrote recorded expects"
              + " data figures according");

  private static final Set<String> OUT =
      WordSet.parse("exports exported export exporting shipped loadings sales");

  private static final Set<String> IN =
      WordSet.parse(
          "imports imported import importing arrived arrivals landed unloaded discharged"
              + " arriving");

  /// Before "to".
  private static final Set<String> GONE = WordSet.of("went", "go", "gone", "sold", "sent");

  private static final Set<String> COME =
      WordSet.of("come", "came", "coming", "crossed", "crossing");
  private static final Set<String> OVER = WordSet.of("from", "in", "over", "across");

  private static final Set<String> WORLD = WordSet.of("world", "global", "opec", "worldwide");

  private final List<Token> tokens;

  private Tellers(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<RouteMention> completed(
      List<Token> tokens, List<Name> names, List<RouteMention> mentions, Ellipses.Maker maker) {
    Tellers tellers = new Tellers(tokens);
    End end = names.isEmpty() || mentions.size() > NAME ? null : tellers.told();
    if (end == null || mentions.stream().anyMatch(m -> m.end() == end)) {
      return mentions;
    }
    for (Name name : names) {
      boolean named = name.country() != null;
      if (named && mentions.stream().noneMatch(m -> isSame(m, name)) && tellers.tells(name)) {
        List<RouteMention> all = new ArrayList<>(mentions);
        all.add(maker.of(name, end, 1));
        all.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return all;
      }
    }
    return mentions;
  }

  private static boolean isSame(RouteMention mention, Name name) {
    return mention.from() == name.from()
        || Objects.equals(name.country(), mention.place().country());
  }

  /// Which way the goods go of which the sentence tells; none where somebody stopped them.
  private @Nullable End told() {
    if (Words.hasAny(tokens, 0, tokens.size(), EndWords.FOUND)) {
      return null;
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token word = tokens.get(i);
      boolean gone = WordSet.has(GONE, word) && Words.is(tokens, i + 1, "to");
      boolean left = word.is("left") && Words.is(tokens, i + 2, "country");
      if (WordSet.has(OUT, word) && isOwn(i) || left || gone) {
        return End.ORIGIN;
      }
      boolean come = WordSet.has(COME, word) && Words.isOneOf(tokens, i + 1, OVER);
      if (WordSet.has(IN, word) && isOwn(i) || come) {
        return End.DESTINATION;
      }
    }
    return null;
  }

  /// "world exports" are not the country's own, and "the export board" exports nothing.
  private boolean isOwn(int i) {
    return !Words.isOneOf(tokens, i - 1, WORLD) && !Words.hasAny(tokens, i + 1, i + 3, BODIES);
  }

  /// "Kenya's tea board said", "the statistics office of Mozambique put", "customs in Hanoi".
  private boolean tells(Name name) {
    int last = behind(name.to());
    if (last >= 0) {
      return isSaid(name.from(), last + 1);
    }
    int of = Words.is(tokens, name.from() - 1, "the") ? name.from() - 2 : name.from() - 1;
    boolean placed = Words.isOneOf(tokens, of, "of", "in");
    return placed && isBody(of - 1) && isSaid(of - 1, name.to());
  }

  /// The noun of the body of which the country is the owner, or -1.
  private int behind(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + NAME); i++) {
      if (isBody(i) && !isBody(i + 1)) {
        return Words.hasAny(tokens, from, i, WATCHING) ? -1 : i;
      }
      boolean links = Words.isOneOf(tokens, i, "'s", "'", "and", "of");
      if (!tokens.get(i).isWord() && !links || WordSet.has(SAYING, tokens.get(i))) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isBody(int i) {
    boolean watches = Words.hasAny(tokens, i - 2, i, WATCHING);
    return Words.isOneOf(tokens, i, BODIES) && !watches;
  }

  private boolean isSaid(int from, int to) {
    return Words.hasAny(tokens, to, to + 3, SAYING) || Words.hasAny(tokens, from - 4, from, SAYING);
  }
}

package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The countries that a report speaks of, each with the part that it plays there: a letter from
/// Lenakel names Vanuatu in its head, and its goods mostly arrive there.
final class Cast {

  private static final BitSet NONE = new BitSet();

  private static final int MOST = 12;

  /// A text of fewer sentences says all that it has to say itself.
  private static final int FEW = 7;

  private static final int HEAD = 4;
  private static final int DATELINE = 12;

  /// So many ends of a country show which part it plays.
  private static final int SURE = 2;

  private static final class Role {
    private final String country;
    private int names;
    private int origins;
    private int destinations;

    /// What it is said for or against at each end, once it is asked for.
    private final Map<End, BitSet> grounds = new EnumMap<>(End.class);

    private Role(String country) {
      this.country = country;
    }

    private int at(End end) {
      return end == End.ORIGIN ? origins : destinations;
    }
  }

  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Set<String> head = new HashSet<>();
  private final Set<String> publisher = new HashSet<>();
  private final boolean brief;
  private List<Role> leading = List.of();
  private List<Scene> scenes = List.of();

  private Cast(boolean brief) {
    this.brief = brief;
  }

  /// With the names of the title and the publisher as the metadata give them. A brief text has
  /// none.
  static Cast of(
      List<Sentence> sentences,
      List<SentenceRoutes> routes,
      List<Name> title,
      List<Name> publisher) {
    Cast cast = new Cast(routes.size() < FEW);
    title.forEach(name -> cast.add(name, cast.head));
    publisher.forEach(name -> cast.add(name, cast.publisher));
    for (int i = 0; i < routes.size(); i++) {
      for (Name name : routes.get(i).names()) {
        boolean heads = i < HEAD && isInHead(sentences.get(i), name);
        cast.add(name, heads ? cast.head : null);
      }
      for (RouteMention mention : routes.get(i).mentions()) {
        cast.add(mention);
      }
    }
    if (cast.isBrief()) {
      return cast;
    }
    cast.leading =
        cast.roles.values().stream()
            .sorted((a, b) -> Integer.compare(b.names, a.names))
            .limit(MOST)
            .toList();
    cast.scenes =
        cast.leading.stream()
            .map(role -> Scene.of(ReportScenes.either(new Place(role.country, null)), Source.CAST))
            .toList();
    return cast;
  }

  /// In a heading, or in a dateline: "CUCUTA, Colombia, March 12 (Andes Press) - Four lorries".
  private static boolean isInHead(Sentence sentence, Name name) {
    List<Token> tokens = sentence.tokens();
    if (Heads.isHeading(sentence) || !Words.isOneOf(tokens, tokens.size() - 1, ".", "!", "?")) {
      return true;
    }
    for (int i = 0; i < Math.min(tokens.size(), DATELINE); i++) {
      Token token = tokens.get(i);
      if (Words.isOneOf(tokens, i, "-", "–", "—", "--", ":", "(") && !token.glued()) {
        return name.to() <= i;
      }
      if (token.isWord() && !token.isCapitalised()) {
        return false;
      }
    }
    return false;
  }

  private void add(Name name, @Nullable Set<String> where) {
    if (name.country() == null) {
      return;
    }
    role(name.country()).names++;
    if (where != null && name.kind() != Kind.DEMONYM) {
      where.add(name.country());
    }
  }

  private void add(RouteMention mention) {
    String country = mention.place().country();
    if (country != null && mention.strength() > 0) {
      Role role = role(country);
      role.origins += mention.isOrigin() ? 1 : 0;
      role.destinations += mention.isOrigin() ? 0 : 1;
    }
  }

  private Role role(String country) {
    return roles.computeIfAbsent(country, Role::new);
  }

  boolean isBrief() {
    return brief;
  }

  /// The countries that it names most, the first first: each may be either end.
  List<Scene> scenes() {
    return scenes;
  }

  /// Whether the report names a country nowhere but as the other end.
  boolean isOnlyOpposite(String country, End end) {
    Role role = roles.get(country);
    return role != null && role.at(end) == 0 && role.at(end.opposite()) >= role.names;
  }

  /// What speaks for or against a country as the end of any flow of the report.
  BitSet grounds(String country, End end) {
    Role role = roles.get(country);
    return role == null ? NONE : role.grounds.computeIfAbsent(end, at -> grounds(role, at));
  }

  private BitSet grounds(Role role, End end) {
    BitSet grounds = new BitSet(EndGrounds.ALL);
    traits(role, end, trait -> grounds.set(EndGrounds.of(trait)));
    return grounds;
  }

  private void traits(Role role, End end, Consumer<Trait> taker) {
    String country = role.country;
    if (head.contains(country)) {
      taker.accept(head.size() == 1 ? Trait.SEAT : Trait.HEADED);
    }
    if (publisher.contains(country)) {
      taker.accept(Trait.PUBLISHER);
    }
    int rank = leading.indexOf(role);
    if (rank == 0) {
      taker.accept(
          leading.size() > 1 && leading.get(1).names == role.names ? Trait.TIED : Trait.TOP);
    } else if (rank == 1) {
      taker.accept(Trait.SECOND);
    } else if (role.names == 1) {
      taker.accept(Trait.ONCE);
    }
    int here = role.at(end);
    int there = role.at(end.opposite());
    if (here >= SURE && here > 2 * there) {
      taker.accept(Trait.OFTEN);
    } else if (there >= SURE && there > 2 * here) {
      taker.accept(Trait.OPPOSITE);
    } else if (here > 0 && there == 0) {
      taker.accept(Trait.PLAYED);
    } else if (there > 0 && here == 0) {
      taker.accept(Trait.PLAYED_OPPOSITE);
    } else if (here > 0) {
      taker.accept(Trait.BOTH_WAYS);
    }
  }
}

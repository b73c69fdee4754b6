package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a reader has in mind of the countries named so far: which was named last, how long ago, and
/// in what part.
final class Recall {

  private static final int FRESH = 3;
  private static final int FADING = 6;

  /// Of more countries nobody keeps the order in mind.
  private static final int KEPT = 3;

  private record Mention(int sentence, Trait role) {}

  /// By country, the latest last.
  private final Map<String, Mention> mentions = new LinkedHashMap<>();

  /// The figure at hand with the countries named before its number, the latest first, and the one
  /// named next behind it.
  private @Nullable Draft figure;

  private List<String> latest = List.of();
  private @Nullable String next;

  /// Takes in a sentence once its figures have been read.
  void hear(int sentence, List<Token> tokens, List<Name> names) {
    for (Name name : names) {
      if (name.country() != null) {
        mentions.remove(name.country());
        mentions.put(name.country(), new Mention(sentence, Standing.role(tokens, name)));
      }
    }
    figure = null;
  }

  /// Gives what the text before the figure says of the country; `names` are those of its sentence.
  void traits(
      String country, Draft at, List<Name> names, @Nullable String beside, Consumer<Trait> taker) {
    if (figure != at) {
      figure = at;
      latest = latest(at, names);
      next = next(at, names);
    }
    int rank = latest.indexOf(country);
    int other = beside == null ? -1 : latest.indexOf(beside);
    rank -= other >= 0 && other < rank ? 1 : 0;
    if (rank >= 0 && rank < KEPT) {
      taker.accept(rank == 0 ? Trait.LATEST : rank == 1 ? Trait.LATEST_BUT_ONE : Trait.LATE);
    }
    Mention mention = mentions.get(country);
    if (mention != null) {
      taker.accept(lately(mention.role()));
      int since = at.sentenceIndex - mention.sentence();
      taker.accept(
          since <= 1
              ? Trait.SINCE_ONE
              : since <= FRESH
                  ? Trait.SINCE_FEW
                  : since <= FADING ? Trait.SINCE_SOME : Trait.SINCE_MANY);
    } else if (rank < 0) {
      taker.accept(Trait.YET_UNNAMED);
    }
    if (country.equals(next)) {
      taker.accept(Trait.NEXT);
    }
  }

  private static @Nullable String next(Draft at, List<Name> names) {
    for (Name name : names) {
      if (name.from() >= at.numberTo && name.country() != null) {
        return name.country();
      }
    }
    return null;
  }

  private List<String> latest(Draft at, List<Name> names) {
    List<String> order = new ArrayList<>();
    for (int i = names.size() - 1; i >= 0; i--) {
      Name name = names.get(i);
      if (name.to() <= at.numberFrom && name.country() != null && !order.contains(name.country())) {
        order.add(name.country());
      }
    }
    List<String> before = new ArrayList<>(mentions.keySet());
    for (int i = before.size() - 1; i >= 0 && order.size() <= KEPT; i--) {
      if (!order.contains(before.get(i))) {
        order.add(before.get(i));
      }
    }
    return order;
  }

  private static Trait lately(Trait role) {
    return switch (role) {
      case NAMED_BY_TO -> Trait.LATELY_BY_TO;
      case NAMED_BY_FROM -> Trait.LATELY_BY_FROM;
      case NAMED_BY_AT -> Trait.LATELY_BY_AT;
      case NAMED_BY_WAY -> Trait.LATELY_BY_WAY;
      case NAMED_AS_OF -> Trait.LATELY_AS_OF;
      case NAMED_AS_OWNER -> Trait.LATELY_AS_OWNER;
      case NAMED_AS_DOER -> Trait.LATELY_AS_DOER;
      default -> Trait.LATELY_BARE;
    };
  }
}

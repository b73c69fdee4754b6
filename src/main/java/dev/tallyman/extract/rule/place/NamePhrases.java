package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The phrase that a name is in: what stands before it ("to Ghana's capital Accra"), and the list
/// of which it is one ("A, B and C").
final class NamePhrases {

  private final List<Token> tokens;
  private final List<Name> names;

  NamePhrases(List<Token> tokens, List<Name> names) {
    this.tokens = tokens;
    this.names = names;
  }

  /// The word before the name at `from`, over fillers and owners: the "to" of "to Ghana's capital
  /// Accra".
  int before(int from) {
    int at = is(from - 1, ")") && is(from - 3, "(") ? from - 4 : from - 1;
    while (at >= 0
        && (WordSet.has(EndWords.FILLERS, tokens.get(at))
            || isDemonymAt(at)
            || isAfflicted(at)
            || owner(at) > 0)) {
      at -= isAfflicted(at) ? 3 : Math.max(1, owner(at));
    }
    return at;
  }

  /// How long "Ghana's" of "Ghana's capital Accra" is.
  private int owner(int at) {
    if (!Words.isOneOf(tokens, at, "'s", "'") || !Words.isOneOf(tokens, at + 1, EndWords.FILLERS)) {
      return 0;
    }
    return names.stream()
        .filter(n -> n.to() == at && n.kind() == Kind.COUNTRY)
        .mapToInt(n -> at + 1 - n.from())
        .findFirst()
        .orElse(0);
  }

  /// "quake-hit".
  private boolean isAfflicted(int at) {
    return at > 1 && is(at - 1, "-") && Words.isOneOf(tokens, at, EndWords.AFFLICTED);
  }

  boolean isDemonymAt(int at) {
    for (Name name : names) {
      if (name.kind() == Kind.DEMONYM && name.from() <= at && at < name.to()) {
        return true;
      }
    }
    return false;
  }

  /// The first name of the list "A, B and C" that ends at the name `index`.
  @Nullable Name listHead(int index) {
    int at = index;
    boolean joined = false;
    while (at > 0 && isListGap(names.get(at - 1).to(), names.get(at).from())) {
      joined = joined || !is(names.get(at).from() - 1, ",");
      at--;
    }
    boolean more = index + 1 < names.size();
    more = more && isListGap(names.get(index).to(), names.get(index + 1).from());
    boolean town =
        at < index && Objects.equals(names.get(at).country(), names.get(index).country());
    return at == index || !joined && !more && !town ? null : names.get(at);
  }

  /// Whether only commas, "and" and the like stand between two names.
  boolean isListGap(int from, int to) {
    if (to - from < 1 || to - from > 3 + (isAfflicted(to - 1) ? 3 : 0)) {
      return false;
    }
    for (int i = from; i < (isAfflicted(to - 1) ? to - 3 : to); i++) {
      if (!Words.isOneOf(tokens, i, ",", "and", "or", "the", "&", "/")) {
        return false;
      }
    }
    return true;
  }

  private boolean is(int i, String word) {
    return Words.is(tokens, i, word);
  }
}

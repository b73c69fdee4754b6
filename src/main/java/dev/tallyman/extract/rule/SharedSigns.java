package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.Line;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Signs that are more than one unit, where the nearest word that tells of one says which is meant:
/// the C of "a charge of 5 C" is a coulomb, the nm of "a 7nm chip" no nautical mile, the kn of "a
/// ticket of 150 kn" no knot.
final class SharedSigns {

  /// A unit that a sign may stand for, and the words that tell of it.
  private record Sense(Line line, Set<String> words) {}

  /// The signs, with their second and third meanings.
  private static final List<String> MEANINGS =
      List.of("shared-signs", "other-signs", "third-signs");

  private static final Map<String, List<Sense>> SENSES = senses();
  private static final int NEAR = 10;

  private SharedSigns() {}

  private static Map<String, List<Sense>> senses() {
    Map<String, List<Sense>> senses = new HashMap<>();
    for (String meaning : MEANINGS) {
      for (Line line : Lexicon.load(meaning).lines()) {
        Sense sense = new Sense(line, WordSet.parse(line.meanings().get(2)));
        for (String sign : line.phrases()) {
          senses.merge(sign, List.of(sense), SharedSigns::joined);
        }
      }
    }
    return Map.copyOf(senses);
  }

  private static List<Sense> joined(List<Sense> some, List<Sense> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  static Optional<Match> at(List<Token> tokens, int at) {
    List<Sense> senses =
        at < tokens.size() ? SENSES.getOrDefault(tokens.get(at).text(), List.of()) : List.of();
    if (senses.isEmpty() || closes(tokens, at)) {
      return Optional.empty();
    }
    Line line = nearest(tokens, at, senses);
    return line == null ? Optional.empty() : Optional.of(new Match(at, at + 1, line));
  }

  /// The unit of which the nearest word tells, or null.
  private static @Nullable Line nearest(List<Token> tokens, int at, List<Sense> senses) {
    for (int far = 1; far <= NEAR; far++) {
      for (Sense sense : senses) {
        if (tells(tokens, at, at - far, sense) || tells(tokens, at, at + far, sense)) {
          return sense.line;
        }
      }
    }
    return null;
  }

  /// Whether the word tells of this unit; no ship sails at 512 knots.
  private static boolean tells(List<Token> tokens, int sign, int word, Sense sense) {
    boolean fast = Words.isDigits(tokens, sign - 1) && tokens.get(sign - 1).text().length() > 2;
    return Words.isOneOf(tokens, word, sense.words)
        && !(fast
            && sense.line.meanings().getFirst().equals("knot")
            && Words.isOneOf(tokens, word, AT_SEA));
  }

  private static final Set<String> AT_SEA =
      WordSet.parse("wind winds sailed sailing boat yacht cruise cruising ship vessel sea");

  /// A quotation mark that closes what one before it opened is no sign.
  private static boolean closes(List<Token> tokens, int at) {
    boolean open = false;
    for (int i = 0; i < at && Words.is(tokens, at, "\""); i++) {
      open ^= Words.is(tokens, i, "\"") && !Words.isDigits(tokens, i - 1);
    }
    return open;
  }
}

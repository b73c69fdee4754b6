package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The parts of a line in the head of a report in which a name may stand: "Grain Board" and "News"
/// of "Grain Board | News". Of a sentence only what stands before its dash or colon may be a
/// letterhead.
final class HeadParts {

  private static final Pattern PARTS = Pattern.compile(" [–—-] | \\| |: |[,;] ");
  private static final Pattern OPENING = Pattern.compile(" [–—-] | \\| |: ");

  private static final int SHORTEST_SENTENCE = 8;

  /// Of these words the names of those offices are made that speak for any house.
  private static final Set<String> OFFICE =
      WordSet.parse(
          "public affairs relations press media communications communication information corporate"
              + " external news publicity spokesperson's spokesman's office department directorate"
              + " division unit service desk section of and the");

  private HeadParts() {}

  static List<String> of(String line, List<Token> tokens) {
    if (!isSentence(tokens)) {
      return List.of(PARTS.split(line, -1));
    }
    String[] opening = OPENING.split(line, 2);
    List<String> parts = List.of(PARTS.split(opening[0], -1));
    return opening.length == 2 && parts.stream().allMatch(HeadNames::isName) ? parts : List.of();
  }

  /// "The board met on Monday, the Ministry of Trade says.": it tells of somebody, and heads
  /// nothing.
  static boolean isSentence(List<Token> tokens) {
    return tokens.size() >= SHORTEST_SENTENCE && tokens.getLast().is(".");
  }

  /// "Public Affairs Office", "Press and Information Department": below the name of its house it is
  /// no house of its own.
  static boolean isOffice(List<Token> name) {
    return !name.isEmpty() && name.stream()
        .allMatch(token -> OFFICE.contains(token.lower()) || "’'&".contains(token.text()));
  }
}

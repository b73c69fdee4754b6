package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of a line in the head of a report in which a name may stand: "Grain Board" and "News"
/// of "Grain Board | News". Of a sentence only what stands before its dash or colon may be a
/// letterhead.
final class HeadParts {

  private static final Pattern PARTS =
      Pattern.compile(" [–—·•-] | \\| |: |[,;] |(?<=\\p{L}{4})\\. (?=\\p{Lu})");
  private static final Pattern OPENING = Pattern.compile(" [–—·•-] | \\| |: ");

  private static final Pattern OF = Pattern.compile("(?i) (?:of|for) ");

  /// "Land and Forests", "Land, Food and Rural Affairs" to the end of a part.
  private static final Pattern LIST =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)?, ){0,3}\\p{Lu}[\\p{L}-]*,? (?i:and|&) \\p{Lu}[^,;:]*(?=$|[,;:])");

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
      return split(line);
    }
    String[] opening = OPENING.split(line, 2);
    List<String> parts = split(opening[0]);
    return opening.length == 2 && parts.stream().allMatch(HeadNames::isName) ? parts : List.of();
  }

  /// The commas of "Ministry of Water, Land and Forests" part nothing.
  private static List<String> split(String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    Matcher mark = PARTS.matcher(line);
    while (mark.find()) {
      if (!mark.group().equals(", ")
          || !isListed(line.substring(from, mark.start()), line, mark.end())) {
        parts.add(line.substring(from, mark.start()));
        from = mark.end();
      }
    }
    parts.add(line.substring(from));
    return parts;
  }

  private static boolean isListed(String before, String line, int comma) {
    return OF.matcher(before).find()
        && SpeechWords.hasAny(Tokens.of(before), "body")
        && LIST.matcher(line).region(comma, line.length()).lookingAt();
  }

  /// "The board met on Monday, the Ministry of Trade says.": it tells of somebody, and heads
  /// nothing.
  static boolean isSentence(List<Token> tokens) {
    return tokens.size() >= SHORTEST_SENTENCE && tokens.getLast().is(".");
  }

  /// "Public Affairs Office", "Press and Information Department": below the name of its house it is
  /// no house of its own.
  static boolean isOffice(List<Token> name) {
    return !name.isEmpty()
        && name.stream()
            .allMatch(token -> WordSet.has(OFFICE, token) || "’'&".contains(token.text()));
  }
}

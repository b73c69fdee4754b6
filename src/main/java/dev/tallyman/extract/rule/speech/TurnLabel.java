package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands before a turn of a transcript: "THE MINISTER OF HEALTH, ELENA MONCAYO:", "Ms Adler
/// (Greens):", "Q.". Its name is the part that is no role and no party.
record TurnLabel(Phrase words, @Nullable Phrase name) {

  private static final Set<String> ASKING =
      WordSet.of(
          "q",
          "question",
          "questions",
          "moderator",
          "interviewer",
          "host",
          "reporter",
          "presenter",
          "audience",
          "anchor",
          "journalist",
          "correspondent",
          "interpreter",
          "clerk",
          "operator",
          "speaker",
          "chair",
          "chairman",
          "chairwoman",
          "chairperson");
  private static final Set<String> ANSWERING = WordSet.of("a", "answer", "reply");
  private static final Set<String> JOINING =
      WordSet.of(
          "of", "for", "the", "and", "to", "on", "in", "de", "la", "von", "van", "bin", "al");
  private static final int LONGEST = 18;

  /// The label at the head of this sentence, or null.
  static @Nullable TurnLabel of(String text, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int begin = begin(tokens);
    int end = end(tokens, begin);
    if (end <= 0 || end + 1 >= tokens.size() && !tokens.get(0).isCapitalised()) {
      return null;
    }
    Phrase label = new Phrase(text, tokens, begin, end);
    return new TurnLabel(label, name(label));
  }

  /// Behind the number of a question: "Q1 Chair:".
  private static int begin(List<Token> tokens) {
    boolean numbered =
        tokens.size() > 3
            && tokens.get(0).text().equals("Q")
            && tokens.get(1).isDigits()
            && tokens.get(1).glued()
            && tokens.get(2).isCapitalised();
    return numbered ? 2 : 0;
  }

  /// Whether it bears the number of a question.
  boolean isNumbered() {
    return words.from() > 0;
  }

  /// "MARY BELL, spokesperson of the department:", "BELL (on tape):" says in small letters what she
  /// is. "13:20" is an hour.
  private static int end(List<Token> tokens, int begin) {
    if (tokens.get(begin).isDigits()) {
      return -1;
    }
    boolean shouted = Words.isUpper(tokens.get(begin).text());
    boolean told = false;
    for (int i = begin + 1; i < Math.min(tokens.size(), LONGEST); i++) {
      Token token = tokens.get(i);
      boolean letter = i == 1 && WordSet.isAmong(tokens.get(0).text(), "Q", "A");
      if (token.is(":") || token.is(".") && (letter || isShouted(tokens, i))) {
        return i;
      }
      if (!told && !isLabelWord(token, tokens, i)) {
        return -1;
      }
      if (token.is(",") && i > begin + 1 || token.is("(")) {
        told = shouted && Words.isUpper(tokens.get(i - 1).text());
      }
    }
    return -1;
  }

  /// "Senator BROOK." ends with a stop where the name is in capitals.
  private static boolean isShouted(List<Token> tokens, int stop) {
    String last = tokens.get(stop - 1).text();
    return last.length() > 2
        && Words.isUpper(last)
        && !SpeechWords.isSpeaker(tokens, stop - 1, "title")
        && SpeechWords.isSpeaker(tokens, 0, "title", "role");
  }

  private static boolean isLabelWord(Token token, List<Token> tokens, int i) {
    return token.isCapitalised()
        || token.isDigits() && Words.isUpper(tokens.get(i - 1).text()) && tokens.get(i - 1).isWord()
        || WordSet.has(JOINING, token)
        || ",()-'’&".contains(token.text())
        || token.glued() && token.isWord()
        || token.is(".") && !isLong(tokens.get(i - 1));
  }

  private static boolean isLong(Token token) {
    String word = token.text();
    return word.codePointCount(0, word.length()) > 5
        && word.codePoints().allMatch(Character::isLetter);
  }

  /// The best of the parts between commas and brackets: two words go before one.
  private static @Nullable Phrase name(Phrase label) {
    Phrase best = null;
    for (Phrase part : parts(label)) {
      Phrase name = behindRole(part);
      if (name != null && (best == null || words(name) > 1 && words(best) == 1)) {
        best = name;
      }
    }
    return best;
  }

  private static List<Phrase> parts(Phrase label) {
    List<Phrase> parts = new ArrayList<>();
    int from = label.from();
    for (int i = label.from(); i <= label.to(); i++) {
      if (i == label.to() || ",()".contains(label.all().get(i).text())) {
        if (i > from) {
          parts.add(label.part(from, i));
        }
        from = i + 1;
      }
    }
    return parts;
  }

  /// What follows the last title or role of a part; null where that is nothing, or a body's name.
  private static @Nullable Phrase behindRole(Phrase part) {
    int from = part.first().is("the") ? part.from() + 1 : part.from();
    boolean role = false;
    for (Match match : SpeechWords.SPEAKERS.in(part.all().subList(0, part.to()))) {
      if (match.from() < part.from()) {
        continue;
      }
      if (match.meaning().equals("title") || match.meaning().equals("role")) {
        from = Math.max(from, match.to());
        role = true;
      } else {
        return null;
      }
    }
    while (from < part.to() && part.all().get(from).is(".")) {
      from++;
    }
    from = behindShortTitle(part, from);
    boolean owned = from < part.to() && WordSet.has(JOINING, part.all().get(from));
    Phrase name = part.part(Math.min(from, part.to()), part.to());
    boolean free = !name.isEmpty() && name.hasCapital() && !isAsking(name) && !isAnswering(name);
    return free && !(role && owned) && words(name) <= 4 ? name : null;
  }

  /// "USEC. BELL": a short word with a stop is a title, a letter an initial.
  private static int behindShortTitle(Phrase part, int from) {
    boolean title =
        from + 2 < part.to()
            && part.all().get(from + 1).is(".")
            && part.all().get(from).text().length() > 1
            && !isLong(part.all().get(from));
    return title ? from + 2 : from;
  }

  private static int words(Phrase phrase) {
    return phrase.words().split(" ", -1).length;
  }

  /// "Reporter", "Question from the hall".
  private static boolean isAsking(Phrase phrase) {
    return WordSet.has(ASKING, phrase.last())
        || WordSet.isAmong(phrase.first().lower(), "question", "questions");
  }

  private static boolean isAnswering(Phrase phrase) {
    return phrase.to() - phrase.from() == 1 && WordSet.has(ANSWERING, phrase.first());
  }

  boolean isAsking() {
    return name == null && isAsking(words) || SpeechWords.isMedia(words.tokens());
  }

  boolean isAnswering() {
    return isAnswering(words);
  }

  /// "Department of Roads: The northern bypass": a heading that names a house.
  boolean isOffice() {
    return name == null
        && words.to() - words.from() > 1
        && !isAsking()
        && SpeechWords.hasAny(words.tokens(), "body");
  }

  /// "MTA" of the Ministry of Trade and Agriculture.
  boolean isShortFor(String house) {
    return words.to() - words.from() == 1
        && ShortForms.isAcronym(words.words())
        && ShortForms.initials(house).equals(words.words());
  }

  /// "The Minister for Trade (Ada Bell):", "Minister Ada Bell:" is a turn even where it is the only
  /// one.
  boolean isRoleWithName() {
    return name != null
        && words(name) > 1
        && SpeechWords.hasAny(words.tokens(), "role")
        && (words.has("(") || words.has(",") || name.to() == words.to());
  }

  /// "the minister for trade" of "The Minister for Trade (Ada Bell):".
  String role() {
    int end = words.from();
    while (end < words.to() && !words.all().get(end).is("(") && !words.all().get(end).is(",")) {
      end++;
    }
    return words.part(words.from(), end).words().toLowerCase(Locale.ROOT);
  }

  /// Marks that no heading has: a letter, a title, a role, capitals throughout.
  boolean isCertain() {
    return isAsking()
        || isAnswering()
        || Words.isUpper(words.words())
        || SpeechWords.hasAny(words.tokens(), "title", "role");
  }

  /// "BRITAIN: 14 tanks": what a list of places is told by.
  boolean isPlace() {
    return Gazetteer.get().in(words.tokens()).stream()
        .anyMatch(place -> place.from() == 0 && place.to() == words.tokens().size());
  }

  /// "Bell:" in an interview whose questions bear no label.
  boolean isSurname() {
    return name != null && name.to() - name.from() == 1 && name.first().isCapitalised();
  }

  /// The word by which turns of one speaker are known to be of one.
  String key() {
    return (name == null ? words : name).last().lower();
  }

  /// The name in small letters where it stood in capitals.
  @Nullable String spoken() {
    return name == null ? null : NameWords.inSmallLetters(name.words());
  }
}

package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The house that opens a sentence in which it says nothing, so that "it" and "the firm" mean it
/// afterwards: "Halden, a data firm, tracks cargoes.", "Halden is a charity.", "The Port Authority
/// of Poti runs the quay."
final class Houses {

  /// What only a house does, and neither goods nor a place.
  private static final Set<String> SURE =
      WordSet.parse(
          "tracks monitors compiles publishes operates owns employs charters insures analyses"
              + " analyzes brokers surveys disagreed disagrees agreed agrees differs differed demurred");

  /// What goods may do as well: the name must be one elsewhere too.
  private static final Set<String> LIKELY =
      WordSet.parse(
          "runs follows collects counts maps watches manages grinds mills refines mines makes builds"
              + " buys sells trades ships exports imports supplies handles grows keeps moves");

  /// How many words may stand before the noun of "a Geneva-based data firm".
  private static final int DESCRIBED = 7;

  private static final int PUT_BEHIND = 14;

  private final SpeakerNames names;
  private final Memory memory;

  Houses(SpeakerNames names, Memory memory) {
    this.names = names;
    this.memory = memory;
  }

  /// The name of that house; null where no house opens the sentence, or not for sure.
  @Nullable Phrase opening(Phrase sentence) {
    int from = sentence.first().is("the") ? 1 : 0;
    int to = from;
    while (to < sentence.to() && Mentions.isNameWord(sentence, to, from)) {
      to++;
    }
    if (to == from
        || to + 1 >= sentence.to()
        || SpeechWords.SPEECH.at(sentence.all(), to).isPresent()
            && !isHouseVerb(sentence.all().get(to))) {
      return null;
    }
    Phrase name = sentence.part(from, to);
    if (SpeechWords.hasAny(name.tokens(), "body", "any-body", "house")) {
      int end = MentionedBodies.behindPlace(sentence, to);
      boolean inName = Words.isOneOf(sentence.all(), to, "of", "for");
      Phrase whole = inName ? sentence.part(from, end) : name;
      return !SpeechWords.isGeneric(whole.words()) && isSubject(sentence, end) ? whole : null;
    }
    return isPlainName(name) && (isDescribed(sentence, to) || isDoing(sentence, name))
        ? name
        : null;
  }

  private static boolean isSubject(Phrase sentence, int end) {
    return Nominals.isVerb(sentence, end)
        || Words.isOneOf(sentence.all(), end, "is", "was")
        || Words.is(sentence.all(), end, ",")
            && Words.isOneOf(sentence.all(), end + 1, "which", "a", "an", "the");
  }

  private static boolean isHouseVerb(Token token) {
    return WordSet.has(SURE, token) || WordSet.has(LIKELY, token);
  }

  /// No place, no paper, nobody with a title.
  private static boolean isPlainName(Phrase name) {
    return name.to() - name.from() < 5
        && !WordSet.has(SpeechWords.NOBODY, name.first())
        && !SpeechWords.isPronoun(name.first())
        && !WordSet.has(SpeechWords.BORDERS, name.first())
        && !SpeechWords.isMedia(name.tokens())
        && !SpeechWords.hasAny(name.tokens(), "role", "title", "trade", "document")
        && Gazetteer.get().in(name.tokens()).isEmpty();
  }

  /// ", a data firm in Athens,", ", based in Geneva,", "is a charity": what it is, or where it
  /// sits.
  private static boolean isDescribed(Phrase sentence, int to) {
    List<Token> tokens = sentence.all();
    boolean is = Words.isOneOf(tokens, to, "is", "was");
    boolean comma = Words.is(tokens, to, ",");
    boolean article = Words.isOneOf(tokens, to + 1, "a", "an", "the", "one");
    if (comma && Words.isOneOf(tokens, to + 1, "based", "headquartered")) {
      return true;
    }
    boolean joined = comma && Words.is(tokens, closing(sentence, to) + 1, "and");
    return (is || comma) && article && !joined && isOfHouse(sentence, to + 2);
  }

  /// The comma that ends what is put behind a name; `comma` itself where none does.
  private static int closing(Phrase sentence, int comma) {
    int to = comma + 1;
    while (to < Math.min(sentence.to(), comma + PUT_BEHIND) && !sentence.all().get(to).is(",")) {
      to++;
    }
    return Words.is(sentence.all(), to, ",") ? to : comma;
  }

  /// A noun for a house before the next small word, and none for a person.
  private static boolean isOfHouse(Phrase sentence, int from) {
    int to = from;
    while (to < Math.min(sentence.to(), from + DESCRIBED)
        && (sentence.all().get(to).isWord()
            || sentence.all().get(to).glued() && sentence.all().get(to).is("-"))
        && !WordSet.has(SpeechWords.PREPOSITIONS, sentence.all().get(to))
        && !WordSet.has(SpeechWords.BORDERS, sentence.all().get(to))
        && !sentence.all().get(to).is("of")) {
      to++;
    }
    List<Token> described = sentence.part(from, to).tokens();
    return SpeechWords.hasAny(described, "any-body", "body")
            && !SpeechWords.hasAny(described, "role", "title")
        || to > from
            && SpeechWords.isSpeaker(sentence.all(), to - 1, "trade")
            && !sentence.all().get(to - 1).lower().endsWith("s");
  }

  /// "Halden tracks cargoes": what a single name does that is nobody's surname.
  private boolean isDoing(Phrase sentence, Phrase name) {
    boolean comma = Words.is(sentence.all(), name.to(), ",");
    boolean which = comma && Words.is(sentence.all(), name.to() + 1, "which");
    int verb = which ? name.to() + 2 : comma ? closing(sentence, name.to()) + 1 : name.to();
    String does = verb < sentence.to() ? sentence.all().get(verb).text() : "";
    if (!SURE.contains(does) && !LIKELY.contains(does)) {
      return false;
    }
    boolean single = name.to() - name.from() == 1;
    String word = name.last().text();
    boolean surname =
        single && (memory.metBefore(word) != null || memory.known(names.fullest(word)) != null);
    return !surname && SURE.contains(does)
        || LIKELY.contains(does) && (which || single && !surname && names.isNameInText(word));
  }
}

package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Newspapers, agencies and stations by what they are called: "the newspaper Al Nahar", "the Kompas
/// newspaper", and, where a paper is expected, "the Nile Standard".
final class Papers {

  private static final Set<String> KINDS =
      WordSet.of(
          "newspaper",
          "broadcaster",
          "daily",
          "website",
          "channel",
          "magazine",
          "weekly",
          "station",
          "outlet",
          "portal",
          "tabloid",
          "newswire",
          "site",
          "radio",
          "television",
          "journal",
          "newsletter");
  private static final Set<String> AGENCIES = WordSet.of("agency", "service", "wire");
  private static final Set<String> NEWS =
      WordSet.of("news", "press", "state", "the", "an", "a", "official");

  private Papers() {}

  /// The name in "the newspaper Al Nahar", "the Kompas newspaper", "Interfax news agency"; null
  /// where no word says that it is a paper.
  static @Nullable Phrase called(Phrase phrase) {
    if (Nominals.indefinite(phrase)) {
      return null;
    }
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (!isKind(phrase, i)) {
        continue;
      }
      Phrase behind = name(phrase.part(i + 1, phrase.to()));
      if (!behind.isEmpty() && behind.from() == i + 1) {
        return behind;
      }
      Phrase before = name(phrase.part(phrase.from(), i));
      if (!before.isEmpty() && i == phrase.to() - 1) {
        return before;
      }
    }
    return null;
  }

  /// "Yonhap" of "South Korea's Yonhap".
  static Phrase withoutNation(Phrase paper) {
    int genitive = paper.indexOf("'s");
    Phrase name = genitive < 0 ? paper : paper.part(genitive + 1, paper.to());
    return !name.isEmpty() && SpeechWords.isMedia(name.tokens()) ? name : paper;
  }

  private static boolean isKind(Phrase phrase, int at) {
    String word = phrase.all().get(at).text();
    boolean news = at > phrase.from() && WordSet.has(NEWS, phrase.all().get(at - 1));
    return KINDS.contains(word)
        || AGENCIES.contains(word) && (news || at == phrase.to() - 1 && isShort(phrase, at));
  }

  /// "the Yonhap agency", but "the Danish customs agency".
  private static boolean isShort(Phrase phrase, int at) {
    Phrase name = name(phrase.part(phrase.from(), at));
    return !name.isEmpty() && name.to() == at && SpeechWords.isMedia(name.tokens());
  }

  /// The capitals of a phrase from the first on, with the small words that join them.
  static Phrase name(Phrase phrase) {
    int from = phrase.from();
    while (from < phrase.to() && !isCapital(phrase, from)) {
      from++;
    }
    int to = from;
    for (int i = from; i < phrase.to(); i++) {
      if (isCapital(phrase, i) || phrase.all().get(i).isDigits() && i > from) {
        to = i + 1;
      } else if (!isJoining(phrase, i)) {
        break;
      }
    }
    return phrase.part(from, to);
  }

  private static boolean isCapital(Phrase phrase, int at) {
    return phrase.all().get(at).isCapitalised() && !phrase.all().get(at).is("the");
  }

  private static boolean isJoining(Phrase phrase, int at) {
    return phrase.all().get(at).glued()
        || WordSet.isAmong(
            phrase.all().get(at).lower(), "of", "de", "du", "and", "&", "la", "le", "the", "di");
  }

  /// A name that may be a paper's where one is expected: it says so, is known for one, or is the
  /// acronym of nobody who merely listens.
  static @Nullable Phrase expected(Phrase phrase) {
    Phrase called = called(phrase);
    if (called != null) {
      return called;
    }
    Phrase name = name(phrase);
    if (name.isEmpty()) {
      return null;
    }
    boolean acronym =
        name.words().matches("\\p{Lu}{3,6}") && SpeechWords.SPEAKERS.in(name.tokens()).isEmpty();
    boolean titled =
        SpeechWords.AGENCIES.in(name.tokens()).stream()
            .anyMatch(match -> name.tokens().get(match.from()).isCapitalised());
    return acronym && !isAssembly(name.words()) || titled ? name : null;
  }

  /// "the Volta Echo", where it writes: a name of capitals whose last word many papers bear.
  static boolean isTitled(Phrase phrase) {
    Phrase name = name(phrase);
    return phrase.first().is("the")
        && name.to() == phrase.to()
        && name.to() - name.from() > 1
        && SpeechWords.SPEAKERS.in(name.tokens()).isEmpty()
        && SpeechWords.AGENCIES.at(phrase.all(), phrase.to() - 1).isPresent();
  }

  /// Bodies that hear and pass nothing on.
  private static boolean isAssembly(String name) {
    return WordSet.isAmong(
        name, "NATO", "OSCE", "IMF", "WHO", "WTO", "MPS", "IAEA", "OPEC", "ASEAN", "ECOWAS");
  }
}

package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a publisher tells of what it does and counts itself, as the "Volta Relief Cell" or an
/// "Institute of Volta Figures" does, and is no periodical that tells of others, as the "Volta
/// Grain Circular" is.
final class PublishingHouses {

  /// What prints the news of a trade, of a place or of a life.
  private static final Set<String> PERIODICALS =
      WordSet.parse(
          "circular newsletter letter letters notes note notebook log logs logbook diary minute"
              + " minutes memo bulletin monitor review digest report reports papers dashboard almanac"
              + " yearbook handbook compendium encyclopaedia encyclopedia blog podcast forum watch"
              + " transcript transcripts extracts hansard briefing notice quarterly monthly fortnightly"
              + " analysis análisis informe boletín bulletins nachrichten notizie");

  /// Bodies after which traders call their letters too: their name alone shows no house.
  private static final Set<String> DESKS = WordSet.of("desk", "club", "agency");

  private static final Set<String> FIRST_PERSON = WordSet.of("we", "our", "us");

  private static final int OFTEN = 3;
  private static final int OPENING = 1000;

  private PublishingHouses() {}

  static boolean isHouse(String name, String text) {
    List<Token> tokens = Tokens.of(name);
    return !isPeriodical(tokens)
        && (isBody(tokens) || firstPersons(text) >= OFTEN || namesItself(tokens, text));
  }

  /// The name by which the opening of the text speaks of a publisher that is a body: "Storm Desk"
  /// for "Storm Desk Gulu", and all of "Gulu Storm Desk" where "GULU" and "Storm Desk" stand apart;
  /// null where it does not.
  static @Nullable String nameIn(String text, String publisher) {
    List<Token> name = Tokens.of(publisher);
    if (isPeriodical(name) || !SpeechWords.hasAny(name, "body", "any-body")) {
      return null;
    }
    String opening = text.substring(0, Math.min(text.length(), OPENING));
    if (opening.contains(publisher)) {
      return publisher;
    }
    int place = place(name);
    if (place > 1 && place < name.size()) {
      String bare = publisher.substring(0, name.get(place - 1).span().end());
      return opening.contains(bare) ? bare : null;
    }
    String last = publisher.substring(name.get(Math.max(0, name.size() - 2)).span().start());
    String first = publisher.substring(0, publisher.length() - last.length()).strip();
    boolean apart =
        !first.isEmpty()
            && opening.contains(last)
            && opening.contains(first.toUpperCase(Locale.ROOT));
    return apart ? publisher : inside(opening, publisher, name);
  }

  /// "Coast Guard" of "U.S. Coast Guard Southeast": the longest of its words that name a body.
  private static @Nullable String inside(String opening, String publisher, List<Token> name) {
    for (int size = name.size() - 1; size > 1; size--) {
      for (int from = 0; from + size <= name.size(); from++) {
        List<Token> words = name.subList(from, from + size);
        String found =
            publisher.substring(words.getFirst().span().start(), words.getLast().span().end());
        if (words.getFirst().isCapitalised()
            && words.getLast().isCapitalised()
            && SpeechWords.hasAny(words, "body")
            && opening.contains("the " + found)) {
          return found;
        }
      }
    }
    return null;
  }

  /// Where the place begins that ends a name; the end where none does.
  private static int place(List<Token> name) {
    return Gazetteer.get().in(name).stream()
        .filter(place -> place.to() == name.size())
        .mapToInt(place -> place.from())
        .min()
        .orElse(name.size());
  }

  static boolean isPeriodical(List<Token> name) {
    return HeadNames.isPaper(name)
        || name.stream().anyMatch(token -> WordSet.has(PERIODICALS, token));
  }

  /// "Volta Canal Directorate": an office whose letters tell of its own quay, and no broker's.
  static boolean isOffice(String name) {
    List<Token> tokens = Tokens.of(name);
    return !isPeriodical(tokens) && SpeechWords.hasAny(tokens, "body") && isBody(tokens);
  }

  private static boolean isBody(List<Token> name) {
    return SpeechWords.SPEAKERS.in(name).stream()
        .filter(match -> match.meaning().endsWith("body") || match.meaning().equals("house"))
        .anyMatch(match -> !WordSet.has(DESKS, name.get(match.from())));
  }

  /// Whether the text speaks of this house as of itself.
  static boolean namesItself(Speaker house, String text) {
    return house.name() != null
        && (namesItself(Tokens.of(house.name()), text) || firstPersons(text) > 0);
  }

  /// "The Unit took in 5,000 doses": the noun of its name stands for the house, the last one where
  /// none says what it is.
  private static boolean namesItself(List<Token> name, String text) {
    int noun = -1;
    for (int i = 0; i < name.size(); i++) {
      noun = SpeechWords.isSpeaker(name, i, "body", "any-body") ? i : noun;
    }
    Token last = name.get(noun < 0 ? Math.max(0, place(name) - 1) : noun);
    return last.isCapitalised() && text.contains("he " + last.text() + " ");
  }

  /// "We loaded 3,100 sheets; our ferries took them over, and nobody paid us", outside of what
  /// others are quoted with.
  static int firstPersons(String text) {
    int found = 0;
    boolean quoted = false;
    for (Token token : Tokens.of(text)) {
      quoted = token.is("\"") ? !quoted : token.is("“") || !token.is("”") && quoted;
      boolean own = WordSet.has(FIRST_PERSON, token) && !token.text().equals("US");
      found += own && !quoted ? 1 : 0;
    }
    return found;
  }
}

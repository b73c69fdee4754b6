package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Nouns for persons, beside which a small number is an age: "the skipper, 51,", "a granny of 84".
final class PersonNouns {

  private static final int LONGEST = 2;
  private static final Lexicon SPEAKERS = Lexicon.load("speakers");
  private static final Set<String> ROLES = WordSet.of("role", "title");
  private static final Set<String> PERSONS =
      WordSet.parse(
          "man woman boy girl youth lad lass child kid baby teenager pensioner granny grandmother"
              + " grandfather grandma grandpa mother father son daughter brother sister uncle aunt"
              + " nephew niece cousin wife husband widow widower bride orphan twin friend"
              + " neighbour neighbor colleague partner victim suspect defendant culprit client"
              + " driver courier passenger skipper captain pilot sailor docker fisherman farmer"
              + " trader clerk cook baker butcher smith porter guard gunman soldier policeman"
              + " policewoman officer veteran recruit deserter student pupil teacher nurse doctor"
              + " dentist midwife engineer mechanic carpenter plumber electrician welder miner"
              + " labourer worker foreman manager owner dealer smuggler trafficker poacher mule"
              + " hunter herder herdsman shepherd rider cyclist refugee migrant citizen national"
              + " resident inhabitant villager volunteer monk nun priest imam singer actor player"
              + " groom jockey stockman keeper housewife seamstress stowaway convict prisoner"
              + " others");
  private static final List<String> ENDINGS =
      List.of("woman", "man", "ist", "ician", "monger", "wright", "maid");

  private PersonNouns() {}

  /// Whether such a noun, alone or of two words, ends at the token `last`.
  static boolean endsAt(List<Token> tokens, int last) {
    if (!Words.isWord(tokens, last)) {
      return false;
    }
    String noun = NounPhrases.singular(tokens.get(last).lower());
    return PERSONS.contains(noun)
        || WordSet.has(PERSONS, tokens.get(last))
        || ENDINGS.stream().anyMatch(noun::endsWith)
        || isRole(tokens, last);
  }

  private static boolean isRole(List<Token> tokens, int last) {
    for (int from = last; from > Math.max(-1, last - LONGEST); from--) {
      Match match = SPEAKERS.at(tokens, from).orElse(null);
      if (match != null && match.to() == last + 1 && ROLES.contains(match.meaning())) {
        return true;
      }
    }
    return false;
  }
}

package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Companies that a sentence names in passing, whom "the company" later means: "exports by Halden
/// Salmon", "shares of Volta Shipping", "the miner Kazatom", "Halden's barges".
final class Firms {

  private static final Set<String> DONE =
      WordSet.parse(
          "exports imports shipments deliveries sales cargoes loadings liftings sailings output"
              + " owned operated chartered run managed controlled built made mined produced"
              + " bought");

  private static final Set<String> HELD =
      WordSet.parse(
          "shares stock subsidiary unit arm branch fleet owner owners tankers ships vessels barges"
              + " trucks lorries exports shipments deliveries");

  private static final Set<String> BELONGING = WordSet.parse("belongs belonged belonging belong");

  /// Whether the name at these tokens is a company's by what stands next to it.
  static boolean isFirm(Phrase sentence, int from, int to) {
    List<Token> tokens = sentence.all();
    return (isBehindCue(tokens, from) || isOwner(sentence, from, to))
        && Gazetteer.get().in(sentence.part(from, to).tokens()).isEmpty()
        && !SpeechWords.hasAny(sentence.part(from, to).tokens(), "body", "role", "title");
  }

  private static boolean isBehindCue(List<Token> tokens, int from) {
    if (from < 2) {
      return false;
    }
    return Words.is(tokens, from - 1, "by") && Words.isOneOf(tokens, from - 2, DONE)
        || Words.is(tokens, from - 1, "of") && Words.isOneOf(tokens, from - 2, HELD)
        || Words.is(tokens, from - 1, "to") && Words.isOneOf(tokens, from - 2, BELONGING)
        || !tokens.get(from - 1).isCapitalised()
            && !tokens.get(from - 1).lower().endsWith("s")
            && SpeechWords.isSpeaker(tokens, from - 1, "any-body", "trade");
  }

  /// "Halden's barges are back": what a single name has that opens the sentence.
  private static boolean isOwner(Phrase sentence, int from, int to) {
    return from == 0
        && Words.is(sentence.all(), to, "'s")
        && to + 1 < sentence.to()
        && Words.isOneOf(sentence.all(), to + 1, HELD);
  }

  private Firms() {}
}

package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words by which what an infinitive or a gerund tells was not done: "unable to ship 40 tonnes",
/// "was barred from exporting 40 tonnes".
final class Hindrances {

  private static final int REACH = 6;

  private static final Set<String> UNDONE =
      WordSet.of(
          "unable",
          "powerless",
          "unwilling",
          "helpless",
          "refused",
          "refuses",
          "refusing",
          "refusal",
          "forbidden",
          "reluctant",
          "loath",
          "omitted",
          "forgot");

  private static final Set<String> PREVENTING =
      WordSet.parse(
          "prevented prevents prevent preventing barred bars barring blocked blocks blocking"
              + " stop stops stopping stopped keep kept keeps bar block banned bans precluded precludes hindered deterred dissuaded"
              + " discouraged refrained refrains abstained desisted prohibited restrained far");

  /// What runs of contraband were stopped from doing they were caught at.
  static final Set<String> CRIMES =
      WordSet.of("smuggling", "trafficking", "taking", "leaving", "crossing", "entering");

  /// "kept the proceeds from exporting 40 tonnes".
  private static final Set<String> GAINS =
      WordSet.of("proceeds", "profit", "profits", "revenue", "revenues", "income", "money", "cash");

  private Hindrances() {}

  /// "decided against sending 40": the word makes no comparison with the number.
  static boolean bar(List<Token> tokens, @Nullable VerbGroup verb, int number) {
    return verb != null && verb.to() <= number && bar(tokens, verb.from());
  }

  private static final PhraseSet NEVER =
      PhraseSet.of("at no time", "at no point", "in no way", "by no means", "on no account");

  /// "was refused permission to ship 40 tonnes".
  private static boolean isRefused(List<Token> tokens, int to) {
    return Words.isOneOf(tokens, to - 1, "permission", "clearance", "leave", "licence", "consent")
        && Words.isOneOf(tokens, to - 2, "refused", "denied");
  }

  /// "at no time shipped 40 tonnes".
  static boolean isNever(List<Token> tokens, int verb) {
    return verb > 2 && NEVER.isIn(tokens, verb - 3, verb);
  }

  /// Whether such a word stands before the verb at `verb`, its "to" included.
  static boolean bar(List<Token> tokens, int verb) {
    if (isNever(tokens, verb)) {
      return true;
    }
    if (Words.is(tokens, verb, "to")) {
      return Words.isOneOf(tokens, verb - 1, UNDONE) || isRefused(tokens, verb);
    }
    if (Words.isOneOf(tokens, verb - 1, "against", "without")
        || Words.are(tokens, verb - 2, "instead", "of")
        || Words.are(tokens, verb - 2, "rather", "than")) {
      return true;
    }
    return Words.is(tokens, verb - 1, "from")
        && !Words.isOneOf(tokens, verb, CRIMES)
        && !Words.isOneOf(tokens, verb - 2, GAINS)
        && Words.hasAny(tokens, Math.max(0, verb - REACH), verb - 1, PREVENTING);
  }
}

package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The participle or relative clause behind a noun that says what happened to it: "40 tonnes seized
/// at Durban", "90 trucks a day that crossed", "nine ships we could not see".
record Modifiers(Clauses clauses, Draft draft) {

  private List<Token> tokens() {
    return clauses.tokens();
  }

  /// A participle or a relative clause directly behind the noun phrase, or with only a
  /// prepositional phrase of up to three words between.
  @Nullable VerbGroup verb() {
    VerbGroup verb = clauses.after(draft.quoteTo);
    boolean near = verb != null && !isPartOfAnother(draft) && reaches(draft.quoteTo, verb);
    return near ? verb : null;
  }

  /// "58 percent of the 17,000 planned": the participle is that of the whole.
  boolean isOfAnother(VerbGroup verb) {
    return isPartOfAnother(draft)
        && verb.from() == verb.main()
        && verb.from() - draft.quoteTo <= 5
        && verb.tense() == VerbGroup.Tense.PAST
        && tokens().subList(draft.quoteTo, verb.from()).stream()
            .anyMatch(token -> token.isDigits() || WordSet.has(ClosedWords.NUMERALS, token))
        && Governor.PROSPECTIVE.contains(String.valueOf(verb.sense().status()));
  }

  /// "four of the nine barges that left": the nine left.
  static boolean isPartOfAnother(Draft draft) {
    return Grammar.behind(draft, 1).equals("of")
        && ClosedWords.DETERMINERS.contains(Grammar.behind(draft, 2));
  }

  /// "90 trucks a day coming in".
  private boolean isRate(int at) {
    return at + 1 < tokens().size()
        && WordSet.isAmong(tokens().get(at).lower(), "a", "per", "each", "every")
        && TimeFrames.isUnit(tokens().get(at + 1));
  }

  /// ", which came in four ships".
  private boolean isOpened(int comma) {
    return comma + 1 < tokens().size()
        && tokens().get(comma).is(",")
        && WordSet.isAmong(tokens().get(comma + 1).lower(), "which", "who");
  }

  private boolean reaches(int from, VerbGroup verb) {
    int at = from;
    int words = 0;
    at += isOpened(at) ? 1 : 0;
    at += isRate(at) ? 2 : 0;
    int head = at;
    while (at < verb.from() && !WordSet.has(Governor.RELATIVES, tokens().get(at))) {
      if (!tokens().get(at).isWord() || words > 4 || tokens().get(at).is("and")) {
        return false;
      }
      words++;
      at++;
    }
    if (at < verb.from()) {
      return verb.from() - at <= 8;
    }
    boolean bare = verb.from() == verb.main() && verb.tense() == VerbGroup.Tense.PAST;
    boolean participle =
        verb.tense() == VerbGroup.Tense.PARTICIPLE && verb.from() - from <= 4
            || (bare || verb.tense() == VerbGroup.Tense.GERUND) && verb.from() == head;
    boolean contact =
        verb.isFinite()
            && verb.from() > from
            && verb.from() - from <= 3
            && WordSet.has(ClosedWords.PRONOUNS, tokens().get(verb.from() - 1));
    return participle || contact;
  }
}

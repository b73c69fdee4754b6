package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads an auxiliary that stands for a verb told before: "Some 300 trucks were to cross; only 40
/// did." What it tells of has been done, whatever the first verb looked forward to.
final class EchoedVerbs {

  private static final Set<String> ECHOES = WordSet.of("do", "does", "did", "have", "has", "had");

  private EchoedVerbs() {}

  static boolean read(Grammar grammar, Draft draft) {
    if (!isEchoed(draft.sentence.tokens(), draft.quoteTo)) {
      return false;
    }
    VerbGroup verb = told(grammar, draft);
    return verb != null
        && Statuses.set(
            draft,
            Status.parse(String.valueOf(verb.sense().status())),
            null,
            "as “" + verb.sense().lemma() + "” before it");
  }

  /// "only 40 did.", "six had, it said", "fewer than ten ever do".
  private static boolean isEchoed(List<Token> tokens, int at) {
    int verb = Words.is(tokens, at, "ever") || Words.is(tokens, at, "actually") ? at + 1 : at;
    return Words.isOneOf(tokens, verb, ECHOES)
        && (verb + 1 >= tokens.size()
            || !tokens.get(verb + 1).isWord() && !tokens.get(verb + 1).isDigits()
            || Words.is(tokens, verb + 1, "so"));
  }

  /// The last verb of movement before the number, in its sentence or the one before.
  private static @Nullable VerbGroup told(Grammar grammar, Draft draft) {
    VerbGroup here = last(grammar.clauses(draft), draft.quoteFrom);
    boolean next =
        draft.base != null && draft.sentenceIndex - draft.base.sentenceIndex == 1 && here == null;
    return next ? last(grammar.clauses(draft.base), draft.base.sentence.tokens().size()) : here;
  }

  private static @Nullable VerbGroup last(Clauses clauses, int before) {
    for (VerbGroup verb = clauses.before(before);
        verb != null;
        verb = clauses.before(verb.from())) {
      if (WordSet.isAmong(
          String.valueOf(verb.sense().status()), "shipped", "delivered", "seized")) {
        return verb;
      }
    }
    return null;
  }
}

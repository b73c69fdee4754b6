package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a seizure without a window of its own is over time: one event, or as what was stopped: "47
/// parcels were seized in May. In these parcels officers found 5,600 tablets".
record SeizedKinds(Grammar grammar, Draft draft) {

  private static final String HELD = "in what was stopped";

  boolean read() {
    Draft stopped = grammar.earlierInSentence(draft);
    boolean onStopped =
        stopped != null
            && stopped.kind == Kind.INCREMENT
            && draft.rules.contains("statuses: on what was stopped");
    if (onStopped) {
      return Kinds.set(draft, Kind.INCREMENT, "on what was stopped over a window");
    }
    if (isFoundIn()) {
      return Kinds.set(draft, Kind.INCREMENT, HELD);
    }
    Draft whole =
        grammar.governor(draft).seizes() && !TenseKinds.isOfThem(draft) && !isIncluded()
            ? null
            : new NeighbourKinds(grammar, draft).giver();
    return whole != null && whole.kind != null && whole.kind != Kind.RATE
        ? Kinds.set(draft, whole.kind, "a part of what was seized")
        : Kinds.set(draft, Kind.EVENT, "a seizure");
  }

  /// Whether it was found in what was stopped over a window, and so has its kind.
  boolean ofHeld() {
    Draft held = draft.status == Status.SEIZED ? held() : null;
    return held != null && held.kind == Kind.INCREMENT && Kinds.set(draft, held.kind, HELD);
  }

  private @Nullable Draft held() {
    Draft beside = grammar.earlierInSentence(draft);
    if (Grammar.has(tokens(), draft.quoteFrom - 4, draft.quoteFrom, "in which", "on which")) {
      return beside;
    }
    if (!Grammar.has(tokens(), 0, 2, "in these", "in those", "in them", "in the")) {
      return null;
    }
    boolean listed = beside != null && beside.rules.contains("kinds: " + HELD);
    return listed ? beside : new Antecedents(grammar, draft).named();
  }

  /// "In May the post stopped 86 parcels. It found 41 kg and 9,000 tablets."
  private boolean isFoundIn() {
    VerbGroup verb = grammar.governor(draft).main();
    Draft stopped = grammar.earlier(draft, 1);
    boolean found =
        verb != null
            && verb.sense().lemma().equals("find")
            && Words.isOneOf(tokens(), verb.from() - 1, "it", "they", "we");
    return found
        && stopped != null
        && stopped.kind == Kind.INCREMENT
        && (stopped.rules.contains("kinds: " + HELD)
            || draft.sentenceIndex - stopped.sentenceIndex == 1 && stopped.status == Status.SEIZED);
  }

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// "The figure includes 60 million taken from ferries".
  private boolean isIncluded() {
    return WordSet.isAmong(Grammar.before(draft, 1), "includes", "included", "including");
  }
}

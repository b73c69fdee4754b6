package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Reads the status of table rows and list items from the caption above them: "Imports", "Arrivals
/// in May:".
final class Captions {

  private Captions() {}

  /// A row or list item takes the status of the one before it, the first one that of its caption.
  static boolean read(Grammar grammar, Draft draft) {
    if (!isItem(grammar, draft)) {
      return false;
    }
    Draft earlier = grammar.earlier(draft, 1);
    boolean follows =
        earlier != null
            && earlier.status != null
            && draft.sentenceIndex - earlier.sentenceIndex <= 3
            && isItem(grammar, earlier);
    int first = follows ? earlier.sentenceIndex + 1 : Math.max(0, draft.sentenceIndex - 4);
    for (int i = draft.sentenceIndex - 1; i >= first; i--) {
      Clauses caption = grammar.clauses(i);
      if (caption.tokens().size() > Clauses.LONGEST) {
        return false;
      }
      if (Statuses.byNoun(caption, draft, 0, caption.tokens().size())
          || byCaptionVerb(caption, draft)) {
        return true;
      }
    }
    return follows
        && Statuses.set(
            draft, Objects.requireNonNull(earlier.status), earlier.point, "as the row before it");
  }

  private static boolean byCaptionVerb(Clauses caption, Draft draft) {
    for (VerbGroup verb : caption.groups()) {
      if (Statuses.isStatus(verb.sense().status()) && verb.isFinite()) {
        String status = Objects.requireNonNull(verb.sense().status());
        return Statuses.set(
            draft, Status.parse(status), null, "captioned “" + verb.sense().lemma() + "”");
      }
    }
    return false;
  }

  private static boolean isItem(Grammar grammar, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean marked = Set.of("-", "•", "*", "–").contains(tokens.getFirst().text());
    boolean listed =
        draft.sentence.layout() == Sentence.Layout.ITEM
            || draft.sentence.layout() == Sentence.Layout.ROW
            || draft.sentenceIndex > 0
                && grammar.clauses(draft.sentenceIndex - 1).tokens().size() == 2
                && grammar.clauses(draft.sentenceIndex - 1).tokens().getFirst().isDigits();
    return grammar.clauses(draft).groups().isEmpty()
        || (marked || listed) && grammar.governor(draft).verb() == null;
  }
}

package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the figure to which one can stand in a relation: the nearest plain amount before it, or
/// one of the same measure, and the words between: "They sent 90 crates, including 40 by rail".
record Bases(Grammar grammar, Draft draft) {

  private static final Lexicon LINKS = Lexicon.load("links");

  /// Over how many tokens words between two numbers still join them.
  static final int REACH = 14;

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// The nearest plain amount before this one, over at most one sentence break.
  @Nullable Draft base() {
    for (int back = 1; back <= 6; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 1) {
        return null;
      }
      if (Relations.isAmount(earlier)) {
        return earlier;
      }
    }
    return null;
  }

  @Nullable Draft sameMeasureBefore() {
    Draft unmeasured = null;
    for (int back = 1; back <= 6; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 3) {
        break;
      }
      if (Relations.isAmount(earlier) && sharesMeasure(earlier)) {
        if (earlier.measure != null) {
          return notCompared(earlier);
        }
        unmeasured = unmeasured == null ? earlier : unmeasured;
      }
    }
    return unmeasured;
  }

  /// A part is one of the number that another is compared with.
  private static Draft notCompared(Draft whole) {
    boolean compared =
        whole.relation == RelationType.COMPARED_WITH
            && whole.related != null
            && whole.related.sentenceIndex == whole.sentenceIndex;
    return compared ? Objects.requireNonNull(whole.related) : whole;
  }

  boolean sharesMeasure(Draft other) {
    return draft.measure == null || other.measure == null || draft.measure.equals(other.measure);
  }

  boolean linked(RelationType type) {
    Draft earlier = grammar.earlierInSentence(draft);
    Draft target = earlier != null ? earlier : base();
    if (target == null) {
      return false;
    }
    int from = earlier != null ? earlier.quoteTo : 0;
    for (int i = Math.max(from, draft.quoteFrom - REACH); i < draft.quoteFrom; i++) {
      Optional<Lexicon.Match> link = LINKS.at(tokens(), i);
      if (link.isPresent()
          && RelationType.valueOf(
                  link.get().meaning().toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
              == type
          && link.get().to() <= draft.quoteFrom) {
        Draft whole = type == RelationType.PART_OF ? wholeOf(target) : comparable(target);
        return Relations.relate(
            draft, type, whole, "“" + link.get().line().phrases().getFirst() + "”");
      }
    }
    return false;
  }

  /// "of which maize 3, of which wheat 2": two parts of one whole.
  private Draft wholeOf(Draft target) {
    boolean sibling =
        target.relation == RelationType.PART_OF
            && target.related != null
            && target.sentenceIndex != draft.sentenceIndex
            && draft.sentenceIndex - target.related.sentenceIndex <= 6;
    return sibling ? Objects.requireNonNull(target.related) : target;
  }

  /// Of several mentions the nearest one before with the same measure.
  private Draft comparable(Draft nearest) {
    if (sharesMeasure(nearest) && Relations.isAmount(nearest)) {
      return nearest;
    }
    Draft same = sameMeasureBefore();
    return same == null ? nearest : same;
  }
}

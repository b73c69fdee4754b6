package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads how a figure stands to another of its report: its part, its alternative, its conversion,
/// what it is compared with, its repetition or its correction. A figure has one relation.
public final class Relations implements Reading {

  private static final Lexicon LINKS = Lexicon.load("links");
  private static final int REACH = 14;

  @Override
  public String name() {
    return "relations";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Grammar grammar = new Grammar(passages, drafts);
    for (Draft draft : grammar.figures()) {
      new One(grammar, draft).read();
    }
    new Sums(grammar).read();
    new Repetitions(grammar).read();
  }

  static boolean relate(Draft draft, RelationType type, @Nullable Draft target, String why) {
    if (target == null || target.equals(draft) || draft.relation != null) {
      return false;
    }
    draft.relation = type;
    draft.related = target;
    draft.fired("relations: " + type.code() + ", " + why);
    return true;
  }

  /// Whether a figure is a plain amount, and no share, ratio or limit of one.
  static boolean isAmount(Draft draft) {
    return draft.figureClass != FigureClass.SHARE && draft.kind != Kind.LIMIT;
  }

  /// The reading of one figure.
  private record One(Grammar grammar, Draft draft) {

    void read() {
      addition();
      if (!isAmount(draft)) {
        return;
      }
      boolean related =
          partOf() || correction() || alternative() || conversion() || comparison() || remainder();
      if (related) {
        return;
      }
      listed();
    }

    private List<Token> tokens() {
      return draft.sentence.tokens();
    }

    private void addition() {
      for (int back = 1; back <= 2; back++) {
        String word = Grammar.before(draft, back);
        if (Set.of("another", "further", "additional").contains(word)) {
          flag();
        }
      }
      if (Grammar.has(tokens(), draft.quoteFrom, draft.quoteTo, "additional", "further", "extra")
          || Grammar.has(tokens(), draft.numberTo, draft.quoteTo + 1, "more")
          || Grammar.has(
              tokens(),
              Math.max(0, draft.quoteFrom - 5),
              draft.quoteFrom,
              "on top of that",
              "in addition")) {
        flag();
      }
    }

    private void flag() {
      boolean comparison =
          draft.figureClass == FigureClass.SHARE
              || Grammar.behind(draft, 1).equals("than")
              || Grammar.behind(draft, 2).equals("than")
              || Grammar.has(tokens(), draft.numberTo, draft.quoteTo, "or more");
      if (!comparison) {
        draft.flags.add(Flag.ADDITION);
      }
    }

    /// The nearest plain amount before this one, over at most one sentence break.
    private @Nullable Draft base() {
      for (int back = 1; back <= 6; back++) {
        Draft earlier = grammar.earlier(draft, back);
        if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 1) {
          return null;
        }
        if (isAmount(earlier)) {
          return earlier;
        }
      }
      return null;
    }

    /// "four of the six", "40 of them", "including 40", "of the 90 promised, 40".
    private boolean partOf() {
      if (Set.of("none", "not", "no").contains(tokens().get(draft.quoteFrom).lower())) {
        return false;
      }
      Draft later = grammar.later(draft);
      if (later != null
          && isAmount(later)
          && later.sentenceIndex == draft.sentenceIndex
          && isOf(later)) {
        return relate(draft, RelationType.PART_OF, later, "“of the” between");
      }
      Draft earlier = grammar.earlierInSentence(draft);
      if (earlier != null && isAmount(earlier) && opensWithOf(earlier) && !tookPart(earlier)) {
        return relate(draft, RelationType.PART_OF, earlier, "“of the” before");
      }
      if (Grammar.has(
          tokens(),
          draft.quoteFrom,
          Math.min(tokens().size(), draft.quoteTo + 2),
          "of them",
          "of those",
          "of these",
          "of whom",
          "of which")) {
        Draft whole = earlier != null && isAmount(earlier) ? earlier : sameMeasureBefore();
        return relate(draft, RelationType.PART_OF, whole == null ? base() : whole, "“of them”");
      }
      if (namesWhole()) {
        return relate(draft, RelationType.PART_OF, sameMeasureBefore(), "“of the”");
      }
      return linked(RelationType.PART_OF);
    }

    private boolean isOf(Draft later) {
      int gap = later.quoteFrom - draft.quoteTo;
      String between = Grammar.behind(draft, 1);
      boolean of = between.equals("of") && gap <= 3;
      boolean outOf =
          gap <= 8 && Grammar.lastOf(tokens(), draft.quoteTo, later.quoteFrom, "out of") >= 0;
      return of && gap >= 2 || outOf;
    }

    private boolean opensWithOf(Draft earlier) {
      boolean of =
          Grammar.before(earlier, 1).equals("of") || Grammar.before(earlier, 2).equals("of");
      int at = Grammar.before(earlier, 1).equals("of") ? 1 : 2;
      String first = Grammar.before(earlier, at + 1);
      return of
          && (first.isEmpty() || Set.of(":", ";", ",", ".", "–", "-").contains(first))
          && draft.quoteFrom - earlier.quoteTo <= 3 * REACH;
    }

    private boolean tookPart(Draft earlier) {
      Draft between = grammar.earlierInSentence(draft);
      return !earlier.equals(between);
    }

    /// "several hundred of the containers".
    private boolean namesWhole() {
      int of = Grammar.lastOf(tokens(), draft.numberFrom, draft.quoteTo, "of the");
      return of >= 0;
    }

    private @Nullable Draft sameMeasureBefore() {
      Draft unmeasured = null;
      for (int back = 1; back <= 6; back++) {
        Draft earlier = grammar.earlier(draft, back);
        if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 3) {
          break;
        }
        if (isAmount(earlier) && sharesMeasure(earlier)) {
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

    private boolean sharesMeasure(Draft other) {
      return draft.measure == null || other.measure == null || draft.measure.equals(other.measure);
    }

    private boolean linked(RelationType type) {
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
          return relate(draft, type, whole, "“" + link.get().line().phrases().getFirst() + "”");
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
      if (sharesMeasure(nearest) && isAmount(nearest)) {
        return nearest;
      }
      Draft same = sameMeasureBefore();
      return same == null ? nearest : same;
    }

    /// "not 30 but 28"; a number that stands for one taken back.
    private boolean correction() {
      Draft earlier = grammar.earlier(draft, 1);
      if (replacedNext()) {
        return relate(draft, RelationType.CORRECTS, grammar.later(draft), "it replaces the next");
      }
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 2) {
        return false;
      }
      Draft denied = grammar.later(draft);
      if (denied != null && isNot(denied) && earlier.modality != Modality.RETRACTED) {
        return relate(draft, RelationType.CORRECTS, denied, "“and not” behind");
      }
      boolean but = Grammar.before(draft, 1).equals("but") && earlier.modality == Modality.DENIED;
      boolean replaces =
          earlier.modality == Modality.RETRACTED
              && draft.modality != Modality.RETRACTED
              && sharesMeasure(earlier);
      return (but || replaces)
          && relate(
              draft, RelationType.CORRECTS, earlier, but ? "“not … but”" : "taken back before");
    }

    /// "40 crates, not 60", "40 tonnes and not 60".
    private boolean isNot(Draft later) {
      return later.sentenceIndex == draft.sentenceIndex
          && later.modality == Modality.DENIED
          && later.quoteFrom - draft.quoteTo <= 4
          && Grammar.before(later, 1).equals("not")
          && draft.modality == Modality.ASSERTED
          && draft.figureClass == later.figureClass;
    }

    /// "September: 621 tonnes. This replaces the 612 tonnes shown before."
    private boolean replacedNext() {
      Draft later = grammar.later(draft);
      return later != null
          && later.modality == Modality.RETRACTED
          && draft.modality == Modality.ASSERTED
          && later.sentenceIndex - draft.sentenceIndex <= 1
          && sharesMeasure(later)
          && later.rules.stream().anyMatch(rule -> rule.contains("replaces"));
    }

    private boolean alternative() {
      Draft earlier = grammar.earlierInSentence(draft);
      if (earlier == null || !isAmount(earlier) || !joinedByOr(earlier)) {
        return false;
      }
      boolean sameModality = earlier.modality == draft.modality;
      if (isConversion(earlier)) {
        return relate(draft, RelationType.EQUIVALENT_TO, earlier, "a conversion by “or”");
      }
      return sameModality && relate(draft, RelationType.ALTERNATIVE_TO, earlier, "“or”");
    }

    private boolean joinedByOr(Draft earlier) {
      int or = Grammar.lastOf(tokens(), earlier.quoteTo, draft.quoteFrom, "or");
      return or >= 0 && draft.quoteFrom - or <= 10;
    }

    private boolean isConversion(Draft earlier) {
      int or = Grammar.lastOf(tokens(), earlier.quoteTo, draft.quoteFrom, "or");
      boolean comma = or > 0 && tokens().get(or - 1).is(",");
      boolean open =
          Grammar.has(tokens(), or, or + 2, "or else")
              || Grammar.has(tokens(), 0, earlier.quoteFrom, "either")
              || draft.modality == Modality.CAPACITY
              || draft.modality == Modality.POSSIBLE;
      return comma && !open && !Objects.equals(draft.measure, earlier.measure);
    }

    private boolean conversion() {
      if (draft.modality == Modality.CAPACITY) {
        Draft named = grammar.namedBefore(draft);
        if (named != null && isAmount(named) && named.modality != Modality.CAPACITY) {
          return relate(draft, RelationType.EQUIVALENT_TO, named, "what its goods could hold");
        }
        return ofCapacity();
      }
      Draft earlier = grammar.earlierInSentence(draft);
      return earlier != null
          && !Objects.equals(draft.measure, earlier.measure)
          && draft.quoteFrom - earlier.quoteTo <= 6
          && linked(RelationType.EQUIVALENT_TO);
    }

    /// A capacity converts the number before it: "They could hold 3 million". That of one vessel,
    /// "The freighter can carry 80", converts nothing.
    private boolean ofCapacity() {
      boolean takenUp = !new Hauls(grammar, draft).isOfOneCarrier();
      for (int back = 1; back <= 6; back++) {
        Draft earlier = grammar.earlier(draft, back);
        int apart = earlier == null ? 9 : draft.sentenceIndex - earlier.sentenceIndex;
        if (apart > (takenUp ? 3 : 0)) {
          return false;
        }
        if (isAmount(earlier) && earlier.modality != Modality.CAPACITY) {
          return relate(draft, RelationType.EQUIVALENT_TO, earlier, "what the goods could hold");
        }
      }
      return false;
    }

    private boolean comparison() {
      if (linked(RelationType.COMPARED_WITH)) {
        return true;
      }
      Draft earlier = grammar.earlierInSentence(draft);
      boolean bracket =
          earlier != null
              && Grammar.lastOf(tokens(), earlier.quoteTo, draft.quoteFrom, "(") >= 0
              && draft.quoteFrom - earlier.quoteTo <= 8
              && sharesMeasure(earlier)
              && !draft.period.equals(earlier.period);
      if (bracket) {
        return relate(draft, RelationType.COMPARED_WITH, earlier, "in brackets behind");
      }
      boolean from =
          earlier != null
              && Grammar.before(draft, 1).equals("from")
              && sharesMeasure(earlier)
              && draft.quoteFrom - earlier.quoteTo <= 10
              && Grammar.before(earlier, 1).equals("to");
      return from && relate(draft, RelationType.COMPARED_WITH, earlier, "“to … from”");
    }

    /// "the other two", "the remaining 40".
    private boolean remainder() {
      boolean rest =
          Set.of("other", "remaining", "outstanding", "rest").contains(Grammar.before(draft, 1));
      return rest && relate(draft, RelationType.PART_OF, base(), "the rest of it");
    }

    /// "Of these, 220 were unloaded and 140 collected."
    private boolean isOfThese() {
      return Grammar.has(
          tokens(), 0, Math.min(4, tokens().size()), "of these", "of those", "of them", "of which");
    }

    /// A number in a list with a part or a comparison stands as that one does.
    private void listed() {
      Draft earlier = grammar.earlierInSentence(draft);
      if (earlier == null || earlier.relation == null || earlier.related == null) {
        return;
      }
      boolean list =
          Set.of("and", ",").contains(Grammar.before(draft, 1))
              || Set.of("and", ",").contains(Grammar.before(draft, 2));
      boolean kind =
          earlier.relation == RelationType.PART_OF
              || earlier.relation == RelationType.COMPARED_WITH;
      if (list
          && kind
          && draft.quoteFrom - earlier.quoteTo <= REACH
          && (earlier.related.sentenceIndex == draft.sentenceIndex
                  && earlier.related.quoteFrom < earlier.quoteFrom
              || isOfThese())) {
        relate(draft, earlier.relation, earlier.related, "in a list with the one before");
      }
    }
  }
}

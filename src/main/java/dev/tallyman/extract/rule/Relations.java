package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads how a figure stands to another of its report: its part, its alternative, its conversion,
/// what it is compared with, its repetition or its correction. A figure has one relation.
public final class Relations implements Reading {

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
      new Additions(draft).read();
      if (!isAmount(draft)) {
        return;
      }
      Parts parts = new Parts(grammar, draft);
      boolean related =
          parts.partOf()
              || correction()
              || alternative()
              || conversion()
              || comparison()
              || parts.remainder();
      if (related) {
        return;
      }
      parts.listed();
    }

    private Bases bases() {
      return new Bases(grammar, draft);
    }

    private List<Token> tokens() {
      return draft.sentence.tokens();
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
              && bases().sharesMeasure(earlier);
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
          && bases().sharesMeasure(later)
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
          && bases().linked(RelationType.EQUIVALENT_TO);
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
        boolean compared = earlier.relation == RelationType.COMPARED_WITH;
        if (isAmount(earlier) && !compared && earlier.modality != Modality.CAPACITY) {
          return relate(draft, RelationType.EQUIVALENT_TO, earlier, "what the goods could hold");
        }
      }
      return false;
    }

    private boolean comparison() {
      if (bases().linked(RelationType.COMPARED_WITH)) {
        return true;
      }
      Draft earlier = grammar.earlierInSentence(draft);
      boolean bracket =
          earlier != null
              && Grammar.lastOf(tokens(), earlier.quoteTo, draft.quoteFrom, "(") >= 0
              && draft.quoteFrom - earlier.quoteTo <= 8
              && bases().sharesMeasure(earlier)
              && !draft.period.equals(earlier.period);
      if (bracket) {
        return relate(draft, RelationType.COMPARED_WITH, earlier, "in brackets behind");
      }
      boolean from =
          earlier != null
              && Grammar.before(draft, 1).equals("from")
              && bases().sharesMeasure(earlier)
              && draft.quoteFrom - earlier.quoteTo <= 10
              && Grammar.before(earlier, 1).equals("to");
      return from && relate(draft, RelationType.COMPARED_WITH, earlier, "“to … from”");
    }
  }
}

package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads how a figure stands to another of its report: its part, its alternative, its conversion,
/// what it is compared with, its repetition or its correction. A figure has one relation.
public final class Relations implements Reading {

  static final String BEFORE = "what it was before";

  /// What the trail of a number says that tells what another was before.
  public static final String WAS_BEFORE = "relations: compared-with, " + BEFORE;

  private static final String REST = "the rest of it";
  private static final String IS_REST = "relations: part-of, " + REST;

  private final Syntax syntax;

  public Relations(Syntax syntax) {
    this.syntax = syntax;
  }

  @Override
  public String name() {
    return "relations";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Grammar grammar = new Grammar(syntax, passages, drafts);
    for (Draft draft : grammar.figures()) {
      new Additions(draft).read();
      if (isAmount(draft)) {
        read(grammar, draft);
      } else if (draft.figureClass == FigureClass.SHARE) {
        if (!new Replacements(grammar, draft).corrects()) {
          new Contrasts(grammar, draft).comparedShare();
        }
      }
    }
    new Sums(grammar).read();
    new Repetitions(grammar).read();
    grammar.figures().forEach(Relations::compareWhole);
    grammar.figures().forEach(Relations::restOfWhole);
    grammar.figures().forEach(Relations::shareGoods);
    grammar.figures().forEach(draft -> shareStatus(grammar, draft));
  }

  /// "Of 41 trucks 38 have arrived, the remaining three are stuck": these are no part of the 38.
  private static void restOfWhole(Draft draft) {
    if (draft.relation == RelationType.PART_OF
        && draft.related != null
        && draft.rules.contains(IS_REST)) {
      draft.related = Bases.root(draft.related);
    }
  }

  /// What was before is compared with the whole of which the sentence before told the parts.
  private static void compareWhole(Draft draft) {
    Draft part = draft.related;
    boolean elided =
        draft.relation == RelationType.COMPARED_WITH
            && part != null
            && part.relation == RelationType.PART_OF
            && (part.head < 0 || Units.isUnit(part.measure))
            && (part.sentenceIndex < draft.sentenceIndex || Parts.isRelative(part));
    if (elided) {
      draft.related = Bases.root(part);
    }
  }

  /// "It was $1.2 million": what is put right without a word of its own came as far as the wrong
  /// number did.
  private static void shareStatus(Grammar grammar, Draft draft) {
    Draft told = draft.relation == RelationType.EQUIVALENT_TO ? draft.related : draft;
    boolean right = told != null && told.relation == RelationType.CORRECTS;
    Draft wrong = right ? told.related : null;
    VerbGroup verb = grammar.governor(draft).verb();
    boolean copula = verb != null && verb.sense().lemma().equals("be");
    boolean silent =
        draft.status == Status.UNSTATED && (verb == null || verb.sense().status() == null);
    if (wrong != null && (silent || copula && Kinds.PROSPECTIVE.contains(wrong.status))) {
      draft.status = wrong.status;
      draft.point = wrong.point;
    }
  }

  /// What is related to another figure counts the same goods where it names none.
  private static void shareGoods(Draft draft) {
    Draft other = draft.related;
    boolean elided =
        other != null
            && other.commodity != null
            && draft.figureClass != FigureClass.PERSONNEL
            && Commodities.inQuote(draft) == null;
    boolean cell = draft.rules.contains("tables");
    boolean bare =
        draft.commodity == null || !cell && (draft.head < 0 || Units.isUnit(draft.measure));
    boolean takes =
        elided
            && switch (draft.relation) {
              case COMPARED_WITH, CORRECTS -> bare;
              case PART_OF -> bare && !isFiner(draft, other) && !isTold(draft) && !cell;
              case EQUIVALENT_TO, RESTATES, ALTERNATIVE_TO -> draft.commodity == null;
            };
    if (takes && !other.commodity.equals(draft.commodity)) {
      draft.commodity = other.commodity;
      draft.fired("relations: goods of the other");
    }
  }

  /// Whether words of its own told an elided number's goods, against those of the number before.
  private static boolean isTold(Draft draft) {
    return draft.base != null
        && draft.commodity != null
        && !draft.commodity.equals(draft.base.commodity);
  }

  /// "of which maize: 3 million" of grain keeps the maize.
  private static boolean isFiner(Draft part, Draft whole) {
    return part.commodity != null && part.commodity.isWithin(whole.commodity);
  }

  /// The first that fits; words at the number come before what only its place in the text tells.
  private static void read(Grammar grammar, Draft draft) {
    Parts parts = new Parts(grammar, draft);
    Conversions conversions = new Conversions(grammar, draft);
    boolean related =
        relate(
                draft,
                RelationType.PART_OF,
                new Packages(grammar, draft).worth(),
                "held by the package")
            || parts.partOf()
            || new Replacements(grammar, draft).corrects()
            || conversions.alternative()
            || conversions.conversion()
            || new Contrasts(grammar, draft).compared()
            || relate(draft, RelationType.PART_OF, new Rests(grammar, draft).whole(), REST)
            || relate(
                draft,
                RelationType.PART_OF,
                new SoFar(grammar, draft).whole(),
                "what has come of it so far")
            || parts.listed()
            || relate(
                draft,
                RelationType.PART_OF,
                new Siblings(grammar, draft).whole(),
                "beside other parts");
    if (!related) {
      draft.note(() -> "no words relate it to another number");
    }
  }

  static boolean relate(Draft draft, RelationType type, @Nullable Draft target, String why) {
    if (target == null
        || target.equals(draft)
        || draft.relation != null
        || type == RelationType.PART_OF && isOtherHaul(draft, target)) {
      return false;
    }
    draft.relation = type;
    draft.related = target;
    draft.fired("relations: " + type.code() + ", " + why);
    return true;
  }

  /// Containers of margarine are no part of the resin that was seized.
  private static boolean isOtherHaul(Draft draft, Draft whole) {
    return draft.status == Status.SEIZED
        && whole.status == Status.SEIZED
        && whole.figureClass != FigureClass.VALUE
        && !Commodities.agree(Commodities.inQuote(draft), whole.commodity);
  }

  /// The one number that stands for an amount, or null.
  static @Nullable BigDecimal nominal(Draft draft) {
    return draft.quantity == null ? null : draft.quantity.amount().nominal();
  }

  /// Whether a figure is a plain amount, and no share, ratio or limit of one.
  static boolean isAmount(Draft draft) {
    return draft.figureClass != FigureClass.SHARE && draft.kind != Kind.LIMIT;
  }
}

package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Rates;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far the places of a sentence stand from its figures: figures, commas and semicolons between
/// them keep them apart, and a place of a part is not one of the whole.
final class Reach {

  private static final int LIST_GAP = 12;

  private static final int FARTHEST = 80;

  /// "40 Chinese locomotives went from Durban": the word of the goods gives way to one near by.
  private static final int WITHIN = 6;

  private final List<Token> tokens;
  private final List<Draft> figures;

  Reach(List<Token> tokens, List<Draft> figures) {
    this.tokens = tokens;
    this.figures = figures;
  }

  /// A place behind other figures belongs to an earlier one only over a list.
  boolean reaches(Draft figure, RouteMention mention) {
    if (isOfAnother(figure.numberTo, mention.from())
        || runsAgainst(figure, mention)
        || isBehindBracket(figure, mention)) {
      return false;
    }
    Draft owner = owner(mention);
    if (owner != null && owner.numberFrom > figure.numberFrom) {
      return false;
    }
    int end = figure.numberTo;
    for (Draft other : figures) {
      if (other.numberFrom >= figure.numberTo && other.numberTo <= mention.from()) {
        if (other.numberFrom - end > LIST_GAP || breaks(end, other.numberFrom)) {
          return false;
        }
        end = other.numberTo;
      }
    }
    return true;
  }

  /// "62,000 tonnes (+11%), to Gabon 18,500": the bracket behind a number is of that number.
  private boolean isBehindBracket(Draft figure, RouteMention mention) {
    int sign = figure.quoteFrom - 1;
    int open = Words.isOneOf(tokens, sign, "+", "-", "–", "−", "up", "down") ? sign - 1 : sign;
    int close = figure.quoteTo;
    return Words.is(tokens, open, "(")
        && Words.is(tokens, close, ")")
        && mention.from() > close
        && figures.stream().anyMatch(other -> other.quoteTo == open);
  }

  /// The part or the comparison to which alone a place belongs: "sold 9,000 tonnes, of which 4,000
  /// went to Japan", "9,000 tonnes arrived, against 4,000 from Chile a year before".
  @Nullable Draft owner(RouteMention mention) {
    Draft bracketed = bracketed(mention);
    if (bracketed != null) {
      return bracketed;
    }
    if (opensPart(mention) || opensOther(mention)) {
      return figures.stream()
          .filter(other -> other.numberFrom >= mention.to())
          .findFirst()
          .orElse(null);
    }
    Draft gapped = gapped(mention);
    if (gapped != null) {
      return gapped;
    }
    Draft nearest = null;
    for (Draft other : figures) {
      nearest = other.numberTo <= mention.from() ? other : nearest;
    }
    return nearest != null && nearest != figures.getFirst() && holds(nearest, mention)
        ? nearest
        : null;
  }

  /// "Italy (40 percent) and Spain (12 percent)": the share in the bracket behind a name.
  private @Nullable Draft bracketed(RouteMention mention) {
    for (Draft figure : figures) {
      int gap = figure.numberFrom - mention.to();
      if (gap > 0 && gap <= 2 && figure.figureClass == FigureClass.SHARE) {
        return Words.is(tokens, mention.to(), "(") ? figure : null;
      }
    }
    return null;
  }

  /// "9,000 tonnes, of which Japan took 4,000", "with Japan taking 4,000".
  private boolean opensPart(RouteMention mention) {
    int before =
        Words.is(tokens, mention.from() - 1, "the") ? mention.from() - 2 : mention.from() - 1;
    boolean which = Words.is(tokens, before, "which") && Words.is(tokens, before - 1, "of");
    return mention.strength() == 1
        && (which || Words.is(tokens, before, "with") && Words.is(tokens, before - 1, ","));
  }

  /// "fell to 40 from 45, while those to Spain rose to 19": another flow, with a number of its own.
  private boolean opensOther(RouteMention mention) {
    int flow = mention.from() - (Words.is(tokens, mention.from() - 1, "the") ? 3 : 2);
    return mention.strength() == 2
        && (Words.isOneOf(tokens, flow, "those", "that", "ones")
            || Rates.nameFlow(tokens, flow, flow + 1))
        && Words.isOneOf(tokens, flow - 1, "and", "but", "while", "whereas", "although")
        && !figures.isEmpty()
        && figures.getFirst().numberTo < flow
        && figures.getLast().numberFrom >= mention.to();
  }

  private boolean holds(Draft lesser, RouteMention mention) {
    int gap = mention.from() - lesser.quoteTo;
    if (lesser.relation == RelationType.COMPARED_WITH) {
      return isRelatedBack(lesser) && gap <= 2 && mention.strength() == 2;
    }
    boolean part = lesser.relation == RelationType.PART_OF && isRelatedBack(lesser);
    boolean share = Antecedents.isPart(lesser);
    return (part || share) && !hasComma(lesser.quoteTo, mention.from())
        || (lesser.figureClass == FigureClass.SHARE || isListedPart(lesser))
            && gap <= 2
            && mention.strength() == 2;
  }

  private static boolean isRelatedBack(Draft lesser) {
    Draft other = lesser.related;
    return other != null
        && other.sentenceIndex == lesser.sentenceIndex
        && other.numberFrom < lesser.numberFrom;
  }

  /// "9,000 tonnes arrived in Japan, 4,000 from Chile": a number without a noun behind a comma.
  private boolean isListedPart(Draft lesser) {
    return lesser.head < 0
        && lesser.base != null
        && Words.isOneOf(tokens, lesser.quoteFrom - 1, ",", "(", ":")
        && !Words.isOneOf(tokens, lesser.base.quoteTo, ",", "and");
  }

  private boolean hasComma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(",") && !Preposition.isInNumber(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean breaks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(";")
          || Words.is(tokens, i, "which") && Words.is(tokens, i - 1, "of")
          || isClauseComma(i) && Words.isOneOf(tokens, i + 2, "that", "had")
          || isClauseComma(i) && Words.isOneOf(tokens, i + 1, "while", "whereas", "although")) {
        return true;
      }
    }
    return false;
  }

  /// "came off three ships; a fourth went on to Dakar": the new clause speaks of another thing.
  private boolean isOfAnother(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean clause = tokens.get(i).is(";") || isClauseComma(i);
      if (clause && Words.hasAny(tokens, i + 1, Math.min(to, i + 4), ANOTHER)) {
        return true;
      }
    }
    return false;
  }

  /// "8,000 tonnes of coal were unloaded, all of it Kazakh; not one was exported".
  private boolean runsAgainst(Draft figure, RouteMention mention) {
    int mark = figure.numberFrom - 1;
    while (mark >= mention.to() && !tokens.get(mark).is(";")) {
      mark--;
    }
    if (mark < mention.to()) {
      return false;
    }
    Way before = Way.of(tokens, new SentenceRoutes.Span(0, mark));
    Way behind = Way.of(tokens, new SentenceRoutes.Span(mark, tokens.size()));
    return before != behind && before != Way.NEITHER && behind != Way.NEITHER;
  }

  private static final Set<String> ANOTHER =
      WordSet.of("another", "others", "second", "third", "fourth", "fifth", "rest", "remainder");

  /// "six go to Greece and one to Croatia": a phrase right behind another figure is that one's.
  private boolean belongsToEarlier(Draft figure, RouteMention mention) {
    for (Draft other : figures) {
      boolean earlier = other.numberTo <= mention.from() && other.numberFrom < figure.numberFrom;
      if (earlier && mention.strength() == 2 && mention.from() - other.numberTo < LIST_GAP) {
        return true;
      }
    }
    return false;
  }

  /// How far a mention stands from a figure: figures and semicolons between them cost more than
  /// words.
  int cost(Draft figure, RouteMention mention) {
    boolean behind = mention.from() >= figure.numberFrom;
    int from = behind ? figure.numberTo : mention.to();
    int to = behind ? mention.from() : figure.numberFrom;
    if (to - from > FARTHEST) {
      return Integer.MAX_VALUE;
    }
    boolean within = behind && mention.from() < figure.quoteTo;
    int weak = within && mention.strength() == 0 ? WITHIN : (2 - mention.strength()) * 10;
    int cost = Math.max(0, to - from) + (within && mention.strength() > 0 ? 0 : weak);
    cost += behind && mention.strength() > 0 && isGapped(figure, mention) ? 100 : 0;
    cost += behind && isSentOn(from, to) ? 30 : 0;
    for (int i = Math.max(0, from); i < to; i++) {
      if (tokens.get(i).is(";")) {
        cost += 200;
      } else if (tokens.get(i).is(",")) {
        cost += 4;
      }
    }
    boolean beside = figure.quoteFrom - mention.to() <= 0 || figure.equals(bracketed(mention));
    int taken = !behind && !beside && belongsToEarlier(figure, mention) ? 20 : 0;
    return cost + taken + between(from, to) * (behind ? 60 : 25);
  }

  /// "received 14 engines in May and sent them on to Omsk": the second verb takes them farther.
  private boolean isSentOn(int from, int to) {
    for (int i = Math.max(0, from); i + 2 < to; i++) {
      if (Words.isOneOf(tokens, i, "and", "then", "before")
          && WordSet.has(RouteWords.SENDING, tokens.get(i + 1))
          && Words.isOneOf(tokens, i + 2, "them", "it")) {
        return true;
      }
    }
    return false;
  }

  /// "Egypt took 1.4 and Spain 1.1 million tonnes": a name right before a number that is not the
  /// first.
  private @Nullable Draft gapped(RouteMention mention) {
    boolean opens =
        mention.strength() == 1
            && !figures.isEmpty()
            && Words.isOneOf(tokens, mention.from() - 1, "and", ",", "but", "by", "of")
            && figures.getFirst().numberTo <= mention.from();
    if (!opens) {
      return null;
    }
    int number = Words.is(tokens, mention.to(), "with") ? mention.to() + 1 : mention.to();
    return figures.stream().filter(other -> other.quoteFrom == number).findFirst().orElse(null);
  }

  /// "Kenya 6,480, down a sixth, and Tanzania 90": the name right before another number is its.
  private boolean isGapped(Draft figure, RouteMention mention) {
    for (Draft other : figures) {
      int gap = other.quoteFrom - mention.to();
      if (other.numberFrom > figure.numberFrom && gap >= 0 && gap <= 3) {
        int before = mention.from() - 1;
        int opener = mention.strength() == 2 ? before - 1 : before;
        return Words.isOneOf(tokens, opener, "and", ",", "but", "by");
      }
    }
    return false;
  }

  private int between(int from, int to) {
    int count = 0;
    for (Draft other : figures) {
      if (other.numberFrom >= from && other.numberTo <= to) {
        count++;
      }
    }
    return count;
  }

  boolean isClauseComma(int i) {
    return tokens.get(i).is(",")
        && Words.isOneOf(tokens, i + 1, "and", "but", "while", "whereas", "which", "although");
  }

  /// "Imports were 90 tonnes and exports 40", "imported 90 and exported 40", "90 were landed and 40
  /// shipped": each trade is told for itself.
  boolean partsTrade(int i) {
    return !figures.isEmpty()
        && figures.getFirst().numberTo <= i
        && figures.getLast().numberFrom > i
        && Words.isOneOf(tokens, i, "and", ",", "while", "with", "against")
        && (Words.isOneOf(tokens, i + 1, TRADED) || isTradedBehind(i + 1));
  }

  private boolean isTradedBehind(int from) {
    for (Draft figure : figures) {
      if (figure.quoteFrom == from && Words.isOneOf(tokens, figure.quoteTo, TRADED)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> TRADED =
      WordSet.parse(
          "imports exports imported exported landed discharged unloaded loaded shipped"
              + " dispatched");
}

package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Bound;
import dev.tallyman.quantity.Hedge;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads how a report holds back from a number, by the words before and behind it: "up to 40,000
/// barrels", "500 or more". Of two hedges the outer one counts.
public final class Hedges implements Reading {

  private static final Lexicon BOUNDS = Lexicon.load("bounds");
  private static final int LONGEST = 5;
  private static final Set<String> LINKS = WordSet.of(",", "and", "or");
  private static final Set<Hedge> LISTED =
      Set.of(Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.ABOUT, Hedge.UP_TO, Hedge.LESS_THAN);

  private static final Set<String> BETWEEN =
      WordSet.of(
          "another",
          "a",
          "an",
          "further",
          "additional",
          "just",
          "only",
          "in",
          "as",
          "some",
          "its",
          "minus",
          "of");

  /// "people aged 65 and over in Leeds"; in "40 and over the border" a phrase begins.
  private static final Set<String> BEHIND_AGES =
      WordSet.parse(
          "and or but in at for from who with are were is was had have will can should living");

  private static final Set<SetAside.Reason> WITHOUT =
      Set.of(
          SetAside.Reason.DATE,
          SetAside.Reason.IDENTIFIER,
          SetAside.Reason.ORDINAL,
          SetAside.Reason.CALIBRE);

  @Override
  public String name() {
    return "hedges";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Draft previous = null;
    for (Draft draft : drafts) {
      if (draft.value != null && (draft.setAside == null || !WITHOUT.contains(draft.setAside))) {
        read(draft);
        if (previous != null && governs(previous, draft)) {
          apply(draft, List.of(Objects.requireNonNull(previous.quantity).hedge()));
          draft.fired(name());
        }
        previous = draft;
      }
    }
  }

  private void read(Draft draft) {
    List<Match> before = before(draft);
    Match after = after(draft);
    List<Hedge> hedges = new ArrayList<>();
    before.forEach(match -> hedges.add(Hedge.parse(match.meaning())));
    if (!before.isEmpty()) {
      draft.quoteFrom = before.getFirst().from();
    }
    if (after != null) {
      draft.quoteTo = Math.max(draft.quoteTo, after.to());
      hedges.add(Hedge.parse(after.meaning()));
    }
    hedges.removeIf(hedge -> hedge == Hedge.EXACT);
    if (!hedges.isEmpty()) {
      draft.fired(name());
      apply(draft, hedges);
    }
  }

  /// Before a list a hedge governs every member until another hedge, save "nearly" and "just over".
  private static boolean governs(Draft first, Draft next) {
    boolean list =
        first.sentenceIndex == next.sentenceIndex
            && !(isMoney(next) && Ages.isNamed(first))
            && first.setAside == null
            && first.quantity != null
            && LISTED.contains(first.quantity.hedge())
            && (first.quoteFrom < first.numberFrom || first.rules.contains("lists"));
    boolean bare =
        next.form == NumberForm.PLAIN && next.upper == null && next.quoteFrom == next.numberFrom;
    boolean exact = next.quantity != null && next.quantity.hedge() == Hedge.EXACT;
    List<Token> tokens = next.sentence.tokens();
    int link = is(tokens, first.quoteTo, ",") ? next.quoteFrom - 1 : first.quoteTo;
    boolean linked =
        isOneOf(tokens, link, LINKS) && next.quoteFrom == link + 1 && link <= first.quoteTo + 1;
    boolean part = is(tokens, next.numberTo, "of") || isToldAnew(first, next, link);
    if (list && bare && exact && linked && !part) {
      next.fired("lists");
      return true;
    }
    return false;
  }

  private static boolean isMoney(Draft draft) {
    return draft.figureClass == FigureClass.VALUE;
  }

  /// "sought up to 20 cargoes, and 12 have been bought": a bare number before a verb of its own.
  private static boolean isToldAnew(Draft first, Draft next, int link) {
    List<Token> tokens = next.sentence.tokens();
    return link > first.quoteTo
        && isOneOf(tokens, link, "and", "but")
        && next.quoteTo == next.numberTo
        && next.numberTo < tokens.size()
        && ClosedWords.isAuxiliary(tokens.get(next.numberTo));
  }

  /// The hedges that end where the number begins, the outer one first.
  private static List<Match> before(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    List<Match> found = new ArrayList<>();
    int end = draft.quoteFrom;
    for (int round = 0; round < 3; round++) {
      Match match = endingAt(tokens, end);
      int skipped = end;
      while (match == null
          && skipped > 0
          && isOneOf(tokens, skipped - 1, BETWEEN)
          && end - skipped < 2) {
        skipped--;
        match = endingAt(tokens, skipped);
      }
      if (match == null || isUnderDeal(draft, match)) {
        break;
      }
      found.addFirst(match);
      end = match.from();
    }
    return found;
  }

  /// "under a $40 million contract", "under its 5-year plan": by its terms, and not less than it.
  private static boolean isUnderDeal(Draft draft, Match match) {
    List<Token> tokens = draft.sentence.tokens();
    return match.to() == match.from() + 1
        && is(tokens, match.from(), "under")
        && isOneOf(tokens, match.to(), ClosedWords.DETERMINERS)
        && Words.hasAny(tokens, draft.numberTo, draft.numberTo + DEAL_REACH, DEALS);
  }

  private static final int DEAL_REACH = 5;
  private static final Set<String> DEALS =
      WordSet.parse(
          "deal contract agreement programme program plan package initiative order arrangement"
              + " scheme grant loan accord facility tender");

  private static @Nullable Match endingAt(List<Token> tokens, int end) {
    for (int from = Math.max(0, end - LONGEST); from < end; from++) {
      Match match = BOUNDS.at(tokens, from).orElse(null);
      if (match != null
          && match.to() == end
          && !match.meaning(1).equals("after")
          && HedgeWords.fits(tokens, match)) {
        return match;
      }
    }
    return null;
  }

  private static @Nullable Match after(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int noun = behindOthers(tokens, draft.quoteTo);
    for (int at : new int[] {draft.numberTo, behindHead(draft), draft.quoteTo, noun, noun + 1}) {
      boolean comma = at == noun + 1;
      if (at >= tokens.size() || comma && !is(tokens, at - 1, ",")) {
        continue;
      }
      Match match = BOUNDS.at(tokens, at).orElse(null);
      if (match != null && isBehind(tokens, match) && (!comma || match.to() - at > 1)) {
        return match;
      }
    }
    return null;
  }

  /// Between a unit and its goods: "40 tonnes or so of salt".
  private static int behindHead(Draft draft) {
    return Math.max(draft.numberTo, draft.head + 1);
  }

  /// Behind "and vans" of "500 cars and vans" and the "apiece" of "3,000 tonnes apiece".
  private static int behindOthers(List<Token> tokens, int to) {
    boolean other =
        isOneOf(tokens, to, "and", "or")
            && Words.isWord(tokens, to + 1)
            && NounPhrases.isPlural(tokens.get(to + 1).lower());
    int at = other ? to + 2 : to;
    return isOneOf(tokens, at, "apiece", "each") ? at + 1 : at;
  }

  private static boolean isBehind(List<Token> tokens, Match match) {
    int at = match.from();
    boolean signed =
        is(tokens, at, "+") && (!Words.isGlued(tokens, at) || Words.isDigits(tokens, at + 1));
    boolean either = match.meaning(1).equals("either") || isOneOf(tokens, at, "plus");
    boolean next = (either || is(tokens, at, "and")) && beginsNumber(tokens, match.to());
    boolean over =
        is(tokens, at, "and")
            && isOneOf(tokens, at + 1, "over", "above", "older")
            && Words.isWord(tokens, match.to())
            && !isOneOf(tokens, match.to(), BEHIND_AGES);
    boolean than = is(tokens, match.to(), "than");
    boolean named = tokens.get(at).isCapitalised();
    return !signed && !next && !over && !than && !named && !match.meaning(1).equals("before");
  }

  /// Whether what could be a hedge behind one number stands before another.
  private static boolean beginsNumber(List<Token> tokens, int at) {
    return at < tokens.size()
        && (Words.isDigits(tokens, at)
            || isOneOf(tokens, at, ClosedWords.NUMERALS)
            || NumberWords.isSmall(tokens, at)
            || isOneOf(tokens, at, "a", "an", "$", "€", "£", "us")
            || BOUNDS.at(tokens, at).isPresent());
  }

  private static void apply(Draft draft, List<Hedge> hedges) {
    Hedge outer = hedges.getFirst();
    boolean floor = false;
    boolean ceiling = false;
    boolean differ = false;
    for (Hedge hedge : hedges) {
      floor |= isFloor(hedge);
      ceiling |= isCeiling(hedge);
      differ |= hedge != outer;
    }
    boolean contradict = floor && ceiling;
    if (differ || draft.form == NumberForm.VAGUE && outer != Hedge.ABOUT) {
      draft.flags.add(Flag.STACKED_HEDGE);
    }
    draft.quantity =
        new Quantity(
            contradict ? Amount.about(draft.value) : amount(draft, outer), hedge(draft, outer));
  }

  private static boolean isFloor(Hedge hedge) {
    return hedge == Hedge.AT_LEAST || hedge == Hedge.MORE_THAN;
  }

  private static boolean isCeiling(Hedge hedge) {
    return hedge == Hedge.UP_TO || hedge == Hedge.LESS_THAN;
  }

  private static Hedge hedge(Draft draft, Hedge outer) {
    boolean soft = outer == Hedge.ABOUT || outer == Hedge.NEARLY || outer == Hedge.JUST_OVER;
    if (draft.upper != null && soft) {
      return Hedge.RANGE;
    }
    return draft.form == NumberForm.VAGUE && outer == Hedge.ABOUT ? Hedge.VAGUE : outer;
  }

  /// A ceiling over a range keeps its upper end and over a vague amount nothing, a floor the lower.
  private static Amount amount(Draft draft, Hedge outer) {
    if (draft.form == NumberForm.VAGUE) {
      if (isCeiling(outer)) {
        return Amount.UNKNOWN;
      }
      return outer == Hedge.MORE_THAN || outer == Hedge.JUST_OVER
          ? new Amount(Bound.exclusive(draft.value), null, null)
          : Amount.atLeast(draft.value);
    }
    if (draft.upper == null) {
      return outer.of(draft.value);
    }
    if (isCeiling(outer)) {
      return outer.of(draft.upper);
    }
    return isFloor(outer) ? outer.of(draft.value) : Amount.between(draft.value, draft.upper);
  }
}

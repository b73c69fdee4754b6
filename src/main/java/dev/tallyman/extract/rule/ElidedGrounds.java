package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The grounds on which a number without a noun counts what the figure before it counts: "of which
/// 1.2 million were ordered", "against nine in May", "the right number is 104".
final class ElidedGrounds {

  private static final int BESIDE = 4;
  private static final int NEAR = 6;
  private static final int FRONT = 3;
  private static final int LONGEST_LABEL = 4;
  private static final int FRAGMENT = 14;
  private static final Set<String> KEEPS =
      WordSet.parse("keeps keep kept retains retain needs lacks owns wants fires burns");
  private static final Set<String> ADVERBS =
      WordSet.parse(
          "north south east west abroad ashore home inbound outbound overland"
              + " afterwards empty full laden northbound southbound eastbound westbound"
              + " altogether overall total inside outside overnight aboard afloat onward"
              + " onwards northward southward upriver downriver upstream downstream undamaged"
              + " intact unopened fewer less more");

  private final EnumSet<ElidedGround> found = EnumSet.of(ElidedGround.ELIDED);
  private final Draft draft;
  private final Draft base;
  private final List<Token> tokens;

  private ElidedGrounds(Draft draft, Draft base) {
    this.draft = draft;
    this.base = base;
    this.tokens = draft.sentence.tokens();
  }

  static ElidedGrounds of(
      Clauses clauses, Draft draft, Draft base, boolean answers, @Nullable Draft other) {
    ElidedGrounds grounds = new ElidedGrounds(draft, base);
    Governor governor = Governor.of(clauses, draft);
    grounds.place();
    grounds.add(ElidedGround.ANSWER, answers);
    grounds.add(
        ElidedGround.OF_CONTEXT,
        other != null && grounds.isOfWhich(other)
            || grounds.isThere()
            || ElidedElse.of(draft, base).isOne()
            || grounds.isOfPeople()
            || new Shares(clauses, draft, governor).isAmountOfElse()
            || new ChangedCounts(draft, new Shares(clauses, draft, governor)).isOfElse());
    grounds.add(ElidedGround.CHOICE, grounds.isChoice());
    grounds.add(ElidedGround.NOTHING, grounds.isComparedSize());
    grounds.add(ElidedGround.SAME_NUMBER, grounds.isSameNumber());
    grounds.link();
    boolean gapped = grounds.isGapped(governor);
    boolean stock = gapped && other != null && other.measure != null;
    grounds.add(ElidedGround.BEHIND_CONTEXT, other != null && !stock);
    if (!gapped) {
      grounds.governor(clauses, governor);
    }
    grounds.add(ElidedGround.FOLLOWED, grounds.isFollowed(clauses));
    grounds.words(Evidence.near(clauses, draft), gapped);
    grounds.against(clauses);
    Plants plants = new Plants(clauses, draft, governor);
    grounds.add(ElidedGround.FACTOR, new Factors(draft, governor).isFactor());
    grounds.add(ElidedGround.CAPACITY, plants.isCapacity() || plants.isOutput());
    grounds.add(ElidedGround.CORRECTED, CorrectionHeads.holds(draft));
    grounds.add(ElidedGround.IN_STORE, plants.isInStore());
    return grounds;
  }

  private void add(ElidedGround ground, boolean holds) {
    if (holds) {
      found.add(ground);
    }
  }

  private void place() {
    boolean same = draft.sentenceIndex == base.sentenceIndex;
    add(ElidedGround.SAME_SENTENCE, same);
    add(
        ElidedGround.NEXT_SENTENCE,
        !same && Math.abs(draft.sentenceIndex - base.sentenceIndex) == 1);
    int gap = Math.abs(draft.sentence.paragraph() - base.sentence.paragraph());
    add(ElidedGround.NEXT_PARAGRAPH, gap == 1);
    add(ElidedGround.OTHER_PARAGRAPH, gap > 1);
    boolean opens = draft.quoteFrom == 0 && draft.sentenceIndex - base.sentenceIndex == 1;
    boolean rest = isOneOf(tokens, draft.quoteFrom - 1, "remaining", "other", "rest");
    add(ElidedGround.REMAINING, rest && is(tokens, draft.quoteFrom - 2, "the"));
    add(ElidedGround.HAD, isOneOf(tokens, draft.quoteFrom - 1, KEEPS));
    add(ElidedGround.OPENS, opens && gap == 0);
    add(ElidedGround.LISTED, !same && draft.sentence.layout() != Layout.PROSE);
  }

  /// "14 draglines, of which three", "212 members, nine of whom", "Of the 65 hospitals nine": the
  /// number just before says of what.
  private boolean isOfWhich(Draft other) {
    boolean more =
        other.value != null && draft.value != null && draft.value.compareTo(other.value) > 0;
    boolean near = draft.quoteFrom - other.quoteTo <= NEAR && !more;
    boolean fronted =
        is(tokens, other.quoteFrom - 1, "of") || is(tokens, other.quoteFrom - 2, "of");
    return near && (isOf() || fronted && other.quoteFrom <= FRONT);
  }

  /// "The sawmills, of which there are 37": the noun before says of what.
  private boolean isThere() {
    int which = draft.quoteFrom - 3;
    int noun = is(tokens, which - 2, ",") ? which - 3 : which - 2;
    return isOneOf(tokens, which, "which", "whom")
        && is(tokens, which + 1, "there")
        && NounPhrases.isCountable(tokens, noun)
        && Goods.at(tokens, noun) == null
        && !Evidence.isMoving(tokens, noun);
  }

  /// "There are fourteen of us".
  private boolean isOfPeople() {
    return is(tokens, draft.numberTo, "of") && isOneOf(tokens, draft.numberTo + 1, "us", "you");
  }

  /// "the cheaper of the two", "which of the two it will be".
  private boolean isChoice() {
    int of = draft.quoteFrom - 2;
    return is(tokens, of, "of")
        && is(tokens, of + 1, "the")
        && Words.isWord(tokens, of - 1)
        && (isOneOf(tokens, of - 1, "which", "either", "neither", "latter", "former")
            || tokens.get(of - 1).lower().endsWith("er")
                && isOneOf(tokens, of - 2, "the", "is", "was"));
  }

  /// "none of them heavier than 20 tonnes".
  private boolean isComparedSize() {
    return draft.form == NumberForm.NONE
        && Words.isWord(tokens, draft.quoteTo)
        && tokens.get(draft.quoteTo).lower().endsWith("er")
        && is(tokens, draft.quoteTo + 1, "than");
  }

  private boolean isOf() {
    return isOneOf(tokens, draft.quoteTo - 1, "which", "whom", "them")
        || isOneOf(tokens, draft.quoteFrom - 1, "which", "whom")
        || is(tokens, draft.quoteFrom, "of");
  }

  /// "Of the 740, some were wet": a number that is not just small, said again.
  private boolean isSameNumber() {
    boolean same =
        base.value != null && draft.value != null && base.value.compareTo(draft.value) == 0;
    return same && (draft.value.compareTo(BigDecimal.TEN) > 0 || isDefinite());
  }

  private void link() {
    ElidedLinks links = ElidedLinks.of(draft, base);
    add(ElidedGround.COPULA, links.isOfReading() || links.isPutAt());
    add(ElidedGround.SAID, links.isPutAt());
    add(ElidedGround.OF_THEM, links.isOfThem());
    boolean linked = links.isLinked();
    add(ElidedGround.PARALLEL, linked);
    add(ElidedGround.COMPARED, links.isCompared());
    add(ElidedGround.JOURNEYS, draft.head >= 0);
    add(ElidedGround.RATE, links.isRate());
    add(ElidedGround.PART_OF_LIST, linked && links.isPartOfList());
  }

  /// Whether a word stands behind the number that it could count, or describe: "two separate days".
  private boolean isFollowed(Clauses clauses) {
    int at = draft.quoteTo;
    if (at < tokens.size() && tokens.get(at).isWord() && Nouns.isUncounted(tokens, at)) {
      return true;
    }
    return NounPhrases.isCountable(tokens, at)
        && draft.quoteTo == draft.numberTo
        && !isOneOf(tokens, at, ADVERBS)
        && !tokens.get(at).lower().endsWith("ly")
        && !tokens.get(at).lower().endsWith("ed")
        && clauses.groups().stream().noneMatch(group -> group.from() <= at && at < group.to());
  }

  /// "80,000 are in stock and 120,000 on the way": what it does stands behind it.
  private boolean isGapped(Governor governor) {
    VerbGroup verb = governor.verb();
    boolean earlier = verb != null && verb.to() <= draft.quoteFrom;
    return earlier
        && isOneOf(tokens, draft.quoteTo, "on", "at", "in", "under", "en", "afloat", "aboard")
        && Evidence.isMoving(tokens, draft.quoteTo);
  }

  private void governor(Clauses clauses, Governor governor) {
    VerbGroup verb = governor.verb();
    if (ElidedVerbs.isSetRight(tokens, draft.quoteFrom)) {
      found.add(ElidedGround.COPULA);
      return;
    }
    if (verb == null) {
      add(
          ElidedGround.BARE,
          found.contains(ElidedGround.NEXT_SENTENCE)
              && tokens.size() <= FRAGMENT
              && OtherRoles.of(draft).isVerbless());
      return;
    }
    add(ElidedGround.BARE, isFragment());
    boolean had =
        verb.sense().lemma().equals("have") && !verb.isPerfect() && Words.isWord(tokens, verb.to());
    ElidedGround ground = ElidedVerbs.of(clauses, draft, verb).ground();
    boolean none = draft.form == NumberForm.NONE && verb.from() >= draft.quoteTo;
    add(ElidedGround.NOTHING, none && (had || ground == ElidedGround.OTHER_VERB));
    if (ground != null) {
      found.add(ground);
    }
  }

  /// "Thirteen thousand, my eyes are bad."
  private boolean isFragment() {
    int gap = draft.sentenceIndex - base.sentenceIndex;
    boolean alone = draft.quoteFrom == 0 && isOneOf(tokens, draft.quoteTo, ",", ".", ";", "–", "—");
    return alone && gap > 0 && gap <= 2;
  }

  private void words(Evidence near, boolean gapped) {
    add(ElidedGround.MOVEMENT_BESIDE, near.moves() <= BESIDE);
    add(ElidedGround.MOVEMENT, near.moves() > BESIDE && near.moves() < Evidence.NEVER);
    add(ElidedGround.STANDSTILL, !gapped && near.still() < near.moves());
  }

  private void against(Clauses clauses) {
    AgesAndClocks other = AgesAndClocks.of(draft);
    add(ElidedGround.AGE, other.isAge());
    boolean counted = found.contains(ElidedGround.COUNTED) || found.contains(ElidedGround.BE);
    boolean clock = !found.contains(ElidedGround.COPULA) && other.isClock(counted);
    add(ElidedGround.CLOCK, clock || other.isHour());
    add(ElidedGround.CAUGHT, Units.isUnit(base.measure) && other.isCaught());
    add(ElidedGround.OTHER_ROLE, OtherRoles.of(draft).isOne());
    add(ElidedGround.ADDRESS, other.isAddress() || NumberedNouns.isAt(tokens, draft, clauses));
    add(ElidedGround.LABELLED, isLabelled());
    add(ElidedGround.DIFFERENCE, Differences.isOne(draft));
    boolean bare = draft.quoteTo == draft.numberTo;
    boolean one = is(tokens, draft.numberFrom, "one");
    add(
        ElidedGround.NAMED,
        one && is(tokens, draft.numberTo, "of") && !found.contains(ElidedGround.MOVED));
    boolean single = is(tokens, draft.numberFrom - 1, "single");
    add(ElidedGround.ONE, one && bare && !single && draft.quoteFrom == draft.numberFrom);
    add(ElidedGround.DEFINITE, isDefinite() && other.isYoung());
    boolean small = Words.isOne(draft.scale) && bare && other.isYoung();
    boolean apart = draft.sentenceIndex != base.sentenceIndex;
    add(ElidedGround.WITHOUT_UNIT, Units.isUnit(base.measure) && small && apart);
  }

  /// "Partners: 22".
  private boolean isLabelled() {
    int colon = draft.quoteFrom - 1;
    boolean dash = isOneOf(tokens, colon, Words.DASHES) && !Words.isGlued(tokens, colon);
    int from = colon;
    while (from > 0 && colon - from < LONGEST_LABEL && tokens.get(from - 1).isWord()) {
      from--;
    }
    if (!is(tokens, colon, ":") && !(dash && from == 0) || from == colon) {
      return false;
    }
    if (from > 0 && tokens.get(from - 1).isWord()) {
      return Nouns.isUncounted(tokens, colon - 1);
    }
    boolean known = false;
    for (int i = from; i < colon; i++) {
      if (Nouns.isUncounted(tokens, i)) {
        return true;
      }
      known |= Goods.at(tokens, i) != null || Evidence.isMoving(tokens, i);
    }
    String label = tokens.get(colon - 1).lower();
    boolean name = tokens.get(colon - 1).text().equals(label.toUpperCase(Locale.ROOT));
    return !known && !name && NounPhrases.isPlural(label);
  }

  /// "the two who went".
  private boolean isDefinite() {
    boolean open = Words.isWord(tokens, draft.quoteTo) && !is(tokens, draft.quoteTo, "that");
    return tokens.get(draft.numberFrom).isWord()
        && is(tokens, draft.quoteFrom - 1, "the")
        && (open || Words.isWord(tokens, draft.numberTo));
  }

  boolean isFigure() {
    return Weight.sum(found) > 0;
  }

  void note() {
    Weight.note(draft, found);
  }
}

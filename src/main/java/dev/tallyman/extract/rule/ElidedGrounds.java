package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The grounds on which a number without a noun counts what the figure before it counts: "of which
/// 1.2 million were ordered", "against nine in May", "the right number is 104".
final class ElidedGrounds {

  /// What speaks for or against it, by points.
  private enum Ground {
    ELIDED(-1, "has no noun"),
    OF_THEM(3, "of them"),
    SAME_SENTENCE(4, "in the sentence of its base"),
    NEXT_SENTENCE(1, "right behind the sentence of its base"),
    NEXT_PARAGRAPH(-2, "in the paragraph behind its base"),
    OTHER_PARAGRAPH(-3, "in another paragraph than its base"),
    LISTED(1, "an item of a list"),
    PARALLEL(1, "set beside its base"),
    BEHIND_CONTEXT(-4, "behind a number of things that do not move"),
    JOURNEYS(5, "counts deliveries, arrivals and the like"),
    RATE(4, "so many a day"),
    BARE(2, "in a fragment behind its base"),
    PART_OF_LIST(7, "a part in a list"),
    ANSWER(6, "answers a question"),
    COMPARED(4, "compared with its base"),
    FOLLOWED(-6, "stands before a noun"),
    COPULA(5, "what a number or pronoun is"),
    BE(0, "governed by being"),
    MOVED(2, "governed by a verb of movement"),
    TRADED(2, "governed by a verb of trade"),
    MOVEMENT_BESIDE(4, "a word of movement beside it"),
    MOVEMENT(2, "a word of movement in its sentence"),
    STILL(-6, "governed by a verb of no movement"),
    STANDSTILL(-5, "no movement nearer than movement"),
    HAD(-6, "governed by having"),
    OTHER_VERB(-2, "governed by a verb of nothing"),
    COUNTED(3, "governed by counting or adding"),
    NAMED(-5, "one of the things named"),
    DEFINITE(-4, "the two"),
    ONE(-5, "one"),
    AGE(-12, "an age or a name"),
    CLOCK(-12, "a time of day"),
    ADDRESS(-10, "a number of something"),
    WITHOUT_UNIT(-2, "a small number for an amount"),
    FACTOR(-10, "a factor of one unit"),
    CAPACITY(-8, "what a plant could do"),
    IN_STORE(-8, "lies in store");

    private final int points;
    private final String words;

    Ground(int points, String words) {
      this.points = points;
      this.words = words;
    }
  }

  private static final int BESIDE = 4;
  private static final int FRAGMENT = 14;
  private static final int LONGEST_LIST = 60;
  private static final BigDecimal LAST_DAY = new BigDecimal("32");
  private static final BigDecimal OLDEST = new BigDecimal("110");
  private static final Set<String> PRONOUNS =
      WordSet.of("them", "those", "these", "which", "it", "that", "whom");
  private static final Set<String> LINKS =
      WordSet.of(
          "and",
          "or",
          "against",
          "from",
          "to",
          "than",
          "with",
          "not",
          "but",
          "versus",
          "vs",
          ",",
          ";",
          "(",
          "nor",
          "then",
          "only",
          "just",
          "after",
          "including",
          "–",
          "—",
          "of",
          "plus",
          ":");
  private static final Set<String> NUMBERS =
      WordSet.of(
          "number",
          "count",
          "figure",
          "total",
          "reading",
          "tally",
          "headline",
          "quota",
          "limit",
          "ceiling",
          "estimate",
          "claim",
          "sum",
          "amount",
          "it",
          "that",
          "this",
          "there",
          "which",
          "record",
          "target",
          "average",
          "queue",
          "backlog",
          "rest",
          "toll",
          "answer",
          "score",
          "pace",
          "rate",
          "guess",
          "allowance",
          "programme",
          "counter",
          "cap",
          "maximum",
          "minimum",
          "balance",
          "remainder",
          "share",
          "quantity",
          "volume",
          "version",
          "list",
          "they");
  private static final Set<String> IS =
      WordSet.of(
          "be",
          "become",
          "became",
          "make",
          "compare",
          "compares",
          "compared",
          "stand",
          "stand at",
          "put",
          "change",
          "changed",
          "give",
          "say",
          "come to",
          "reach",
          "total",
          "add",
          "adds",
          "mean",
          "read",
          "reads",
          "remain",
          "speak",
          "talk",
          "write",
          "mention",
          "quote",
          "cite",
          "claim",
          "count",
          "see",
          "report",
          "rise to",
          "fall to",
          "climb to",
          "drop to",
          "average",
          "exceed",
          "top",
          "amount to",
          "run",
          "go",
          "hit",
          "set",
          "bring",
          "raise",
          "cut",
          "lower",
          "revise",
          "know");
  private static final Set<String> READINGS =
      WordSet.of(
          "reading",
          "count",
          "tally",
          "counter",
          "report",
          "bulletin",
          "edition",
          "list",
          "manifest",
          "papers",
          "book",
          "books",
          "log",
          "notice",
          "register",
          "table",
          "records",
          "record",
          "caption",
          "headline",
          "sheet");
  private static final Set<String> SPEAKS =
      WordSet.of("speak", "talk", "write", "think", "hear", "tell", "dream", "know");
  private static final Set<String> PUTS =
      WordSet.of(
          "put",
          "puts",
          "stood",
          "stands",
          "stand",
          "is",
          "was",
          "remained",
          "remains",
          "estimates",
          "estimated",
          "places",
          "placed",
          "held",
          "fixed",
          "set",
          "capped");
  private static final Set<String> COUNTS =
      WordSet.of(
          "add",
          "adds",
          "log",
          "count",
          "record",
          "register",
          "tally",
          "contribute",
          "confirm",
          "make up",
          "list",
          "spot",
          "identify",
          "note",
          "speak of");
  private static final Set<String> ADVERBS =
      WordSet.of(
          "north",
          "south",
          "east",
          "west",
          "abroad",
          "ashore",
          "home",
          "inbound",
          "outbound",
          "overland",
          "afterwards",
          "empty",
          "full",
          "laden",
          "northbound",
          "southbound",
          "eastbound",
          "westbound",
          "altogether",
          "overall",
          "total",
          "inside",
          "outside",
          "overnight",
          "aboard",
          "afloat",
          "onward",
          "onwards",
          "northward",
          "southward",
          "upriver",
          "downriver",
          "upstream",
          "downstream",
          "undamaged",
          "intact",
          "unopened",
          "fewer",
          "less",
          "more");
  private static final Set<String> AGES = WordSet.of("is", "am", "aged", "age", "was", "turned");
  private static final Set<String> ADDRESSES =
      WordSet.of(
          "kilometre",
          "kilometer",
          "km",
          "mile",
          "page",
          "annex",
          "chapter",
          "figure",
          "table",
          "factor",
          "berth",
          "gate",
          "line",
          "room",
          "row",
          "channel",
          "extension",
          "code",
          "week",
          "day",
          "month",
          "year",
          "pop",
          "population",
          "alt",
          "part",
          "number",
          "version",
          "item",
          "question",
          "mostly",
          "no",
          "nos",
          "between",
          "paragraph",
          "box",
          "stall",
          "phase",
          "level",
          "square");

  private final EnumSet<Ground> found = EnumSet.of(Ground.ELIDED);
  private final Draft draft;
  private final Draft base;
  private final List<Token> tokens;

  private ElidedGrounds(Draft draft, Draft base) {
    this.draft = draft;
    this.base = base;
    this.tokens = draft.sentence.tokens();
  }

  static ElidedGrounds of(
      Clauses clauses, Draft draft, Draft base, boolean answers, boolean behindContext) {
    ElidedGrounds grounds = new ElidedGrounds(draft, base);
    Governor governor = Governor.of(clauses, draft);
    grounds.place();
    grounds.add(Ground.ANSWER, answers);
    grounds.add(Ground.BEHIND_CONTEXT, behindContext);
    grounds.link();
    grounds.governor(clauses, governor);
    grounds.add(Ground.FOLLOWED, grounds.isFollowed(clauses));
    grounds.words(Evidence.near(draft));
    grounds.against();
    SettledCases cases = new SettledCases(clauses, draft, governor);
    grounds.add(Ground.FACTOR, cases.isFactor());
    grounds.add(Ground.CAPACITY, cases.isCapacity() || cases.isOutput());
    grounds.add(Ground.IN_STORE, cases.isInStore());
    return grounds;
  }

  private void add(Ground ground, boolean holds) {
    if (holds) {
      found.add(ground);
    }
  }

  private void place() {
    boolean same = draft.sentenceIndex == base.sentenceIndex;
    add(Ground.SAME_SENTENCE, same);
    add(Ground.NEXT_SENTENCE, !same && Math.abs(draft.sentenceIndex - base.sentenceIndex) == 1);
    int gap = Math.abs(draft.sentence.paragraph() - base.sentence.paragraph());
    add(Ground.NEXT_PARAGRAPH, gap == 1);
    add(Ground.OTHER_PARAGRAPH, gap > 1);
    add(Ground.LISTED, !same && draft.sentence.layout() != Layout.PROSE);
  }

  private void link() {
    boolean points =
        draft.quoteTo > draft.numberTo
            && (isOneOf(tokens, draft.quoteTo - 1, PRONOUNS) || draft.commodity != null);
    boolean fronted =
        is(tokens, 0, "of") && (namesGoods(draft.quoteFrom) || isOneOf(tokens, 1, PRONOUNS));
    add(Ground.COPULA, isOfReading());
    add(Ground.OF_THEM, points || fronted || is(tokens, draft.quoteFrom - 1, "which"));
    boolean linked =
        isOneOf(tokens, draft.quoteFrom - 1, LINKS) || isOneOf(tokens, draft.quoteTo, LINKS);
    add(Ground.PARALLEL, linked);
    add(Ground.COMPARED, isCompared());
    add(Ground.JOURNEYS, draft.head >= 0);
    add(Ground.RATE, isRate());
    add(Ground.PART_OF_LIST, linked && isPartOfList());
  }

  /// "20,000 a year".
  private boolean isRate() {
    int at = draft.quoteTo;
    return isOneOf(tokens, at, "a", "per", "each", "every")
            && isOneOf(tokens, at + 1, "day", "week", "month", "year", "quarter", "season")
        || isOneOf(tokens, at, "daily", "weekly", "monthly", "yearly");
  }

  /// "The 319 of our last reading".
  private boolean isOfReading() {
    int end = Math.min(tokens.size(), draft.quoteTo + 5);
    for (int i = draft.quoteTo + 1; is(tokens, draft.quoteTo, "of") && i < end; i++) {
      if (isOneOf(tokens, i, READINGS)) {
        return true;
      }
    }
    return false;
  }

  /// "Of its tonnes 17,000 were for China".
  private boolean namesGoods(int to) {
    for (int i = 1; i < Math.min(6, to); i++) {
      if (Goods.isCounted(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /// "88 trucks were held: 61 at Adré and 8 lost in the mud", "Of the 88, 61 arrived and 8 did
  /// not".
  private boolean isPartOfList() {
    boolean opens = isOneOf(tokens, draft.quoteFrom - 1, ":", ",", "and", ";");
    boolean same = draft.sentenceIndex == base.sentenceIndex && base.numberFrom < draft.numberFrom;
    boolean whole =
        base.value != null && draft.value != null && base.value.compareTo(draft.value) != 0;
    for (int i = Math.max(0, draft.quoteFrom - LONGEST_LIST);
        opens && same && whole && i < draft.quoteFrom;
        i++) {
      boolean of = is(tokens, i, "of") && (i == 0 || !tokens.get(i - 1).isWord());
      if (of || isOneOf(tokens, i, ":", "including") || Words.are(tokens, i, "of", "which")) {
        return true;
      }
    }
    return false;
  }

  /// "up from 3,000", "which compares with 6,700", "let alone 72".
  private boolean isCompared() {
    int at = draft.quoteFrom;
    boolean from = is(tokens, at - 1, "from") && isOneOf(tokens, at - 2, "up", "down");
    boolean with =
        isOneOf(tokens, at - 1, "with", "to", "against")
            && isOneOf(tokens, at - 2, "compares", "compared", "as", "contrasts");
    boolean alone = Words.are(tokens, at - 2, "let", "alone") || is(tokens, at - 1, "against");
    boolean than = Words.are(tokens, at - 2, "rather", "than") || is(tokens, at - 1, "versus");
    return from || with || alone || than || Words.are(tokens, at - 2, "instead", "of");
  }

  /// Whether a word stands behind the number that it could count, or describe: "two separate days".
  private boolean isFollowed(Clauses clauses) {
    int at = draft.quoteTo;
    return NounPhrases.isCountable(tokens, at)
        && draft.quoteTo == draft.numberTo
        && !isOneOf(tokens, at, ADVERBS)
        && !tokens.get(at).lower().endsWith("ly")
        && !tokens.get(at).lower().endsWith("ed")
        && clauses.groups().stream().noneMatch(group -> group.from() <= at && at < group.to());
  }

  private void governor(Clauses clauses, Governor governor) {
    VerbGroup verb = governor.verb();
    if (verb == null) {
      add(Ground.BARE, found.contains(Ground.NEXT_SENTENCE) && tokens.size() <= FRAGMENT);
      return;
    }
    String status = verb.sense().status();
    String lemma = base(verb.sense().lemma());
    boolean amount = "amount".equals(status);
    if (Evidence.isStill(tokens, verb)) {
      found.add(Ground.STILL);
    } else if (IS.contains(lemma)
        && (isNumber(clauses, verb) || isPut() && is(tokens, draft.quoteFrom - 1, "at"))) {
      found.add(Ground.COPULA);
    } else if (COUNTS.contains(lemma)
        || is(tokens, draft.quoteFrom - 1, "of") && SPEAKS.contains(lemma)
        || lemma.equals("say") && verb.to() == draft.quoteFrom) {
      found.add(Ground.COUNTED);
    } else if (lemma.equals("have")) {
      boolean stranded = !Words.isWord(tokens, verb.to()) && verb.from() >= draft.quoteTo;
      boolean listed = isOneOf(tokens, verb.from() - 1, READINGS);
      found.add(listed ? Ground.COUNTED : stranded ? Ground.MOVED : Ground.HAD);
    } else if (lemma.equals("be")) {
      found.add(Ground.BE);
    } else if (status != null && !amount) {
      boolean trade = WordSet.isAmong(status, "pledged", "ordered", "planned");
      found.add(trade ? Ground.TRADED : Ground.MOVED);
    } else if (!amount && !verb.sense().isStance() && !IS.contains(lemma)) {
      found.add(Ground.OTHER_VERB);
    }
  }

  /// "raised" of no table is "raise".
  private static String base(String lemma) {
    if (IS.contains(lemma) || !lemma.endsWith("ed")) {
      return lemma;
    }
    String stem = lemma.substring(0, lemma.length() - 1);
    return IS.contains(stem) ? stem : lemma.substring(0, lemma.length() - 2);
  }

  /// Whether the subject of the verb, or its object before the number, is a number or a pronoun.
  private boolean isNumber(Clauses clauses, VerbGroup verb) {
    int start = clauses.startOfClause(verb.main());
    for (int i = start; i < draft.quoteFrom; i++) {
      boolean inside = i < verb.from() || i >= verb.to();
      if (inside && isOneOf(tokens, i, NUMBERS)) {
        return true;
      }
    }
    return verb.sense().lemma().equals("be") && isOneOf(tokens, 1, NUMBERS) && !isPronoun(1);
  }

  private boolean isPronoun(int at) {
    return isOneOf(tokens, at, ClosedWords.PRONOUNS);
  }

  private void words(Evidence near) {
    add(Ground.MOVEMENT_BESIDE, near.moves() <= BESIDE);
    add(Ground.MOVEMENT, near.moves() > BESIDE && near.moves() < Evidence.NEVER);
    add(Ground.STANDSTILL, near.still() < near.moves());
  }

  private void against() {
    boolean young = draft.value != null && draft.value.compareTo(OLDEST) < 0;
    boolean ended = !Words.isWord(tokens, draft.numberTo);
    boolean age = isOneOf(tokens, draft.quoteFrom - 1, AGES) && isPerson();
    add(Ground.AGE, young && ended && (age || isNamed()));
    add(Ground.CLOCK, isClock());
    boolean oneOf = is(tokens, draft.numberFrom, "one") && is(tokens, draft.numberTo, "of");
    add(Ground.NAMED, oneOf && !found.contains(Ground.MOVED));
    add(Ground.ADDRESS, isAddress() || isFactorOf());
    boolean one = is(tokens, draft.numberFrom, "one") && draft.quoteTo == draft.numberTo;
    add(Ground.ONE, one && draft.quoteFrom == draft.numberFrom);
    boolean small = young && tokens.get(draft.numberFrom).isWord();
    boolean open = Words.isWord(tokens, draft.quoteTo) && !is(tokens, draft.quoteTo, "that");
    add(Ground.DEFINITE, small && is(tokens, draft.quoteFrom - 1, "the") && (open || !ended));
    boolean unit = Units.isUnit(base.measure);
    boolean bare = Words.isOne(draft.scale) && draft.quoteTo == draft.numberTo && young;
    add(Ground.WITHOUT_UNIT, unit && bare && draft.sentenceIndex != base.sentenceIndex);
  }

  /// "who is 63", "Krol was 89".
  private boolean isPerson() {
    int before = draft.quoteFrom - 2;
    return isOneOf(tokens, draft.quoteFrom - 1, "aged", "age", "turned")
        || isOneOf(tokens, before, "who", "he", "she", "i")
        || before > 0 && tokens.get(before).isCapitalised() && !Months.isMonth(tokens, before);
  }

  /// "Emeka Oduya, 44, went".
  private boolean isNamed() {
    return is(tokens, draft.numberFrom - 1, ",")
        && isOneOf(tokens, draft.numberTo, ",", ".")
        && draft.numberFrom > 2
        && tokens.get(draft.numberFrom - 2).isCapitalised()
        && tokens.get(draft.numberFrom - 3).isCapitalised();
  }

  /// "left at 6", "by 16.00", "at ten to nine".
  private boolean isClock() {
    boolean hour = draft.value != null && draft.value.compareTo(LAST_DAY) < 0;
    boolean at =
        isOneOf(
            tokens, draft.quoteFrom - 1, "at", "till", "until", "since", "before", "after", "past");
    boolean minutes =
        draft.value != null
            && draft.value.scale() == 2
            && isOneOf(
                tokens, draft.quoteFrom - 1, "at", "by", "from", "until", "before", "on", "since");
    boolean put = isOneOf(tokens, draft.quoteFrom - 2, "stood", "stands", "is", "was", "it");
    boolean whole = draft.quoteTo == draft.numberTo && !found.contains(Ground.COPULA);
    return hour && whole && (minutes || at && !put && !isCountVerb());
  }

  /// "puts the number at 6", "stood at 12".
  private boolean isPut() {
    for (int i = draft.quoteFrom - 2; i >= Math.max(0, draft.quoteFrom - 10); i--) {
      if (isOneOf(tokens, i, PUTS)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCountVerb() {
    return found.contains(Ground.COUNTED) || found.contains(Ground.BE);
  }

  private boolean isAddress() {
    int at = is(tokens, draft.quoteFrom - 1, ".") ? draft.quoteFrom - 2 : draft.quoteFrom - 1;
    return isOneOf(tokens, at, ADDRESSES) && !isOneOf(tokens, at - 1, ClosedWords.DETERMINERS);
  }

  private boolean isFactorOf() {
    return is(tokens, draft.quoteFrom - 1, "of")
        && isOneOf(
            tokens,
            draft.quoteFrom - 2,
            "factor",
            "staff",
            "crew",
            "age",
            "scale",
            "panel",
            "family",
            "team",
            "board");
  }

  private int points() {
    return found.stream().mapToInt(ground -> ground.points).sum();
  }

  boolean isFigure() {
    return points() > 0;
  }

  String words() {
    return found.stream()
        .map(ground -> "%s %+d".formatted(ground.words, ground.points))
        .collect(Collectors.joining(", ", points() + " points: ", ""));
  }
}

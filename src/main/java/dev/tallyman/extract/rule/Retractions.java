package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Finds the words by which a text takes a number back: "which was an error", "The number should
/// have been 60", or the paper's own words in a column of corrections.
record Retractions(Grammar grammar, Draft draft) {

  static final String FORMER_PLAN = "retractions: a plan that another replaces";

  private static final Lexicon RETRACTIONS = Lexicon.load("retractions");

  private static final Set<String> OTHERS =
      WordSet.of(
          "chart",
          "caption",
          "picture",
          "photograph",
          "headline",
          "map",
          "graphic",
          "story",
          "article",
          "page",
          "ship",
          "permit",
          "licence",
          "offer",
          "bid",
          "order",
          "troops",
          "note",
          "version",
          "table",
          "post",
          "name",
          "photo",
          "image");

  private static final Set<String> SAYING =
      WordSet.of(
          "say",
          "write",
          "write of",
          "tell",
          "report",
          "state",
          "give",
          "put",
          "speak of",
          "mention",
          "quote",
          "claim");

  /// Words by which a number stands: "which we gave as 86, was right".
  private static final PhraseSet UPHOLDING =
      PhraseSet.of(
          "was right",
          "is right",
          "were right",
          "was correct",
          "is correct",
          "still stands",
          "number stands",
          "figure stands");

  /// What is said of the number that is to stand.
  private static final PhraseSet RIGHT =
      PhraseSet.of(
          "is right",
          "is correct",
          "was right",
          "was correct",
          "would be right",
          "would be correct",
          "would have been right",
          "is the right",
          "is the correct",
          "was the right",
          "was the correct");

  /// Words that put something right: "apologies", "should have been".
  private static final PhraseSet RIGHTING =
      PhraseSet.of(
          "in truth",
          "apologise",
          "apologize",
          "apologies",
          "correction",
          "was wrong",
          "were wrong",
          "misread",
          "misheard",
          "my mistake",
          "our mistake",
          "my bad",
          "should have been",
          "should have said",
          "should have shown",
          "should have given",
          "the correct",
          "put right",
          "stand corrected",
          "so it is",
          "take it back",
          "was a slip",
          "in error",
          "recount",
          "counted twice",
          "double-counted",
          "turned out",
          "my error",
          "our error");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private boolean because(String why) {
    draft.fired("retractions: " + why);
    return true;
  }

  /// "rather than the 4,200 tonnes reported earlier", "instead of the 60 given on Monday".
  static boolean isReplaced(Draft draft) {
    int the = Grammar.before(draft, 1).equals("the") ? 1 : 0;
    String last = Grammar.before(draft, 1 + the);
    String first = Grammar.before(draft, 2 + the);
    boolean instead =
        first.equals("rather") && last.equals("than")
            || first.equals("instead") && last.equals("of")
            || first.equals(",") && last.equals("not");
    return instead
        && Words.hasAny(draft.sentence.tokens(), draft.quoteTo, draft.quoteTo + 3, TOLD)
        && !Words.isOneOf(draft.sentence.tokens(), draft.quoteTo, "of", ",");
  }

  private static final Set<String> TOLD =
      WordSet.of("reported", "published", "given", "stated", "printed", "quoted", "claimed");

  /// The text itself takes the number back, before it, behind it or in the next sentence.
  boolean taken() {
    if (isPutRight()) {
      return because("the right number stands behind it");
    }
    if (CorrectionHeads.isWrong(draft)) {
      return because("put right in a line of corrections");
    }
    if (isReplaced(draft)) {
      return because("told before and replaced");
    }
    if (isUpheld()) {
      return false;
    }
    if (grammar.tellsOfCorrections()
        && Corrections.takesBack(grammar, draft)
        && !new Replacements(grammar, draft).saysRight()) {
      return because("the paper's own words");
    }
    if (Corrections.labelled(grammar, draft)) {
      return because("labelled as a correction");
    }
    Draft earlier = grammar.earlierInSentence(draft);
    Draft later = grammar.later(draft);
    boolean alone = later == null || later.sentenceIndex != draft.sentenceIndex;
    int to = alone ? tokens().size() : later.quoteFrom;
    if (saidBefore() && alone(2)) {
      return because("said before and put right");
    }
    if (isFormerPlan()) {
      draft.fired(FORMER_PLAN);
      return true;
    }
    if (isReplacedNext()) {
      return because("said before and given anew");
    }
    Clauses own = grammar.clauses(draft);
    return takenBack(own, earlier == null ? 0 : earlier.quoteTo, draft.quoteFrom, "before")
        || takenBack(own, draft.quoteTo, to, "behind")
        || alone && takenBackNext();
  }

  /// "plans exports of 80,000 cars (until now: 95,000)", "expects 80 cargoes, previously 95".
  private boolean isFormerPlan() {
    Draft plan = grammar.earlierInSentence(draft);
    int mark = Words.is(tokens(), draft.quoteFrom - 1, ":") ? draft.quoteFrom - 1 : draft.quoteFrom;
    return plan != null
        && plan.status == Status.PLANNED
        && draft.status == Status.PLANNED
        && Grammar.has(
            tokens(),
            Math.max(plan.quoteTo, mark - 2),
            mark,
            "until now",
            "previously",
            "formerly",
            "hitherto");
  }

  /// "two-thirds of the shells were shown as duds; a third is right".
  private boolean isPutRight() {
    Draft later = grammar.later(draft);
    return later != null
        && later.sentenceIndex == draft.sentenceIndex
        && RIGHT.isIn(tokens(), later.quoteTo, later.quoteTo + 4)
        && !Words.isOneOf(tokens(), later.quoteFrom - 1, "or", "and", "whether")
        && new Bases(grammar, later).sharesMeasure(draft);
  }

  /// "which we gave as 86, was right".
  private boolean isUpheld() {
    return UPHOLDING.isIn(tokens(), draft.quoteTo, tokens().size());
  }

  /// "At 07:30 we wrote of 4,200 sheep", "I said on this programme that".
  private boolean saidBefore() {
    Clauses clauses = grammar.clauses(draft);
    for (VerbGroup verb : clauses.groups()) {
      boolean own =
          verb.from() > 0
              && verb.to() <= draft.quoteFrom
              && (verb.tense() == VerbGroup.Tense.PAST
                  || verb.tense() == VerbGroup.Tense.PLUPERFECT)
              && SAYING.contains(verb.sense().lemma())
              && WordSet.isAmong(tokens().get(verb.from() - 1).lower(), "i", "we");
      if (own) {
        return true;
      }
    }
    return false;
  }

  /// "Our article gave imports as 3 million tonnes. They came to 1 million.": the paper's own
  /// words, and the number that is to stand.
  private boolean isReplacedNext() {
    Draft next = grammar.later(draft);
    return next != null
        && next.sentenceIndex - draft.sentenceIndex <= 1
        && next.figureClass == draft.figureClass
        && (!next.period.isStated() || next.period.equals(draft.period))
        && (new Replacements(grammar, next).saysRight()
            || saidBefore() && new Slips(grammar, next).repeatsVerb(draft))
        && (saidBefore() || Corrections.takesBack(grammar, draft))
        && !isSeen()
        && new Bases(grammar, next).sharesMeasure(draft)
        && !new Replacements(grammar, draft).saysRight();
  }

  /// "We saw 31 ships leave. The port says it was 29": who has seen it takes nothing back.
  private boolean isSeen() {
    return Grammar.has(
        tokens(),
        0,
        draft.quoteFrom,
        "we saw",
        "we counted",
        "we logged",
        "we watched",
        "we tracked",
        "we spotted");
  }

  /// Whether words that put something right follow within so many sentences.
  private boolean alone(int sentences) {
    if (RIGHTING.isIn(tokens(), draft.quoteTo, tokens().size())) {
      return true;
    }
    for (int i = 1; i <= sentences && draft.sentenceIndex + i < grammar.sentences(); i++) {
      List<Token> words = grammar.tokens(draft.sentenceIndex + i);
      if (RIGHTING.isIn(words, 0, words.size())) {
        return true;
      }
    }
    return false;
  }

  private boolean takenBackNext() {
    int next = draft.sentenceIndex + 1;
    if (next >= grammar.sentences()) {
      return false;
    }
    List<Token> words = grammar.tokens(next);
    int to = Math.min(words.size(), 10);
    return isAboutNumber(words, to) && takenBack(grammar.clauses(next), 0, to, "next");
  }

  /// "That figure has been withdrawn", "It was a slip" speak of the number, "The chart has been
  /// withdrawn" does not.
  private static boolean isAboutNumber(List<Token> words, int to) {
    if (RETRACTIONS.isStrangeTo(words)) {
      return false;
    }
    for (int i = 0; i < to; i++) {
      if (RETRACTIONS.isIn(words, i, i + 1)) {
        return true;
      }
      if (WordSet.has(OTHERS, words.get(i))) {
        return false;
      }
    }
    return false;
  }

  private boolean takenBack(Clauses words, int from, int to, String place) {
    for (Match match : words.phrases(RETRACTIONS, from, to)) {
      if (match.line().meanings().contains(place)) {
        return because("“" + read(words.tokens(), match) + "”");
      }
    }
    return false;
  }

  private static String read(List<Token> words, Match match) {
    return String.join(
        " ", words.subList(match.from(), match.to()).stream().map(Token::lower).toList());
  }
}

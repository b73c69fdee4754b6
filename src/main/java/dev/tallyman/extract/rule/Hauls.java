package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Tells one conveyance and the load of one: "a cargo flight landed with 36 pallets", "a convoy of
/// 52 trucks", "3,000 tonnes apiece", "the tanker was carrying 90,000 barrels".
record Hauls(Grammar grammar, Draft draft) {

  private static final Lexicon CARRIERS = Lexicon.load("carriers");
  private static final Set<Status> PROSPECTIVE =
      Set.of(Status.PLANNED, Status.PLEDGED, Status.ORDERED);
  private static final Set<String> ARTICLES = Set.of("a", "an", "another", "one", "single");
  private static final Set<String> POINTERS = Set.of("the", "this", "that", "'s", "which");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Clauses clauses() {
    return grammar.clauses(draft);
  }

  private int start() {
    return clauses().startOfClause(draft.numberFrom);
  }

  private int end() {
    return clauses().endOfClause(draft.numberFrom);
  }

  boolean isSingle() {
    return isOneConveyance() || isLoadOfOne();
  }

  private boolean isOneConveyance() {
    return draft.figureClass == FigureClass.CONVEYANCE
            && isOne(draft)
            && draft.modality != Modality.CAPACITY
            && draft.modality != Modality.DENIED
        || isCompound();
  }

  /// "a 12-truck convoy", "a 55,000-tonne cargo".
  private boolean isCompound() {
    boolean singular = Set.of("a", "an", "the", "one").contains(Grammar.before(draft, 1));
    return singular && hyphenated() && !PROSPECTIVE.contains(draft.status);
  }

  private boolean hyphenated() {
    for (int i = draft.numberTo; i < draft.quoteTo; i++) {
      if (tokens().get(i).is("-") && tokens().get(i).glued()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(Draft conveyance) {
    return conveyance.quantity != null
        && conveyance.quantity.amount().best() != null
        && BigDecimal.ONE.compareTo(conveyance.quantity.amount().best()) == 0;
  }

  /// Whether the clause puts the goods on one conveyance.
  private boolean isLoadOfOne() {
    if (isGroup()) {
      return true;
    }
    if (draft.figureClass == FigureClass.CONVEYANCE
        || draft.status == Status.SEIZED
        || draft.figureClass == FigureClass.SHARE) {
      return false;
    }
    return isApiece() || isOnBoard() || isBesideOne() || isOnOne() || isOfTheOne();
  }

  /// "a convoy of 52 trucks", "that of 52 trucks", "a first group of 300".
  private boolean isGroup() {
    if (!Grammar.before(draft, 1).equals("of")) {
      return false;
    }
    int noun = draft.quoteFrom - 2;
    return isCarrier(noun) && (isSingular(noun, ARTICLES) || isSingular(noun, POINTERS))
        || Set.of("that", "group").contains(Grammar.before(draft, 2));
  }

  private boolean isApiece() {
    int to = Math.min(end(), draft.quoteTo + 3);
    return Grammar.has(tokens(), draft.quoteTo, to, "apiece", "each", "a time");
  }

  /// "it left with 40 on board", "the second carried 40".
  private boolean isOnBoard() {
    String first = tokens().get(start()).lower();
    boolean board = Grammar.has(tokens(), start(), end(), "on board", "aboard");
    boolean ordinal =
        Grammar.has(
            tokens(),
            start(),
            draft.quoteFrom,
            "the first",
            "the second",
            "the third",
            "the fourth");
    return Set.of("it", "she").contains(first) && board || hangs() && ordinal;
  }

  private boolean hangs() {
    VerbGroup verb = grammar.governor(draft).verb();
    return verb != null && "carried".equals(verb.sense().status());
  }

  /// Whether a single conveyance is counted in the same sentence.
  private boolean isBesideOne() {
    for (Draft other : List.of(neighbour(1), neighbour(-1))) {
      if (!other.equals(draft)
          && other.sentenceIndex == draft.sentenceIndex
          && other.figureClass == FigureClass.CONVEYANCE
          && isOne(other)
          && other.modality != Modality.CAPACITY) {
        return true;
      }
    }
    return false;
  }

  private boolean isOnOne() {
    for (int i = start(); i < end(); i++) {
      boolean own = i < draft.quoteFrom || i >= draft.quoteTo;
      if (own && isCarrier(i) && isSingular(i, ARTICLES) && endsNoun(i + 1) && noFigureBetween(i)) {
        return true;
      }
    }
    return false;
  }

  /// "The tanker was carrying 90,000 barrels", "It brought 40 tonnes" after a sentence of one ship:
  /// within one day or an open time, as one conveyance makes many trips in a year.
  private boolean isOfTheOne() {
    TimeFrames frames = new TimeFrames(grammar, draft);
    VerbGroup verb = grammar.governor(draft).verb();
    boolean once = !draft.period.isStated() && !frames.says("increment") || frames.isOneDay();
    if (!once || verb == null || verb.isPerfect() || verb.modal() != null || !movesGoods()) {
      return false;
    }
    int from = clauses().startOfSubject(draft.numberFrom);
    for (int i = from; i < Math.min(verb.from(), draft.quoteFrom); i++) {
      if (isCarrier(i) && isSingular(i, POINTERS) && endsNoun(i + 1)) {
        return true;
      }
    }
    return Set.of("it", "she").contains(tokens().get(start()).lower()) && speaksOfOne();
  }

  /// Whether the subject is one conveyance: "The freighter can carry".
  boolean isOfOneCarrier() {
    for (int i = start(); i < draft.quoteFrom; i++) {
      if (isCarrier(i) && (isSingular(i, ARTICLES) || isSingular(i, POINTERS))) {
        return true;
      }
    }
    return false;
  }

  private boolean movesGoods() {
    return draft.status == Status.SHIPPED || draft.status == Status.DELIVERED;
  }

  /// Whether the sentence before speaks of a single conveyance.
  private boolean speaksOfOne() {
    if (draft.sentenceIndex == 0) {
      return false;
    }
    List<Token> words = grammar.clauses(draft.sentenceIndex - 1).tokens();
    for (int i = 0; i < words.size(); i++) {
      if (CARRIERS.at(words, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isCarrier(int at) {
    return at >= 0 && CARRIERS.at(tokens(), at).isPresent();
  }

  private boolean endsNoun(int at) {
    return ClosedWords.opensPhrase(tokens(), at)
        || clauses().groups().stream().anyMatch(group -> group.from() == at);
  }

  private boolean noFigureBetween(int at) {
    for (Draft other : List.of(neighbour(1), neighbour(-1))) {
      if (!other.equals(draft)
          && other.sentenceIndex == draft.sentenceIndex
          && other.figureClass == FigureClass.CONVEYANCE
          && Math.abs(other.quoteFrom - at) <= 3) {
        return isOne(other);
      }
    }
    return true;
  }

  private Draft neighbour(int back) {
    Draft other = back > 0 ? grammar.earlier(draft, 1) : grammar.later(draft);
    return other == null ? draft : other;
  }

  /// "a Togo-flagged cargo flight", "another lorry": one of `determiners` not far before the noun.
  private boolean isSingular(int at, Set<String> determiners) {
    for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
      String word = tokens().get(i).lower();
      if (determiners.contains(word)) {
        boolean per = i > 1 && tokens().get(i - 1).isWord() && tokens().get(i - 2).isDigits();
        return !per && !Grammar.reads(tokens(), i - 2, "out of");
      }
      boolean hyphen = word.equals("-") && tokens().get(i).glued();
      if (!tokens().get(i).isWord() && !hyphen || ClosedWords.PREPOSITIONS.contains(word)) {
        return false;
      }
    }
    return false;
  }
}

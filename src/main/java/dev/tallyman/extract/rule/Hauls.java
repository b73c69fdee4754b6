package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
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
  private static final Set<String> ARTICLES = WordSet.of("a", "an", "another", "one", "single");
  private static final Set<String> POINTERS =
      WordSet.of("the", "this", "that", "'s", "which", "its", "her", "his", "last", "next");
  private static final Set<String> ORDINALS =
      Set.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "last",
          "next",
          "latest",
          "other",
          "largest",
          "biggest",
          "smallest",
          "heaviest",
          "best",
          "worst",
          "richest",
          "larger",
          "smaller",
          "bigger",
          "heavier",
          "former",
          "latter");
  private static final Set<String> CARRYING =
      Set.of(
          "bring",
          "take",
          "deliver",
          "load",
          "unload",
          "discharge",
          "transport",
          "haul",
          "fly",
          "lift",
          "land",
          "take on",
          "bring in",
          "ferry");
  private static final Set<String> ARRIVALS =
      Set.of(
          "arrive",
          "come",
          "reach",
          "dock",
          "berth",
          "land",
          "unload",
          "offload",
          "discharge",
          "load",
          "leave",
          "sail",
          "depart",
          "sink",
          "cross",
          "enter");

  /// Length of a date like 2024-08.
  private static final int MONTH = 7;

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
    return isOneConveyance() || isApposition() || isLoadOfOne();
  }

  /// "the last convoy, 27 trucks," and "Friday's convoy was smaller, fifteen trucks".
  private boolean isApposition() {
    if (!Grammar.before(draft, 1).equals(",") || isListed()) {
      return false;
    }
    int noun = draft.quoteFrom - 2;
    if (Grammar.before(draft, 2).equals("another")) {
      return true;
    }
    if (isCarrier(noun)) {
      return isSingular(noun, POINTERS) || isSingular(noun, ARTICLES);
    }
    if (hasSuperlative(noun)) {
      return true;
    }
    VerbGroup verb = clauses().before(draft.quoteFrom);
    boolean predicate = verb != null && verb.sense().lemma().equals("be") && noun - verb.to() <= 1;
    return predicate && isCarrier(verb.from() - 1) && isSingular(verb.from() - 1, POINTERS);
  }

  /// "The largest haul so far this year, 530 kilograms, was made in March".
  private boolean hasSuperlative(int to) {
    for (int i = start() + 1; i < Math.min(to, start() + 6); i++) {
      boolean ranked =
          ORDINALS.contains(tokens().get(i - 1).lower())
              || i > 1 && ORDINALS.contains(tokens().get(i - 2).lower());
      if (ranked && isCarrier(i) && clauses().before(draft.quoteFrom) == null) {
        return true;
      }
    }
    return false;
  }

  /// "a lorry, 40 trailers and a bus": members of a list are not the same thing.
  private boolean isListed() {
    for (int i = draft.quoteTo; i < Math.min(tokens().size(), draft.quoteTo + 6); i++) {
      if (!tokens().get(i).isWord()) {
        return false;
      }
      if (tokens().get(i).is("and")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneConveyance() {
    return draft.figureClass == FigureClass.CONVEYANCE
            && isOne(draft)
            && !isOneOfList()
            && draft.modality != Modality.CAPACITY
            && draft.modality != Modality.DENIED
        || isCompound();
  }

  /// "nine cargoes: five from Romania and one from Bulgaria": the last of a list.
  private boolean isOneOfList() {
    Draft earlier = grammar.earlierInSentence(draft);
    return draft.head < 0
        && WordSet.isAmong(Grammar.before(draft, 1), "and", ",")
        && earlier != null
        && java.util.Objects.equals(earlier.measure, draft.measure)
        && clauses().before(draft.quoteFrom) != null
        && clauses().before(draft.quoteFrom).to() <= earlier.quoteFrom;
  }

  /// "a 12-truck convoy", "a 55,000-tonne cargo".
  private boolean isCompound() {
    boolean singular = WordSet.isAmong(Grammar.before(draft, 1), "a", "an", "the", "one");
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
    if (isGroup() || isAboardTheOne()) {
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
        || WordSet.isAmong(Grammar.before(draft, 2), "that", "group");
  }

  private boolean isApiece() {
    boolean every = WordSet.isAmong(tokens().get(start()).lower(), "each", "every");
    if (every && (isCarrier(start() + 1) || isVerb(start() + 1) && movesOrHangs())) {
      return true;
    }
    int to = Math.min(end(), draft.quoteTo + 3);
    return Grammar.has(tokens(), draft.quoteTo, to, "apiece", "each", "a time");
  }

  /// "it left with 40 on board", "the second carried 40".
  private boolean isOnBoard() {
    String first = tokens().get(start()).lower();
    boolean board = Grammar.has(tokens(), start(), end(), "on board", "aboard");
    boolean inside =
        WordSet.isAmong(first, "in", "inside", "aboard", "on", "under", "behind")
            && Grammar.has(tokens(), start(), start() + 3, "it", "her", "board")
            && speaksOfOne();
    return inside
        || isPronoun() && board
        || hasOrdinalSubject() && (movesOrHangs() || Grammar.before(draft, 1).equals("with"));
  }

  /// "the second carried 40", "A tenth would have brought 22 tonnes", "the last of them alone
  /// brought".
  private boolean hasOrdinalSubject() {
    for (int i = start(); i < Math.min(draft.quoteFrom - 1, start() + 6); i++) {
      if (WordSet.isAmong(tokens().get(i).lower(), "the", "a", "another")
          && ORDINALS.contains(tokens().get(i + 1).lower())) {
        int next = i + 2;
        boolean of = Grammar.has(tokens(), next, next + 2, "of them", "of these", "of those");
        return of || isVerb(next) || Grammar.reads(tokens(), next, ",");
      }
    }
    return false;
  }

  private boolean isVerb(int at) {
    return clauses().groups().stream().anyMatch(group -> group.from() == at);
  }

  private boolean movesOrHangs() {
    VerbGroup verb = grammar.governor(draft).verb();
    return hangs() || verb != null && CARRYING.contains(verb.sense().lemma());
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
    for (int i = draft.quoteTo; i < end() - 2; i++) {
      boolean named =
          tokens().get(i + 2).isCapitalised()
              && WordSet.isAmong(tokens().get(i + 1).lower(), "a", "an", "the", "one");
      if (named && (tokens().get(i).is("aboard") || tokens().get(i).is("board"))) {
        return true;
      }
    }
    for (int i = start(); i < end(); i++) {
      boolean own = i < draft.quoteFrom || i >= draft.quoteTo;
      boolean one = own && isCarrier(i) && (isSingular(i, ARTICLES) || isNamed(i));
      if (one && endsNoun(i + 1) && noFigureBetween(i)) {
        return true;
      }
    }
    return false;
  }

  /// "The barge, loaded with 40 tonnes, sank in May", "The ship Mermaid with 40 tonnes on board".
  private boolean isAboardTheOne() {
    VerbGroup verb = clauses().before(draft.quoteFrom);
    boolean laden =
        verb != null
            && verb.to() == draft.quoteFrom
            && WordSet.isAmong(verb.sense().lemma(), "load with", "carry", "hold", "contain", "transport", "bring")
            && !verb.isFinite();
    int noun = laden ? verb.from() : draft.quoteFrom - 1;
    if (!laden && !Grammar.before(draft, 1).equals("with")
        || draft.figureClass == FigureClass.SHARE) {
      return false;
    }
    for (int i = noun - 1; i >= Math.max(start(), noun - 6); i--) {
      if (isCarrier(i)) {
        return isSingular(i, POINTERS) || isSingular(i, ARTICLES);
      }
      if (isVerb(i)) {
        return false;
      }
    }
    return false;
  }

  /// "The tanker was carrying 90,000 barrels", "It brought 40 tonnes" after a sentence of one ship:
  /// within one day or an open time, as one conveyance makes many trips in a year.
  private boolean isOfTheOne() {
    TimeFrames frames = new TimeFrames(grammar, draft);
    VerbGroup main = grammar.governor(draft).main();
    if (main != null && main.sense().lemma().equals("be") && isRanked(main)) {
      return true;
    }
    VerbGroup verb = grammar.governor(draft).verb();
    boolean once = !draft.period.isStated() && !frames.says("increment") || frames.isOneDay();
    boolean amounts = verb != null && "amount".equals(verb.sense().status());
    if (verb != null && (amounts || verb.from() >= draft.quoteFrom) && isRanked(verb)) {
      return true;
    }
    if (!once || verb == null || !movesGoods(verb)) {
      return false;
    }
    if (verb.isPerfect() && verb.modal() == null && !ARRIVALS.contains(verb.sense().lemma())) {
      return false;
    }
    int from = clauses().startOfSubject(draft.numberFrom);
    for (int i = from; i < Math.min(verb.from(), draft.quoteFrom); i++) {
      if (isCarrier(i) && isSingular(i, POINTERS) && endsNoun(i + 1)) {
        return true;
      }
    }
    return isPronoun() && speaksOfOne();
  }

  /// "the best haul of 2023 alone exceeded two tonnes".
  private boolean isRanked(VerbGroup verb) {
    int to = Math.min(verb.from(), draft.quoteFrom);
    for (int i = start() + 1; i < to; i++) {
      if (ORDINALS.contains(tokens().get(i - 1).lower()) && isCarrier(i)) {
        return true;
      }
    }
    return false;
  }

  /// "the freighter Uglich", within a month: a voyage of one ship.
  private boolean isNamed(int noun) {
    boolean month = draft.period.start() == null || draft.period.start().text().length() >= MONTH;
    VerbGroup main = grammar.governor(draft).main();
    return month
        && main != null
        && main.tense() == VerbGroup.Tense.PAST
        && noun < main.from()
        && main.to() <= draft.quoteFrom
        && tokens().get(noun + 1).isCapitalised()
        && isSingular(noun, POINTERS);
  }

  private boolean isPronoun() {
    for (int i = start(); i < Math.min(start() + 3, draft.quoteFrom); i++) {
      if (WordSet.isAmong(tokens().get(i).lower(), "it", "she")) {
        return true;
      }
    }
    return false;
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

  private boolean movesGoods(VerbGroup verb) {
    return draft.status == Status.SHIPPED
        || draft.status == Status.DELIVERED
        || draft.status == Status.PLANNED
            && verb.sense().status() != null
            && !verb.sense().status().equals("planned");
  }

  /// Whether the sentence before, or this one before the clause, speaks of a single conveyance.
  private boolean speaksOfOne() {
    boolean here = hasCarrier(tokens(), 0, start());
    List<Token> words =
        draft.sentenceIndex == 0 ? List.of() : grammar.clauses(draft.sentenceIndex - 1).tokens();
    return here || hasCarrier(words, 0, words.size());
  }

  static boolean hasCarrier(List<Token> words, int from, int to) {
    for (int i = from; i < to; i++) {
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
        || tokens().get(at).is("worth")
        || clauses().groups().stream().anyMatch(group -> group.from() == at);
  }

  private boolean noFigureBetween(int at) {
    for (Draft other : List.of(neighbour(1), neighbour(-1))) {
      if (!other.equals(draft)
          && other.sentenceIndex == draft.sentenceIndex
          && other.figureClass == FigureClass.CONVEYANCE
          && Math.abs(other.quoteFrom - at) <= 3) {
        return isOne(other) || other.kind == Kind.EVENT;
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
        boolean time = TimeFrames.isUnit(tokens().get(i + 1));
        boolean per = time && i > 1 && tokens().get(i - 1).isWord();
        boolean within = i > 0 && tokens().get(i - 1).is("including");
        return !per && !within && !Grammar.reads(tokens(), i - 2, "out of");
      }
      boolean hyphen = word.equals("-") && tokens().get(i).glued();
      if (!tokens().get(i).isWord() && !hyphen || ClosedWords.PREPOSITIONS.contains(word)) {
        return false;
      }
    }
    return false;
  }
}

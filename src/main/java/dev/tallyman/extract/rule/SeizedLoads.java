package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells what was seized from one conveyance: "In June a dhow was caught with 16 tonnes in her
/// hold", "In May customs confiscated 620 pistols on board a ship".
record SeizedLoads(Grammar grammar, Draft draft) {

  /// Length of a date like 2024-08.
  private static final int MONTH = 7;

  private static final int NEAR = 5;
  private static final Set<String> WHERE =
      WordSet.of("in", "on", "from", "inside", "aboard", "board", "off");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private Clauses clauses() {
    return grammar.clauses(draft);
  }

  boolean isOfOne() {
    if (draft.figureClass == FigureClass.CONVEYANCE
        || draft.figureClass == FigureClass.SHARE
        || !isOnce()) {
      return false;
    }
    return isNext() || isInOne() || isOnStopped();
  }

  /// Whether the time of the number leaves room for one seizure: a month at most.
  private boolean isOnce() {
    TimeFrames frames = new TimeFrames(grammar, draft);
    boolean brief =
        draft.period.start() == null
            || draft.period.start().text().length() >= MONTH
                && draft.period.start().equals(draft.period.end());
    return brief
        && draft.period.duration() == null
        && !frames.says("cumulative")
        && !Baselines.has(tokens(), frames.start(), frames.end());
  }

  /// "with 250,000 cigarettes and 90 litres of spirits".
  private boolean isNext() {
    Draft earlier = grammar.earlierInSentence(draft);
    return earlier != null
        && earlier.kind == Kind.EVENT
        && earlier.status == draft.status
        && earlier.figureClass == draft.figureClass
        && WordSet.isAmong(Grammar.before(draft, 1), "and", ",")
        && draft.quoteFrom - earlier.quoteTo <= 2;
  }

  /// "on board a ship", "in a lorry at Dover".
  private boolean isInOne() {
    Carriers carriers = new Carriers(clauses());
    int end = clauses().endOfClause(draft.numberFrom);
    for (int i = draft.quoteTo; i + 2 < end; i++) {
      if (WordSet.has(WHERE, tokens().get(i))
          && WordSet.has(Carriers.ARTICLES, tokens().get(i + 1))) {
        return carrierIn(carriers, i + 2, Math.min(end, i + NEAR)) >= 0;
      }
    }
    return false;
  }

  private static int carrierIn(Carriers carriers, int from, int to) {
    for (int i = from; i < to; i++) {
      if (carriers.isCarrier(i) && carriers.isSingular(i, Carriers.ARTICLES)) {
        return i;
      }
    }
    return -1;
  }

  /// "stopped a lorry from Dover with 9,000 cigarettes", "A dhow that carried 90 rifles was
  /// caught".
  private boolean isOnStopped() {
    VerbGroup verb = grammar.governor(draft).verb();
    boolean laden =
        Grammar.before(draft, 1).equals("with")
            || verb != null && verb.sense().carries() && verb.to() <= draft.quoteFrom;
    for (VerbGroup stops : clauses().groups()) {
      boolean seizes = laden && stops.sense().seizes() && !stops.negated();
      if (seizes && isOneStopped(stops)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneStopped(VerbGroup stops) {
    Carriers carriers = new Carriers(clauses());
    int from = stops.passive() ? clauses().startOfSubject(stops.main()) : stops.to();
    int to = stops.passive() ? stops.from() : Math.min(stops.to() + NEAR, draft.quoteFrom);
    int carrier = carrierIn(carriers, from, to);
    return carrier >= 0 && carrier < draft.quoteFrom;
  }
}

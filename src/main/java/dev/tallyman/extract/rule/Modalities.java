package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads how firmly a number is said: asserted unless its verb, a verb above that one or a word
/// beside it estimates, allows, denies or takes it back.
public final class Modalities implements Reading {

  /// Verbs that, denied, leave their goods as they are: "The ban does not touch the 40 tonnes".
  private static final Set<String> EXEMPTING =
      WordSet.of(
          "touch",
          "include",
          "cover",
          "affect",
          "concern",
          "apply to",
          "reflect",
          "count",
          "use",
          "used");

  /// Who does not do this to what hangs on it goes on: "did not stop sending 40 crates".
  private static final Set<String> STOPPING =
      WordSet.of("stop", "cease", "ceased", "halt", "quit", "refrain", "hesitate", "hesitated");

  /// What `set` writes where a report, a claim or a rumour is denied.
  static final String TOLD_DENIED = "modalities: what tells of it is denied";

  private final Syntax syntax;

  public Modalities(Syntax syntax) {
    this.syntax = syntax;
  }

  @Override
  public String name() {
    return "modalities";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Grammar grammar = new Grammar(syntax, passages, drafts);
    for (Draft draft : grammar.overlong()) {
      draft.modality = Modality.ASSERTED;
      draft.fired("modalities: no sentence");
    }
    for (Draft draft : grammar.figures()) {
      new One(grammar, draft, chain(grammar, draft)).read();
    }
  }

  /// The governing verb and those that it hangs on, innermost first.
  private static List<VerbGroup> chain(Grammar grammar, Draft draft) {
    Clauses clauses = grammar.clauses(draft);
    List<VerbGroup> chain = new ArrayList<>(4);
    VerbGroup at = grammar.governor(draft).verb();
    while (at != null && chain.size() < 4) {
      chain.add(at);
      at = clauses.controllerOf(at);
    }
    return chain;
  }

  /// The reading of one figure.
  private record One(Grammar grammar, Draft draft, List<VerbGroup> chain) {

    void read() {
      boolean kept = draft.rules.contains("statuses: " + StoppedLoads.KEPT);
      if (retracted()
          || !kept && denied()
          || possible()
          || capacity()
          || estimated()
          || asItsNeighbour()) {
        return;
      }
      set(Modality.ASSERTED, "nothing holds it back");
    }

    private boolean set(Modality modality, String why) {
      draft.modality = modality;
      draft.fired("modalities: " + why);
      if (modality == Modality.CAPACITY) {
        draft.status = Status.UNSTATED;
        draft.point = null;
      }
      return true;
    }

    private List<Token> tokens() {
      return draft.sentence.tokens();
    }

    private Clauses clauses() {
      return grammar.clauses(draft);
    }

    private @Nullable VerbGroup verb() {
      return grammar.governor(draft).verb();
    }

    private boolean isZero() {
      return draft.quantity != null
          && draft.quantity.amount().best() != null
          && BigDecimal.ZERO.compareTo(draft.quantity.amount().best()) == 0;
    }

    private boolean retracted() {
      for (VerbGroup verb : chain) {
        if ("retracted".equals(verb.sense().stance())) {
          return set(Modality.RETRACTED, "“" + verb.sense().lemma() + "”");
        }
      }
      return new Retractions(grammar, draft).taken()
          && set(Modality.RETRACTED, "the text takes it back");
    }

    private boolean denied() {
      if (isZero()) {
        return set(Modality.ASSERTED, "a reported zero");
      }
      Negations negations = new Negations(grammar, draft);
      if (negations.isAtNumber()) {
        return set(Modality.DENIED, "denied at the number");
      }
      if (negations.isWhole()
          || Comparisons.isBase(draft) && !Hindrances.bar(tokens(), verb(), draft.quoteFrom)) {
        return false;
      }
      if (new Denials(grammar, draft).deny()) {
        return set(Modality.DENIED, "what tells of it is denied");
      }
      String by = "";
      for (VerbGroup verb : chain) {
        boolean denies = Negations.denies(clauses(), verb);
        if (denies && verb.negated()) {
          return set(Modality.POSSIBLE, "not ruled out");
        }
        boolean negated =
            verb.negated()
                && !EXEMPTING.contains(verb.sense().lemma())
                && (verb.equals(chain.getFirst()) || !STOPPING.contains(verb.sense().lemma()))
                && !negations.isUntil(verb)
                && !negations.isOfOtherClause(verb)
                && (verb.from() < draft.quoteFrom || verb.from() >= draft.quoteTo);
        if ((denies || negated || negations.isInverted(verb)) && by.isEmpty()) {
          by = verb.sense().lemma();
        }
      }
      return !by.isEmpty()
          && !negations.isContrasted()
          && set(Modality.DENIED, "denied by “" + by + "”");
    }

    private boolean byDoubt(String meaning, Modality modality) {
      String word = new Doubts(grammar, draft).of(meaning);
      return word != null && set(modality, "“" + word + "”");
    }

    private boolean possible() {
      if (Comparisons.isBase(draft) && draft.status != Status.PLANNED) {
        return false;
      }
      int near = Math.max(0, draft.quoteFrom - 3);
      if (Grammar.has(tokens(), near, draft.quoteFrom, "may have been", "might have been")) {
        return set(Modality.POSSIBLE, "“may have been”");
      }
      for (VerbGroup verb : chain) {
        String modal = verb.modal() == null ? "" : verb.modal();
        boolean may = WordSet.isAmong(modal, "may", "might");
        boolean can = WordSet.isAmong(modal, "could", "can", "couldn");
        boolean tells = verb.sense().isStance();
        if (may || can && !Capacities.isHeld(verb) && !tells) {
          return set(Modality.POSSIBLE, "“" + modal + "”");
        }
        if (isUnreal(verb)) {
          return set(Modality.POSSIBLE, "“" + modal + " have”");
        }
        if (WordSet.isAmong(modal, "will", "would", "'ll", "shall")
            && !Capacities.isFilled(verb, tokens())
            && Conditions.bind(clauses(), draft)) {
          return set(Modality.POSSIBLE, "on a condition");
        }
      }
      if (Conditions.doubtTruth(clauses(), draft)) {
        return set(Modality.POSSIBLE, "if it is true");
      }
      VerbGroup verb = verb();
      boolean filled = verb != null && Capacities.isFilled(verb, tokens());
      return draft.status == Status.PLANNED && !filled && Conditions.bind(clauses(), draft)
          ? set(Modality.POSSIBLE, "on a condition")
          : byDoubt("possible", Modality.POSSIBLE);
    }

    /// "But for the strike it would have shipped 40 tonnes": it did not, or nobody knows.
    private static boolean isUnreal(VerbGroup verb) {
      return WordSet.isAmong(String.valueOf(verb.modal()), "would", "should")
          && verb.isPerfect()
          && WordSet.isAmong(
              String.valueOf(verb.sense().status()), "shipped", "delivered", "unstated");
    }

    private boolean capacity() {
      VerbGroup verb = verb();
      boolean holder =
          grammar.governor(draft).role() == Governor.Role.SUBJECT
              && verb != null
              && !verb.passive()
              && !verb.sense().lemma().equals("fit");
      boolean more = Words.isOneOf(tokens(), draft.numberFrom - 1, "another", "further");
      if (verb != null
          && !holder
          && !more
          && Capacities.tells(verb)
          && draft.status != Status.PLEDGED) {
        return set(Modality.CAPACITY, "“" + verb.modal() + " " + verb.sense().lemma() + "”");
      }
      return draft.figureClass != FigureClass.SHARE && byDoubt("capacity", Modality.CAPACITY);
    }

    private boolean estimated() {
      for (VerbGroup verb : chain) {
        if ("must".equals(verb.modal()) && verb.isPerfect()) {
          return set(Modality.ESTIMATED, "“must have”");
        }
        if ("estimated".equals(verb.sense().stance()) && !Estimates.isOfWorth(draft, verb.to())
            || Forecasts.VERBS.contains(verb.sense().lemma())) {
          return set(Modality.ESTIMATED, "“" + verb.sense().lemma() + "”");
        }
      }
      if (new Forecasts(grammar, draft).tell()) {
        return set(Modality.ESTIMATED, "a forecast");
      }
      if (isOfEstimate()) {
        return set(Modality.ESTIMATED, "of what is estimated");
      }
      return isExpected() || byParenthesis() || byDoubt("estimated", Modality.ESTIMATED);
    }

    /// "It is expected that 40 will follow", "expects that 40 will follow"; who "expects to send
    /// 40" plans it.
    private boolean isExpected() {
      VerbGroup inner = null;
      for (VerbGroup verb : chain) {
        VerbGroup next = clauses().after(draft.quoteTo);
        boolean raised =
            verb.to() <= draft.quoteFrom
                && !verb.passive()
                && next != null
                && next.tense() == VerbGroup.Tense.INFINITIVE;
        boolean told = inner != null && inner.isFinite() || raised;
        boolean awaits =
            inner == null
                && !verb.passive()
                && verb.tense() == VerbGroup.Tense.PRESENT
                && isObject();
        if (verb.sense().lemma().equals("expect") && (told || awaits)) {
          return set(Modality.ESTIMATED, "“expect”");
        }
        inner = verb;
      }
      return false;
    }

    /// "estimates that 3 million tonnes left, 2 million of which went to Chad".
    private boolean isOfEstimate() {
      Draft whole = grammar.earlierInSentence(draft);
      boolean which =
          Words.isOneOf(tokens(), draft.quoteTo - 1, "which", "whom")
              || Words.isOneOf(tokens(), draft.quoteFrom - 1, "which", "whom");
      return which && whole != null && whole.modality == Modality.ESTIMATED;
    }

    private boolean isObject() {
      return grammar.governor(draft).role() == Governor.Role.OBJECT;
    }

    /// ", he believes," or ", the ministry estimates" behind the clause of the number.
    private boolean byParenthesis() {
      VerbGroup next = clauses().after(draft.quoteTo);
      while (next != null && !next.sense().isStance()) {
        next = clauses().after(next.to());
      }
      if (next == null
          || !"estimated".equals(next.sense().stance())
          || !next.isFinite()
          || Estimates.isOfWorth(draft, next.to())) {
        return false;
      }
      int end = next.to();
      boolean closes = end >= tokens().size() || !tokens().get(end).isWord();
      boolean adjacent =
          clauses().clauseAt(next.main()) - clauses().clauseAt(draft.numberFrom) <= 1;
      return closes && adjacent && set(Modality.ESTIMATED, "“" + next.sense().lemma() + "” beside");
    }

    /// "A or B" and "A, or B": the second number is as firm as the first.
    private boolean asItsNeighbour() {
      Draft earlier = grammar.earlierInSentence(draft);
      if (earlier == null
          || !isJoined(earlier)
          || earlier.modality == null
          || draft.quoteFrom - earlier.quoteTo > 12) {
        return false;
      }
      return set(earlier.modality, "as the number before “or”");
    }

    /// "or 40", and "or, filled only with rockets, 40", where no verb of its own stands between.
    private boolean isJoined(Draft earlier) {
      int or = Grammar.lastOf(tokens(), earlier.quoteTo, draft.quoteFrom, "or");
      VerbGroup next = or < 0 ? null : clauses().after(or);
      while (next != null && !next.isFinite() && next.to() <= draft.quoteFrom) {
        next = clauses().after(next.to());
      }
      boolean ownVerb = next != null && next.isFinite() && next.to() <= draft.quoteFrom;
      return or >= 0 && !(ownVerb && draft.quoteFrom - or > 3 && isFiniteForSure(next));
    }

    /// A bare past form after a comma may be a participle: "or, filled only with rockets, 40".
    private boolean isFiniteForSure(VerbGroup verb) {
      return verb.from() == 0 || !tokens().get(verb.from() - 1).is(",");
    }
  }
}

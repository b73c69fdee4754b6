package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a sentence into clauses of one finite verb each, and numbers them: "Traders said | that 40
/// crates, | which were lost, | had left Durban".
final class ClauseCuts {

  private final Breaks breaks;
  private final List<VerbGroup> groups;
  private final int[] clauseOfToken;

  ClauseCuts(Breaks breaks, List<VerbGroup> groups) {
    this.breaks = breaks;
    this.groups = groups;
    this.clauseOfToken = new int[breaks.tokens().size() + 1];
  }

  /// Numbers the clauses in the order in which they begin; one that goes on behind a relative
  /// clause keeps its number: "The 40 doses | that Tokyo pledged | have been shipped".
  int[] number() {
    int clause = 0;
    int last = 0;
    int outer = -1;
    int at = 0;
    VerbGroup earlier = null;
    for (VerbGroup group : groups) {
      if (!group.isFinite()) {
        continue;
      }
      int cut = earlier == null ? 0 : beforeSubject(earlier, group, boundary(earlier, group));
      boolean resumes = outer >= 0 && earlier != null && resumes(earlier, group);
      if (resumes) {
        cut = resumption(earlier, group, at);
      }
      if (earlier != null) {
        fill(at, cut, clause);
        clause = resumes ? outer : ++last;
        outer = resumes || breaks.hasMark(earlier.to(), group.from()) ? -1 : outer;
        at = cut;
      }
      int opener = resumes ? -1 : opener(cut, group);
      if (opener > cut) {
        fill(at, opener, clause);
        outer = clause;
        clause = ++last;
        at = opener;
      }
      earlier = group;
    }
    fill(at, breaks.tokens().size() + 1, clause);
    return clauseOfToken;
  }

  /// Where a clause goes on behind the one set into it: at its verb, but before a subject that it
  /// has not had: "In the week | that I spent there | three ships sailed".
  private int resumption(VerbGroup inner, VerbGroup verb, int opener) {
    if (breaks.is(verb.from() - 1, ",")) {
      return verb.from() - 1;
    }
    if (isAside(inner)) {
      return inner.to();
    }
    int outer = startOf(opener - 1);
    if (!WordSet.has(ClosedWords.PREPOSITIONS, breaks.tokens().get(outer))) {
      return verb.from();
    }
    for (int i = verb.from() - 1; i > inner.to(); i--) {
      if (breaks.isCounted(i) && !breaks.isCounted(i - 1)) {
        return i;
      }
    }
    return verb.from();
  }

  /// The first token of the run of one clause that ends at `token`.
  private int startOf(int token) {
    int at = Math.max(0, token);
    while (at > 0 && clauseOfToken[at - 1] == clauseOfToken[at]) {
      at--;
    }
    return at;
  }

  /// "nothing came, and of the 40 trucks which set out nine were sent back": a relative clause set
  /// into a subject begins no clause of the sentence, the conjunction before that subject does.
  private int beforeSubject(VerbGroup last, VerbGroup next, int cut) {
    VerbGroup main = after(next);
    boolean inside =
        cut < breaks.tokens().size()
            && WordSet.has(Breaks.RELATIVES, breaks.tokens().get(cut))
            && isNoun(cut - 1)
            && main != null
            && main.isFinite()
            && resumes(next, main);
    for (int i = cut - 1; inside && i >= last.to(); i--) {
      if (breaks.strength(i) > 1) {
        return i;
      }
    }
    return beforeQuantity(last.to(), cut);
  }

  /// ", 40 or so of which were handed over": what stands before the relative word belongs to it.
  private int beforeQuantity(int from, int cut) {
    boolean of =
        cut < breaks.tokens().size()
            && (breaks.is(cut, "which") || breaks.is(cut, "whom"))
            && breaks.is(cut - 1, "of");
    for (int i = cut - 2; of && i >= Math.max(from, cut - 9); i--) {
      if (breaks.is(i, ",") && breaks.strength(i) > 0 || breaks.strength(i) > 1) {
        return i;
      }
    }
    return of ? cut - 1 : cut;
  }

  /// Where a clause is set in between the subject that stands from `from` and its verb: a relative
  /// one, or ", the commissioner says,".
  private int opener(int from, VerbGroup group) {
    int relative = relativeOpener(from, group.from());
    if (relative >= 0 || !isAside(group)) {
      return relative;
    }
    for (int i = group.from() - 1; i > from; i--) {
      if (breaks.strength(i) > 0) {
        return breaks.is(i, ",") && isNoun(i - 1) ? i : -1;
      }
    }
    return -1;
  }

  /// A verb of saying with a comma right behind it.
  private boolean isAside(VerbGroup group) {
    return group.sense().isStance() && !group.passive() && breaks.is(group.to(), ",");
  }

  /// Where a relative clause begins between the subject that stands from `from` and its verb.
  private int relativeOpener(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (breaks.opensInside(i) && !breaks.isDeterminer(i)) {
        boolean ofWhich = breaks.is(i - 1, "of") && breaks.is(i - 2, ",");
        if (ofWhich) {
          return i - 3 >= from && isNoun(i - 3) ? i - 2 : -1;
        }
        int noun = breaks.is(i - 1, ",") ? i - 2 : i - 1;
        return noun > from - 1 && noun >= 0 && isNoun(noun) ? i : -1;
      }
    }
    return -1;
  }

  private boolean isNoun(int at) {
    Token token = breaks.tokens().get(at);
    boolean pronoun = WordSet.has(ClosedWords.PRONOUNS, token) && !token.is("those");
    return token.isWord()
        && !pronoun
        && !WordSet.has(ClosedWords.PREPOSITIONS, token)
        && !WordSet.has(ClosedWords.SUBORDINATORS, token)
        && !isInGroup(at);
  }

  private boolean isInGroup(int at) {
    for (VerbGroup group : groups) {
      if (group.from() <= at && at < group.to()) {
        return true;
      }
    }
    return false;
  }

  /// Whether `next` has its subject before the relative clause of `last`.
  private boolean resumes(VerbGroup last, VerbGroup next) {
    boolean said = last.sense().isStance() && !last.passive() && !breaks.is(next.from() - 1, ",");
    int commas = 0;
    for (int i = last.to(); i < next.from(); i++) {
      commas += breaks.is(i, ",") && breaks.strength(i) > 0 ? 1 : 0;
    }
    boolean closed = commas == 0 || breaks.is(next.from() - 1, ",");
    boolean apart =
        commas == 0 ? breaks.parts(last.to(), next.from()) : breaks.hasMark(last.to(), next.from());
    return isAside(last) && commas == 1 && breaks.is(last.to(), ",") && !apart
        || !said && closed && !apart && !breaks.isSubjectPronoun(next.from() - 1);
  }

  private void fill(int from, int to, int clause) {
    for (int i = from; i < to; i++) {
      clauseOfToken[i] = clause;
    }
  }

  /// Where the clause of `next` begins: at the strongest break between the two verbs, the last of
  /// equals; straight behind a verb of saying; else before the subject of `next`.
  private int boundary(VerbGroup last, VerbGroup next) {
    int best = -1;
    for (int i = last.to(); i < next.from(); i++) {
      if (breaks.strength(i) > 0 && (best < 0 || breaks.strength(i) >= breaks.strength(best))) {
        best = i;
      }
    }
    int comma = next.sense().isStance() && !next.passive() ? commaBefore(last, next) : -1;
    if (comma > 0 && (best < 0 || breaks.strength(best) < 4 || comma > best)) {
      return comma;
    }
    if (last.sense().isStance()) {
      for (int i = last.to(); i < next.from(); i++) {
        if (breaks.is(i, "that") && !breaks.isDeterminer(i)) {
          return i;
        }
      }
    }
    if (last.sense().isStance()
        && !breaks.is(last.to(), ",")
        && !takesAction(last)
        && (best < 0 || breaks.strength(best) < 3)) {
      return last.to();
    }
    if (best >= 0) {
      return best;
    }
    int subject = next.from();
    while (subject > last.to() && isName(subject - 1)) {
      subject--;
    }
    return subject;
  }

  /// "denies having exported 40": what is said is no clause of its own.
  private boolean takesAction(VerbGroup stance) {
    VerbGroup next = after(stance);
    return next != null && next.from() == stance.to() && !next.isFinite();
  }

  /// The comma that opens an attribution, "…, the ministry said".
  private int commaBefore(VerbGroup last, VerbGroup next) {
    for (int i = next.from() - 1; i >= last.to(); i--) {
      if (breaks.tokens().get(i).is(",") && breaks.strength(i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean isName(int at) {
    return breaks.tokens().get(at).isCapitalised() || breaks.isSubjectPronoun(at);
  }

  private @Nullable VerbGroup after(VerbGroup group) {
    for (VerbGroup next : groups) {
      if (next.from() >= group.to()) {
        return next;
      }
    }
    return null;
  }
}

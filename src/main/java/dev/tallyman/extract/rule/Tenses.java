package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.VerbGroup.Tense;
import dev.tallyman.text.Token;
import java.util.List;

/// Tells participles from past forms that look alike, by the other verbs of the sentence: in "40 of
/// them, made in Hyderabad, were landed" something made was landed.
record Tenses(Breaks breaks, List<VerbGroup> groups) {

  /// A form in -ed is a participle where another finite verb stands in the same clause.
  void settle() {
    for (int i = 0; i < groups.size(); i++) {
      VerbGroup group = groups.get(i);
      if (isBare(group)
          && !hasRelativeSubject(i)
          && (isSetIn(i)
              || followedByFinite(i)
              || precededByFinite(i)
              || isInPhrase(i)
              || isAbsolute(i))) {
        groups.set(i, group.as(Tense.PARTICIPLE));
      }
    }
  }

  /// "the doses that Tokyo pledged": a relative word and a subject stand right before the verb.
  private boolean hasRelativeSubject(int i) {
    int from = i == 0 ? 0 : groups.get(i - 1).to();
    for (int at = groups.get(i).from() - 1; at >= Math.max(from, groups.get(i).from() - 5); at--) {
      if (WordSet.has(Breaks.RELATIVES, breaks.tokens().get(at)) && !breaks.isDeterminer(at)) {
        return at > 0 && breaks.tokens().get(at - 1).isWord();
      }
    }
    return false;
  }

  private boolean isBare(VerbGroup group) {
    return group.from() == group.main()
        && group.tense() == Tense.PAST
        && !ClosedWords.isAuxiliary(breaks.tokens().get(group.main()));
  }

  /// "40 of them, made in Hyderabad and shipped from India, were landed": a participle between
  /// commas, or joined to one.
  private boolean isSetIn(int i) {
    int at = groups.get(i).from() - 1;
    boolean joined = breaks.is(at, "and") && i > 0 && groups.get(i - 1).tense() == Tense.PARTICIPLE;
    if (!breaks.is(at, ",") && !joined) {
      return false;
    }
    for (int j = i + 1; j < groups.size(); j++) {
      VerbGroup next = groups.get(j);
      if (breaks.hasMark(groups.get(i).to(), next.from())) {
        return false;
      }
      boolean closes =
          next.isFinite() && breaks.is(next.from() - 1, ",") && !next.sense().isStance();
      if (closes && (!isBare(next) || isAdjunct(groups.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /// "loaded with 40 tonnes", "built in Busan": a participle with a preposition behind it.
  private boolean isAdjunct(VerbGroup group) {
    Token last = breaks.tokens().get(group.to() - 1);
    String next =
        group.to() < breaks.tokens().size() ? breaks.tokens().get(group.to()).lower() : "";
    return WordSet.has(ClosedWords.PREPOSITIONS, last) || ClosedWords.PREPOSITIONS.contains(next);
  }

  /// "sent 40 rifles and 90 rounds under an agreement signed in 2014".
  private boolean isInPhrase(int i) {
    int at = groups.get(i).from() - 1;
    int article =
        Math.max(
            Grammar.lastOf(breaks.tokens(), at - 4, at, "a"),
            Grammar.lastOf(breaks.tokens(), at - 4, at, "an"));
    return article > 0
        && breaks.tokens().get(at).isWord()
        && WordSet.has(ClosedWords.PREPOSITIONS, breaks.tokens().get(article - 1))
        && !breaks.is(article - 1, "of")
        && isBehindFinite(i);
  }

  /// ", the latter designed to serve 10,000 people", ", all of them made in Pune".
  private boolean isAbsolute(int i) {
    int at = groups.get(i).from() - 1;
    boolean latter = breaks.is(at, "latter") || breaks.is(at, "former");
    int comma = latter ? at - 2 : at - 3;
    boolean them = breaks.is(at, "them") && breaks.is(at - 1, "of");
    return (latter || them) && breaks.is(comma, ",") && isBehindFinite(i);
  }

  private boolean isBehindFinite(int i) {
    return groups.subList(0, i).stream()
        .anyMatch(group -> group.isFinite() && !breaks.hasMark(group.to(), groups.get(i).from()));
  }

  private boolean followedByFinite(int i) {
    for (int j = i + 1; j < groups.size(); j++) {
      VerbGroup next = groups.get(j);
      if (breaks.any(groups.get(i).to(), next.from())) {
        return false;
      }
      if (next.isFinite()) {
        boolean told = groups.get(i).sense().isStance() && !breaks.is(groups.get(i).to(), "to");
        return !told
            && !hasObject(groups.get(i), next)
            && !breaks.isSubjectPronoun(next.from() - 1);
      }
    }
    return false;
  }

  /// "sent 900 tonnes of rice bought in Thailand": the first has a number as its object, the second
  /// none.
  private boolean hasObject(VerbGroup group, VerbGroup next) {
    return breaks.isCounted(group.to()) && isBare(next) && isAdjunct(next);
  }

  private boolean precededByFinite(int i) {
    for (int j = i - 1; j >= 0; j--) {
      VerbGroup earlier = groups.get(j);
      if (breaks.any(earlier.to(), groups.get(i).from())) {
        return false;
      }
      if (earlier.isFinite()) {
        return !hasRelativeSubject(j) && (j < i - 1 || !earlier.sense().isStance());
      }
    }
    return false;
  }
}

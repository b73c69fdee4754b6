package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.VerbGroup.Sense;
import dev.tallyman.extract.rule.VerbGroup.Tense;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The run of auxiliaries, negations and adverbs before a main verb.
final class Auxiliaries {

  /// Words that make "to be" a modal: "is going to send".
  private static final Set<String> ABOUT_TO =
      WordSet.of("going", "due", "set", "about", "supposed", "bound", "poised");

  /// Participles that look like the infinitive: "is forecast to send".
  private static final Set<String> UNCHANGED =
      WordSet.of("forecast", "put", "set", "cut", "hit", "let", "shed", "split", "cast");

  private static final PhraseSet PHRASES =
      PhraseSet.of(
          "by then",
          "by now",
          "in fact",
          "at last",
          "of course",
          "at once",
          "in turn",
          "so far",
          "thus far",
          "to date",
          "as yet",
          "until now",
          "for now",
          "at all",
          "after all",
          "in practice",
          "in reality",
          "in truth");

  /// Likewise, of three words: "did not in the end send".
  private static final PhraseSet LONG_PHRASES =
      PhraseSet.of(
          "in the end",
          "at the time",
          "at any time",
          "at any point",
          "at any stage",
          "as of now",
          "as a result",
          "as a rule");

  private final List<Token> tokens;
  private final Verbs verbs;
  private final List<VerbGroup> groups;
  private boolean be;
  private boolean being;
  private boolean have;
  private boolean had;
  private boolean having;
  private boolean past;
  private boolean doing;
  private boolean yet;
  private int start;
  private boolean to;
  private boolean negated;
  private @Nullable String modal;

  Auxiliaries(Verbs verbs, List<VerbGroup> groups) {
    this.tokens = verbs.tokens();
    this.verbs = verbs;
    this.groups = groups;
  }

  /// Index of the word behind the run.
  int read(int at) {
    start = at;
    int i = at;
    while (i < tokens.size() && i - at < 12 && take(i)) {
      i++;
    }
    return i;
  }

  private boolean take(int i) {
    Token token = tokens.get(i);
    String word = token.lower();
    if (ClosedWords.isModal(token) && (!word.equals("won") || verbs.is(i + 1, "'t"))) {
      modal = word;
    } else if (ClosedWords.HAVE.contains(word)) {
      have = true;
      had |= word.startsWith("had");
      having |= word.equals("having");
    } else if (ClosedWords.BE.contains(word)) {
      past |= word.startsWith("was") || word.startsWith("were");
      being |= word.equals("being") && !be;
      be = true;
    } else if (ClosedWords.DO.contains(word)) {
      doing = true;
      past |= word.startsWith("did");
    } else if (be && ABOUT_TO.contains(word) && opensInfinitive(i + 1)) {
      return true;
    } else if (be && (isOnTrack(i) || isOnTrack(i - 1))) {
      return true;
    } else if (word.equals("to") && !isInPhrase(i)) {
      return takeTo(i);
    } else if (word.equals("neither") && (be || have || doing || modal != null)) {
      negated = true;
      return true;
    } else if (isInPhrase(i)) {
      return true;
    } else if (!ClosedWords.isAdverb(token)) {
      return false;
    } else if (verbs.match(i).isPresent()) {
      return false;
    }
    negated |= ClosedWords.NEGATIONS.contains(word);
    return true;
  }

  /// "had by then reached", "did not in fact send", "did not at any point send".
  private boolean isInPhrase(int at) {
    return (be || have || doing || modal != null)
        && (PHRASES.isIn(tokens, Math.max(start + 1, at - 1), at + 2)
            || LONG_PHRASES.isIn(tokens, Math.max(start + 1, at - 2), at + 3));
  }

  /// "is on track to deliver"
  private boolean isOnTrack(int on) {
    return verbs.is(on, "on")
        && WordSet.isAmong(
            on + 1 < tokens.size() ? tokens.get(on + 1).lower() : "", "track", "course", "schedule")
        && opensInfinitive(on + 2);
  }

  private boolean opensInfinitive(int at) {
    return verbs.is(at, "to")
        && verbs
            .match(at + 1)
            .map(match -> match.form() == Verbs.Form.BASE || match.form() == Verbs.Form.PAST)
            .orElse(verbs.is(at + 1, "be"));
  }

  private boolean takeTo(int at) {
    if (to) {
      return false;
    }
    boolean still = have && !had && verbs.is(at - 1, "still");
    if (!still
        && have
        && !having
        && !be
        && modal == null
        && verbs.is(at - 1, tokens.get(start).lower())) {
      return takeDuty();
    }
    to = true;
    yet = still || verbs.is(at - 1, "yet");
    if (be && !yet) {
      modal = "be to";
      be = false;
    }
    return true;
  }

  /// "has to send" is to come, "had to send" is done.
  private boolean takeDuty() {
    modal = had ? null : "have to";
    have = false;
    doing = true;
    past = had;
    return true;
  }

  boolean admits(Verbs.Match match) {
    Verbs.Form form = match.form();
    if (form == Verbs.Form.BASE && have && !to && modal == null) {
      return WordSet.isAmong(tokens.get(match.from()).lower(), "come", "put", "set", "hit", "run");
    }
    if (form == Verbs.Form.PAST || form == Verbs.Form.PARTICIPLE) {
      return be || have;
    }
    if (isUnchanged(match)) {
      return true;
    }
    return form == Verbs.Form.GERUND
        ? be
        : form == Verbs.Form.BASE && (to || modal != null || doing);
  }

  private boolean isUnchanged(Verbs.Match match) {
    return be
        && match.form() == Verbs.Form.BASE
        && WordSet.has(UNCHANGED, tokens.get(match.from()));
  }

  boolean admitsUnknown(Token token) {
    if (!token.isWord() || token.isCapitalised() || ClosedWords.isClosed(token)) {
      return false;
    }
    boolean participle =
        token.lower().endsWith("ed")
            || token.lower().endsWith("en") && token.text().length() > 2
            || WordSet.has(ClosedWords.PARTICIPLES, token);
    if (be || have) {
      return participle || be && token.lower().endsWith("ing");
    }
    boolean hangsOnVerb = to && !groups.isEmpty() && groups.getLast().to() == start;
    return modal != null || doing || hangsOnVerb;
  }

  VerbGroup group(int from, Verbs.Match match) {
    boolean participle =
        match.form() == Verbs.Form.PAST
            || match.form() == Verbs.Form.PARTICIPLE
            || isUnchanged(match);
    return new VerbGroup(
        from,
        match.to(),
        match.from(),
        match.sense(),
        tense(match.form()),
        be && participle,
        negated
            || yet
            || from > 0 && WordSet.has(ClosedWords.NEGATIONS, tokens.get(from - 1))
            || Hindrances.bar(tokens, from),
        modal);
  }

  private Tense tense(Verbs.Form form) {
    if (modal != null || yet) {
      return have ? Tense.PERFECT : Tense.FUTURE;
    }
    boolean used =
        to
            && start > 1
            && tokens.get(start - 1).is("used")
            && !WordSet.has(ClosedWords.BE, tokens.get(start - 2));
    if (used) {
      return Tense.PAST;
    }
    if (having || to) {
      return have ? Tense.PERFECT_INFINITIVE : Tense.INFINITIVE;
    }
    if (have) {
      return had ? Tense.PLUPERFECT : Tense.PERFECT;
    }
    if (be && form == Verbs.Form.GERUND) {
      return Tense.PROGRESSIVE;
    }
    return being ? Tense.PARTICIPLE : past ? Tense.PAST : Tense.PRESENT;
  }

  /// A copula, "have" as a main verb, or no verb at all where "to" is a preposition.
  @Nullable VerbGroup alone(int from, int to) {
    if (!be && !have && modal == null) {
      return null;
    }
    if (modal != null && !be && !have && !modal.equals("be to")) {
      return to == from + 1 && !verbs.is(to, ",") ? null : copula(from, to, "will");
    }
    if (modal != null && modal.equals("be to") && !have) {
      return copula(from, Math.max(from + 1, to - 1), "be");
    }
    return copula(from, to, be ? "be" : "have");
  }

  private VerbGroup copula(int from, int to, String lemma) {
    boolean owns = lemma.equals("have") && modal == null && !this.to;
    boolean hasHad = had && !tokens.get(from).lower().startsWith("had");
    Tense own = hasHad ? Tense.PERFECT : had ? Tense.PAST : Tense.PRESENT;
    Tense tense = owns ? own : tense(Verbs.Form.BASE);
    return new VerbGroup(
        from, to, to - 1, new Sense(lemma, null, null, null), tense, false, negated, modal);
  }
}

package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the verb that governs a number without a noun says of it: "the right number is 104" gives a
/// count its number, "83 had arrived" moves what is counted, "she has two" does neither.
record ElidedVerbs(Clauses clauses, Draft draft, VerbGroup verb, List<Token> tokens) {

  private static final Set<String> NUMBERS =
      WordSet.parse(
          "number count figure total reading tally headline quota limit ceiling"
              + " estimate claim sum amount it that this there which record target average"
              + " queue backlog rest toll answer pace rate guess allowance programme"
              + " counter cap maximum minimum balance remainder share quantity volume version"
              + " list they");
  private static final Set<String> IS =
      WordSet.parse(
          "be become became make compare compares compared stand put change changed"
              + " give say reach total add adds mean read reads remain speak talk write"
              + " mention quote cite claim count see report average exceed top run go hit set"
              + " bring raise cut lower revise know");
  private static final Set<String> IS_BY_PARTICLE =
      WordSet.of("stand at", "come to", "rise to", "fall to", "climb to", "drop to", "amount to");
  private static final Set<String> SPEAKS =
      WordSet.parse("speak talk write think hear tell dream know");
  private static final Set<String> PUTS =
      WordSet.parse(
          "put puts stood stands stand is was remained remains estimates estimated"
              + " places placed held fixed set capped");
  private static final Set<String> COUNTS =
      WordSet.parse(
          "add adds log count record register tally contribute confirm list spot"
              + " identify note");

  private static final Set<String> TELLS =
      WordSet.parse("say tell claim hear guess reckon admit read allege maintain insist declare");
  private static final Set<String> KEEPS = WordSet.parse("keep retain need own lack possess want");
  private static final Set<String> MAKES =
      WordSet.of("make", "build", "turn out", "produce", "assemble", "churn out", "manufacture");

  static ElidedVerbs of(Clauses clauses, Draft draft, VerbGroup verb) {
    return new ElidedVerbs(clauses, draft, verb, draft.sentence.tokens());
  }

  @Nullable ElidedGround ground() {
    String lemma = base(verb.sense().lemma());
    if (Evidence.isStill(tokens, verb)
        || lemma.equals("be") && isOfStill()
        || isOfUncounted()
        || isOfOther(lemma)) {
      return ElidedGround.STILL;
    }
    if (isEqual(lemma) && (isNumber() || isPut() && is(tokens, draft.quoteFrom - 1, "at"))) {
      return ElidedGround.COPULA;
    }
    if (isCounting(lemma)) {
      return ElidedGround.COUNTED;
    }
    boolean none = draft.form == NumberForm.NONE;
    if (!none && TELLS.contains(lemma) && verb.to() == draft.quoteFrom) {
      return ElidedGround.SAID;
    }
    if (MAKES.contains(lemma) && verb.to() == draft.quoteFrom && !verb.passive()) {
      return ElidedGround.MADE;
    }
    if (KEEPS.contains(lemma) && !verb.passive() && verb.to() <= draft.quoteFrom) {
      return ElidedGround.HAD;
    }
    return switch (lemma) {
      case "have" -> had();
      case "be" -> ElidedGround.BE;
      default -> other(lemma);
    };
  }

  /// "logged 40", "spoke of 40", "said 40", "report 40".
  private boolean isCounting(String lemma) {
    return COUNTS.contains(lemma)
        || WordSet.isAmong(lemma, "make up", "speak of")
        || is(tokens, draft.quoteFrom - 1, "of") && SPEAKS.contains(lemma)
        || WordSet.isAmong(lemma, "say", "report") && verb.to() == draft.quoteFrom;
  }

  /// "40 had" goes on with a verb left out; "the register has 40" counts; "the east has had none"
  /// tells what came, "in May we had 40" what there was.
  private ElidedGround had() {
    if (isByReading()) {
      return ElidedGround.COUNTED;
    }
    boolean subject = verb.from() >= draft.quoteTo;
    boolean come = hasHad(tokens, verb) && verb.to() <= draft.quoteFrom;
    if (come || subject && !Words.isWord(tokens, verb.to())) {
      return ElidedGround.MOVED;
    }
    boolean aboard = isOneOf(tokens, draft.quoteTo, "aboard", "on", "in", "left");
    boolean then = isOneOf(tokens, clauses.startOfClause(verb.main()), "in", "on", "last");
    return subject || aboard || then ? ElidedGround.BE : ElidedGround.HAD;
  }

  /// "should have read 45,200", "ought to have been 30".
  static boolean isSetRight(List<Token> tokens, int at) {
    return isOneOf(tokens, at - 1, "read", "been", "said", "shown", "given", "stated")
        && is(tokens, at - 2, "have")
        && isOneOf(tokens, at - 3, "should", "to");
  }

  /// "has had 40 cartons" tells what came.
  static boolean hasHad(List<Token> tokens, VerbGroup verb) {
    return verb.sense().lemma().equals("have")
        && Grammar.has(tokens, verb.from() + 1, verb.to(), "had");
  }

  /// "The yearbook of the customs has 88".
  private boolean isByReading() {
    for (int i = clauses.startOfSubject(verb.main()); i < verb.from(); i++) {
      if (isOneOf(tokens, i, ElidedLinks.READINGS) && !is(tokens, i + 1, "'s")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable ElidedGround other(String lemma) {
    String status = verb.sense().status();
    if (status != null && !status.equals("amount")) {
      return Governor.PROSPECTIVE.contains(status) ? ElidedGround.TRADED : ElidedGround.MOVED;
    }
    boolean nothing = status == null && !verb.sense().isStance() && !isEqual(lemma);
    return nothing ? ElidedGround.OTHER_VERB : null;
  }

  /// Whether the verb says nothing of movement, of speech or of amounts.
  static boolean isOther(VerbGroup.Sense sense) {
    String lemma = sense.lemma();
    return !sense.isStance()
        && !isEqual(base(lemma))
        && !WordSet.isAmong(lemma, "be", "have")
        && !COUNTS.contains(lemma)
        && !SPEAKS.contains(lemma)
        && !TELLS.contains(lemma);
  }

  /// A verb between a count and its number.
  private static boolean isEqual(String lemma) {
    return IS.contains(lemma) || IS_BY_PARTICLE.contains(lemma);
  }

  /// "raised" of no table is "raise".
  private static String base(String lemma) {
    if (isEqual(lemma) || !lemma.endsWith("ed")) {
      return lemma;
    }
    String stem = lemma.substring(0, lemma.length() - 1);
    return isEqual(stem) ? stem : lemma.substring(0, lemma.length() - 2);
  }

  /// Whether the subject of the verb, or its object before the number, is a number or a pronoun.
  private boolean isNumber() {
    int start = clauses.startOfClause(verb.main());
    for (int i = start; i < draft.quoteFrom; i++) {
      boolean inside = i < verb.from() || i >= verb.to();
      boolean by = is(tokens, i - 1, "by") || is(tokens, i - 2, "by");
      if (inside && !by && isOneOf(tokens, i, NUMBERS)) {
        return true;
      }
    }
    return verb.sense().lemma().equals("be") && isOneOf(tokens, 1, NUMBERS) && !isPronoun(1);
  }

  /// "the population of the town, put at 210,000".
  private boolean isStillBefore(int put) {
    for (int i = put - 1; i >= Math.max(0, put - 6); i--) {
      if (Evidence.isStill(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /// "whose authorised strength is 2,500".
  private boolean isOfStill() {
    int noun = verb.from() - 1;
    return verb.to() <= draft.quoteFrom && noun >= 0 && Evidence.isStill(tokens, noun);
  }

  /// "The number of registered exporters fell to 59".
  private boolean isOfUncounted() {
    for (int i = clauses.startOfSubject(verb.main()); i < verb.from() - 1; i++) {
      if (isOneOf(tokens, i, "number", "count") && is(tokens, i + 1, "of")) {
        return Nouns.isUncounted(tokens, verb.from() - 1);
      }
    }
    return false;
  }

  /// "Arrests rose to 59", "the temperature was 34".
  private boolean isOfOther(String lemma) {
    int noun = verb.from() - 1;
    while (isOneOf(tokens, noun, ClosedWords.ADVERBS)) {
      noun--;
    }
    int to = verb.to();
    while (isOneOf(tokens, to, "to", "at", "by", "up", "down", "only", "from")) {
      to++;
    }
    boolean complement =
        to == draft.quoteFrom
            && (Shares.isChange(verb) || WordSet.isAmong(lemma, "total", "top", "hit", "average"));
    return complement
        && Words.isWord(tokens, noun)
        && !isOneOf(tokens, noun, NUMBERS)
        && Goods.at(tokens, noun) == null
        && Nouns.isUncounted(tokens, noun);
  }

  private boolean isPronoun(int at) {
    return isOneOf(tokens, at, ClosedWords.PRONOUNS);
  }

  /// "puts the number at 6", "stood at 12".
  private boolean isPut() {
    for (int i = draft.quoteFrom - 2; i >= Math.max(0, draft.quoteFrom - 10); i--) {
      if (isOneOf(tokens, i, PUTS)) {
        return !isStillBefore(i);
      }
    }
    return false;
  }
}

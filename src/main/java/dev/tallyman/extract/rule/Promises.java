package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a plan, a promise or an order right before the number: "a target of 600,000", "a planned
/// thirty"; it weighs more than the verb.
final class Promises {

  private static final Lexicon NOUNS = Lexicon.load("nouns");
  private static final Lexicon INTENTIONS = Lexicon.load("intentions");
  private static final Lexicon VERBS = Lexicon.load("verbs");

  private static final Set<String> COVERING =
      WordSet.of("cover", "covers", "covered", "includes", "included", "comprises", "comprised");
  private static final String FOR_DEAL = "what the deal is for";
  private static final String OF_DEAL = "statuses: " + FOR_DEAL;
  private static final Set<String> AND = WordSet.of("and", ",");
  private static final Set<String> FOR =
      WordSet.of("is", "was", "are", "were", "be", "been", "issued", "granted", "given");
  private static final Set<String> PERMITS =
      WordSet.parse("licence licences license licenses permit permits certificate certificates");
  private static final Set<String> FURTHER =
      WordSet.of("a", "an", "another", "further", "additional", "extra", "the", "other", "first");
  private static final Set<String> HANDOVERS =
      WordSet.of("delivery", "supply", "arrival", "purchase", "procurement", "acquisition");
  private static final Map<String, String> DEALS =
      WordMap.of(
          Map.ofEntries(
              Map.entry("contract", "ordered"),
              Map.entry("contracts", "ordered"),
              Map.entry("orders", "ordered"),
              Map.entry("deals", "ordered"),
              Map.entry("bookings", "ordered"),
              Map.entry("permit", "pledged"),
              Map.entry("permits", "pledged"),
              Map.entry("licence", "pledged"),
              Map.entry("licences", "pledged"),
              Map.entry("license", "pledged"),
              Map.entry("licenses", "pledged"),
              Map.entry("approval", "pledged"),
              Map.entry("approvals", "pledged"),
              Map.entry("authorisation", "pledged"),
              Map.entry("authorisations", "pledged"),
              Map.entry("order", "ordered"),
              Map.entry("deal", "ordered"),
              Map.entry("booking", "ordered"),
              Map.entry("purchase", "ordered"),
              Map.entry("tender", "pledged"),
              Map.entry("request", "pledged"),
              Map.entry("offer", "pledged"),
              Map.entry("pledge", "pledged"),
              Map.entry("promise", "pledged"),
              Map.entry("bid", "pledged"),
              Map.entry("application", "pledged"),
              Map.entry("appeal", "pledged"),
              Map.entry("gift", "pledged"),
              Map.entry("donation", "pledged"),
              Map.entry("grant", "pledged"),
              Map.entry("package", "pledged"),
              Map.entry("plan", "planned"),
              Map.entry("programme", "planned")));

  /// What stands between a plan and the gerund of what is planned: "thinks of sending".
  static final Set<String> ABOUT = WordSet.of("of", "to", "on", "about", "for");

  private Promises() {}

  /// "Licences were issued for the export of 40 guns".
  static boolean isOfPermit(Clauses clauses, VerbGroup verb) {
    int from = clauses.startOfClause(verb.main());
    return verb.passive() && Words.hasAny(clauses.tokens(), from, verb.from(), PERMITS);
  }

  /// "a target of 600,000", "a gift of 380,000": the noun weighs more than the verb.
  static boolean byPromise(Grammar grammar, Draft draft) {
    int start = grammar.clauses(draft).startOfClause(draft.numberFrom);
    boolean whole =
        draft.sentence.tokens().get(start).is("of") && Grammar.behind(draft, 1).equals(",");
    Governor governor = grammar.governor(draft);
    boolean moved = !whole && isMoved(governor) && !isRanked(draft, governor);
    if (isCleared(draft)) {
      return Statuses.set(draft, Status.PLEDGED, null, "by the noun before it");
    }
    if (byDeal(grammar, draft) || byDealBefore(grammar, draft) || OwnDeals.read(draft)) {
      return true;
    }
    if (!moved && bySetOff(draft)) {
      return true;
    }
    for (int at = draft.quoteFrom - 1; at >= Math.max(0, draft.quoteFrom - 4); at--) {
      Optional<Lexicon.Match> match = NOUNS.at(grammar.clauses(draft).tokens(), at);
      boolean direct =
          match.isPresent()
              && draft.quoteFrom - match.get().to() <= 1
              && !isName(draft, match.get())
              && !(Grammar.before(draft, 1).equals(",")
                  && WordSet.has(
                      ClosedWords.PREPOSITIONS, draft.sentence.tokens().get(match.get().from())))
              && Governor.PROSPECTIVE.contains(match.get().meaning())
              && !(moved && !match.get().meaning().equals("planned"));
      if (direct) {
        return Statuses.set(
            draft, Status.parse(match.get().meaning()), null, "by the noun before it");
      }
    }
    return false;
  }

  /// "received approval for 100 trucks": what is allowed has not gone yet.
  private static boolean isCleared(Draft draft) {
    return Grammar.before(draft, 1).equals("for")
        && WordSet.isAmong(
            Grammar.before(draft, 2), "approval", "clearance", "clearances", "permission");
  }

  /// The programme of "World Food Programme".
  private static boolean isName(Draft draft, Lexicon.Match noun) {
    List<Token> tokens = draft.sentence.tokens();
    int at = noun.from();
    return at > 0 && tokens.get(at).isCapitalised() && tokens.get(at - 1).isCapitalised();
  }

  /// "The contract, signed in Minsk, is for 60", "it also covers 2,000 rockets": what a deal is
  /// for.
  private static boolean byDeal(Grammar grammar, Draft draft) {
    Clauses clauses = grammar.clauses(draft);
    Draft listed = grammar.earlierInSentence(draft);
    if (listed != null
        && draft.figureClass != FigureClass.SHARE
        && listed.rules.contains(OF_DEAL)
        && draft.quoteFrom - listed.quoteTo <= 2
        && Words.hasAny(clauses.tokens(), listed.quoteTo, draft.quoteFrom, AND)) {
      return Statuses.set(draft, listed.status, null, FOR_DEAL);
    }
    VerbGroup verb = clauses.before(draft.quoteFrom);
    int covering = draft.quoteFrom - 1;
    while (covering > 0 && WordSet.has(FURTHER, clauses.tokens().get(covering))) {
      covering--;
    }
    boolean covers = Words.isOneOf(clauses.tokens(), covering, COVERING);
    boolean isFor =
        verb != null
            && verb.isFinite()
            && draft.quoteFrom - verb.to() <= 2
            && Words.isOneOf(clauses.tokens(), verb.to() - 1, FOR)
            && Grammar.before(draft, 1).equals("for");
    if (!covers && !isFor) {
      return false;
    }
    int main = covers ? covering : verb.from();
    int start = clauses.startOfClause(main);
    boolean again = Grammar.has(clauses.tokens(), start, main, "it", "this", "that");
    for (int i = again ? 0 : start; i < main; i++) {
      String status = DEALS.get(clauses.tokens().get(i).lower());
      if (status != null) {
        return Statuses.set(draft, Status.parse(status), null, FOR_DEAL);
      }
    }
    return false;
  }

  /// "You mean the order of last May. That is 40 tonnes.", "As to the contract, it is 40 tonnes."
  private static boolean byDealBefore(Grammar grammar, Draft draft) {
    Clauses clauses = grammar.clauses(draft);
    VerbGroup verb = clauses.before(draft.quoteFrom);
    boolean states =
        verb != null
            && draft.quoteFrom - verb.to() <= 2
            && verb.isFinite()
            && Words.isOneOf(clauses.tokens(), verb.from() - 1, "that", "it", "this")
            && (verb.sense().lemma().equals("be") || "amount".equals(verb.sense().status()));
    Draft earlier = grammar.earlier(draft, 1);
    boolean first = earlier == null || earlier.sentenceIndex < draft.sentenceIndex - 1;
    if (!states || !first) {
      return false;
    }
    return byLastDeal(draft, clauses.tokens().subList(0, verb.from()))
        || draft.sentenceIndex > 0 && byLastDeal(draft, grammar.tokens(draft.sentenceIndex - 1));
  }

  /// What the deal at `at` is, as a status, or null.
  static @Nullable String statusOfDeal(List<Token> words, int at) {
    return at < words.size() ? DEALS.get(words.get(at).lower()) : null;
  }

  /// Whether a noun of what was promised or ordered stands here.
  static boolean isDeal(List<Token> words, int at) {
    return at < words.size() && DEALS.containsKey(words.get(at).lower());
  }

  private static boolean byLastDeal(Draft draft, List<Token> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      String status = DEALS.get(words.get(i).lower());
      if (status != null) {
        return Statuses.set(draft, Status.parse(status), null, "what the deal before is for");
      }
    }
    return false;
  }

  /// "A second tender, for 250,000 tonnes", "a permit for a further 200 rifles", "contracts for the
  /// delivery of the first 40 tanks".
  private static boolean bySetOff(Draft draft) {
    int back = 1;
    while (back < 4 && FURTHER.contains(Grammar.before(draft, back))) {
      back++;
    }
    if (Grammar.before(draft, back).equals("of")
        && HANDOVERS.contains(Grammar.before(draft, back + 1))
        && Grammar.before(draft, back + 2).equals("the")) {
      back += 3;
    }
    boolean apart = Grammar.before(draft, back + 1).equals(",");
    String noun = Grammar.before(draft, apart ? back + 2 : back + 1);
    String status = Grammar.before(draft, back).equals("for") ? DEALS.get(noun) : null;
    return status != null && Statuses.set(draft, Status.parse(status), null, FOR_DEAL);
  }

  /// "the plan to import", "no intention of exporting": the noun on which the verb hangs.
  static @Nullable Status toDo(Clauses clauses, VerbGroup verb) {
    int noun = verb.from() - 1;
    if (noun < 0) {
      return null;
    }
    boolean gerund = verb.tense() == VerbGroup.Tense.GERUND;
    boolean of = noun > 0 && gerund && Words.isOneOf(clauses.tokens(), noun, ABOUT);
    return INTENTIONS
        .at(clauses.tokens(), of ? noun - 1 : noun)
        .filter(match -> match.to() == (of ? noun : verb.from()))
        .filter(match -> !isName(clauses.tokens(), match.from()))
        .map(match -> Status.parse(match.meaning()))
        .orElse(null);
  }

  /// "offered the World Food Programme to carry": a body of that name.
  private static boolean isName(List<Token> words, int at) {
    return at > 0 && words.get(at).isCapitalised() && words.get(at - 1).isCapitalised();
  }

  /// "A gift of 200 ambulances arrived": what was promised or ordered has moved.
  private static boolean isMoved(Governor governor) {
    VerbGroup verb = governor.verb();
    String status = verb == null ? null : verb.sense().status();
    boolean plain = verb != null && verb.modal() == null && !verb.negated();
    return plain
        && status != null
        && WordSet.isAmong(status, "shipped", "delivered", "seized")
        && governor.role() != Governor.Role.NONE
        && !verb.sense().lemma().equals("make")
        && verb.isFinite();
  }

  /// "Italy comes next with a promise of 300": what comes is a donor in a row of them.
  private static boolean isRanked(Draft draft, Governor governor) {
    VerbGroup verb = governor.verb();
    return verb != null
        && verb.sense().lemma().equals("come")
        && Words.isOneOf(draft.sentence.tokens(), verb.to(), "next", "first", "second", "third");
  }

  /// What such a participle says of goods is what they are: "sanctioned oil", "licensed drugs".
  private static final Set<String> DESCRIBING =
      WordSet.of("chartered", "sanctioned", "licensed", "endorsed");

  /// "half a billion euros of promised arms": the participle inside the quote, unless a verb says
  /// that they have moved.
  static boolean inQuote(Grammar grammar, Draft draft) {
    String before = Grammar.before(draft, Grammar.before(draft, 1).equals("the") ? 2 : 1);
    boolean isWhole = before.equals("of");
    if (!isWhole && isMoved(grammar.governor(draft))) {
      return false;
    }
    int to = draft.quoteTo;
    to += Grammar.behind(draft, 1).equals("of") ? 2 : 0;
    for (int i = draft.numberTo; i < Math.min(draft.sentence.tokens().size(), to); i++) {
      Optional<Lexicon.Match> match = VERBS.at(draft.sentence.tokens(), i);
      boolean promised =
          match.isPresent()
              && Governor.PROSPECTIVE.contains(match.get().meaning())
              && !WordSet.has(DESCRIBING, draft.sentence.tokens().get(i))
              && draft.sentence.tokens().get(i).lower().endsWith("ed");
      if (promised) {
        return Statuses.set(
            draft, Status.parse(match.get().meaning()), null, "by the participle in it");
      }
    }
    return false;
  }

  /// "a planned thirty", "the promised 40": a participle right before the number.
  static boolean byAdjective(Draft draft) {
    Optional<Lexicon.Match> match =
        draft.quoteFrom == 0
            ? Optional.empty()
            : VERBS.at(draft.sentence.tokens(), draft.quoteFrom - 1);
    boolean promised =
        match.isPresent()
            && match.get().to() == draft.quoteFrom
            && Grammar.before(draft, 1).endsWith("ed")
            && ClosedWords.DETERMINERS.contains(Grammar.before(draft, 2))
            && Governor.PROSPECTIVE.contains(match.get().meaning());
    return promised
        && Statuses.set(
            draft, Status.parse(match.get().meaning()), null, "by the participle before it");
  }

  /// "due to low demand" tells why, "due to sail" what is to come.
  static boolean isCause(List<Token> tokens, Lexicon.Match match) {
    return Words.isOneOf(tokens, match.from(), "due")
        && Words.isOneOf(tokens, match.to(), "to")
        && !Words.isOneOf(tokens, match.from() - 1, ClosedWords.BE);
  }

  /// "Sales for delivery in the new season rose to 40 tonnes": what they are sold for comes later.
  static boolean isPurpose(List<Token> tokens, int noun) {
    return Words.is(tokens, noun - 1, "for")
        && Words.isOneOf(tokens, noun, "delivery", "shipment", "export")
        && Statuses.hasNoun(tokens, 0, noun - 1);
  }
}

package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells the worth of goods that move from prices and costs: "guns worth $3 million", "a package of
/// $500 million", "$2 billion of arms was sent" against "a brick costs €27,000".
record Worths(Draft draft) {

  private static final Lexicon SUMS = Lexicon.load("sums");
  private static final Set<String> BOUGHT =
      WordSet.of("buy", "purchase", "acquire", "charter", "sell");
  private static final Set<String> PAID =
      WordSet.of("bought", "purchased", "acquired", "sold", "built", "hired", "rented");
  private static final Set<String> ASKED = WordSet.of("worth", "value", "valued");
  private static final Set<String> MEANS =
      WordSet.of("average", "mean", "median", "typical", "unit");
  private static final Set<String> BOOKS =
      WordSet.parse(
          "revenue revenues subsidy subsidies surplus deficit profit profits turnover earnings income"
              + " budget spending debt debts losses loss wages salaries reserves taxes");
  private static final Set<String> SALES = WordSet.of("sale", "sales");
  private static final Set<String> TAXES = WordSet.parse("duty duties tax excise vat levies");
  private static final Set<String> WORKS =
      WordSet.parse(
          "repair fix maintain train refurbish upgrade modernise modernize overhaul rebuild restore"
              + " expand develop produce manufacture build construct recruit");
  private static final Set<String> UPKEEP =
      WordSet.parse("repair repairs maintenance upkeep training refurbishment overhaul upgrade");
  private static final int WORK_REACH = 12;
  private static final int SALE_REACH = 40;
  private static final int SUBJECT = 8;
  private static final int BEFORE = 14;
  private static final int BEHIND = 4;
  private static final BigDecimal SMALL = new BigDecimal("1000");
  private static final BigDecimal LARGE = new BigDecimal("100000");
  private static final Set<String> GIVES =
      WordSet.parse(
          "send give pledge promise donate approve grant allocate commit provide deliver ship"
              + " transfer disburse announce offer lend request seek seize confiscate intercept"
              + " find supply order hand earmark award put contribute gift export import");
  private static final Set<String> ADDS =
      WordSet.parse("add adds added adding cost costs costing save saves saved");
  private static final Set<String> PUTS =
      WordSet.parse("put puts value values valued reckon reckons estimate estimates estimated");
  private static final Set<String> TRADES =
      WordSet.parse(
          "export exports exported import imports imported re-exports sale sales worth value"
              + " valued valuation trade receipts sum arms weapons weaponry munitions goods invoice"
              + " notes cash contract military haul load cargo shipment shipments consignment"
              + " consignments equipment aid seized carried smuggled contraband purchases proceeds"
              + " earnings supplies deliveries donation donations assistance package packages");
  private static final Set<String> GIVEN =
      WordSet.of("pledged", "ordered", "planned", "shipped", "delivered", "seized");

  static Set<Ground> of(Draft draft, Governor governor, Evidence near) {
    Set<Ground> grounds = new Worths(draft).grounds(governor);
    if (near.moving()) {
      grounds.add(new Worths(draft).isOfTrade() ? Ground.SUM_MOVED : Ground.SUM_NEAR);
    }
    return grounds;
  }

  /// Whether the sentence speaks of what goods are worth or of what is sold: "puts what it found at
  /// $27 million", "exports of $11 billion".
  private boolean isOfTrade() {
    List<Token> tokens = draft.sentence.tokens();
    boolean put =
        Words.is(tokens, draft.quoteFrom - 1, "at")
            && Words.hasAny(tokens, draft.quoteFrom - BEFORE, draft.quoteFrom, PUTS);
    return put || Words.hasAny(tokens, 0, tokens.size(), TRADES);
  }

  /// "And the worth?"
  static boolean asks(Sentence question) {
    return question.tokens().stream().anyMatch(token -> WordSet.has(ASKED, token));
  }

  private Set<Ground> grounds(Governor governor) {
    EnumSet<Ground> grounds = EnumSet.noneOf(Ground.class);
    Ground said = isSumOfGoods(governor) ? Ground.WORTH : nearest();
    if (said != null) {
      grounds.add(said);
    }
    if (goods() != null) {
      grounds.add(Ground.SUM_OF_GOODS);
    }
    VerbGroup verb = governor.verb();
    boolean participle =
        Words.isOneOf(draft.sentence.tokens(), draft.quoteFrom - 2, PAID)
            && said == null
            && goods() == null;
    boolean bought =
        verb != null
            && (verb.sense().status() == null || BOUGHT.contains(verb.sense().lemma()))
            && !verb.sense().isStance()
            && said == null
            && goods() == null;
    if ((bought || participle) && Words.is(draft.sentence.tokens(), draft.quoteFrom - 1, "for")) {
      grounds.add(Ground.PRICE);
    }
    if (verb != null
        && GIVES.contains(verb.sense().lemma())
        && GIVEN.contains(String.valueOf(verb.sense().status()))) {
      grounds.add(isForSomebody(verb) ? Ground.SUM_OF_WAGES : Ground.SUM_GIVEN);
    }
    if (isCostOfFuel()) {
      grounds.add(Ground.PRICE);
    }
    if (said == null && goods() == null && (isRate() || isOfBooks(verb))) {
      grounds.add(Ground.PRICE);
    }
    boolean lent = verb != null && verb.sense().lemma().equals("lend") && goods() == null;
    if (lent || isRaised()) {
      grounds.add(Ground.PRICE);
    }
    if (isOfFirm()) {
      grounds.add(Ground.WORK);
    }
    if (goods() == null && isForWork()) {
      grounds.add(Ground.WORK);
    }
    if (draft.value != null && draft.value.compareTo(SMALL) < 0) {
      grounds.add(Ground.SMALL_SUM);
    }
    return grounds;
  }

  /// "adds 5,000 km and some $400,000 in fuel": what a way costs.
  private boolean isCostOfFuel() {
    List<Token> tokens = draft.sentence.tokens();
    return Words.is(tokens, draft.quoteTo, "in")
        && Words.isOneOf(tokens, draft.quoteTo + 1, "fuel", "diesel", "bunkers", "bunker")
        && Words.hasAny(tokens, draft.quoteFrom - BEFORE, draft.quoteFrom, ADDS);
  }

  /// "The driver had been promised N$4,000", "a house offered at 840,000 euros", "$252 million for
  /// schools": what a person gets, what one costs, or what it is meant for.
  private boolean isForSomebody(VerbGroup verb) {
    List<Token> tokens = draft.sentence.tokens();
    boolean small = draft.value != null && draft.value.compareTo(LARGE) < 0;
    int behind = draft.quoteTo + 1;
    boolean other =
        Words.is(tokens, draft.quoteTo, "for")
            && Words.isWord(tokens, behind)
            && !tokens.get(behind).isCapitalised()
            && NounPhrases.isCountable(tokens, behind)
            && Mentions.whole(tokens, behind, Math.min(tokens.size(), behind + 4)) == null;
    return !verb.sense().seizes()
        && goods() == null
        && (small || other || Words.isOneOf(tokens, draft.quoteFrom - 1, "at"));
  }

  /// "The company is worth 900 million dollars".
  private boolean isOfFirm() {
    List<Token> tokens = draft.sentence.tokens();
    int worth = draft.quoteFrom - 1;
    return Words.is(tokens, worth, "worth")
        && Words.isOneOf(tokens, worth - 1, "is", "was", "are", "were", "be")
        && Words.isOneOf(tokens, worth - 2, FIRMS);
  }

  /// "The tax brought in 40 million dollars".
  private boolean isRaised() {
    List<Token> tokens = draft.sentence.tokens();
    int verb =
        Words.is(tokens, draft.quoteFrom - 1, "in") ? draft.quoteFrom - 2 : draft.quoteFrom - 1;
    return Words.isOneOf(tokens, verb, "brought", "brings", "raised", "raises", "yielded", "yields")
        && Words.isOneOf(tokens, verb - 1, LEVIES);
  }

  private static final Set<String> LEVIES =
      WordSet.parse(
          "tax taxes levy levies toll tolls duty duties fee fees fine fines lottery tickets tariff"
              + " tariffs");

  private static final Set<String> FIRMS =
      WordSet.parse(
          "company firm business group bank brand market industry sector club stake house estate"
              + " fleet mine plant");

  /// "Their value fell to $4 billion", "frozen raspberries earned $40 million", "the load had been
  /// priced at $2 million".
  private boolean isSumOfGoods(Governor governor) {
    VerbGroup verb = governor.verb();
    List<Token> tokens = draft.sentence.tokens();
    if (verb == null || governor.role() != Governor.Role.OBJECT) {
      return false;
    }
    boolean amount = "amount".equals(verb.sense().status());
    boolean earns = Words.isOneOf(tokens, verb.main(), "earn", "earns", "earned");
    boolean priced = Words.are(tokens, verb.main(), "priced", "at");
    boolean the = false;
    for (int i = Math.max(0, verb.from() - SUBJECT); i < verb.from(); i++) {
      Goods goods = Goods.at(tokens, i);
      boolean moved = goods != null && goods.commodity() != null;
      the |=
          amount
              && Words.isOneOf(tokens, i - 1, "their", "its", "whose", "the")
              && Words.is(tokens, i, "value");
      the |=
          amount
              && Words.isOneOf(tokens, i, "exports", "imports", "re-exports")
              && !Words.is(tokens, i - 1, "of");
      the |= earns && (moved || Words.isOneOf(tokens, i, "exports", "shipments"));
      the |= priced && Words.isOneOf(tokens, i, "load", "cargo", "shipment", "consignment", "haul");
    }
    return the;
  }

  /// "Revenue came to $600 million", "the surplus was $2 billion".
  private boolean isOfBooks(@Nullable VerbGroup verb) {
    List<Token> tokens = draft.sentence.tokens();
    boolean sum =
        verb != null
            && verb.to() <= draft.quoteFrom
            && ("amount".equals(verb.sense().status()) || verb.sense().lemma().equals("be"));
    return sum && Words.hasAny(tokens, Math.max(0, verb.from() - 8), verb.from(), BOOKS);
  }

  /// "€60 million was earmarked to help repair damaged tanks", "a €14 million contract for the
  /// upkeep of howitzers".
  private boolean isForWork() {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = draft.quoteTo; i < draft.quoteTo + WORK_REACH && Words.isWord(tokens, i); i++) {
      boolean infinitive = Words.isOneOf(tokens, i - 1, "to", "help");
      boolean noun = Words.isOneOf(tokens, i - 1, "for", "the", "of");
      boolean both = Words.isOneOf(tokens, i + 1, "and", ",") && Words.is(tokens, i + 2, "equip");
      if (infinitive && Words.isOneOf(tokens, i, WORKS) && !both
          || noun && Words.isOneOf(tokens, i, UPKEEP)) {
        return true;
      }
    }
    return false;
  }

  /// "$31,000 a day".
  private boolean isRate() {
    List<Token> tokens = draft.sentence.tokens();
    int unit = draft.quoteTo + 1;
    return Words.isOneOf(tokens, draft.quoteTo, "a", "per", "each", "an")
        && unit < tokens.size()
        && TimeFrames.isUnit(tokens.get(unit));
  }

  /// "$21 billion of arms", "€40 million in shells".
  private @Nullable Commodity goods() {
    List<Token> tokens = draft.sentence.tokens();
    int from = Words.is(tokens, draft.quoteTo, "in") ? draft.quoteTo + 1 : draft.numberTo;
    int to = from > draft.numberTo ? Math.min(tokens.size(), from + 3) : draft.quoteTo;
    return Mentions.whole(tokens, from, to);
  }

  /// "worth £3 million in unpaid duty", "$38 billion in oil revenues": what the state or the seller
  /// gets.
  private boolean isInTaxes() {
    List<Token> tokens = draft.sentence.tokens();
    int to = draft.quoteTo;
    for (int i = to + 1; Words.is(tokens, to, "in") && i <= to + 3; i++) {
      boolean taxed = Words.isOneOf(tokens, i, TAXES) || Words.isOneOf(tokens, i, BOOKS);
      if (taxed && !Words.isHyphen(tokens, i + 1)) {
        return true;
      }
      if (!Words.isWord(tokens, i)) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Ground nearest() {
    List<Token> tokens = draft.sentence.tokens();
    if (isInTaxes()) {
      return Ground.PRICE;
    }
    int nearest = BEFORE + 1;
    Ground said = null;
    int to = Math.min(tokens.size(), draft.quoteTo + BEHIND);
    for (int i = Math.max(0, draft.quoteFrom - BEFORE); i < to; i++) {
      Lexicon.Match match = SUMS.at(tokens, i).orElse(null);
      int away = match == null ? nearest : distance(match);
      if (match != null && away < nearest) {
        nearest = away;
        boolean worth = match.meaning().equals("worth") && !isMean(match) || isCostOfSale(match);
        said = worth ? Ground.WORTH : Ground.PRICE;
      }
      i = match == null ? i : match.to() - 1;
    }
    return said;
  }

  /// "the average customs value of a car", "the unit value of the chips": what one costs.
  private boolean isMean(Lexicon.Match worth) {
    List<Token> tokens = draft.sentence.tokens();
    return Words.hasAny(tokens, Math.max(0, worth.from() - 2), worth.from(), MEANS);
  }

  /// "a possible sale of missiles for an estimated cost of $3 million": what the buyer would pay.
  private boolean isCostOfSale(Lexicon.Match cost) {
    List<Token> tokens = draft.sentence.tokens();
    return Words.is(tokens, cost.from(), "cost")
        && Words.is(tokens, cost.from() - 1, "estimated")
        && Words.hasAny(tokens, cost.from() - SALE_REACH, cost.from(), SALES);
  }

  private int distance(Lexicon.Match match) {
    boolean before = match.from() < draft.quoteFrom;
    return Math.max(0, before ? draft.quoteFrom - match.to() : match.from() - draft.quoteTo);
  }
}

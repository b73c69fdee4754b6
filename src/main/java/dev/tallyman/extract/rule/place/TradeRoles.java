package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is called a buyer or a supplier: "was the best customer", "Ghana's main supplier", "the top
/// buyers were China", and who "accounted for half of Brazil's exports".
final class TradeRoles {

  private static final int NEAR = 6;
  private static final int POSSESSED = 5;

  private static final Set<String> TAKERS =
      WordSet.parse(
          "customer buyer taker destination market importer recipient outlet customers buyers"
              + " takers destinations markets importers recipients receiver receivers");

  private static final Set<String> GIVERS =
      WordSet.parse(
          "supplier exporter seller source provider shipper donor origin suppliers exporters"
              + " sellers sources donors providers shippers");

  private static final Set<String> COPULAS =
      WordSet.of("was", "were", "is", "are", "remained", "remains", "became", "become", "being");

  private final List<Token> tokens;

  TradeRoles(List<Token> tokens) {
    this.tokens = tokens;
  }

  private @Nullable End of(int at) {
    boolean country =
        Words.isOneOf(tokens, at, "country", "countries", "state", "states", "nation");
    int role = country ? at - 1 : at;
    if (Words.isOneOf(tokens, role, country ? TAKING : TAKERS)) {
      return End.DESTINATION;
    }
    return Words.isOneOf(tokens, role, country ? GIVING : GIVERS) ? End.ORIGIN : null;
  }

  private static final Set<String> TAKING =
      WordSet.of("receiving", "recipient", "importing", "buying", "destination", "purchasing");

  private static final Set<String> GIVING =
      WordSet.of("exporting", "sending", "supplying", "supplier", "selling", "shipping", "donor");

  /// Behind a copula: "was the best customer again", "remained the largest supplier".
  @Nullable End behind(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + NEAR); i++) {
      boolean links = Words.isOneOf(tokens, i, "-", "'s");
      if (!tokens.get(i).isWord() && !links) {
        return null;
      }
      End end = of(i);
      if (end != null) {
        return end;
      }
    }
    return null;
  }

  private static final Set<String> RANKS =
      WordSet.parse(
          "main biggest largest top best second third chief leading principal only sole foremost"
              + " single major key most important fourth fifth favourite number");

  private static final Set<String> OF_OTHERS =
      WordSet.parse("supplier suppliers customer customers destination destinations taker");

  /// "Ghana's main supplier" sends to Ghana, "Ghana's importers" are Ghana itself.
  @Nullable End ofPossessor(Name name) {
    boolean ranked = false;
    for (int i = name.to() + 1; i < Math.min(tokens.size(), name.to() + POSSESSED); i++) {
      End end = of(i);
      ranked = ranked || WordSet.has(RANKS, tokens.get(i));
      if (end != null) {
        boolean others = ranked || WordSet.has(OF_OTHERS, tokens.get(i));
        return others ? end.opposite() : tellsOfTrade(i, end) ? end : null;
      }
      if (!tokens.get(i).isWord() || tokens.get(i).isCapitalised()) {
        return null;
      }
    }
    return null;
  }

  /// "Thailand's exporters have lowered their target for shipments".
  private boolean tellsOfTrade(int trader, End end) {
    boolean trades = Words.isOneOf(tokens, trader, "exporters", "shippers", "importers");
    Set<String> flow = end == End.ORIGIN ? RouteWords.OUTFLOW : RouteWords.INFLOW;
    return trades && Words.hasAny(tokens, trader + 1, trader + 2 * POSSESSED, flow);
  }

  /// "Top destinations were China", "the largest buyer, Egypt, took".
  @Nullable End ofPredicate(Name name) {
    int link = Words.is(tokens, name.from() - 1, "the") ? name.from() - 2 : name.from() - 1;
    boolean copula = link > 0 && WordSet.has(COPULAS, tokens.get(link));
    boolean beside = Words.isOneOf(tokens, link, ",", ":");
    for (int i = link - 1; (copula || beside) && i >= Math.max(0, link - NEAR); i--) {
      End end = of(i);
      if (end != null) {
        return end;
      }
      if (beside || !tokens.get(i).isWord()) {
        return null;
      }
    }
    return null;
  }

  /// "Poland is third with weapons pledges worth €2 billion", "comes next with a promise of 40".
  boolean isGiverWith(int with) {
    for (int i = with + 1; Words.is(tokens, with, "with") && i < with + NEAR; i++) {
      if (Words.isOneOf(tokens, i, OFFERS)) {
        return Words.isOneOf(tokens, i + 1, "worth", "of", "totalling", "totaling");
      }
    }
    return false;
  }

  private static final Set<String> OFFERS =
      WordSet.parse(
          "pledges pledge promises promise commitments commitment deliveries donations donation"
              + " exports shipments");

  private static final Set<String> MAKING_UP =
      WordSet.of("covers", "covered", "cover", "represents", "represented", "met", "meets");

  private static final Set<String> IN =
      WordSet.of("imports", "purchases", "arrivals", "demand", "needs", "intake", "consumption");

  private static final Set<String> OUT =
      WordSet.of("exports", "shipments", "sales", "loadings", "outflows", "deliveries");

  /// Whoever makes up a part of a country's imports sends them: at a verb, what it makes of its
  /// subject.
  @Nullable End ofShare(int verb) {
    boolean counts =
        Words.isOneOf(tokens, verb, "accounted", "accounts", "account", "accounting")
                && Words.is(tokens, verb + 1, "for")
            || Words.isOneOf(tokens, verb, "made", "makes", "make")
                && Words.is(tokens, verb + 1, "up")
            || WordSet.has(MAKING_UP, tokens.get(verb));
    boolean world = false;
    for (int i = verb + 1; counts && i < Math.min(tokens.size(), verb + 2 * NEAR + 2); i++) {
      world = world || WordSet.has(WORLD, tokens.get(i));
      if (WordSet.has(IN, tokens.get(i))) {
        return world ? End.DESTINATION : End.ORIGIN;
      }
      if (WordSet.has(OUT, tokens.get(i))) {
        return world ? End.ORIGIN : End.DESTINATION;
      }
    }
    return null;
  }

  /// Of all the world's exports a country has those that are its own.
  private static final Set<String> WORLD =
      WordSet.of("all", "global", "world", "worldwide", "international", "total");

  /// "Germany's latest package for Ukraine", "Iran's support of Sudan".
  boolean isGift(Name name) {
    for (int i = name.to() + 1; i < Math.min(tokens.size(), name.to() + 4); i++) {
      if (WordSet.has(GIFTS, tokens.get(i))) {
        return Words.isOneOf(tokens, i + 1, "for", "to", "of");
      }
    }
    return false;
  }

  /// "has announced its largest package", but not "announced a package from Norway".
  boolean isOwnGift(int from) {
    boolean gift = false;
    int to = Math.min(tokens.size(), from + 2 * NEAR);
    for (int i = from; i < to && !Words.is(tokens, i, ","); i++) {
      gift |= WordSet.has(GIFTS, tokens.get(i));
      if (Words.isOneOf(tokens, i, "from", "by", "that", "would")) {
        return false;
      }
    }
    return gift;
  }

  private static final Set<String> GIFTS =
      WordSet.of(
          "package",
          "packages",
          "tranche",
          "drawdown",
          "aid",
          "help",
          "support",
          "assistance",
          "gift",
          "gifts",
          "pledge",
          "pledges",
          "promise",
          "offer",
          "consignment",
          "loan",
          "handover",
          "transfer",
          "transfers",
          "donation",
          "donations");

  /// "US maize sales", "Thailand rice shipments": a bare name before what it trades.
  @Nullable End beforeTrade(Name name) {
    for (int i = name.to(); i < Math.min(tokens.size(), name.to() + ADJUNCTS); i++) {
      if (Words.isOneOf(tokens, i, "sales", "shipments", "loadings")) {
        return i > name.to() ? End.ORIGIN : null;
      }
      if (!tokens.get(i).isWord()
          || tokens.get(i).isCapitalised()
          || Words.isOneOf(tokens, i, TO_ALLIES)) {
        return null;
      }
    }
    return null;
  }

  private static final int ADJUNCTS = 4;

  private static final Set<String> TO_ALLIES =
      WordSet.of("aid", "arms", "weapons", "relief", "to", "and");

  /// "South Korea led the week's exports, taking 55,000 tonnes": who leads a list does what the
  /// participle behind the comma says.
  @Nullable End ofLeader(int from, int comma) {
    int participle = comma + 1;
    boolean leads =
        Words.isOneOf(tokens, from, "led", "leads", "topped", "tops", "headed", "heads")
            && comma - from <= 2 * NEAR
            && participle < tokens.size()
            && tokens.get(participle).lower().endsWith("ing")
            && Ellipses.isNumber(tokens, participle + 1);
    if (leads && Words.isOneOf(tokens, participle, RouteWords.RECEIVING)) {
      return End.DESTINATION;
    }
    return leads && Words.isOneOf(tokens, participle, RouteWords.SENDING) ? End.ORIGIN : null;
  }
}

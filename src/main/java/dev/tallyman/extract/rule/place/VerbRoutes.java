package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a verb or a noun of trade makes of a country beside it: "Serbia has delivered" sends, "sent
/// Ukraine 31 tanks" and "Poland received" receive, "Ireland's exports" leave.
final class VerbRoutes {

  private static final int REACH = 12;
  private static final int CLAUSE = 16;
  private static final int LONGEST_DENIAL = 8;
  private static final int ASIDE = 13;

  private final List<Token> tokens;

  private final TradeRoles roles;
  private final Takings takings;
  private final ReportedFlows trade;

  VerbRoutes(List<Token> tokens) {
    this.tokens = tokens;
    this.roles = new TradeRoles(tokens);
    this.takings = new Takings(tokens);
    this.trade = new ReportedFlows(tokens);
  }

  boolean isPossessive(Name name) {
    return Words.isOneOf(tokens, name.to(), "'s", "'");
  }

  private static final Set<String> PASSIVE =
      WordSet.of("was", "were", "been", "be", "being", "is", "are");

  /// "Ireland's live exports", "Russia's ammunition" as the object of a supply.
  @Nullable End possessed(Name name) {
    for (int i = name.to() + 1; i < Math.min(tokens.size(), name.to() + 4); i++) {
      if (WordSet.has(RouteWords.OUTFLOW, tokens.get(i))) {
        return End.ORIGIN;
      }
      if (WordSet.has(RouteWords.INFLOW, tokens.get(i))) {
        return End.DESTINATION;
      }
    }
    End role = roles.ofPossessor(name);
    if (role != null || roles.isGift(name)) {
      return role == null ? End.ORIGIN : role;
    }
    int of = is(name.from() - 1, "the") ? name.from() - 2 : name.from() - 1;
    if (is(of, "of") && Words.isOneOf(tokens, of - 1, "exports", "imports", "shipments", "sales")) {
      return End.ORIGIN;
    }
    boolean part =
        is(name.from() - 1, "of")
            && Words.hasAny(tokens, name.from() - REACH, name.from(), RouteWords.SENDING);
    return part ? End.DESTINATION : null;
  }

  /// "drinks Kenyan tea, and took 210,000 tonnes".
  private boolean moves(int i) {
    return Words.isOneOf(tokens, i, RouteWords.SENDING)
        || Words.isOneOf(tokens, i, RouteWords.RECEIVING);
  }

  /// "cleared a $12 billion sale of helicopters".
  private boolean isSale(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 7); i++) {
      if (Words.isOneOf(
          tokens, i, "sale", "export", "transfer", "shipment", "delivery", "exports", "sales")) {
        return true;
      }
    }
    return false;
  }

  /// "is waiting for", "is in the market for".
  private boolean isAwaiting(int i) {
    if (Words.isOneOf(tokens, i, "expects", "expecting", "anticipates", "anticipating")) {
      return Ellipses.isNumber(tokens, i + 1);
    }
    if (Words.isOneOf(tokens, i, "deal", "contract")
        && Words.isOneOf(tokens, i - 2, "struck", "signed", "clinched", "sealed", "agreed")) {
      return is(i + 1, "for") && Ellipses.isNumber(tokens, i + 2);
    }
    int up = is(i, "signed") && is(i + 1, "up") ? i + 1 : i;
    return Words.isOneOf(
            tokens,
            i,
            "waiting",
            "waits",
            "waited",
            "market",
            "appealed",
            "appealing",
            "signed",
            "bid")
        && is(up + 1, "for")
        && Ellipses.isNumber(tokens, is(up + 2, "the") ? up + 3 : up + 2);
  }

  @Nullable End beforeTrade(Name name) {
    return roles.beforeTrade(name);
  }

  @Nullable End predicate(Name name) {
    return roles.ofPredicate(name);
  }

  /// Right behind a verb that has two objects: "sent Ukraine 31 tanks".
  boolean isObject(Name name) {
    int verb = name.from() - 1;
    verb = Words.isOneOf(tokens, verb, "the", "both") ? verb - 1 : verb;
    if (Words.isOneOf(
        tokens,
        verb,
        "feed",
        "feeds",
        "feeding",
        "fed",
        "stock",
        "restock",
        "replenish",
        "serve")) {
      return true;
    }
    if (verb < 0 || !WordSet.has(RouteWords.SENDING, tokens.get(verb)) || isPossessive(name)) {
      return false;
    }
    return !Words.isOneOf(tokens, verb, "shipments", "supplies", "exports", "loads", "sales");
  }

  @Nullable End subject(Name name) {
    return subject(name, behindCleft(name));
  }

  /// Behind "It was Poland that" and "It was Poland, not Portugal, that", else behind the name.
  private int behindCleft(Name name) {
    int was = is(name.from() - 1, "the") ? name.from() - 2 : name.from() - 1;
    if (!is(was - 1, "it") || !Words.isOneOf(tokens, was, "is", "was", "were")) {
      return name.to();
    }
    int at = name.to();
    while (at < name.to() + LONGEST_DENIAL && !Words.isOneOf(tokens, at, "that", "who", "which")) {
      at++;
    }
    boolean denial = is(name.to(), ",") || Words.isOneOf(tokens, name.to(), "and", "not");
    boolean cleft = at < name.to() + LONGEST_DENIAL && (at == name.to() || denial);
    return cleft ? at + 1 : name.to();
  }

  /// What the verb behind `from` makes of the name.
  @Nullable End subject(Name name, int from) {
    boolean passive = false;
    boolean relative = false;
    boolean carries = false;
    int reach = from + CLAUSE;
    for (int i = from; i < Math.min(tokens.size(), reach); i++) {
      Token token = tokens.get(i);
      if (Preposition.isInNumber(tokens, i)
          || isIntent(i)
          || is(i, "getting") && is(i + 1, "ready")) {
        continue;
      }
      boolean hindered =
          Words.isOneOf(tokens, i, "stopped", "barred", "banned")
              && Words.isOneOf(tokens, i + 1, "from", "short");
      if (hindered || is(i, "having") || Words.isOneOf(tokens, i, "it", "they") && i > from) {
        passive = false;
        continue;
      }
      End flow = trade.ofFlow(i);
      if (flow != null) {
        return flow;
      }
      if (token.is(";") || token.is(".") || token.is(":") || token.is("that")) {
        return null;
      }
      if (token.is(",")) {
        End leader = roles.ofLeader(from, i);
        if (leader != null) {
          return leader;
        }
        if (relative) {
          relative = false;
        } else if (Words.isOneOf(tokens, i + 1, "which", "who")) {
          relative = true;
        } else if (Words.isOneOf(tokens, i + 1, "and", "but") && moves(i + 2)) {
          i++;
        } else {
          int close = closingComma(i);
          if (close < 0) {
            return null;
          }
          reach += close - i;
          i = close;
        }
        passive = false;
        continue;
      }
      if (Words.isOneOf(
          tokens,
          i,
          "was",
          "is",
          "were",
          "are",
          "remained",
          "remains",
          "became",
          "become",
          "stayed")) {
        End role = roles.behind(i + 1);
        if (role != null) {
          return role;
        }
      }
      End share = roles.ofShare(i);
      if (share != null) {
        return share;
      }
      if (roles.isGiverWith(i)) {
        return End.ORIGIN;
      }
      if (Words.isOneOf(tokens, i, "paid", "financed", "funded", "pays", "pay")
          && is(i + 1, "for")) {
        return End.ORIGIN;
      }
      if (is(i, "part") && Words.isOneOf(tokens, i - 1, "would", "will", "to")
          || Words.isOneOf(tokens, i, "let", "lets") && !is(i + 1, "alone")
          || is(i, "cleared") && isSale(i + 1)) {
        return End.ORIGIN;
      }
      if (is(i, "announced") && (Ellipses.isNumber(tokens, i + 1) || roles.isOwnGift(i + 1))) {
        return End.ORIGIN;
      }
      if (is(i, "expects") && isAwaiting(i)) {
        return End.DESTINATION;
      }
      boolean hearsay = passive && is(i + 1, "to");
      if (WordSet.has(RouteWords.OTHER, token) && !hearsay && !isGerund(i + 1)
          || takings.isOne(name.to(), i)) {
        return null;
      }
      boolean conveyance =
          i == name.to() && WordSet.has(RouteWords.CONVEYANCES, token) && !is(i + 1, "to");
      if (isCounted(i) || conveyance && name.kind() == Gazetteer.Kind.DEMONYM) {
        carries = carries || conveyance;
        continue;
      }
      if (isShip(i)) {
        continue;
      }
      if (WordSet.has(RouteWords.SENDING, token)) {
        boolean progressive = token.lower().endsWith("ing");
        boolean receives = passive && !progressive || !carries && isInward(i + 1);
        return receives ? End.DESTINATION : End.ORIGIN;
      }
      boolean wants =
          WordSet.has(RouteWords.RECEIVING, token)
              || Words.isOneOf(tokens, i, "pulled", "lifted") && isTaken(i + 1);
      if (wants && Words.isOneOf(tokens, i + 1, "out", "part", "place", "away", "apart", "down")) {
        return null;
      }
      if (is(i, "move")
          && Words.isOneOf(tokens, i - 1, "to", "will", "would", "may", "might", "could", "must")) {
        return End.ORIGIN;
      }
      if (wants && isGerund(i + 1)
          || wants && is(i + 1, "to") && !Ellipses.isNumber(tokens, i + 2)) {
        passive = false;
        continue;
      }
      if (wants && is(i, "booked") && Words.hasAny(tokens, from, i, SHIPPERS)) {
        return End.ORIGIN;
      }
      if (wants || isAwaiting(i)) {
        boolean progressive = token.lower().endsWith("ing");
        return passive && !progressive ? null : End.DESTINATION;
      }
      passive = WordSet.has(PASSIVE, token) || passive && !token.is("to");
    }
    return null;
  }

  /// "A United States patrol ship has seized 40 rifles": a ship that does something else.
  private boolean isShip(int i) {
    return is(i, "ship")
        && (Words.isOneOf(tokens, i + 1, "has", "had", "was", "is", "that", "which")
            || i + 1 < tokens.size() && tokens.get(i + 1).lower().endsWith("ed"));
  }

  /// "pulled in 40 tonnes", "lifted 40 tonnes of maize from Peru".
  private boolean isTaken(int at) {
    if (isInward(at)) {
      return true;
    }
    for (int i = at;
        Ellipses.isNumber(tokens, at) && i < Math.min(tokens.size(), at + REACH);
        i++) {
      if (is(i, "from")) {
        return true;
      }
    }
    return false;
  }

  /// "plans to import", "hopes to send", "has plans to export", "counts on receiving": by the verb
  /// behind.
  private boolean isIntent(int i) {
    boolean to =
        Words.isOneOf(tokens, i, "plans", "hopes", "expects", "counts")
            && Words.isOneOf(tokens, i + 1, "to", "on");
    return to && !Ellipses.isNumber(tokens, i + 2)
        || is(i, "forward") && Words.isOneOf(tokens, i - 1, "look", "looks", "looked", "looking");
  }

  /// "flew in 12 tonnes", not "shipped in 2024".
  private boolean isInward(int in) {
    return is(in, "in")
        && Ellipses.isNumber(tokens, in + 1)
        && !tokens.get(in + 1).text().matches("(19|20)\\d\\d");
  }

  /// "Exporters in Santos had booked 38,000 TEU".
  private static final Set<String> SHIPPERS = WordSet.of("exporters", "shippers", "exporter");

  private static final Set<String> NOUNS =
      WordSet.of(
          "ships",
          "supplies",
          "exports",
          "loads",
          "orders",
          "imports",
          "trucks",
          "hands",
          "offers",
          "transfers",
          "transport",
          "grants",
          "purchases",
          "receives",
          "hauls",
          "lifts",
          "returns");

  /// "passed 900 ships", "filled the orders": a noun, no verb.
  private boolean isCounted(int i) {
    boolean named = i > 0 && WordSet.has(SINGULARS, tokens.get(i));
    return isOfActor(i)
        || is(i, "armed") && Words.isOneOf(tokens, i + 1, UNDER_ARMS)
        || is(i, "give") && is(i + 1, "or")
        || named
            && (Words.isOneOf(tokens, i - 1, ARTICLES)
                || is(i, "truck") && tokens.get(i - 1).isCapitalised())
        || WordSet.has(NOUNS, tokens.get(i))
            && i > 0
            && (tokens.get(i - 1).isDigits()
                || Words.isOneOf(tokens, i - 1, "the", "of", "'s", "its", "their", "more", "no"));
  }

  /// "Chad's armed forces": who bears arms, and who gives none.
  private static final Set<String> UNDER_ARMS =
      WordSet.of(
          "forces",
          "services",
          "police",
          "groups",
          "group",
          "men",
          "guards",
          "militants",
          "rebels");

  private static final Set<String> ARTICLES =
      WordSet.of(
          "a", "an", "the", "its", "their", "his", "her", "this", "that", "each", "every", "one",
          "another", "first", "last", "latest", "new", "no", "-");

  private static final Set<String> SINGULARS =
      WordSet.of("truck", "ship", "rail", "haul", "airlift", "transport", "load", "lease", "book");

  /// "the transport ministry", "its export board": what the noun before an actor's means.
  boolean isOfActor(int i) {
    return Words.isOneOf(tokens, i + 1, OFFICES)
        && !tokens.get(i).lower().endsWith("ed")
        && !Words.isOneOf(
            tokens, i - 1, "to", "will", "would", "can", "could", "may", "might", "must", "not");
  }

  private static final Set<String> OFFICES =
      WordSet.of(
          "ministry",
          "minister",
          "board",
          "agency",
          "authority",
          "council",
          "office",
          "company",
          "association",
          "federation",
          "union",
          "department",
          "committee",
          "firm",
          "service");

  /// "denies having given", "denied sending".
  private boolean isGerund(int i) {
    return is(i, "having")
        || i < tokens.size()
            && tokens.get(i).lower().endsWith("ing")
            && WordSet.has(RouteWords.SENDING, tokens.get(i));
  }

  /// The comma that closes an aside of a few words: "Brazil, it adds, failed to ship three".
  private int closingComma(int open) {
    for (int i = open + 1; i < Math.min(tokens.size(), open + ASIDE); i++) {
      if (Words.isOneOf(tokens, i, ";", ":")) {
        return -1;
      }
      if (tokens.get(i).is(",") && !Preposition.isInNumber(tokens, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean is(int i, String word) {
    return Words.is(tokens, i, word);
  }
}

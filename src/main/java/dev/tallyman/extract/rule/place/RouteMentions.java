package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which places of a sentence are ends of a flow: by their prepositions ("from Minsk to Benghazi"),
/// by the verb whose subject or object they are ("Serbia has delivered", "sent Ukraine 31 tanks"),
/// or as the adjective of goods ("Iranian drones").
final class RouteMentions {

  private static final int NEAR = 3;
  private static final int FAR = 40;

  private final List<Token> tokens;

  private final List<Name> names;
  private final VerbRoutes verbs;
  private final Pairs pairs;
  private final Adjectives adjectives;
  private final Holders holders;
  private final NamePhrases phrases;
  private final Doers doers;
  private final Gifts gifts;

  private RouteMentions(List<Token> tokens, List<Name> names) {
    this.tokens = tokens;
    this.names = names;
    this.verbs = new VerbRoutes(tokens);
    this.pairs = new Pairs(tokens, names);
    this.phrases = new NamePhrases(tokens, names);
    this.adjectives = new Adjectives(tokens, this, phrases, verbs);
    this.holders = new Holders(tokens);
    this.doers = new Doers(tokens, verbs);
    this.gifts = new Gifts(tokens, names);
  }

  static List<RouteMention> of(List<Token> tokens, List<Name> names) {
    return names.isEmpty() ? List.of() : new RouteMentions(tokens, names).read();
  }

  private List<RouteMention> read() {
    List<RouteMention> mentions = new ArrayList<>();
    for (int i = names.size() - 1; i >= 0; i--) {
      RouteMention next = mentions.isEmpty() ? null : mentions.getLast();
      RouteMention mention = mention(i, next);
      if (mention != null) {
        mentions.add(mention);
      }
    }
    mentions.sort((one, other) -> Integer.compare(one.from(), other.from()));
    List<RouteMention> told = Ellipses.completed(tokens, names, mentions, this::mention);
    List<RouteMention> ends = Gateways.without(tokens, told);
    return List.copyOf(Tellers.completed(tokens, names, ends, this::mention));
  }

  private @Nullable RouteMention mention(int index, @Nullable RouteMention next) {
    Name name = names.get(index);
    if (isDenied(name)) {
      return null;
    }
    if (adjectives.isOne(name)) {
      return adjectives.mention(name);
    }
    if (Bearers.isVessel(tokens, name) || Bearers.isWater(tokens, name)) {
      return null;
    }
    End paired = pairs.end(index);
    End labelled = paired == null ? RouteLabels.end(tokens, name.from()) : paired;
    labelled = labelled == null ? RouteLabels.ofFirm(tokens, name.from()) : labelled;
    labelled = labelled == null ? BracketedShares.end(tokens, name) : labelled;
    if (labelled != null) {
      return mention(name, labelled, 2);
    }
    if (adjectives.isOfParticiple(name)) {
      return adjectives.compound(name);
    }
    int before = phrases.before(name.from());
    if (doers.isBehindFor(name, before)) {
      End role = verbs.subject(name);
      return role == null ? null : mention(name, role, 1);
    }
    if (Deictics.isBare(tokens, name)) {
      End bare = Preposition.endOfAdverb(tokens, name.from());
      bare = bare == null && doers.isBehindActor(name) ? verbs.subject(name) : bare;
      return bare == null ? null : mention(name, bare, 1);
    }
    End end =
        isBehindCountry(index, before)
            ? Preposition.place(tokens, before)
            : Preposition.end(tokens, before);
    if (end == End.DESTINATION && isFetching(name.to())) {
      return mention(name, End.ORIGIN, 1);
    }
    if (isDisaster(before)) {
      return mention(name, End.DESTINATION, 0);
    }
    RouteMention town = isOfTown(index, before) ? mention(index - 1, next) : null;
    if (isOfMaker(name) || town != null) {
      return town == null ? null : mention(name, town.end(), town.strength());
    }
    if (end != null) {
      int strength = Words.isOneOf(tokens, before, "through", "via") ? 0 : 2;
      return verbs.isPossessive(name) && !isTowards(before) ? null : mention(name, end, strength);
    }
    if (isWith(before, name)) {
      return byVerb(name, next);
    }
    if (Preposition.stands(tokens, before)) {
      if (is(before, "in") && Purchases.isBoughtIn(tokens, before)) {
        return mention(name, End.ORIGIN, 1);
      }
      if (Boardings.isAt(tokens, name.from(), name.to()) || isGate(name, before, next)) {
        return mention(name, End.ORIGIN, 1);
      }
      End doer = Words.isOneOf(tokens, before, "in", "at", "near") ? doers.in(name, before) : null;
      if (doer == null && isStore(before) && next != null && !next.isOrigin()) {
        return mention(name, End.ORIGIN, 1);
      }
      doer = doer == null && is(before, "in") ? doers.opening(name, before) : doer;
      return doer == null ? null : mention(name, doer, 1);
    }
    Name first = verbs.isPossessive(name) ? null : phrases.listHead(index);
    if (first != null && !Ellipses.isNumber(tokens, name.to())) {
      End shared = Preposition.end(tokens, phrases.before(first.from()));
      if (shared != null) {
        return mention(name, shared, 2);
      }
      if (verbs.isObject(first)) {
        return mention(name, End.DESTINATION, 1);
      }
    }
    return byVerb(name, next);
  }

  /// "came not from Kenya but from Uganda", "went to Chad, not Mali", "to Togo rather than Benin".
  private boolean isDenied(Name name) {
    int before = is(name.from() - 1, "the") ? name.from() - 2 : name.from() - 1;
    int denial = Preposition.stands(tokens, before) ? before - 1 : before;
    boolean instead =
        Words.are(tokens, denial - 1, "rather", "than")
            || Words.are(tokens, before - 1, "instead", "of");
    return instead
        || is(denial, "not") && !Words.isOneOf(tokens, name.to(), "alone", "only", "itself");
  }

  /// "to Ukraine's army" is Ukraine; "for Russia's war" is nowhere.
  private boolean isTowards(int before) {
    return Words.isOneOf(tokens, before, "to", "into", "from");
  }

  /// "will fly to Darwin to pick up four tonnes".
  private boolean isFetching(int behind) {
    for (int i = behind; i < behind + NEAR; i++) {
      if (is(i, "to") && Words.isOneOf(tokens, i + 1, "pick", "collect", "fetch", "load")) {
        return !is(i + 1, "pick") || is(i + 2, "up");
      }
    }
    return false;
  }

  /// "flew to Tacloban in the Philippines": the country of the town before it.
  private boolean isOfTown(int index, int before) {
    return index > 0
        && is(before, "in")
        && names.get(index).kind() == Kind.COUNTRY
        && names.get(index - 1).kind() != Kind.COUNTRY
        && names.get(index - 1).to() == before
        && Objects.equals(names.get(index - 1).country(), names.get(index).country());
  }

  /// "the arrival of tea from Kenya in Oman": no place of the other country.
  private boolean isBehindCountry(int index, int before) {
    return index > 0
        && Words.isOneOf(tokens, before, "in", "at")
        && names.get(index - 1).kind() == Kind.COUNTRY
        && names.get(index - 1).to() == before;
  }

  /// "doses made by the Serum Institute of India landed in Accra": part of a maker's name.
  private boolean isOfMaker(Name name) {
    int at = name.from() - 1;
    while (is(name.from() - 1, "of") && at > 1 && tokens.get(at - 1).isCapitalised()) {
      at--;
    }
    int by = is(at - 1, "the") ? at - 2 : at - 1;
    return is(by, "by") && Words.isOneOf(tokens, by - 1, EndWords.MADE);
  }

  /// "sent tents after an earthquake in Nepal".
  private boolean isDisaster(int before) {
    return Words.isOneOf(tokens, before, "in", "across", "of")
        && Words.isOneOf(tokens, before - 1, EndWords.DISASTERS)
        && Words.hasAny(tokens, before - FAR, before + FAR, EndWords.RELIEF);
  }

  @Nullable RouteMention byVerb(Name name, @Nullable RouteMention next) {
    if (Bearers.isPerson(tokens, names, name)) {
      return null;
    }
    if (is(name.to(), "-") && tokens.get(name.to()).glued()) {
      return adjectives.compound(name);
    }
    boolean possessive = verbs.isPossessive(name);
    End role = possessive ? verbs.possessed(name) : verbs.predicate(name);
    if (role != null) {
      return mention(name, role, 1);
    }
    End traded = possessive ? null : verbs.beforeTrade(name);
    if (traded != null) {
      return mention(name, traded, 1);
    }
    if (possessive && holders.takes(name, next)) {
      return mention(name, End.DESTINATION, 0);
    }
    if (possessive && holders.gives(name, next)) {
      return mention(name, End.ORIGIN, 0);
    }
    if (holders.isAsked(name)) {
      return mention(name, End.ORIGIN, 1);
    }
    if (verbs.isObject(name)) {
      return mention(name, End.DESTINATION, 1);
    }
    boolean apposed =
        is(name.to(), ",") && Words.isOneOf(tokens, next == null ? -1 : next.to(), "'s", "'");
    if (next != null
        && !apposed
        && next.strength() == 1
        && phrases.isListGap(name.to(), next.from())) {
      return mention(name, next.end(), 1);
    }
    End subject = verbs.subject(name);
    boolean gives = subject == End.DESTINATION && gifts.buysFor(name);
    return subject == null ? null : mention(name, gives ? End.ORIGIN : subject, 1);
  }

  /// "With Pakistan taking 4,000".
  private boolean isWith(int before, Name name) {
    return is(before, "with")
        && (Words.isOneOf(tokens, name.to(), RouteWords.RECEIVING)
            || Words.isOneOf(tokens, name.to(), RouteWords.SENDING))
        && tokens.get(name.to()).lower().endsWith("ing");
  }

  /// "Lorries crossed at Adré into Sudan": the side of the border that they left.
  private boolean isGate(Name name, int at, @Nullable RouteMention next) {
    return Words.isOneOf(tokens, at, "at", "near")
        && Words.hasAny(tokens, at - NEAR, at, CROSSING)
        && next != null
        && !next.isOrigin()
        && next.strength() == 2
        && !Objects.equals(next.place().country(), name.country());
  }

  private static final Set<String> CROSSING = WordSet.of("crossed", "cross", "crosses", "crossing");

  /// "The depot at Isaka holds 12,000 tonnes, of which 4,000 will go to Rwanda".
  private boolean isStore(int at) {
    return Words.isOneOf(tokens, at, "in", "at")
        && Words.isOneOf(tokens, at - 1, EndWords.STORES)
        && !Words.hasAny(tokens, 0, tokens.size(), EndWords.FOUND);
  }

  RouteMention mention(Name name, End end, int strength) {
    Place place =
        name.kind() == Kind.CITY || name.kind() == Kind.REGION
            ? new Place(name.country(), written(name))
            : new Place(name.country(), null);
    return new RouteMention(name.from(), name.to(), end, place, strength);
  }

  private String written(Name name) {
    StringBuilder text = new StringBuilder();
    for (int i = name.from(); i < name.to(); i++) {
      text.append(i > name.from() && !tokens.get(i).glued() ? " " : "")
          .append(tokens.get(i).text());
    }
    return text.toString();
  }

  private boolean is(int i, String word) {
    return Words.is(tokens, i, word);
  }
}

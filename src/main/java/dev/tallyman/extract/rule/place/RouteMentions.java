package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which places of a sentence are ends of a flow: by their prepositions ("from Minsk to Benghazi"),
/// by the verb whose subject or object they are ("Serbia has delivered", "sent Ukraine 31 tanks"),
/// or as the adjective of goods ("Iranian drones").
final class RouteMentions {

  /// How long the noun phrase before "in Brazil" may be.
  private static final int DOER = 5;

  /// How long the noun phrase behind "Mozambique's" may be.
  private static final int NOUN = 4;

  private final List<Token> tokens;

  private final List<Name> names;
  private final VerbRoutes verbs;

  private RouteMentions(List<Token> tokens, List<Name> names) {
    this.tokens = tokens;
    this.names = names;
    this.verbs = new VerbRoutes(tokens);
  }

  static List<RouteMention> of(List<Token> tokens, List<Name> names) {
    return new RouteMentions(tokens, names).read();
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
    mentions.sort(java.util.Comparator.comparingInt(RouteMention::from));
    return List.copyOf(Ellipses.completed(tokens, names, mentions, this::mention));
  }

  private @Nullable RouteMention mention(int index, @Nullable RouteMention next) {
    Name name = names.get(index);
    if (name.kind() == Kind.DEMONYM || isAdjective(name)) {
      return adjective(name);
    }
    int before = before(name.from());
    if (Deictics.isBare(tokens, name)) {
      End bare = Preposition.endOfAdverb(tokens, name.from());
      bare = bare == null && isActorBefore(name) ? verbs.subject(name) : bare;
      return bare == null ? null : mention(name, bare, 1);
    }
    End end = Preposition.end(tokens, before);
    if (end != null) {
      return verbs.isPossessive(name) && !isTowards(before) ? null : mention(name, end, 2);
    }
    if (Preposition.stands(tokens, before)) {
      if (is(before, "in") && verbs.isBoughtIn(before)) {
        return mention(name, End.ORIGIN, 1);
      }
      return is(before, "in", "at", "near") ? doerIn(name, before) : null;
    }
    Name first = verbs.isPossessive(name) ? null : listHead(index);
    if (first != null && !Ellipses.isNumber(tokens, name.to())) {
      End shared = Preposition.end(tokens, before(first.from()));
      if (shared != null) {
        return mention(name, shared, 2);
      }
    }
    return byVerb(name, next);
  }

  /// A region's adjective has the same form in the lexicon; nothing else has.
  private boolean isAdjective(Name name) {
    return name.kind() == Kind.REGION
        && tokens.get(name.to() - 1).lower().endsWith("an")
        && name.to() < tokens.size()
        && tokens.get(name.to()).isWord()
        && !tokens.get(name.to() - 1).is("japan");
  }

  /// "to Ukraine's army" is Ukraine; "for Russia's war" is nowhere.
  private boolean isTowards(int before) {
    return is(before, "to", "into", "from");
  }

  private int before(int from) {
    int at = is(from - 1, ")") && is(from - 3, "(") ? from - 4 : from - 1;
    while (at >= 0 && (EndWords.FILLERS.contains(tokens.get(at).lower()) || isDemonymAt(at))) {
      at--;
    }
    return at;
  }

  private boolean isDemonymAt(int at) {
    return names.stream().anyMatch(n -> n.kind() == Kind.DEMONYM && n.from() <= at && at < n.to());
  }

  /// The first name of the list "A, B and C" that ends at the name `index`.
  private @Nullable Name listHead(int index) {
    int at = index;
    while (at > 0 && isListGap(names.get(at - 1).to(), names.get(at).from())) {
      at--;
    }
    return at == index ? null : names.get(at);
  }

  private boolean isListGap(int from, int to) {
    if (to - from < 1 || to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!is(i, ",", "and", "or", "the", "&", "/")) {
        return false;
      }
    }
    return true;
  }

  private @Nullable RouteMention adjective(Name name) {
    int noun = name.to();
    boolean actor = false;
    for (int i = 0; i < 4 && noun + i < tokens.size(); i++) {
      Token token = tokens.get(noun + i);
      if (RouteWords.EVENTS.contains(token.lower())) {
        return null;
      }
      if (RouteWords.ACTORS.contains(token.lower())) {
        actor = true;
        break;
      }
      if (i == 0 && is(noun, "share", "shares")) {
        return null;
      }
      if (verbs.isOfActor(noun + i)) {
        continue;
      }
      if (RouteWords.OUTFLOW.contains(token.lower()) && i < 2) {
        return mention(name, End.ORIGIN, 1);
      }
      if (RouteWords.INFLOW.contains(token.lower()) && i < 3) {
        return mention(name, End.DESTINATION, 1);
      }
      if (!token.isWord() || RouteWords.CONVEYANCES.contains(token.lower())) {
        if (token.is("-") && is(noun + i + 1, "bound")) {
          return mention(name, End.DESTINATION, 1);
        }
        if (i == 0) {
          return token.is("-") ? null : asName(name);
        }
        if (token.isWord()) {
          return null;
        }
        break;
      }
    }
    if (actor || noun < tokens.size() && isProper(tokens.get(noun))) {
      return asName(name);
    }
    return is(noun, "and", "or", "have", "has", "had", "were", "are", "is", "who", "that", "in")
        ? asName(name)
        : goodsOf(name);
  }

  /// "Russian President", but not "Russian LNG".
  private static boolean isProper(Token token) {
    return token.isCapitalised()
        && !token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT));
  }

  /// "Iranian drones", but not "in the Greek town".
  private @Nullable RouteMention goodsOf(Name name) {
    int before = before(name.from());
    if (is(before, "to", "into", "from")) {
      End end = Preposition.end(tokens, before);
      return end == null ? null : mention(name, end, 1);
    }
    boolean somewhere = is(before, "in", "at", "near", "on", "off", "around", "along", "across");
    return somewhere ? null : mention(name, End.ORIGIN, 0);
  }

  /// "Chinese buyers", "the Iranians", "to Russian forces": like the country itself.
  private @Nullable RouteMention asName(Name name) {
    int near = before(name.from());
    boolean counted = near > 0 && Ellipses.isNumber(tokens, near) && isSites(name.to());
    int before = counted ? before(near) : near;
    End end = Preposition.end(tokens, before);
    if (end != null) {
      return mention(name, end, 1);
    }
    return Preposition.stands(tokens, before) ? null : byVerb(name, null);
  }

  /// "from three Ukrainian ports", "from 12 Polish coal mines".
  private boolean isSites(int noun) {
    return is(noun, EndWords.SITES) || is(noun + 1, EndWords.SITES);
  }

  private @Nullable RouteMention byVerb(Name name, @Nullable RouteMention next) {
    if (is(name.to(), "-") && is(name.to() + 1, "bound") && tokens.get(name.to()).glued()) {
      return mention(name, End.DESTINATION, 1);
    }
    if (is(name.to(), "-") && tokens.get(name.to()).glued()) {
      return null;
    }
    End possessed = verbs.isPossessive(name) ? verbs.possessed(name) : null;
    if (possessed != null) {
      return mention(name, possessed, 1);
    }
    if (verbs.isPossessive(name) && isProducer(name, next)) {
      return mention(name, End.ORIGIN, 0);
    }
    if (verbs.isObject(name)) {
      return mention(name, End.DESTINATION, 1);
    }
    if (next != null && next.strength() == 1 && isListGap(name.to(), next.from())) {
      return mention(name, next.end(), 1);
    }
    End subject = verbs.subject(name);
    boolean gives = subject == End.DESTINATION && buysFor(name);
    return subject == null ? null : mention(name, gives ? End.ORIGIN : subject, 1);
  }

  /// "Mozambique's gas goes to China", "Of Kenya's 90,000 tonnes of tea, 40,000 went to Pakistan".
  private boolean isProducer(Name name, @Nullable RouteMention next) {
    boolean opens = name.from() == 0 || is(name.from() - 1, "of", ",", "and") && name.from() < 3;
    boolean goods = name.to() + 1 < tokens.size();
    for (int i = name.to() + 1; i < Math.min(tokens.size(), name.to() + NOUN); i++) {
      String word = tokens.get(i).lower();
      goods = goods && !RouteWords.ACTORS.contains(word) && !tokens.get(i).isCapitalised();
    }
    return opens && goods && next != null && !next.isOrigin() && next.strength() == 2;
  }

  /// "Norway has bought radars for Ukraine": who buys for another gives.
  private boolean buysFor(Name buyer) {
    boolean buys = false;
    for (int i = buyer.to(); i < tokens.size() && !is(i, ",", ";", "."); i++) {
      buys =
          buys || is(i, "bought", "ordered", "purchased", "procured", "contracted", "buy", "order");
      Name name = buys && is(i, "for") ? behind(i) : null;
      if (name != null) {
        return name.country() != null && !name.country().equals(buyer.country());
      }
    }
    return false;
  }

  /// The place right behind "for", or behind "for delivery to".
  private @Nullable Name behind(int at) {
    int from = is(at + 2, "to") ? at + 3 : at + 1;
    int begin = is(from, "the") ? from + 1 : from;
    return names.stream().filter(n -> n.from() == begin).findFirst().orElse(null);
  }

  /// "The museum in Athens has lent", "The maker in Brazil, it adds, failed to ship": a noun that
  /// opens the clause does what its verb says.
  private @Nullable RouteMention doerIn(Name name, int in) {
    int start = in;
    while (start > 0 && in - start < DOER && tokens.get(start - 1).isWord() && !opens(start - 1)) {
      start--;
    }
    boolean begins = start == 0 || !tokens.get(start - 1).isWord() || opens(start - 1);
    boolean noun = start < in && begins && !is(in - 1, "arrived", "landed");
    End end = noun ? verbs.subject(name) : null;
    return end == null ? null : mention(name, end, 1);
  }

  private boolean opens(int i) {
    return is(i, "that", "and", "but", "while", "which");
  }

  /// "Exporters there".
  private boolean isActorBefore(Name name) {
    return name.from() > 0 && RouteWords.ACTORS.contains(tokens.get(name.from() - 1).lower());
  }

  private RouteMention mention(Name name, End end, int strength) {
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

  private boolean is(int i, String... words) {
    return Preposition.is(tokens, i, words);
  }
}

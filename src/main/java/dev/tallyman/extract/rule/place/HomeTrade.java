package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is told of a country's trade without naming it: under the letterhead of Ghana's customs
/// "imports topped 9,000 tonnes" went to Ghana, and so did a ship that "berthed"; under the head
/// "GHANA." what was exported came from there.
final class HomeTrade {

  private static final Set<String> ARRIVED =
      WordSet.of("berthed", "docked", "arrived", "unloaded", "landed", "discharged", "discharging");
  private static final Set<String> WE = WordSet.of("we", "our");

  private final @Nullable Place home;
  private final boolean always;

  /// `always` where the country is the head of a section, so that every verb there is its own.
  HomeTrade(@Nullable Place home, boolean always) {
    this.home = home;
    this.always = always;
  }

  /// The end that the words put at home, where they do.
  Flow flow(Flow own, List<Token> tokens, SentenceRoutes.Span clause) {
    if (home == null || own.isWhole()) {
      return Flow.UNKNOWN;
    }
    boolean ours = always;
    for (int i = clause.from(); i < clause.to(); i++) {
      String word = tokens.get(i).lower();
      if (!TELLING.contains(word) && !word.startsWith("import") && !word.startsWith("export")) {
        continue;
      }
      ours = ours || WE.contains(word);
      boolean in =
          word.startsWith("import")
              || ARRIVED.contains(word)
              || BRINGING.contains(word) && isInward(tokens, i + 1)
              || own.origin() != null && Words.isOneOf(tokens, i, "come", "came");
      boolean out =
          word.startsWith("export")
              || word.equals("loadings")
              || word.equals("loaded") && !Words.is(tokens, i - 2, "to")
              || labels(tokens, i)
              || ours && own.destination() != null && CROSSING.contains(word);
      if (in || ours && RouteWords.RECEIVING.contains(word) && !isGrowing(tokens, i)) {
        return own.destination() == null ? new Flow(null, home) : Flow.UNKNOWN;
      }
      if (out || ours && RouteWords.SENDING.contains(word)) {
        return own.origin() == null ? new Flow(home, null) : Flow.UNKNOWN;
      }
    }
    return Flow.UNKNOWN;
  }

  /// "Our flour went over the border into Togo".
  private static final Set<String> CROSSING = WordSet.parse("went go goes gone crossed cross");

  /// The end at home where the words tell that goods go or come, but not whose trade it is: under
  /// Fiji's letterhead "shipments of sugar came to 900 tonnes" left Fiji.
  Flow likely(Flow own, List<Token> tokens, SentenceRoutes.Span clause) {
    if (home == null || own.isWhole()) {
      return Flow.UNKNOWN;
    }
    Way way = Way.NEITHER;
    for (int i = clause.from(); way == Way.NEITHER && i < clause.to(); i++) {
      Token word = tokens.get(i);
      boolean goes = isAbroad(own.destination()) && WordSet.has(GOING, word);
      boolean out = goes || isDeparture(tokens, i);
      way = WordSet.has(ARRIVING, word) ? Way.IN : out ? Way.OUT : Way.NEITHER;
    }
    if (way == Way.NEITHER && Words.hasAny(tokens, clause.from(), clause.to(), SHIPMENTS)) {
      way = Way.OUT;
    }
    return way == Way.IN && own.destination() == null
        ? new Flow(null, home)
        : way == Way.OUT && own.origin() == null ? new Flow(home, null) : Flow.UNKNOWN;
  }

  private boolean isAbroad(@Nullable Place place) {
    return place != null && !Flow.isSame(place, home);
  }

  /// "In May 900 tonnes went to Togo".
  private static final Set<String> GOING =
      WordSet.parse("went go goes going gone sent sold bound destined exported");

  private static final Set<String> ARRIVING =
      WordSet.parse("arrivals arrival arrive arrives arriving received receive landed landings");

  private static final Set<String> DEPARTING =
      WordSet.parse(
          "load loads loaded loading shipped ship dispatched dispatch despatched departed sailed");

  private static final Set<String> SHIPMENTS =
      WordSet.parse("shipments loadings dispatches departures sailings");

  /// "is to load 900 tonnes", "had left by the end of May", "was sold abroad".
  private static boolean isDeparture(List<Token> tokens, int i) {
    Token word = tokens.get(i);
    return WordSet.has(DEPARTING, word)
        || WordSet.has(ABROAD, word) && !Words.is(tokens, i - 1, "from")
        || word.is("left")
            && (i + 1 == tokens.size() || Words.isOneOf(tokens, i + 1, BEHIND_LEFT))
            && Words.isOneOf(tokens, i - 1, "had", "have", "has", "tonnes", "ships", "wagons");
  }

  private static final Set<String> BEHIND_LEFT =
      WordSet.of(".", ",", ";", "by", "through", "the", "for", "on", "since", "from");

  /// "The queue is getting shorter" brings nothing in, "Ghana is getting 40 lorries" does.
  private static boolean isGrowing(List<Token> tokens, int i) {
    return tokens.get(i).lower().startsWith("get") && !Ellipses.isNumber(tokens, i + 1);
  }

  /// "Salt, shipped 80,200".
  private static boolean labels(List<Token> tokens, int i) {
    return i > 0
        && i + 1 < tokens.size()
        && WordSet.has(HEADS_OUT, tokens.get(i))
        && (tokens.get(i - 1).is(",") && tokens.get(i + 1).isDigits()
            || tokens.get(i + 1).is("(") && tokens.getLast().isDigits());
  }

  /// The part of a table under "Landed" or "Exports".
  Flow sectionOf(List<Token> tokens) {
    if (home == null) {
      return Flow.UNKNOWN;
    }
    Token word = tokens.getFirst();
    if (WordSet.has(HEADS_IN, word)) {
      return new Flow(null, home);
    }
    return WordSet.has(HEADS_OUT, word) ? new Flow(home, null) : Flow.UNKNOWN;
  }

  private static final Set<String> HEADS_IN =
      WordSet.of("landed", "imports", "discharged", "unloaded", "arrivals", "inbound", "received");

  private static final Set<String> HEADS_OUT =
      WordSet.of(
          "shipped", "exports", "loaded", "outbound", "departures", "sailings", "dispatched");

  private static final Set<String> ABROAD = WordSet.of("abroad", "overseas");

  /// All exports of one country, or all its imports, have no other end.
  static boolean isTotal(Flow own, List<Token> tokens) {
    String word = own.origin() != null && own.destination() == null ? "export" : "import";
    boolean half = (own.origin() == null) != (own.destination() == null);
    for (int i = 0; half && i < tokens.size(); i++) {
      if (isOfTrade(tokens.get(i).lower(), word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfTrade(String word, String trade) {
    return word.startsWith(trade)
        || ABROAD.contains(word)
        || trade.equals("export") && WordSet.isAmong(word, "loadings", "sales", "shipments");
  }

  /// Of a flow from afar, exports take the origin only, and imports the destination.
  static UnaryOperator<Flow> side(Flow own, List<Token> tokens, SentenceRoutes.Span clause) {
    for (int i = clause.from(); !own.isKnown() && i < clause.to(); i++) {
      String word = tokens.get(i).lower();
      if (word.startsWith("export")) {
        return flow -> new Flow(flow.origin(), null);
      }
      if (word.startsWith("import")) {
        return flow -> new Flow(null, flow.destination());
      }
    }
    return UnaryOperator.identity();
  }

  /// "Exports to China rose" goes on with the origin of the sentences before it, "flew in 12 tonnes
  /// from Panama" with their destination.
  static Flow continued(Flow own, Flow running, List<Token> tokens, SentenceRoutes.Span clause) {
    for (int i = clause.from(); own.isKnown() && i < clause.to(); i++) {
      String word = tokens.get(i).lower();
      boolean out = word.startsWith("export");
      boolean in =
          word.startsWith("import")
              || RouteWords.SENDING.contains(word)
                  && Words.is(tokens, i + 1, "in")
                  && isParticle(tokens, i + 1);
      if (out && own.origin() == null) {
        return new Flow(running.origin(), null);
      }
      if (in && own.destination() == null) {
        return new Flow(null, running.destination());
      }
    }
    return Flow.UNKNOWN;
  }

  /// "Overall, 3 million tonnes were exported": all of a trade goes to no one country.
  static Flow ofAll(Flow paragraph, Flow own, List<Token> tokens, SentenceRoutes.Span clause) {
    return Words.hasAny(tokens, clause.from(), clause.to(), ALL)
        ? side(own, tokens, clause).apply(paragraph)
        : paragraph;
  }

  private static final Set<String> ALL = WordSet.of("overall", "total", "altogether", "totalled");

  /// Whether words tell of exports, of imports, or of neither or both.
  static Way way(List<Token> tokens, SentenceRoutes.Span clause) {
    boolean in = false;
    boolean out = false;
    for (int i = clause.from(); i < clause.to(); i++) {
      in = in || tokens.get(i).lower().startsWith("import");
      out = out || tokens.get(i).lower().startsWith("export");
    }
    return in == out ? Way.NEITHER : in ? Way.IN : Way.OUT;
  }

  /// "China's exports of steel rose. Imports fell to 900 tonnes": of the same country, which is now
  /// at the other end; whom it bought from says nothing of what it sells. `told` says as what the
  /// running flow was told.
  static Flow other(Flow running, Way told, Draft figure, SentenceRoutes sentence) {
    if (told == Way.NEITHER) {
      return running;
    }
    Way way = way(figure.sentence.tokens(), sentence.clause(figure));
    if (way == Way.NEITHER || way == told) {
      return running;
    }
    boolean own = (told == Way.OUT ? running.origin() : running.destination()) != null;
    return own ? running.reversed() : Flow.UNKNOWN;
  }

  private static final Set<String> BRINGING =
      WordSet.of("brought", "came", "come", "smuggled", "flown", "shipped", "trucked", "ferried");

  /// "brought in from Somalia", "smuggled into the country".
  private static boolean isInward(List<Token> tokens, int i) {
    return Words.is(tokens, i, "in") && Words.isOneOf(tokens, i + 1, "from", ",", ".", "by")
        || Words.is(tokens, i, "into")
            && Words.isOneOf(tokens, i + 1, "the", "this")
            && Words.isOneOf(tokens, i + 2, "country", "port", "kingdom", "republic");
  }

  /// "flew in 12 tonnes", not "shipped in May".
  private static boolean isParticle(List<Token> tokens, int i) {
    return Ellipses.isNumber(tokens, i + 1);
  }

  /// Words of which one tells what `flow` looks for; most words do not.
  private static final Set<String> TELLING =
      WordSet.joined(
          List.of(
              WE,
              ARRIVED,
              BRINGING,
              HEADS_OUT,
              CROSSING,
              RouteWords.RECEIVING,
              RouteWords.SENDING,
              WordSet.of("come", "came", "loadings")));
}

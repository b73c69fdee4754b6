package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.Line;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What the lexicons say about a noun: how it is counted, and which goods it names. "rifles" are
/// counted as `firearm` and name `arms/firearm`; "coal" names goods and is not counted.
record Goods(
    int from,
    int to,
    @Nullable Measure measure,
    @Nullable FigureClass figureClass,
    @Nullable Commodity commodity) {

  private static final Lexicon MEASURES = Lexicon.load("measures");
  private static final Lexicon MODELS = Lexicon.load("models");
  private static final Lexicon COMMODITIES = Lexicon.load("commodities");

  /// What the lines that were met say, at no place.
  private static final Map<Line, Goods> MEASURED = new ConcurrentHashMap<>();

  private static final Measure AIRCRAFT = new Measure("aircraft");

  private static final Set<String> COLLECTIVE =
      WordSet.of(
          "arms",
          "weapons",
          "weaponry",
          "ammunition",
          "munitions",
          "aid",
          "relief",
          "metal",
          "steel",
          "copper",
          "people",
          "person",
          "men",
          "personnel");

  boolean isCounted() {
    return measure != null;
  }

  /// The same noun with the goods that its phrase names: "fuel lorries".
  Goods of(@Nullable Commodity named) {
    return named == null ? this : new Goods(from, to, measure, figureClass, named);
  }

  /// The same noun with the words behind it that belong to its name: "Leopard 2A6".
  Goods upTo(int end) {
    return new Goods(from, end, measure, figureClass, commodity);
  }

  /// The longest noun of the lexicons that begins at `from`.
  static @Nullable Goods at(List<Token> tokens, int from) {
    if (!Words.isWord(tokens, from)) {
      return isAirliner(tokens, from) ? airliner(tokens, from) : null;
    }
    if (Words.isDigits(tokens, from + 2) && Words.isHyphen(tokens, from + 1)) {
      return model(tokens, from);
    }
    Match measured = MEASURES.at(tokens, from).orElse(null);
    Match named = COMMODITIES.at(tokens, from).orElse(null);
    if (measured == null && named == null || isOther(tokens, from)) {
      return null;
    }
    Goods goods =
        named == null || measured != null && measured.to() >= named.to()
            ? measured(measured)
            : named(tokens, named);
    return Words.isDigits(tokens, goods.to - 1)
        ? goods.upTo(Designations.run(tokens, goods.to - 1))
        : goods;
  }

  /// "Turkey", "round the Cape", a pit of coal: no goods, whatever the lexicons say.
  private static boolean isOther(List<Token> tokens, int from) {
    boolean around =
        from > 0
            && tokens.get(from).is("round")
            && (Words.isOneOf(tokens, from + 1, "the", "his", "its", "a")
                || from + 1 < tokens.size() && tokens.get(from + 1).isCapitalised());
    return around || tokens.get(from).text().equals("Turkey") || Pits.isOne(tokens, from);
  }

  private static Goods airliner(List<Token> tokens, int from) {
    int to = Words.is(tokens, from + 1, "s") && Words.isGlued(tokens, from + 1) ? 2 : 1;
    return new Goods(from, from + to, AIRCRAFT, FigureClass.CONVEYANCE, null);
  }

  /// "two 747s", "on one 777".
  static boolean isAirliner(List<Token> tokens, int at) {
    String type = Words.isDigits(tokens, at) ? tokens.get(at).text() : "";
    return type.length() == 3
        && type.charAt(0) == '7'
        && type.charAt(2) == '7'
        && at > 0
        && tokens.get(at - 1).isWord()
        && WordSet.has(ClosedWords.NUMERALS, tokens.get(at - 1));
  }

  /// "F-16s", "An-124", "Fateh-110".
  private static @Nullable Goods model(List<Token> tokens, int from) {
    if (!tokens.get(from).isCapitalised()) {
      return null;
    }
    Match match = MODELS.at(tokens, from).orElse(null);
    if (match == null || match.to() > from + 1) {
      match = MEASURES.at(tokens, from).filter(m -> m.to() == from + 1).orElse(null);
    }
    if (match == null) {
      return null;
    }
    return measured(match).upTo(Designations.run(tokens, from));
  }

  private static Goods measured(Match match) {
    Goods noun = MEASURED.computeIfAbsent(match.line(), Goods::measured);
    return new Goods(
        match.from(), match.to(), noun.measure(), noun.figureClass(), noun.commodity());
  }

  private static Goods measured(Line line) {
    List<String> meanings = line.meanings();
    Commodity goods = meanings.get(2).equals("-") ? null : new Commodity(meanings.get(2));
    return new Goods(
        0, 0, new Measure(meanings.getFirst()), FigureClass.parse(meanings.get(1)), goods);
  }

  /// "hygiene parcels" are packages, other goods that can be counted pieces.
  private static Goods named(List<Token> tokens, Match match) {
    boolean count = match.meaning(1).equals("count");
    boolean parcel =
        count
            && MEASURES
                .at(tokens, match.to() - 1)
                .filter(m -> m.meaning().equals("package"))
                .isPresent();
    return new Goods(
        match.from(),
        match.to(),
        count ? new Measure(parcel ? "package" : "item") : null,
        count ? FigureClass.CARGO : null,
        new Commodity(match.meaning()));
  }

  /// Whether a noun with a measure of its own or a piece of goods in the plural stands at `from`.
  static boolean isMeasured(List<Token> tokens, int from) {
    return isCounted(tokens, from) && !WordSet.has(COLLECTIVE, tokens.get(from));
  }

  /// Whether a unit of mass or volume stands at `from`.
  static boolean isUnit(List<Token> tokens, int from) {
    Goods goods = at(tokens, from);
    return goods != null && Units.isUnit(goods.measure());
  }

  /// Whether a noun for ships, lorries or the like stands at `from`.
  static boolean isConveyance(List<Token> tokens, int from) {
    Goods goods = at(tokens, from);
    return goods != null && goods.figureClass() == FigureClass.CONVEYANCE;
  }

  /// Whether a noun that a report can count stands at `from`, adjectives apart.
  static boolean isCounted(List<Token> tokens, int from) {
    Goods goods = at(tokens, from);
    return goods != null && goods.isCounted();
  }

  /// Whether a noun says little of what it counts: "pieces", "units", "loads".
  static boolean isBroad(Goods goods) {
    return goods.measure() != null
        && (goods.measure().name().equals("item") || Units.isUnit(goods.measure()));
  }

  /// Whether the lexicons themselves write the word at `from` with a capital: "Urals".
  static boolean isName(List<Token> tokens, int from) {
    String written = tokens.get(from).text();
    return COMMODITIES.at(tokens, from).filter(m -> writes(m, written)).isPresent()
        || MEASURES.at(tokens, from).filter(m -> writes(m, written)).isPresent();
  }

  private static boolean writes(Match match, String written) {
    return match.line().phrases().stream().anyMatch(phrase -> phrase.startsWith(written));
  }
}

package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the goods that a sentence names, whoever counts them. Goods that only name something else
/// ("steel mill", "Soil & Grain Wire") or hide others ("behind cartons of bananas") are none.
final class Mentions {

  private static final Lexicon SETTINGS = Lexicon.load("settings");
  private static final Lexicon HOMOGRAPHS = Lexicon.load("homographs");
  private static final int FARTHEST_COVER = 6;
  private static final int NEAR_COVER = 3;
  private static final Set<String> HIDES =
      WordSet.of(
          "hidden",
          "hid",
          "concealed",
          "disguised",
          "declared",
          "labelled",
          "labeled",
          "manifested",
          "buried",
          "described",
          "listed",
          "masked",
          "camouflaged",
          "secreted");
  private static final Set<String> UNDER =
      WordSet.of("in", "inside", "behind", "beneath", "under", "among", "amid", "within", "as");
  private static final Set<String> HOLDERS =
      WordSet.of(
          "container",
          "containers",
          "reefer",
          "reefers",
          "trailer",
          "van",
          "box",
          "boxes",
          "wagon",
          "load",
          "consignment",
          "cartons",
          "crates",
          "sacks",
          "bags",
          "lorry",
          "truck",
          "shipment",
          "cargo",
          "bales",
          "pallets",
          "tins",
          "layer",
          "layers",
          "rolls",
          "drums",
          "stack",
          "stacks",
          "piles");
  private static final Set<String> OPENERS =
      WordSet.of(".", ":", ";", "“", "\"", "•", "-", "–", "—", "(", "*", "|", "?", "!");
  private static final Set<String> ARTICLES =
      WordSet.of("a", "an", "the", "his", "her", "their", "its", "one", "this", "that", "another");
  private static final Set<String> ONE = WordSet.of("a", "an", "one", "another");
  private static final Set<String> COVERS = WordSet.of("beneath", "behind", "underneath", "amid");
  private static final Set<String> PHRASE_ENDS =
      WordSet.of(",", ";", ".", "(", ")", "—", "–", "and");
  private static final Set<String> HANDLES =
      WordSet.of(
          "handles",
          "handled",
          "exports",
          "exported",
          "imports",
          "imported",
          "ships",
          "shipped",
          "carries",
          "carrying",
          "loads",
          "loaded",
          "sends",
          "buys");
  private static final Set<String> AMOUNTS = WordSet.of("made", "accounted", "came", "totalled");
  private static final Set<String> JOINS = WordSet.of(",", "and", ";", "while", "“");
  private static final Set<String> VERBAL =
      WordSet.of(
          "to", "will", "would", "can", "could", "may", "might", "must", "not", "'t", "he", "she",
          "we", "they", "i", "you", "who");

  private Mentions() {}

  static List<Mention> in(List<Token> tokens) {
    return between(tokens, 0, tokens.size());
  }

  /// Goods that only name a place or a body: of a report that names no others they are the topic.
  static List<Mention> inNames(List<Token> tokens) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Goods goods = Goods.at(tokens, i);
      Commodity named = goods == null ? null : goods.commodity();
      if (named != null && isFirm(tokens, i, goods.to()) && !isCover(tokens, i)) {
        mentions.add(new Mention(i, goods.to(), named, true));
      }
      i = goods == null ? i + 1 : goods.to();
    }
    return mentions;
  }

  static List<Mention> between(List<Token> tokens, int from, int to) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = from; i < to; ) {
      Goods goods = Goods.at(tokens, i);
      Commodity named = goods == null ? null : goods.commodity();
      boolean unit = goods != null && Units.isUnit(goods.measure());
      if (named != null && !unit && !isBeside(tokens, i, goods.to())) {
        Commodity exact = Calibres.sized(tokens, i, named);
        boolean firm = isFirm(tokens, i, goods.to()) || isOfFlow(tokens, i, goods.to());
        mentions.add(new Mention(i, goods.to(), exact, firm));
      }
      i = goods == null ? i + 1 : goods.to();
    }
    return mentions;
  }

  /// What is counted inside a noun phrase: the goods of its parts, with what several have in
  /// common. A unit has goods of its own only where the phrase names no others: "bushels of
  /// soybeans".
  static @Nullable Commodity whole(List<Token> tokens, int from, int to) {
    Commodity whole = null;
    Commodity unit = null;
    for (int i = from; i < to; ) {
      Goods goods = Goods.at(tokens, i);
      Commodity named = goods == null ? null : goods.commodity();
      if (named != null && Units.isUnit(goods.measure())) {
        unit = unit == null ? named : unit;
      } else if (named != null) {
        named = Calibres.sized(tokens, i, named);
        whole = whole == null ? named : joined(tokens, whole, named, i);
      }
      i = goods == null ? i + 1 : goods.to();
    }
    return whole == null ? unit : whole;
  }

  private static final Commodity AID = new Commodity("aid");
  private static final Commodity FOOD = new Commodity("food");

  /// "rockets and launchers" are arms, "food and tents" relief; of "missile launchers" and "rounds
  /// of rifle ammunition" the more special counts.
  private static Commodity joined(List<Token> tokens, Commodity first, Commodity next, int at) {
    boolean listed = isOneOf(tokens, at - 1, "and", "or", ",");
    boolean other = is(tokens, at - 1, "other");
    if (!listed && !other) {
      return next.isWithin(first) || !first.isWithin(next) && !is(tokens, at - 1, "of")
          ? next
          : first;
    }
    Commodity common = Mention.common(first, next);
    boolean relief =
        first.isWithin(AID) && next.isWithin(FOOD) || next.isWithin(AID) && first.isWithin(FOOD);
    return common != null ? common : relief ? AID : first;
  }

  /// "exports of logs", "log exports", "tonnes of salt", "handles salt", "Tea made up 900 tonnes":
  /// what moves is meant.
  private static boolean isOfFlow(List<Token> tokens, int from, int to) {
    boolean of = is(tokens, from - 1, "of");
    return isOneOf(tokens, to, LoadScores.FLOWS)
        || isOneOf(tokens, from - 1, HANDLES)
        || isOneOf(tokens, to, AMOUNTS) && (from == 0 || isOneOf(tokens, from - 1, JOINS))
        || of && (isOneOf(tokens, from - 2, LoadScores.FLOWS) || Goods.isUnit(tokens, from - 2));
  }

  static boolean isFirm(List<Token> tokens, int from, int to) {
    var homograph = HOMOGRAPHS.at(tokens, from);
    return homograph.isEmpty() || homograph.get().to() < to;
  }

  private static boolean isBeside(List<Token> tokens, int from, int to) {
    return isPartOfName(tokens, from, to)
        || SETTINGS.at(tokens, to).isPresent()
        || is(tokens, to, "'s") && tokens.get(from).isCapitalised()
        || isOneOf(tokens, from - 1, VERBAL) && !isFirm(tokens, from, to)
        || is(tokens, from - 1, "by") && !NounPhrases.isPlural(tokens.get(to - 1).lower())
        || isFoundIn(tokens, from)
        || isCarrier(tokens, from, to)
        || isSingularThing(tokens, from, to)
        || isCover(tokens, from);
  }

  /// "helicopters flew nine rotations", "vans brought the vials": what carries is no load.
  private static boolean isCarrier(List<Token> tokens, int from, int to) {
    Goods goods = Goods.at(tokens, from);
    boolean craft =
        goods != null
            && goods.measure() != null
            && WordSet.isAmong(goods.measure().name(), "vehicle", "aircraft");
    return craft
        && isOneOf(tokens, to, Aboard.CARRIES)
        && !isOneOf(tokens, to + 1, "by", "on", "in", "to", "from", "into", "aboard");
  }

  /// "in the boot of a car", "round the Cape": one animal, vehicle or gun is no load.
  private static boolean isSingularThing(List<Token> tokens, int from, int to) {
    Goods goods = Goods.at(tokens, from);
    boolean thing =
        goods != null && goods.isCounted() && goods.figureClass() != FigureClass.CONVEYANCE;
    boolean single = thing && !NounPhrases.isPlural(tokens.get(to - 1).lower());
    Set<String> one = thing && goods.measure().name().equals("item") ? ONE : ARTICLES;
    boolean article = isOneOf(tokens, from - 1, one) || isOneOf(tokens, from - 2, one);
    boolean compound = NounPhrases.isCountable(tokens, to) && Goods.at(tokens, to) != null;
    return single && !compound && (article || !isFirm(tokens, from, to));
  }

  /// "Soil & Grain Wire", "Copper Exchange": a capital inside a sentence and another beside it.
  private static boolean isPartOfName(List<Token> tokens, int from, int to) {
    if (tokens.get(from).text().equals("Turkey")) {
      return true;
    }
    boolean common = to == from + 1 && from > 0 && tokens.get(from).isCapitalised();
    if (!common || isAllCapitals(tokens.get(from))) {
      return false;
    }
    boolean before = tokens.get(from - 1).isCapitalised() && from > 1 || is(tokens, from - 1, "&");
    boolean behind = to < tokens.size() && tokens.get(to).isCapitalised() || is(tokens, to, "&");
    boolean inside = !isOneOf(tokens, from - 1, OPENERS) && !Goods.isName(tokens, from);
    return before || behind || inside;
  }

  private static boolean isAllCapitals(Token token) {
    return token.text().codePoints().noneMatch(Character::isLowerCase);
  }

  /// "in a container of bananas", "among cartons of fruit": where other goods were found.
  private static boolean isFoundIn(List<Token> tokens, int at) {
    boolean described = !isOneOf(tokens, at - 1, "of", "with");
    int of = described ? at - 2 : at - 1;
    if (!isOneOf(tokens, of, "of", "with") || !isOneOf(tokens, of - 1, HOLDERS)) {
      return false;
    }
    return Words.hasAny(tokens, of - 5, of - 1, UNDER);
  }

  /// "six boxes, declared as charcoal": who packed them says what is in them.
  static boolean hides(Draft draft) {
    return Words.hasAny(draft.sentence.tokens(), draft.quoteTo, draft.quoteTo + NEAR_COVER, HIDES);
  }

  /// "hidden in crates of tea", "beneath bags of charcoal": goods that cover others.
  private static boolean isCover(List<Token> tokens, int at) {
    for (int i = at - 1; i >= Math.max(0, at - FARTHEST_COVER); i--) {
      if (isOneOf(tokens, i, PHRASE_ENDS)) {
        return false;
      }
      boolean under = isOneOf(tokens, i, UNDER);
      boolean cloth = isOneOf(tokens, i, "under", "among") && i == at - 1;
      boolean hidden =
          isOneOf(tokens, i - 1, HIDES)
              || isOneOf(tokens, i - 2, HIDES)
              || is(tokens, i, "declared");
      if (isOneOf(tokens, i, COVERS) || cloth || under && hidden) {
        return true;
      }
    }
    return false;
  }
}

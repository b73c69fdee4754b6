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

  /// The nouns of the lexicons from left to right, none inside another.
  static List<Goods> nouns(List<Token> tokens) {
    List<Goods> nouns = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Goods noun = Goods.at(tokens, i);
      if (noun != null) {
        nouns.add(noun);
      }
      i = noun == null ? i + 1 : noun.to();
    }
    return nouns;
  }

  /// Goods that only name a place or a body: of a report that names no others they are the topic.
  static List<Mention> inNames(List<Token> tokens, List<Goods> nouns) {
    List<Mention> mentions = new ArrayList<>();
    for (Goods noun : nouns) {
      Commodity named = noun.commodity();
      if (named != null
          && isFirm(tokens, noun.from(), noun.to())
          && !isCover(tokens, noun.from())) {
        mentions.add(new Mention(noun.from(), noun.to(), named, true));
      }
    }
    return mentions;
  }

  /// Those of the nouns of a sentence that name goods.
  static List<Mention> of(List<Token> tokens, List<Goods> nouns) {
    List<Mention> mentions = new ArrayList<>();
    for (Goods noun : nouns) {
      Commodity named = noun.commodity();
      if (named != null && !Units.isUnit(noun.measure()) && !isBeside(tokens, noun)) {
        int from = noun.from();
        Commodity exact = Calibres.sized(tokens, from, named);
        boolean firm = isFirm(tokens, from, noun.to()) || isOfFlow(tokens, from, noun.to());
        mentions.add(new Mention(from, noun.to(), exact, firm));
      }
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

  private static boolean isBeside(List<Token> tokens, Goods noun) {
    int from = noun.from();
    int to = noun.to();
    return isPartOfName(tokens, from, to)
        || SETTINGS.at(tokens, to).isPresent()
        || is(tokens, to, "'s") && tokens.get(from).isCapitalised()
        || isOneOf(tokens, from - 1, VERBAL) && !isFirm(tokens, from, to)
        || is(tokens, from - 1, "by") && !NounPhrases.isPlural(tokens.get(to - 1).lower())
        || isFoundIn(tokens, from)
        || isCarrier(tokens, noun)
        || isSingularThing(tokens, noun)
        || isCover(tokens, from);
  }

  /// "helicopters flew nine rotations", "vans brought the vials": what carries is no load.
  private static boolean isCarrier(List<Token> tokens, Goods noun) {
    int to = noun.to();
    boolean craft =
        noun.measure() != null && WordSet.isAmong(noun.measure().name(), "vehicle", "aircraft");
    return craft
        && isOneOf(tokens, to, Aboard.CARRIES)
        && !isOneOf(tokens, to + 1, "by", "on", "in", "to", "from", "into", "aboard");
  }

  /// "in the boot of a car", "round the Cape": one animal, vehicle or gun is no load.
  private static boolean isSingularThing(List<Token> tokens, Goods noun) {
    int from = noun.from();
    int to = noun.to();
    boolean thing = noun.isCounted() && noun.figureClass() != FigureClass.CONVEYANCE;
    boolean single = thing && !NounPhrases.isPlural(tokens.get(to - 1).lower());
    Set<String> one = thing && noun.measure().name().equals("item") ? ONE : ARTICLES;
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

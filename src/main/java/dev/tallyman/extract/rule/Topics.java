package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which goods a report speaks of, sentence by sentence: what an amount without goods of its own
/// takes from the sentences just before it, else from the whole report where that has one topic.
final class Topics {

  private static final int FARTHEST = 6;
  private static final int FARTHEST_PARAGRAPH = 2;
  private static final int FARTHEST_DOSE = 40;

  /// A report has one topic where at least half of the votes for its goods are of one family.
  private static final int MOST_OF_ALL = 50;

  private static final int MOST_OF_FAMILY = 60;
  private static final int FEW_VOTES = 2;

  /// A report that gives so many hundredths of its votes to one family speaks of hardly anything
  /// else.
  private static final int THEME = 60;

  /// What is named in the same paragraph, or before it, needs so many hundredths of the votes to be
  /// spoken of.
  private static final int NEARBY = 10;

  private static final int ELSEWHERE = 30;
  static final Commodity LIQUEFIED = new Commodity("fuel/lng");
  private static final Commodity CRUDE = new Commodity("fuel/crude");
  private static final Commodity REFINED = new Commodity("fuel/refined");
  private static final Commodity MEDICAL = new Commodity("aid/medical");
  private static final Commodity TIMBER = new Commodity("wildlife/timber");
  private static final Commodity COAL = new Commodity("fuel/coal");
  private static final Commodity VEHICLES = new Commodity("vehicles");
  private static final Set<String> WIDE =
      WordSet.of("drugs", "arms", "fuel", "food", "wildlife", "food/grain", "arms/ammunition");
  private static final Set<String> PARCELS =
      WordSet.parse("cargo shipment package pallet truckload animal");

  /// Animals lend their names to ships and teams.
  private static final Set<String> ANIMALS = WordSet.of("wildlife", "livestock");

  private static final Set<String> DOSED =
      WordSet.of("pill", "pills", "tablet", "tablets", "capsule", "capsules");

  private final List<List<Mention>> named;
  private final List<Sentence> sentences;
  private final Map<Integer, List<Draft>> counts;
  private final @Nullable Commodity report;
  private final Themes themes;

  /// The first sentence that names the report's goods.
  private int since;

  private Topics(
      List<List<Mention>> named,
      List<List<Goods>> nouns,
      List<Sentence> sentences,
      List<Draft> drafts) {
    this.named = named;
    this.sentences = sentences;
    this.counts = new HashMap<>();
    for (Draft draft : drafts) {
      counts.computeIfAbsent(draft.sentenceIndex, _ -> new ArrayList<>()).add(draft);
    }
    List<List<Mention>> beside = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      beside.add(without(named.get(i), inNames(i, nouns.get(i))));
    }
    this.themes = Themes.of(named, beside, drafts);
    this.report = commonest(named, beside);
  }

  private List<Mention> inNames(int sentence, List<Goods> nouns) {
    return Mentions.inNames(sentences.get(sentence).tokens(), nouns);
  }

  private static List<Mention> without(List<Mention> sure, List<Mention> names) {
    if (names.isEmpty()) {
      return names;
    }
    Set<Integer> places = new HashSet<>();
    sure.forEach(one -> places.add(one.from()));
    return names.stream()
        .filter(name -> !places.contains(name.from()) && !ANIMALS.contains(name.goods().path()))
        .toList();
  }

  static Topics of(Passages passages, List<Draft> drafts, Relief relief) {
    List<List<Goods>> nouns = new ArrayList<>();
    List<List<Mention>> all = new ArrayList<>();
    Set<String> families = new HashSet<>();
    for (Sentence sentence : passages.sentences()) {
      List<Goods> here = Mentions.nouns(sentence.tokens());
      List<Mention> mentions = Mentions.of(sentence.tokens(), here);
      nouns.add(here);
      all.add(mentions);
      for (Mention mention : mentions) {
        if (mention.firm()) {
          families.add(kin(mention.goods()));
        }
      }
    }
    for (Draft draft : drafts) {
      if (draft.isFigure() && draft.commodity != null) {
        families.add(kin(draft.commodity));
      } else if (draft.isFigure() && draft.measure != null) {
        families.addAll(Units.of(draft.measure));
      }
    }
    all.replaceAll(mentions ->
        mentions.isEmpty()
            ? mentions
            : mentions.stream()
                .filter(one -> one.firm() || families.contains(kin(one.goods())))
                .toList());
    for (int i = 1; i < all.size(); i++) {
      all.set(i, specified(all, i, passages.sentences().get(i).tokens()));
    }
    for (int i = 0; i < all.size(); i++) {
      int sentence = i;
      List<Mention> mentions = all.get(i);
      all.set(
          i,
          mentions.isEmpty()
              ? mentions
              : mentions.stream()
                  .map(one ->
                      new Mention(
                          one.from(), one.to(), relief.of(one.goods(), sentence), one.firm()))
                  .toList());
    }
    return new Topics(all, nouns, passages.sentences(), drafts);
  }

  /// Words of two senses are read by the goods about them: timber weighed on scales tells of no
  /// pangolins.
  private static String kin(Commodity goods) {
    return goods.isWithin(TIMBER) ? TIMBER.path() : Mention.family(goods);
  }

  /// "the drugs" are the heroin of which the text was speaking.
  private static List<Mention> specified(List<List<Mention>> all, int at, List<Token> tokens) {
    if (all.get(at).isEmpty()) {
      return all.get(at);
    }
    List<Mention> mentions = new ArrayList<>();
    for (Mention one : all.get(at)) {
      boolean definite = isOneOf(tokens, one.from() - 1, "the", "these", "those");
      boolean wide = definite && one.to() == one.from() + 1 && WIDE.contains(one.goods().path());
      Commodity finer = wide ? finer(all, at, one.goods()) : null;
      mentions.add(finer == null ? one : new Mention(one.from(), one.to(), finer, one.firm()));
    }
    return mentions;
  }

  private static @Nullable Commodity finer(List<List<Mention>> all, int at, Commodity goods) {
    for (int i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
      Commodity common = common(all.get(i), before -> before.isWithin(goods));
      if (common != null) {
        return common;
      }
    }
    return null;
  }

  /// What those of the mentioned goods have in common that fit, or null.
  private static @Nullable Commodity common(List<Mention> mentions, Predicate<Commodity> fits) {
    Commodity common = null;
    for (Mention mention : mentions) {
      if (fits.test(mention.goods())) {
        common = common == null ? mention.goods() : Relief.common(common, mention.goods());
        if (common == null) {
          return null;
        }
      }
    }
    return common;
  }

  List<List<Mention>> named() {
    return named;
  }

  /// The goods that a sentence names; a word with two senses only where the report deals in its
  /// family.
  List<Mention> in(int sentenceIndex) {
    return named.get(sentenceIndex);
  }

  /// The goods that the nearest of the last sentences names, else those of the whole report.
  @Nullable Commodity before(Draft draft) {
    int paragraph = draft.sentence.paragraph();
    boolean dosed = isDosed(draft);
    int farthest = dosed ? FARTHEST_DOSE : FARTHEST;
    boolean known = report != null && since < draft.sentenceIndex && fits(draft, report);
    int first = Math.max(0, draft.sentenceIndex - farthest);
    int item = item(draft.sentenceIndex, first);
    for (int i = draft.sentenceIndex - 1; i >= first; i--) {
      if (!dosed && paragraph - sentences.get(i).paragraph() > FARTHEST_PARAGRAPH) {
        break;
      }
      Commodity near = isPart(i) ? null : i < item ? counted(i, draft) : fitting(i, draft);
      boolean aside = near != null && known && isAside(i, near, draft);
      if (near != null && !aside) {
        return near;
      }
      if (isNumbered(i)) {
        break;
      }
    }
    return known ? report : null;
  }

  /// "2. Exports": a numbered heading opens another matter.
  private boolean isNumbered(int sentence) {
    List<Token> tokens = sentences.get(sentence).tokens();
    return sentence > 0
        && tokens.getFirst().isDigits()
        && isOneOf(tokens, 1, ".", ")")
        && (tokens.size() == 2 || sentences.get(sentence).layout() == Layout.HEADING);
  }

  /// Goods that a sentence names by the way, of which the report hardly speaks. A question or a
  /// heading names what comes next.
  private boolean isAside(int sentence, Commodity near, Draft draft) {
    boolean opens =
        sentences.get(sentence).layout() == Layout.HEADING && sentence > 0
            || isOneOf(
                sentences.get(sentence).tokens(), sentences.get(sentence).tokens().size() - 1, "?");
    boolean same = sentences.get(sentence).paragraph() == draft.sentence.paragraph();
    int least = same ? NEARBY : ELSEWHERE;
    return !opens && !near.isCompatibleWith(report) && themes.share(near) < least;
  }

  /// "of which maize: 742,000": a line that tells a part of the one above.
  private boolean isPart(int sentence) {
    List<Token> tokens = sentences.get(sentence).tokens();
    return isOneOf(tokens, 0, "of") && isOneOf(tokens, 1, "which", "them");
  }

  /// What a report of hardly anything else has on board, where no word says so.
  @Nullable Commodity theme(Draft draft) {
    boolean one =
        report != null
            && themes.share(Mention.family(report)) >= THEME
            && since <= draft.sentenceIndex
            && !report.isWithin(VEHICLES);
    return one ? report : null;
  }

  /// The family of goods that the whole report is about.
  boolean isAbout(Commodity family) {
    return report != null && report.isWithin(family);
  }

  /// Whether any sentence names goods of the family.
  boolean names(Commodity family) {
    return named.stream()
        .flatMap(List::stream)
        .anyMatch(one -> one.firm() && one.goods().isWithin(family));
  }

  /// Whether any sentence names such goods by one of these words.
  boolean counts(Commodity goods, String... words) {
    for (int i = 0; i < named.size(); i++) {
      for (Mention one : named.get(i)) {
        if (one.goods().equals(goods) && isOneOf(sentences.get(i).tokens(), one.to() - 1, words)) {
          return true;
        }
      }
    }
    return false;
  }

  private long times(Commodity family) {
    return named.stream()
        .flatMap(List::stream)
        .filter(one -> one.firm() && one.goods().isWithin(family))
        .count();
  }

  /// Whether gas is liquefied here, where ships carry it: of all fuels that have a name of their
  /// own, the report names hardly another.
  boolean isLiquefied() {
    return times(LIQUEFIED) > 2 * (times(CRUDE) + times(REFINED) + times(COAL));
  }

  /// Whether a sentence between the two figures names other goods.
  boolean speaksSince(Draft whole, Draft draft) {
    for (int i = whole.sentenceIndex + 1; i < draft.sentenceIndex; i++) {
      if (!named.get(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// What one sentence says of goods: what it counts by the same measure, else what all its goods
  /// have in common.
  private @Nullable Commodity fitting(int sentence, Draft draft) {
    Commodity counted = counted(sentence, draft);
    return counted == null ? common(named.get(sentence), goods -> isOf(draft, goods)) : counted;
  }

  private @Nullable Commodity counted(int sentence, Draft draft) {
    Commodity counted = null;
    for (Draft other : counts.getOrDefault(sentence, List.of())) {
      boolean same = other.isFigure() && other.commodity != null && isAlike(draft, other);
      counted = same && isOf(draft, other.commodity) ? other.commodity : counted;
    }
    return counted;
  }

  /// Where the item of a list begins in which a sentence stands, from `first` on, 0 where it stands
  /// in none: what the items above it name is another matter, save where they count alike.
  private int item(int sentence, int first) {
    int at = sentence;
    while (at > first && sentences.get(at).layout() == Layout.ITEM && !opensItem(at)) {
      at--;
    }
    return opensItem(at) ? at : 0;
  }

  private boolean opensItem(int sentence) {
    return sentences.get(sentence).layout() == Layout.ITEM
        && isOneOf(sentences.get(sentence).tokens(), 0, "-", "•", "*", "–");
  }

  private boolean isOf(Draft draft, Commodity goods) {
    return fits(draft, goods) && !isMeans(goods);
  }

  /// Vehicles in a report of other goods carry them.
  private boolean isMeans(Commodity goods) {
    return goods.equals(VEHICLES) && (report == null || !report.isWithin(VEHICLES));
  }

  private static boolean isAlike(Draft draft, Draft other) {
    boolean masses = isMass(draft) && isMass(other);
    return masses || draft.measure != null && draft.measure.equals(other.measure);
  }

  /// Pills are of drugs or of medicine, however far back the text named it.
  private static boolean isDosed(Draft draft) {
    return isOneOf(draft.sentence.tokens(), draft.quoteTo - 1, DOSED);
  }

  private static boolean isMass(Draft draft) {
    return draft.measure != null
        && WordSet.isAmong(draft.measure.name(), "tonne", "kilogram", "gram");
  }

  static boolean fits(Draft draft, Commodity goods) {
    if (draft.measure == null) {
      return true;
    }
    String family = Mention.family(goods);
    if (isDosed(draft)) {
      return family.equals("drugs") || goods.isWithin(MEDICAL);
    }
    return Units.canCount(draft.measure, family);
  }

  /// The goods that have most votes, where they have enough of them.
  private @Nullable Commodity commonest(List<List<Mention>> named, List<List<Mention>> beside) {
    Commodity first = themes.first(MOST_OF_ALL, MOST_OF_FAMILY);
    if (first == null || themes.weight() < FEW_VOTES) {
      return null;
    }
    if (named.stream().allMatch(List::isEmpty)) {
      since = -1;
      return first;
    }
    Commodity root = new Commodity(Mention.family(first));
    while (!names(named.get(since), root) && !names(beside.get(since), root)) {
      since++;
    }
    return first;
  }

  private static boolean names(List<Mention> mentions, Commodity root) {
    return mentions.stream().anyMatch(one -> one.goods().isWithin(root));
  }

  /// Whether a number of this kind always counts goods, though its sentence may not name them: a
  /// weight, a sum of money, a cargo; but not a lorry, which may carry anything.
  static boolean countsGoods(Draft draft) {
    boolean parcel = draft.measure != null && PARCELS.contains(draft.measure.name());
    boolean weight = Units.isUnit(draft.measure) && !isBox(draft);
    return weight || parcel || isPiece(draft) || draft.figureClass == FigureClass.VALUE;
  }

  /// "27 pieces", "1,052 bricks": a noun that leaves it to the text to say of what.
  private static boolean isPiece(Draft draft) {
    if (draft.head < 0 && draft.measure != null && draft.measure.name().equals("item")) {
      return draft.base == null;
    }
    Goods goods = draft.head < 0 ? null : Goods.at(draft.sentence.tokens(), draft.head);
    return goods != null
        && goods.measure() != null
        && goods.measure().name().equals("item")
        && goods.commodity() == null;
  }

  /// Whether boxes of one length are counted, which are units of no mass.
  static boolean isBox(Draft draft) {
    return draft.measure != null && WordSet.isAmong(draft.measure.name(), "teu", "feu");
  }
}

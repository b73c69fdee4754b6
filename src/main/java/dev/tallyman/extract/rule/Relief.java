package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells where food is relief or a gift: "India has granted us 1,000 tonnes of rice" is `aid/food`.
/// What is traded in a report of relief is none, unless its own sentence says so.
final class Relief {

  private static final int MANY = 3;

  /// A report is of relief where the different words that tell of it weigh so much; those that tell
  /// of hardly anything else weigh two.
  private static final int ENOUGH = 5;

  private static final int HEAD = 5;

  /// A report of relief speaks of it in one of so many sentences.
  private static final int SELDOM = 6;

  private static final Commodity AID_FOOD = new Commodity("aid/food");
  private static final Commodity FOOD = new Commodity("food");
  private static final Set<String> WORDS =
      WordSet.of(
          "aid",
          "humanitarian",
          "relief",
          "donors",
          "donor",
          "donated",
          "donation",
          "donations",
          "gift",
          "gifts",
          "granted",
          "wfp",
          "unicef",
          "ocha",
          "unhcr",
          "icrc",
          "charity",
          "charities",
          "hunger",
          "unrwa",
          "famine",
          "refugees",
          "displaced",
          "sitrep",
          "fled",
          "refugee",
          "starving",
          "starvation",
          "malnutrition",
          "malnourished",
          "hungry",
          "evacuees",
          "besieged",
          "survivors",
          "beneficiaries");
  private static final Set<String> SURE =
      WordSet.parse(
          "relief aid humanitarian cholera medicines hospital hospitals kits blankets tents donors"
              + " donor tarpaulins tarpaulin tarps patients clinics clinic vaccines donated donation"
              + " donations rations displaced refugee refugees camps charity charities wfp unicef"
              + " ocha unhcr icrc unrwa hunger famine malnourished malnutrition cluster earthquake"
              + " earthquakes quake sitrep starving starvation evacuees beneficiaries ebola measles"
              + " polio dzud tsunami solidarity");
  private static final Set<String> HINTS =
      WordSet.parse(
          "appeal partners gift gifts families emergency doses stoves mattresses shelters"
              + " households village villages villagers disaster disasters flood floods flooding"
              + " cyclone cyclones hurricane drought typhoon landslide outbreak epidemic truce siege"
              + " besieged injured wounded victims survivors quilts orphans homeless fled collected"
              + " givers volunteers hungry camp wards toll ceasefire granted church churches parish"
              + " needy schools nurse nurses surgeons handed");
  private static final Set<String> FEED =
      WordSet.parse(
          "feed fodder hay straw bran silage oilcake seed seeds seedlings cuttings bale bales"
              + " concentrate");
  private static final Commodity AID = new Commodity("aid");
  private static final Set<String> PLAIN = WordSet.of("consumer", "other", "wildlife/timber");
  private static final Set<String> BESIDE =
      WordSet.of("machinery", "consumer", "other", "vehicles", "fuel", "wildlife");
  private static final Set<String> ARMED =
      WordSet.of("military", "security", "lethal", "arms", "weapons", "financial", "development");

  private static final Set<String> TRADE =
      WordSet.of(
          "export",
          "exports",
          "exported",
          "exporting",
          "exporters",
          "import",
          "imports",
          "imported",
          "importing",
          "importers",
          "sold",
          "sale",
          "sales",
          "bought",
          "commercial",
          "commercially",
          "traders",
          "tender",
          "buyers",
          "merchant");

  private static final PhraseSet BODIES =
      PhraseSet.of(
          "wfp",
          "world food programme",
          "world food program",
          "unicef",
          "unhcr",
          "icrc",
          "red cross",
          "red crescent",
          "food bank");

  /// One of which stands in every sentence that tells of relief.
  private static final Set<String> CUES =
      WordSet.joined(
          List.of(
              WORDS, SURE, HINTS, WordSet.of("food", "situation", "flash", "logistics", "access")));

  private final List<Boolean> speaks;
  private final List<Boolean> trades;
  private final boolean report;

  private Relief(List<Boolean> speaks, List<Boolean> trades, boolean report) {
    this.speaks = speaks;
    this.trades = trades;
    this.report = report;
  }

  static Relief of(Passages passages) {
    List<Boolean> speaks = new ArrayList<>();
    List<Boolean> trades = new ArrayList<>();
    int sentences = 0;
    int words = 0;
    boolean head = false;
    boolean opens = false;
    boolean body = false;
    int paragraph = -1;
    Set<String> told = new HashSet<>();
    int spoken = 0;
    for (Sentence sentence : passages.sentences()) {
      boolean cued = Words.hasAny(sentence.tokens(), 0, sentence.tokens().size(), CUES);
      int here = cued ? count(sentence.tokens()) : 0;
      boolean trade = Words.hasAny(sentence.tokens(), 0, sentence.tokens().size(), TRADE);
      words += here;
      Set<String> now = cued ? told(sentence.tokens()) : Set.of();
      told.addAll(now);
      spoken += now.isEmpty() ? 0 : 1;
      opens |= !now.isEmpty() && speaks.size() < HEAD;
      head |= here > 0 && speaks.size() < HEAD;
      boolean goesOn = sentence.paragraph() == paragraph;
      body = goesOn && body || BODIES.isIn(sentence.tokens(), 0, sentence.tokens().size());
      paragraph = sentence.paragraph();
      speaks.add(here > 0 || body && !trade);
      trades.add(trade);
      sentences += here > 0 ? 1 : 0;
    }
    boolean often = words >= MANY && sentences * SELDOM >= speaks.size();
    boolean many = told.stream().mapToInt(word -> SURE.contains(word) ? 2 : 1).sum() >= ENOUGH;
    many &= spoken > MANY || opens && spoken == MANY || spoken * SELDOM >= speaks.size();
    boolean bare = told.isEmpty() && words <= MANY + 1;
    return new Relief(speaks, trades, many || (often || head && words > 1) && !bare);
  }

  /// What two kinds of goods have in common: tents, stoves and generators together are `aid`.
  static @Nullable Commodity common(Commodity one, Commodity other) {
    Commodity common = Mention.common(one, other);
    boolean aid = one.isWithin(AID) || other.isWithin(AID);
    boolean rest = BESIDE.contains(Mention.family(one)) || BESIDE.contains(Mention.family(other));
    return common == null && aid && rest ? AID : common;
  }

  private static Set<String> told(List<Token> tokens) {
    Set<String> told = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      boolean relief = SURE.contains(word) || HINTS.contains(word);
      if (relief && !Words.isOneOf(tokens, i - 1, ARMED)) {
        told.add(word);
      }
    }
    return told;
  }

  private static int count(List<Token> tokens) {
    int words = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean relief = WordSet.has(WORDS, tokens.get(i));
      words += relief && !Words.isOneOf(tokens, i - 1, ARMED) ? 1 : 0;
      words += relief && isName(tokens, i) ? 1 : 0;
      words += isReport(tokens, i) ? MANY : 0;
      words += isFoodBody(tokens, i) ? 1 : 0;
    }
    return words;
  }

  /// "Sahel Relief Corridor", "Islamic Relief": a body that lives by relief.
  private static boolean isName(List<Token> tokens, int i) {
    boolean before = i > 1 && tokens.get(i - 1).isWord() && tokens.get(i - 1).isCapitalised();
    boolean behind = Words.isWord(tokens, i + 1) && tokens.get(i + 1).isCapitalised();
    return tokens.get(i).isCapitalised() && (before || behind);
  }

  /// "the Northern Food Mission": a body that feeds people; a trader is no such agency.
  private static boolean isFoodBody(List<Token> tokens, int i) {
    return tokens.get(i).text().equals("Food")
        && Words.isOneOf(
            tokens, i + 1, "agency", "mission", "programme", "program", "bank", "cluster")
        && tokens.get(i + 1).isCapitalised();
  }

  /// "situation report", "logistics cluster", "flash update".
  private static boolean isReport(List<Token> tokens, int i) {
    return switch (tokens.get(i).lower()) {
      case "situation" -> Words.isOneOf(tokens, i + 1, "report", "update");
      case "humanitarian", "flash" -> Words.is(tokens, i + 1, "update");
      case "logistics", "access" -> Words.isOneOf(tokens, i + 1, "cluster", "working");
      default -> false;
    };
  }

  /// What goods of the sentence are where they are relief: food is `aid/food`, what has no path of
  /// its own `aid`.
  Commodity of(Commodity goods, int sentenceIndex) {
    boolean relief = speaks.get(sentenceIndex) || report && !trades.get(sentenceIndex);
    boolean plain = report && !trades.get(sentenceIndex) && PLAIN.contains(goods.path());
    return plain ? AID : goods.isWithin(FOOD) && relief ? AID_FOOD : goods;
  }

  /// The same for what a figure counts: feed is no food.
  Commodity of(Commodity goods, Draft draft) {
    Commodity read = of(goods, draft.sentenceIndex);
    boolean feed = Words.hasAny(draft.sentence.tokens(), draft.numberTo, draft.quoteTo, FEED);
    return feed && read.equals(AID_FOOD) ? AID : read;
  }
}

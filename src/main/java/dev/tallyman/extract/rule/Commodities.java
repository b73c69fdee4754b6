package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Ordered;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what moved: the goods of the counted noun and its `of`-phrase, else those of the figure
/// whose part or noun it is, else those that the sentence puts on board, else, of a weight or a sum
/// of money, those of which the text was speaking.
public final class Commodities implements Reading {

  private static final int NEIGHBOURS = 4;
  private static final Measure ITEM = new Measure("item");
  private static final Commodity VEHICLES = new Commodity("vehicles");
  private static final Commodity FUEL = new Commodity("fuel");
  private static final Set<String> SHIPPED =
      WordSet.of("cargo", "vessel", "voyage", "shipment", "port-call");
  private static final Commodity CASH = new Commodity("other");
  private static final Commodity ARMED = new Commodity("arms/vehicle");
  private static final Set<String> CASH_WORDS =
      WordSet.of("cash", "notes", "banknotes", "bills", "coins", "currency");
  private static final Set<String> LOOSE =
      WordSet.of("arms/ammunition", "food/grain", "fuel", "drugs", "aid");

  @Override
  public String name() {
    return "commodities";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Relief relief = Relief.of(passages);
    Topics topics = Topics.of(passages, drafts, relief);
    Cells cells = new Cells(passages, topics);
    TradeTotals totals = new TradeTotals(passages);
    Bearers.of(drafts, topics.named()).read(passages);
    Slang slang = new Slang(topics);
    for (Draft draft : drafts) {
      Commodity drug = draft.isFigure() ? slang.of(draft) : null;
      draft.commodity = drug == null ? draft.commodity : drug;
    }
    for (int i = 0; i < drafts.size(); i++) {
      read(drafts, i, topics, cells, relief, totals);
    }
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).commodity == null && isConveyance(drafts.get(i))) {
        read(drafts, i, topics, cells, relief, totals);
      }
    }
    for (Draft draft : drafts) {
      boolean ahead =
          draft.base != null
              && draft.base.numberFrom > draft.numberFrom
              && !draft.rules.contains(RESPECTIVE);
      if (ahead && draft.isFigure() && draft.sentenceIndex == draft.base.sentenceIndex) {
        draft.commodity = draft.base.commodity;
      }
    }
  }

  private void read(
      List<Draft> drafts, int at, Topics topics, Cells cells, Relief relief, TradeTotals totals) {
    Draft draft = drafts.get(at);
    if (!draft.isFigure() || draft.figureClass == FigureClass.PERSONNEL) {
      return;
    }
    boolean cell = Cells.isCell(draft) && !draft.rules.contains(Bearers.BORNE);
    boolean total = !cell && inQuote(draft) == null && totals.counts(draft);
    Commodity read = cell ? cells.goods(draft) : total ? null : of(drafts, at, topics);
    read = FUEL.equals(read) && isShipped(draft) && topics.isLiquefied() ? Topics.LIQUEFIED : read;
    draft.commodity = read == null ? null : relief.of(read, draft);
    if (read != null) {
      draft.fired(name());
      draft.measure = measure(draft);
    }
  }

  /// "A tender for 17 cargoes": ships carry it, and its own words do not say what it is.
  private static boolean isShipped(Draft draft) {
    return draft.measure != null
        && SHIPPED.contains(draft.measure.name())
        && inQuote(draft) == null;
  }

  /// What carries is read once more when the load behind it is known: "nine tankers carrying 14
  /// million barrels".
  private static boolean isConveyance(Draft draft) {
    return draft.figureClass == FigureClass.CONVEYANCE && !draft.rules.contains("tables");
  }

  private static @Nullable Commodity of(List<Draft> drafts, int at, Topics topics) {
    Draft draft = drafts.get(at);
    List<Mention> mentions = near(draft, topics.in(draft.sentenceIndex));
    Loads loads = new Loads(draft, beside(drafts, at), mentions);
    Aboard aboard = new Aboard(draft, mentions);
    if (isCash(draft)) {
      draft.fired("goods: cash");
      return CASH;
    }
    Commodity respective = Respectives.goods(drafts, at);
    if (respective != null) {
      draft.fired(RESPECTIVE);
      return respective;
    }
    boolean bears = draft.rules.contains(Bearers.BEAR);
    Commodity slang = new Slang(topics).of(draft);
    slang = slang == null ? new ShortNames(topics).of(draft) : slang;
    Commodity quoted = slang != null ? slang : bears ? null : quoted(draft, topics);
    if (quoted != null) {
      draft.fired("goods: in the quote");
      return isLoose(draft, quoted) ? refined(quoted, loads, draft, topics) : quoted;
    }
    if (draft.base != null) {
      return ofBase(draft, loads, aboard);
    }
    if (AnyGoods.counts(draft) || AnyGoods.goOn(drafts, at) && loads.unowned() == null) {
      draft.fired(AnyGoods.ANY);
      return null;
    }
    if (draft.figureClass == FigureClass.SHARE) {
      Commodity tied = loads.tied();
      draft.fired(tied != null ? "goods: tied to the share" : "goods: of the whole");
      return tied != null ? tied : Wholes.goods(drafts, at, topics);
    }
    if (draft.commodity != null) {
      draft.fired("goods: of the noun");
      return refined(draft.commodity, loads, draft, topics);
    }
    Draft same = Wholes.taken(drafts, at);
    if (same != null) {
      draft.fired("goods: taken up");
      return same.commodity;
    }
    Loads.Choice choice = loads.choice();
    if (choice.isMixed()) {
      draft.fired("goods: of several kinds");
      return null;
    }
    Commodity best = choice.goods();
    Commodity near = best != null && Topics.fits(draft, best) ? best : null;
    if (near == null && loads.conveys() && (loads.isLaden() || aboard.pointsBack())) {
      draft.fired("goods: of a pronoun");
      Commodity beside = loads.isLaden() ? loads.ofEarlier() : null;
      return beside != null ? beside : topics.before(draft);
    }
    boolean box = draft.head >= 0 && Words.isOneOf(draft.sentence.tokens(), draft.head, BOXES);
    if (near == null && box && !Topics.countsGoods(draft) && !Mentions.hides(draft)) {
      draft.fired("goods: of the theme");
      return topics.theme(draft);
    }
    if (near != null || !Topics.countsGoods(draft)) {
      draft.fired("goods: in the sentence");
      return near;
    }
    Commodity alike = Wholes.alike(drafts, at);
    if (alike != null) {
      draft.fired("goods: of the same noun");
      return alike;
    }
    Commodity earlier = loads.ofEarlier();
    draft.fired(earlier != null ? "goods: of the figure before" : "goods: of the topic");
    return earlier != null ? earlier : general(draft, topics.before(draft));
  }

  /// "17,900 live animals" in a report on pangolins are of any kind, "12,000 animals" those.
  private static @Nullable Commodity general(Draft draft, @Nullable Commodity topic) {
    List<Token> tokens = draft.sentence.tokens();
    boolean any =
        topic != null
            && Words.isOneOf(tokens, draft.head, "animals", "creatures", "specimens")
            && Words.hasAny(tokens, draft.numberTo, draft.head, KINDS);
    int slash = any ? topic.path().indexOf('/') : -1;
    return slash < 0 ? topic : new Commodity(topic.path().substring(0, slash));
  }

  private static final int FARTHEST = 150;
  private static final Set<String> BOXES =
      WordSet.of("box", "boxes", "lot", "lots", "load", "loads");
  private static final String RESPECTIVE = "goods: respectively";

  private static final Set<String> KINDS =
      WordSet.of("live", "living", "rare", "protected", "exotic", "endangered");

  /// A cell in units has the measure of its goods; battery packs are pieces, packs of cigarettes
  /// packages.
  private static @Nullable Measure measure(Draft draft) {
    String path = draft.commodity == null ? "" : draft.commodity.path();
    boolean pack =
        draft.head >= 0
            && Words.isOneOf(draft.sentence.tokens(), draft.head, "pack", "packs")
            && WordSet.isAmong(path, "machinery", "vehicles");
    if (pack) {
      return ITEM;
    }
    boolean units = ITEM.equals(draft.measure) && (draft.rules.contains("tables") || isUnit(draft));
    return switch (units ? path : "") {
      case "vehicles" -> new Measure("vehicle");
      case "livestock" -> new Measure("animal");
      default -> draft.measure;
    };
  }

  /// "9,400 units" of new cars.
  private static boolean isUnit(Draft draft) {
    return draft.head < 0
        || Words.isOneOf(draft.sentence.tokens(), draft.head, "unit", "units", "examples");
  }

  /// "$48,300 in notes".
  private static boolean isCash(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int in = draft.quoteTo;
    boolean notes =
        Words.isOneOf(tokens, in + 1, CASH_WORDS)
            || Words.isOneOf(tokens, in + 2, CASH_WORDS) && !Words.isOneOf(tokens, in + 1, "the");
    return draft.figureClass == FigureClass.VALUE && Words.is(tokens, in, "in") && notes;
  }

  private static @Nullable Commodity quoted(Draft draft, Topics topics) {
    Commodity quoted = Mentions.whole(draft.sentence.tokens(), draft.numberTo, quoteEnd(draft));
    quoted = quoted == null ? BracketedWeights.goods(draft) : quoted;
    boolean inches =
        draft.calibre != null
            && InchCalibres.isOne(draft.calibre)
            && Calibres.isAmmunition(draft.commodity);
    if (quoted != null && draft.commodity != null && (inches || draft.commodity.isWithin(quoted))) {
      quoted = draft.commodity;
    }
    boolean armed =
        quoted != null && quoted.equals(VEHICLES) && isBareVehicle(draft) && topics.isAbout(ARMED);
    return armed ? ARMED : quoted;
  }

  private static @Nullable Commodity ofBase(Draft draft, Loads loads, Aboard aboard) {
    Commodity load = loads.conveys() ? aboard.behindCount() : null;
    if (load != null) {
      draft.fired("goods: behind the count");
      return load;
    }
    if (draft.commodity != null && draft.rules.contains("counts")) {
      draft.fired("goods: of the noun");
      return draft.commodity;
    }
    boolean weight = Units.isUnit(draft.measure);
    Commodity tied = weight || loads.isBoarded() ? loads.tied() : null;
    String last = Words.lower(draft.sentence.tokens(), draft.quoteTo - 1);
    boolean points = ClosedWords.POINTERS.contains(last);
    tied = points && agree(tied, draft.base.commodity) ? null : tied;
    draft.fired(tied != null ? "goods: tied to the number" : "goods: of the base");
    return tied != null ? tied : draft.base.commodity;
  }

  /// In a report on armoured vehicles "27 vehicles" are such.
  private static boolean isBareVehicle(Draft draft) {
    return draft.head >= 0
        && WordSet.isAmong(draft.sentence.tokens().get(draft.head).lower(), "vehicle", "vehicles");
  }

  /// "rounds" may be of artillery, "bushels" of wheat: the text nearby tells.
  private static boolean isLoose(Draft draft, Commodity quoted) {
    boolean wide = LOOSE.contains(quoted.path());
    return wide
        && quoted.equals(draft.commodity)
        && draft.measure != null
        && WordSet.isAmong(
            draft.measure.name(),
            "round",
            "bomb",
            "bushel",
            "barrel",
            "item",
            "truck",
            "flight",
            "vehicle");
  }

  private static Commodity refined(Commodity own, Loads loads, Draft draft, Topics topics) {
    Commodity near = loads.conveys() ? loads.best() : loads.unowned();
    if (near != null && near.isWithin(own)) {
      return near;
    }
    boolean weight = Units.isUnit(draft.measure);
    Commodity earlier = weight ? loads.ofEarlier() : loads.ofElided();
    boolean told = weight || WordSet.isAmong(draft.measure.name(), "round", "bomb");
    Commodity topic = told ? topics.before(draft) : null;
    Commodity finer = earlier != null && earlier.isWithin(own) ? earlier : topic;
    return finer != null && finer.isWithin(own) ? finer : own;
  }

  /// "wheat 40 tonnes, rice 30 and fuel 20", "rice came to 40 tonnes, fuel to 20": the goods behind
  /// the comma have a number of their own.
  private static boolean isLabel(Draft draft, int to) {
    List<Token> tokens = draft.sentence.tokens();
    int number = Words.isOneOf(tokens, to, LEADS) ? to + 1 : to;
    return Words.isDigits(tokens, number) || NumberWords.isSmall(tokens, number);
  }

  private static final Set<String> LEADS =
      WordSet.of(":", "(", "–", "—", "for", "to", "at", "by", "with", "was", "were");

  /// Behind the quote a list may go on: "5 tonnes of wheat and maize".
  static int quoteEnd(Draft draft) {
    int end = draft.quoteTo;
    while (draft.head >= 0 && Words.isOneOf(draft.sentence.tokens(), end, "and", "or", ",")) {
      Goods next = Goods.at(draft.sentence.tokens(), end + 1);
      if (next == null || next.commodity() == null || isLabel(draft, next.to())) {
        break;
      }
      end = next.to();
    }
    return end;
  }

  /// The goods not too far from the number, of a sentence that may be a whole page.
  private static List<Mention> near(Draft draft, List<Mention> mentions) {
    return mentions.subList(
        behind(mentions, draft.quoteFrom - FARTHEST), behind(mentions, draft.quoteTo + FARTHEST));
  }

  /// How many of the mentions, which stand in their order, begin before `at`.
  private static int behind(List<Mention> mentions, int at) {
    return Ordered.firstPast(mentions, mention -> mention.from() >= at);
  }

  private static List<Draft> beside(List<Draft> drafts, int at) {
    Draft draft = drafts.get(at);
    List<Draft> others = new ArrayList<>();
    int end = Math.min(drafts.size(), at + NEIGHBOURS + 1);
    for (int i = Math.max(0, at - NEIGHBOURS); i < end; i++) {
      if (i != at && drafts.get(i).sentenceIndex == draft.sentenceIndex) {
        others.add(drafts.get(i));
      }
    }
    return others;
  }

  /// Whether both can be the same goods, as far as they are known.
  static boolean agree(@Nullable Commodity one, @Nullable Commodity other) {
    return one == null || other == null || one.isCompatibleWith(other);
  }

  /// The goods named inside the quote.
  static @Nullable Commodity inQuote(Draft draft) {
    return Mentions.whole(draft.sentence.tokens(), draft.numberTo, draft.quoteTo);
  }
}

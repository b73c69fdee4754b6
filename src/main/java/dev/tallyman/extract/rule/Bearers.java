package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tells whether vehicles bear goods or are the goods: "two vans brought 6,400 vials" counts
/// conveyances, "18,700 cars and 640 lorries" goods; and whether a tanker goes by road.
record Bearers(List<Draft> drafts, List<List<Mention>> named, Set<Integer> vehicleRows) {

  /// The rule that a figure keeps whose vehicles are no goods.
  static final String BEAR = "bearers: vehicles that carry";

  /// The rule that a figure keeps whose lorries are goods.
  static final String BORNE = "bearers: lorries as goods";

  /// Of so many words for roads and ships the ships are one at most.
  private static final int ROADS = 3;

  private static final int NEAR = 5;
  private static final int CLAUSE = 8;
  private static final int FARTHEST_CARRIERS = 20;
  private static final Measure TRUCK = new Measure("truck");
  private static final Measure RAILCAR = new Measure("railcar");
  private static final Commodity VEHICLES = new Commodity("vehicles");
  private static final Set<String> ROAD =
      WordSet.of(
          "truck", "trucks", "lorry", "lorries", "convoy", "convoys", "road", "roads", "drivers");
  private static final Set<String> SEA =
      WordSet.parse(
          "ship ships vessel vessels strait sea berth berths berthed anchor anchorage moored sailed"
              + " sail sailing hull hulls draught dwt crude canal offshore ship-to-ship voyage");
  private static final Set<String> TRADED =
      WordSet.parse(
          "export exports exported exporting import imports imported importing sell sells sold"
              + " selling buy buys bought buying purchased donated donate re-exported reexported");
  private static final Set<String> GIVEN =
      WordSet.parse(
          "promised promise promises pledged pledge pledges gave give gives given granted handed"
              + " donated donate donates presented");
  private static final Set<String> BE = WordSet.of("were", "was", "been", "be", "are");
  private static final Set<String> IN =
      WordSet.of("in", "aboard", "by", "on", "inside", "into", "onto");
  private static final Set<String> MOVED =
      WordSet.parse(
          "came went arrived left carried moved hidden loaded driven drove crossed sent brought"
              + " delivered transported travelled traveled flown flew landed taken packed stowed"
              + " concealed found seized smuggled entered reached");
  private static final Set<String> OTHER =
      WordSet.of("trade", "interest", "increase", "fall", "drop", "rise", "duty", "tax", "dealing");

  static Bearers of(List<Draft> drafts, List<List<Mention>> named) {
    Set<Integer> rows = new HashSet<>();
    for (Draft draft : drafts) {
      boolean vehicles = draft.measure != null && draft.measure.name().equals("vehicle");
      if (vehicles && draft.isFigure() && draft.rules.contains("tables")) {
        rows.add(draft.sentence.paragraph());
      }
    }
    return new Bearers(drafts, named, rows);
  }

  void read(Passages passages) {
    boolean road = drafts.stream().anyMatch(Bearers::isBareTanker) && isOfRoads(passages);
    Traffic traffic = new Traffic(passages);
    Boxes boxes = new Boxes(passages);
    boolean goodsHere =
        IntStream.range(0, drafts.size()).anyMatch(i -> isTruck(drafts.get(i)) && isGoods(i));
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.isFigure() && draft.measure != null) {
        Draft armoured = armoured(i);
        if (armoured != null) {
          measure(draft, armoured.measure);
          draft.figureClass = armoured.figureClass;
          draft.commodity = armoured.commodity;
        }
        List<Mention> goods = named.get(draft.sentenceIndex);
        if (road && isBareTanker(draft)) {
          measure(draft, TRUCK);
        } else if (boxes.isPackage(draft)) {
          measure(draft, Boxes.PACKAGE);
        } else if (isTruck(draft) && (isGoods(i) || goodsHere && isAgain(draft, goods))) {
          draft.figureClass = FigureClass.CARGO;
          draft.commodity = VEHICLES;
          draft.fired(BORNE);
        } else if (isVehicle(draft) && draft.base != null && draft.base.rules.contains(BEAR)) {
          draft.figureClass = FigureClass.CONVEYANCE;
        } else if (isVehicle(draft) && Traffic.byRail(draft) != null) {
          draft.commodity = Traffic.byRail(draft);
          draft.figureClass = FigureClass.CONVEYANCE;
          measure(draft, RAILCAR);
          draft.fired(BEAR);
        } else if (isVehicle(draft)
            && (carriesAhead(draft, goods) || isBoarded(draft, goods) || traffic.isOne(draft))) {
          draft.figureClass = FigureClass.CONVEYANCE;
          draft.commodity = null;
          draft.fired(BEAR);
        }
      }
    }
  }

  private static boolean measures(Draft draft, String name) {
    return draft.measure != null && draft.measure.name().equals(name);
  }

  /// "57 armoured personnel carriers … 30 more carriers, eight of those": no ships.
  private @Nullable Draft armoured(int i) {
    Draft draft = drafts.get(i);
    if (!measures(draft, "vessel")) {
      return null;
    }
    if (draft.head < 0 && draft.base != null) {
      return draft.base.figureClass == FigureClass.CARGO ? draft.base : null;
    }
    boolean carriers = isCarriers(draft);
    for (int j = i - 1; carriers && j >= Math.max(0, i - FARTHEST_CARRIERS); j--) {
      if (isCarriers(drafts.get(j)) && drafts.get(j).figureClass == FigureClass.CARGO) {
        return drafts.get(j);
      }
    }
    return null;
  }

  private static boolean isCarriers(Draft draft) {
    return draft.isFigure()
        && draft.head >= 0
        && isOneOf(draft.sentence.tokens(), draft.head, "carrier", "carriers");
  }

  private static void measure(Draft draft, Measure measure) {
    draft.measure = measure;
    draft.unit = measure.name();
  }

  private static boolean isOfRoads(Passages passages) {
    int roads = 0;
    int ships = 0;
    for (Sentence sentence : passages.sentences()) {
      for (Token token : sentence.tokens()) {
        roads += WordSet.has(ROAD, token) ? 1 : 0;
        ships += WordSet.has(SEA, token) ? 1 : 0;
      }
    }
    return roads > ROADS * ships;
  }

  private static boolean isBareTanker(Draft draft) {
    boolean elided = draft.head < 0 && draft.base != null && TRUCK.equals(draft.base.measure);
    return measures(draft, "vessel")
        && (elided || isOneOf(draft.sentence.tokens(), draft.head, "tanker", "tankers"));
  }

  private static boolean isVehicle(Draft draft) {
    boolean craft = WordSet.isAmong(draft.measure.name(), "vehicle", "aircraft");
    return craft && draft.figureClass == FigureClass.CARGO;
  }

  private static boolean isTruck(Draft draft) {
    return draft.isFigure() && TRUCK.equals(draft.measure) && draft.commodity == null;
  }

  /// Where lorries were goods once, lorries without a load are goods again.
  private static boolean isAgain(Draft draft, List<Mention> goods) {
    if (draft.head < 0) {
      return draft.base != null && draft.base.rules.contains(BORNE);
    }
    List<Token> tokens = draft.sentence.tokens();
    boolean loaded = is(tokens, draft.head + 1, "of") || carriesAhead(draft, goods);
    return !loaded && !isOneOf(tokens, draft.quoteFrom - 1, IN);
  }

  private boolean isGoods(int i) {
    Draft draft = drafts.get(i);
    List<Token> tokens = draft.sentence.tokens();
    if (is(tokens, draft.head + 1, "of") || isOneOf(tokens, draft.quoteTo, Aboard.CARRIES)) {
      return false;
    }
    boolean object =
        isOneOf(tokens, draft.quoteFrom - 1, TRADED)
            || is(tokens, draft.quoteFrom - 1, "of") && isOneOf(tokens, draft.quoteFrom - 2, TRADED)
            || isGiven(draft);
    boolean subject =
        isOneOf(tokens, draft.quoteTo, BE) && isOneOf(tokens, draft.quoteTo + 1, TRADED)
            || isOneOf(tokens, draft.quoteTo + 1, BE) && isOneOf(tokens, draft.quoteTo + 2, TRADED);
    return object || subject || isListed(i, i - 1) || isListed(i, i + 1) || isRowOfGoods(draft);
  }

  /// "promised South Sudan 30 military trucks", "handed over 14 lorries to Laos".
  private static boolean isGiven(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.quoteFrom - 1;
    while (at > Math.max(0, draft.quoteFrom - NEAR)
        && (tokens.get(at).isCapitalised() || isOneOf(tokens, at, "over", "the", "its", "army"))) {
      at--;
    }
    boolean rate = isOneOf(tokens, draft.quoteTo, "a", "per", "each", "every", "with");
    return isOneOf(tokens, at, GIVEN) && !rate;
  }

  /// A row of lorries among rows of tractors.
  private boolean isRowOfGoods(Draft cell) {
    return cell.rules.contains("tables") && vehicleRows.contains(cell.sentence.paragraph());
  }

  /// "18,700 cars and vans, 640 lorries": beside vehicles that are goods.
  private boolean isListed(int i, int beside) {
    if (beside < 0 || beside >= drafts.size()) {
      return false;
    }
    Draft one = drafts.get(i);
    Draft other = drafts.get(beside);
    int from = Math.min(one.quoteTo, other.quoteTo);
    int to = Math.max(one.quoteFrom, other.quoteFrom);
    boolean goods =
        other.isFigure()
            && other.sentenceIndex == one.sentenceIndex
            && other.figureClass == FigureClass.CARGO
            && VEHICLES.equals(other.commodity);
    return goods && to > from && to - from <= NEAR && isList(one.sentence.tokens(), from, to);
  }

  private static boolean isList(List<Token> tokens, int from, int to) {
    boolean list = isOneOf(tokens, to - 1, "and", ",", "or") || isOneOf(tokens, from, "and", ",");
    for (int i = from; i < to; i++) {
      list &= !isOneOf(tokens, i, IN) && !isOneOf(tokens, i, Aboard.CARRIES);
    }
    return list;
  }

  /// "two vans brought 6,400 vials", "two helicopters had landed with weapons".
  private static boolean carriesAhead(Draft draft, List<Mention> goods) {
    List<Token> tokens = draft.sentence.tokens();
    for (int i = draft.quoteTo; i < draft.quoteTo + NEAR; i++) {
      boolean carries = isOneOf(tokens, i, Aboard.CARRIES) || Aboard.isWith(tokens, i);
      int verb = i;
      if (carries
          && goods.stream()
              .anyMatch(one ->
                  one.from() > verb && one.from() - verb <= NEAR + 1 && isLoad(draft, one))) {
        return true;
      }
    }
    return false;
  }

  /// "the rifles came in two cars".
  private static boolean isBoarded(Draft draft, List<Mention> goods) {
    List<Token> tokens = draft.sentence.tokens();
    int on = draft.quoteFrom - 1;
    if (!isOneOf(tokens, on, IN) || isOneOf(tokens, on - 1, OTHER)) {
      return false;
    }
    boolean moved = false;
    for (int i = on - 1; i >= Math.max(0, on - CLAUSE); i--) {
      moved |= isOneOf(tokens, i, MOVED);
    }
    return moved && goods.stream().anyMatch(one -> one.to() <= on && isLoad(draft, one));
  }

  private static boolean isLoad(Draft draft, Mention one) {
    @Nullable Commodity own = draft.commodity;
    return one.firm()
        && (own == null
            || !Mention.family(one.goods()).equals(Mention.family(own))
            || Mention.family(own).equals("arms") && !one.goods().equals(own));
  }
}

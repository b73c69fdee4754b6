package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.Commodity;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells vehicles on the road, which carry what no word says, from vehicles that are goods: "the
/// gate let 640 vans through", "nothing was found in 1,306 vehicles", "a 14-van convoy". In a
/// report that deals in used or new cars vehicles are goods.
final class Traffic {

  private static final int BEFORE = 4;
  private static final int BEHIND = 4;
  private static final Set<String> BARE =
      WordSet.parse(
          "vehicle vehicles van vans car cars pickup pickups pick-up pick-ups motorcycle"
              + " motorcycles motorbike motorbikes minibus minibuses");
  private static final Set<String> TRADED =
      WordSet.parse("used second-hand secondhand new electric imported hybrid luxury stolen");
  private static final Set<String> CONTROLS =
      WordSet.parse(
          "processed cleared scanned searched checked inspected screened stopped passed examined"
              + " waved admitted admits allow allows allowed let lets letting");
  private static final Set<String> BETWEEN =
      WordSet.parse("through in past only some about at most just up to over more than pass");
  private static final Set<String> PASSES =
      WordSet.parse(
          "crossed cross crosses pass passed processed queued queue waited wait waiting stuck"
              + " stranded searched scanned screened through over");
  private static final Set<String> TRAVELS =
      WordSet.parse(
          "come came go went cross crossed pass passed head headed leave left arrive arrived enter"
              + " entered drive drove roll rolled run ran travel travelled use used slip slipped");
  private static final Set<String> AUXILIARIES =
      WordSet.of("were", "was", "are", "had", "have", "been", "being");
  private static final Set<String> RATES = WordSet.of("a", "per", "each", "every", "daily");
  private static final Set<String> SHUT =
      WordSet.of("sealed", "closed", "unmarked", "laden", "loaded", "escorted");
  private static final Set<String> JOINED = WordSet.of("convoy", "convoys");

  private static final Set<String> BULK = WordSet.of("food", "fuel", "minerals", "fertiliser");

  private final Passages passages;
  private @Nullable Boolean trade;

  Traffic(Passages passages) {
    this.passages = passages;
  }

  /// Whether the counted vehicles, of which nothing else is known, are on the road.
  boolean isOne(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int head = draft.head;
    if (head < 0 || !isOneOf(tokens, head, BARE) || is(tokens, head + 1, "of")) {
      return false;
    }
    boolean passes =
        isOneOf(tokens, head + 1, JOINED)
            || Words.hasAny(tokens, draft.numberTo, head, SHUT)
            || isControlled(draft)
            || isPassing(draft);
    return passes && !dealsInVehicles();
  }

  /// The grain of "9,860 cars of grain", which go by rail; null where they do not.
  static @Nullable Commodity byRail(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    if (!isOneOf(tokens, draft.head, "car", "cars") || !is(tokens, draft.head + 1, "of")) {
      return null;
    }
    Goods goods = Goods.at(tokens, draft.head + 2);
    Commodity load = goods == null ? null : goods.commodity();
    return load != null && BULK.contains(Mention.family(load)) ? load : null;
  }

  /// "let 40 vehicles through", "processed 20,816 vehicles", "was found in 1,306 vehicles".
  private static boolean isControlled(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.quoteFrom - 1;
    while (at > Math.max(0, draft.quoteFrom - BEFORE) && isOneOf(tokens, at, BETWEEN)) {
      at--;
    }
    return isOneOf(tokens, at, CONTROLS)
        || is(tokens, draft.quoteFrom - 1, "in") && is(tokens, draft.quoteFrom - 2, "found");
  }

  /// "8,930 vehicles crossed", "40 pickups a month head north".
  private static boolean isPassing(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.quoteTo;
    if (isOneOf(tokens, at, RATES)) {
      int verb = is(tokens, at, "daily") ? at + 1 : at + 2;
      return isOneOf(tokens, verb, TRAVELS) || isOneOf(tokens, verb, "over", "through");
    }
    for (int i = at; i < at + BEHIND && isOneOf(tokens, i, AUXILIARIES); i++) {
      at = i + 1;
    }
    return isOneOf(tokens, at, PASSES);
  }

  private boolean dealsInVehicles() {
    if (trade == null) {
      trade = passages.sentences().stream().map(Sentence::tokens).anyMatch(Traffic::isTraded);
    }
    return trade;
  }

  private static boolean isTraded(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (isOneOf(tokens, i, BARE) && isOneOf(tokens, i - 1, TRADED)) {
        return true;
      }
    }
    return false;
  }
}

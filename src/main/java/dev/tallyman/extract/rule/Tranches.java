package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the whole of which a number is one lot: "The largest catch was 4,812 kilograms", "the last
/// convoy, 27 trucks", "a batch of eight", "265,000 doses, the larger part of a gift of 380,000".
record Tranches(Grammar grammar, Draft draft) {

  private static final int REACH = 18;
  private static final int FARTHEST = 8;
  private static final Set<String> SUPERLATIVES =
      WordSet.of(
          "largest",
          "biggest",
          "heaviest",
          "latest",
          "last",
          "single",
          "first",
          "smallest",
          "best",
          "busiest",
          "second",
          "third",
          "fourth",
          "final",
          "newest",
          "bulkiest",
          "fullest",
          "richest",
          "greatest",
          "strongest",
          "larger",
          "bigger",
          "smaller",
          "heavier",
          "initial");
  private static final Set<String> BROUGHT =
      WordSet.parse(
          "was were weighed yielded brought carried held took came comprised consisted landed");
  private static final Set<String> LATEST = WordSet.of("last", "latest", "single", "final");
  private static final Set<String> ORDINALS =
      WordSet.of("first", "second", "third", "fourth", "initial");
  private static final Set<String> EVENTS =
      WordSet.of(
          "catch",
          "haul",
          "seizure",
          "shipment",
          "convoy",
          "delivery",
          "load",
          "consignment",
          "cargo",
          "find",
          "bust",
          "parcel",
          "batch",
          "lot",
          "tranche",
          "instalment",
          "installment",
          "flight",
          "voyage",
          "vessel",
          "ship",
          "tanker",
          "transfer",
          "month",
          "week",
          "day",
          "year",
          "interception",
          "raid",
          "sailing",
          "lift",
          "train",
          "discovery",
          "one",
          "group",
          "buyer",
          "customer",
          "taker",
          "recipient",
          "supplier",
          "share",
          "slice",
          "part",
          "portion",
          "half",
          "quarter",
          "contingent",
          "order",
          "purchase",
          "sale",
          "gift",
          "package",
          "operation",
          "drop",
          "landing",
          "visit",
          "trip",
          "crossing");
  private static final Set<String> LOTS =
      WordSet.of(
          "batch",
          "lot",
          "tranche",
          "instalment",
          "installment",
          "group",
          "contingent",
          "portion",
          "slice",
          "part",
          "bulk");
  private static final Set<String> PARTS =
      WordSet.of(
          "part",
          "portion",
          "half",
          "share",
          "slice",
          "instalment",
          "installment",
          "tranche",
          "batch",
          "lot",
          "third",
          "quarter",
          "bulk",
          "shipment",
          "consignment",
          "delivery",
          "most");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  @Nullable Draft whole() {
    Draft apposed = apposed();
    if (apposed != null) {
      return apposed;
    }
    if (isSuperlative()) {
      return held(false);
    }
    return isBatch() ? held(true) : null;
  }

  /// "265,000 doses, the larger part of a gift of 380,000".
  private @Nullable Draft apposed() {
    Draft later = grammar.later(draft);
    boolean near =
        later != null
            && later.sentenceIndex == draft.sentenceIndex
            && later.quoteFrom - draft.quoteTo <= REACH
            && Relations.isAmount(later)
            && Grammar.behind(draft, 1).equals(",");
    if (!near || !new Bases(grammar, draft).sharesMeasure(later)) {
      return null;
    }
    for (int i = draft.quoteTo + 2; i < later.quoteFrom - 1; i++) {
      boolean part = PARTS.contains(tokens().get(i).lower()) && tokens().get(i + 1).is("of");
      boolean article = WordSet.isAmong(tokens().get(draft.quoteTo + 1).lower(), "the", "a", "an");
      if (part && article) {
        return later;
      }
    }
    return null;
  }

  /// "A batch of eight was flown in", of 36 that had been ordered.
  private boolean isBatch() {
    return draft.head < 0
        && Grammar.before(draft, 1).equals("of")
        && LOTS.contains(Grammar.before(draft, 2))
        && !Kinds.PROSPECTIVE.contains(draft.status);
  }

  /// "the largest single seizure, of 23 rifles", "the last convoy, 27 trucks": a singular event set
  /// apart, its number behind it in the clause.
  private boolean isSuperlative() {
    for (int i = draft.quoteFrom - 1; i >= Math.max(0, draft.quoteFrom - REACH); i--) {
      boolean opens = Words.isOneOf(tokens(), 1, SUPERLATIVES) && Words.is(tokens(), 0, "the");
      if (Words.isOneOf(tokens(), i, ";", ":", ".", "since", "than", "where")
          || !opens && Words.is(tokens(), i, "when")) {
        return false;
      }
      if (isElided(i)) {
        return true;
      }
      boolean event = EVENTS.contains(tokens().get(i).lower());
      for (int j = i - 1; event && j >= Math.max(0, i - 3); j--) {
        if (SUPERLATIVES.contains(tokens().get(j).lower()) && isApart(j, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /// "The largest, of 1,150 kg", "The most recent brought 94 tonnes", "The last of the
  /// consignments, 71 containers".
  private boolean isElided(int at) {
    if (ORDINALS.contains(tokens().get(at).lower())) {
      return Words.is(tokens(), at - 1, "the")
          && isOwn(at)
          && (Words.isOneOf(tokens(), at + 1, BROUGHT)
              || Words.is(tokens(), at + 1, ",") && isBesidePart());
    }
    boolean word =
        SUPERLATIVES.contains(tokens().get(at).lower())
            || Words.is(tokens(), at, "recent") && Words.is(tokens(), at - 1, "most");
    int article = Words.is(tokens(), at, "recent") ? at - 2 : at - 1;
    boolean ofThem =
        Words.is(tokens(), at + 1, "of")
            && Words.isOneOf(tokens(), at + 2, "the", "these", "those", "them", "all");
    boolean alone =
        Words.is(tokens(), at + 1, ",")
            || ofThem
            || Words.is(tokens(), at + 1, "of") && at + 2 >= draft.quoteFrom
            || Words.isOneOf(tokens(), at + 1, BROUGHT);
    return word && Words.is(tokens(), article, "the") && alone && isOwn(at);
  }

  /// Whether another part was told in the sentence before.
  private boolean isBesidePart() {
    for (int back = 1; back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 1) {
        return false;
      }
      if (earlier.relation == RelationType.PART_OF && earlier.sentenceIndex < draft.sentenceIndex) {
        return true;
      }
    }
    return false;
  }

  /// "last week" and "last year" name a time, "the last week" does not; between the event and its
  /// number stands no other figure.
  private boolean isApart(int superlative, int event) {
    String noun = tokens().get(event).lower();
    String word = tokens().get(superlative).lower();
    boolean time = WordSet.isAmong(noun, "month", "week", "day", "year", "half", "quarter");
    boolean best = !LATEST.contains(word) && !ORDINALS.contains(word);
    if (ORDINALS.contains(word)
        && (!LOTS.contains(noun) || Kinds.PROSPECTIVE.contains(draft.status))) {
      return false;
    }
    boolean article =
        superlative > 0
            && Words.isOneOf(
                tokens(), superlative - 1, "the", "its", "their", "our", "his", "a", "'s");
    return isOwn(event) && (best || article && !time);
  }

  /// Whether no other number of the same measure stands between the event and this one.
  private boolean isOwn(int event) {
    Draft earlier = grammar.earlierInSentence(draft);
    return earlier == null
        || earlier.quoteTo <= event
        || earlier.measure != null && !new Bases(grammar, draft).sharesMeasure(earlier);
  }

  private @Nullable Draft held(boolean ordered) {
    for (int back = 1; back <= FARTHEST; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 2) {
        return null;
      }
      Bases bases = new Bases(grammar, draft);
      boolean total =
          Relations.isAmount(earlier)
              && bases.sharesMeasure(earlier)
              && earlier.relation != RelationType.COMPARED_WITH
              && bases.sharesGoods(earlier)
              && (!ordered || Kinds.PROSPECTIVE.contains(earlier.status))
              && isMore(earlier);
      if (total) {
        return Bases.root(earlier);
      }
    }
    return null;
  }

  private boolean isMore(Draft whole) {
    return new Bases(grammar, draft).canHold(whole)
        && !(draft.quantity != null
            && whole.quantity != null
            && draft.quantity.equals(whole.quantity));
  }
}

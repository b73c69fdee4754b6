package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.RelationType;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// The event or lot that a superlative sets apart from the others before its number: "the largest
/// single seizure, of 23 rifles", "The most recent brought 94 tonnes", "the last convoy, 27
/// trucks".
record Superlatives(Grammar grammar, Draft draft) {

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

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// "the largest single seizure, of 23 rifles", "the last convoy, 27 trucks": a singular event set
  /// apart, its number behind it in the clause.
  boolean lead() {
    boolean opens = Words.is(tokens(), 0, "the") && Words.isOneOf(tokens(), 1, SUPERLATIVES);
    for (int i = draft.quoteFrom - 1; i >= Math.max(0, draft.quoteFrom - Tranches.REACH); i--) {
      if (Words.isOneOf(tokens(), i, ";", ":", ".", "since", "than", "where")
          || !opens && Words.is(tokens(), i, "when")) {
        return false;
      }
      if (isElided(i)) {
        return true;
      }
      boolean event = WordSet.has(EVENTS, tokens().get(i));
      for (int j = i - 1; event && j >= Math.max(0, i - 3); j--) {
        if (WordSet.has(SUPERLATIVES, tokens().get(j)) && isApart(j, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /// "The largest, of 1,150 kg", "The most recent brought 94 tonnes", "The last of the
  /// consignments, 71 containers".
  private boolean isElided(int at) {
    if (WordSet.has(ORDINALS, tokens().get(at))) {
      return Words.is(tokens(), at - 1, "the")
          && isOwn(at)
          && (Words.isOneOf(tokens(), at + 1, BROUGHT)
              || Words.is(tokens(), at + 1, ",") && isBesidePart());
    }
    boolean recent = Words.are(tokens(), at - 1, "most", "recent");
    int article = recent ? at - 2 : at - 1;
    if (!recent && !WordSet.has(SUPERLATIVES, tokens().get(at))) {
      return false;
    }
    boolean ofThem =
        Words.is(tokens(), at + 1, "of")
            && Words.isOneOf(tokens(), at + 2, "the", "these", "those", "them", "all");
    boolean alone =
        Words.is(tokens(), at + 1, ",")
            || ofThem
            || Words.is(tokens(), at + 1, "of") && at + 2 >= draft.quoteFrom
            || Words.isOneOf(tokens(), at + 1, BROUGHT);
    return alone && Words.is(tokens(), article, "the") && isOwn(at);
  }

  /// Whether another part was told in the sentence before.
  private boolean isBesidePart() {
    for (int back = 1; back <= Tranches.FARTHEST; back++) {
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
    Token noun = tokens().get(event);
    String word = tokens().get(superlative).lower();
    boolean time = WordSet.isAmong(noun.lower(), "month", "week", "day", "year", "half", "quarter");
    boolean best = !LATEST.contains(word) && !ORDINALS.contains(word);
    if (ORDINALS.contains(word)
        && (!WordSet.has(Tranches.LOTS, noun) || Kinds.PROSPECTIVE.contains(draft.status))) {
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
}

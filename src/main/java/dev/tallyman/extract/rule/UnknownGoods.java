package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Whether a number of something that no lexicon knows counts goods all the same, by what was done
/// with it: "shipped 4,000 sandbags", "a shipment of 36 weather balloons".
record UnknownGoods(Draft draft, Governor governor) {

  static final Set<String> HANDLED =
      WordSet.of("shipped", "delivered", "seized", "pledged", "ordered");

  private static final Set<String> IDLE =
      WordSet.of(
          "get",
          "reach",
          "make",
          "find",
          "leave",
          "ask for",
          "seek",
          "cross",
          "enter",
          "take",
          "fly",
          "follow",
          "go",
          "come",
          "give",
          "offer",
          "receive",
          "run",
          "collect",
          "land",
          "announce",
          "discover",
          "detain",
          "arrest",
          "walk",
          "hold up",
          "hand");

  private static final Set<String> NO_TRAVEL =
      WordSet.of(
          "give", "take", "make", "get", "follow", "leave", "go", "come", "provide", "find",
          "reach");

  private static final Set<String> PEOPLE =
      WordSet.of(
          "ers", "ors", "ists", "ians", "ees", "ants", "ents", "men", "ics", "kids", "ims",
          "persons", "people");

  private boolean isUnknown() {
    return draft.figureClass == null;
  }

  /// "a shipment of 36 weather balloons", "a load of 40 pumps".
  boolean isLaden() {
    List<Token> tokens = draft.sentence.tokens();
    Goods whole =
        Words.is(tokens, draft.quoteFrom - 1, "of") ? Goods.at(tokens, draft.quoteFrom - 2) : null;
    return isUnknown()
        && whole != null
        && (Movements.isJourney(whole.measure())
            || whole.measure() != null && whole.measure().name().equals("container"));
  }

  /// "enough for 700 million loaves": what the goods would make.
  boolean isNeed() {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.quoteFrom;
    boolean use = Words.isOneOf(tokens, at - 1, "for", "make", "bake", "fill", "build", "produce");
    int enough = Words.is(tokens, at - 2, "to") ? at - 3 : at - 2;
    return isUnknown() && use && Words.is(tokens, enough, "enough") && !isPerson();
  }

  /// "shipped 4,000 sandbags", "40,000 pens were flown out": the verb stands right beside the noun.
  boolean isHandled() {
    VerbGroup verb = governor.verb();
    boolean carries = verb != null && verb.sense().lemma().equals("carry");
    if (!isUnknown()
        || verb == null
        || !carries && !HANDLED.contains(String.valueOf(verb.sense().status()))) {
      return false;
    }
    int from = draft.quoteFrom;
    boolean object =
        verb.to() == from
            || verb.to() == from - 1
                && Words.isOneOf(draft.sentence.tokens(), from - 1, "for", "another", "a");
    boolean subject = verb.passive() && verb.from() == draft.quoteTo;
    boolean clause =
        governor.role() == Governor.Role.MODIFIED
            || governor.role() == Governor.Role.SUBJECT
                && verb.from() == draft.quoteTo
                && !isPerson();
    return (object || subject) && !IDLE.contains(verb.sense().lemma()) || clause && isTravel(verb);
  }

  private static boolean isTravel(VerbGroup verb) {
    return WordSet.isAmong(String.valueOf(verb.sense().status()), "shipped", "delivered")
        && !NO_TRAVEL.contains(verb.sense().lemma());
  }

  /// "pilgrims", "sceptics" and "committeemen" are people.
  private boolean isPerson() {
    String noun = draft.sentence.tokens().get(draft.head).lower();
    return PEOPLE.stream().anyMatch(noun::endsWith);
  }
}

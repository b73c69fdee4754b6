package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Tells conveyances on which somebody only looks, or which somebody lists, equips or hits, from
/// those that move: "We watched 58 hulls", "has blacklisted 342 vessels".
record Watchers(Clauses clauses, Draft draft, Governor governor, Owners owners) {

  private static final Set<String> WATCHES =
      WordSet.parse(
          "watch study survey examine photograph visit analyse sample film confused mistook"
              + " equip equips equipped fit fitted"
              + " misnamed conflated muddled rename renamed mixed compared");
  private static final Set<String> LISTINGS =
      WordSet.parse(
          "designation listing blacklisting delisting deflagging reflagging registration");
  private static final Set<String> LISTED =
      WordSet.parse("sanctioned blacklisted designated delisted deflagged deregistered");
  private static final Set<String> LISTS =
      WordSet.of("list", "lists", "blacklist", "blacklists", "register");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  /// "We watched 58 hulls for 15 months", "guarded by two helicopters", "has blacklisted 342
  /// vessels", "900 cars were in use": who looks on moves nothing.
  boolean isWatched() {
    VerbGroup verb = governor.verb();
    if (is(tokens(), draft.quoteFrom - 1, "by")
        && isOneOf(tokens(), draft.quoteFrom - 2, "guarded", "protected", "patrolled", "policed")) {
      return owners.isFleet();
    }
    if (isOneOf(tokens(), draft.quoteTo, ClosedWords.BE)
        && is(tokens(), draft.quoteTo + 1, "in")
        && isOneOf(tokens(), draft.quoteTo + 2, "use", "service")) {
      return true;
    }
    if (isOneOf(tokens(), draft.head, "calls")
        && verb != null
        && WordSet.isAmong(verb.sense().lemma(), "answer", "return", "ignore")) {
      return true;
    }
    boolean ships = draft.measure != null && draft.measure.name().equals("vessel");
    if (ships
        && verb != null
        && WordSet.isAmong(verb.sense().lemma(), "list", "hold", "contain", "have", "strike")
        && isOfRegister(verb)) {
      return true;
    }
    if (ships
        && is(tokens(), draft.quoteTo, "on")
        && Words.hasAny(tokens(), draft.quoteTo + 1, draft.quoteTo + 4, LISTS)) {
      return true;
    }
    boolean listed =
        isOneOf(tokens(), draft.quoteFrom - 1, "blacklisted", "sanctioned", "designated")
            || is(tokens(), draft.quoteFrom - 1, "of")
                && isOneOf(tokens(), draft.quoteFrom - 2, LISTINGS)
            || is(tokens(), draft.quoteFrom - 1, "listed")
                && isOneOf(tokens(), draft.quoteFrom - 2, "has", "have", "had");
    boolean told =
        isOneOf(tokens(), draft.quoteTo, "were", "was", "are", "been", "being")
            && isOneOf(tokens(), draft.quoteTo + 1, LISTED);
    if (ships && (listed || told)) {
      return true;
    }
    return owners.isFleet()
        && verb != null
        && !verb.passive()
        && governor.role() == Governor.Role.OBJECT
        && (WATCHES.contains(verb.sense().lemma()) || isFollowed(verb) || isHit(verb));
  }

  /// "The firm tracks 600 tankers by satellite": it does so all the time.
  private boolean isFollowed(VerbGroup verb) {
    return isOneOf(tokens(), verb.main(), "tracks", "follows", "monitors", "brokers")
        && isOneOf(tokens(), draft.quoteTo, ".", ",", "by", "worldwide", "around", "globally");
  }

  /// "The army says it hit 40 trucks", not "Crossings hit 40 trucks".
  private boolean isHit(VerbGroup verb) {
    return verb.sense().lemma().equals("hit")
        && !Statuses.hasNoun(tokens(), clauses.startOfSubject(verb.main()), verb.from());
  }

  /// "The registry lists 4,000 tankers".
  private boolean isOfRegister(VerbGroup verb) {
    return isOneOf(
        tokens(),
        verb.from() - 1,
        "registry",
        "register",
        "flag",
        "directory",
        "database",
        "list",
        "blacklist");
  }
}

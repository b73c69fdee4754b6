package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// How near to a number stand words that say that goods move, and words that say that they do not.
/// A distance is counted in words; marks and conjunctions on the way make it longer.
record Evidence(int moves, int still, int travels) {

  static final int NEVER = 1000;
  static final int FAR = 45;
  static final Evidence SILENT = new Evidence(NEVER, NEVER, NEVER);

  private static final Lexicon MOVEMENT = Lexicon.load("movement");
  private static final int WINDOW = 45;
  private static final Set<String> HARD =
      WordSet.of(";", ":", "—", "–", "(", ")", "“", "”", "\"", ".", "?");
  private static final Set<String> SOFT =
      WordSet.of(
          ",", "and", "but", "while", "which", "who", "whereas", "although", "because", "if");

  private static final Set<String> HAVING =
      WordSet.of("with", "carrying", "smuggling", "transporting", "trafficking", "possessing");
  private static final Set<String> STORES =
      WordSet.of(
          "stock",
          "stocks",
          "stockpile",
          "stockpiles",
          "inventory",
          "warehouse",
          "warehouses",
          "store",
          "storage");
  private static final Set<String> OWNERS =
      WordSet.of(
          "its",
          "their",
          "his",
          "our",
          "own",
          "the",
          "existing",
          "national",
          "army",
          "state",
          "old",
          "military",
          "strategic");

  /// `clauses` are those of its sentence.
  static Evidence near(Clauses clauses, Draft draft) {
    List<Token> tokens = clauses.tokens();
    int moves = NEVER;
    int still = NEVER;
    int travels = NEVER;
    int start = Math.max(0, draft.quoteFrom - WINDOW);
    int end = Math.min(tokens.size(), draft.quoteTo + WINDOW);
    int[] way = {};
    int next = start;
    int reach = start;
    for (Match match : clauses.phrases(MOVEMENT, start, end)) {
      int at = match.from();
      boolean first = at >= next;
      next = first ? match.to() : next;
      boolean apart = match.to() <= draft.numberFrom || at >= draft.quoteTo;
      boolean hangs = at < reach && match.meaning().equals("still");
      reach = match.meaning().equals("moves") ? reach(tokens, match.to()) : reach;
      if (first && apart && !hangs && !isGrowth(tokens, at) && !isSource(tokens, at)) {
        way = way.length == 0 ? way(tokens, start, end) : way;
        boolean before = match.to() <= draft.numberFrom;
        int from = before ? match.to() : draft.quoteTo;
        int to = before ? draft.quoteFrom : match.from();
        int distance = to <= from ? 0 : way[to - start] - way[from - start];
        boolean moving = !match.meaning().equals("still") || isArrest(draft, match.from());
        travels = match.meaning().equals("moves") ? Math.min(travels, distance) : travels;
        moves = moving ? Math.min(moves, distance) : moves;
        still = moving ? still : Math.min(still, distance);
      }
    }
    return new Evidence(moves, still, travels);
  }

  /// What a whole line says, for the lines under it.
  static Evidence in(List<Token> tokens) {
    for (int i = 0; i < Math.min(tokens.size(), WINDOW); i++) {
      Match match = MOVEMENT.at(tokens, i).orElse(null);
      if (match != null) {
        boolean moving = !match.meaning().equals("still");
        int travels = match.meaning().equals("moves") ? WINDOW : NEVER;
        return new Evidence(moving ? WINDOW : NEVER, moving ? NEVER : WINDOW, travels);
      }
    }
    return new Evidence(NEVER, NEVER, NEVER);
  }

  /// Whether the main word of this verb group is one of no movement.
  static boolean isStill(List<Token> tokens, VerbGroup verb) {
    return isStill(tokens, verb.main());
  }

  /// "The navy has arrested 34 vessels": a ship is stopped, a man is caught, "two men with 40
  /// kilograms" and what they had.
  static boolean isArrest(Draft draft, int at) {
    if (isOneOf(draft.sentence.tokens(), at, "captured")) {
      return Seizures.isEnforcer(draft.sentence.tokens(), at - 4, at);
    }
    return isOneOf(draft.sentence.tokens(), at, "arrested", "arrest", "arrests", "arresting")
        && draft.measure != null
        && (draft.measure.name().equals("vessel")
            || draft.figureClass == FigureClass.CARGO
                && isOneOf(draft.sentence.tokens(), draft.quoteFrom - 1, HAVING));
  }

  /// "grew by 2.5 percent", "grew 8.9%", "grown from 40 to 60": an amount grows, and no crop.
  private static boolean isGrowth(List<Token> tokens, int at) {
    return isOneOf(tokens, at, "grew", "grown")
        && (isPercent(tokens, at + 1)
            || isOneOf(
                tokens, at + 1, "by", "to", "from", "strongly", "faster", "again", "only", "more"));
  }

  private static boolean isPercent(List<Token> tokens, int number) {
    int to = number;
    while (to < number + 3 && (Words.isDigits(tokens, to) || Words.is(tokens, to, "."))) {
      to++;
    }
    return to > number && Fractions.afterPercent(tokens, to) > 0;
  }

  /// How far the phrase reaches that hangs on a word of movement: what "exports under those
  /// licences" names keeps no goods.
  private static int reach(List<Token> tokens, int from) {
    int to = from + 1;
    if (!isOneOf(tokens, from, "under", "by", "through", "via")) {
      return from;
    }
    while (to < from + 4 && isOneOf(tokens, to, ClosedWords.DETERMINERS)) {
      to++;
    }
    return to + 1;
  }

  /// "shells from its own stocks": where goods come from does not keep them.
  private static boolean isSource(List<Token> tokens, int at) {
    if (!isOneOf(tokens, at, STORES)) {
      return false;
    }
    int from = at - 1;
    while (from > at - 5 && (isOneOf(tokens, from, OWNERS) || Words.is(tokens, from, "'s"))) {
      from--;
    }
    return Words.is(tokens, from, "from") || Words.is(tokens, from - 1, "from");
  }

  static boolean isStill(List<Token> tokens, int at) {
    return !isGrowth(tokens, at)
        && MOVEMENT.at(tokens, at).filter(m -> m.meaning().equals("still")).isPresent();
  }

  static boolean isMoving(List<Token> tokens, int at) {
    return MOVEMENT.at(tokens, at).filter(m -> m.meaning().equals("moves")).isPresent();
  }

  /// Whether the counted noun is one of movement: "61,300 arrivals" counts what arrived.
  static boolean isMovement(Draft draft) {
    for (int i = draft.quoteFrom - 1; i >= Math.max(0, draft.quoteFrom - 4); i--) {
      if (isOneOf(draft.sentence.tokens(), i, "at", "in", "through", "near", "via")) {
        return false;
      }
    }
    return MOVEMENT
        .at(draft.sentence.tokens(), draft.head)
        .filter(m -> !m.meaning().equals("still"))
        .isPresent();
  }

  boolean isSilent() {
    return moves == NEVER && still == NEVER;
  }

  boolean moving() {
    return moves < NEVER && moves <= still;
  }

  boolean stands() {
    return !isSilent() && !moving();
  }

  /// How long the way is from `start` to each of the tokens after it.
  private static int[] way(List<Token> tokens, int start, int end) {
    int[] way = new int[end - start + 1];
    for (int i = start; i < end; i++) {
      int mark =
          isOneOf(tokens, i, SOFT)
              ? 4
              : !tokens.get(i).isWord() && isOneOf(tokens, i, HARD) ? 10 : 0;
      way[i - start + 1] = way[i - start] + 1 + mark;
    }
    return way;
  }
}

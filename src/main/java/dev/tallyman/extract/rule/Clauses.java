package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.text.Ordered;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence cut into clauses, each with at most one finite verb, and its verb groups in order:
/// "Traders said | that 40 crates had left Durban | but had not arrived".
final class Clauses {

  /// No sentence of prose is longer; in a longer run of words no verbs are read, as work on a
  /// number grows with its sentence.
  static final int LONGEST = 400;

  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<VerbGroup> groups;
  private final Breaks breaks;
  private final int[] clauseOfToken;
  private final int[] starts;
  private final int[] ends;
  private final IdentityHashMap<Lexicon, List<Match>> phrases = new IdentityHashMap<>(8);

  private Clauses(Sentence sentence, List<VerbGroup> groups) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.groups = groups;
    this.breaks = new Breaks(tokens);
    new Tenses(breaks, groups).settle();
    this.clauseOfToken = new ClauseCuts(breaks, groups).number();
    this.starts = starts(clauseOfToken);
    this.ends = ends(clauseOfToken, tokens.size());
  }

  static Clauses of(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    boolean readable = tokens.size() <= LONGEST;
    return new Clauses(
        sentence, readable ? new ArrayList<>(VerbGroups.of(tokens)) : new ArrayList<>());
  }

  Sentence sentence() {
    return sentence;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<VerbGroup> groups() {
    return groups;
  }

  /// Number of the clause in which the token stands, from 0.
  int clauseAt(int token) {
    return clauseOfToken[Math.min(token, tokens.size())];
  }

  /// The first token of the clause in which `token` stands; a clause that another is set into
  /// reaches around that one.
  int startOfClause(int token) {
    return starts[token];
  }

  /// Where the subject of the clause of `token` begins, that of a relative clause before it: "the
  /// ship, which loaded 40 tonnes".
  int startOfSubject(int token) {
    int start = startOfClause(token);
    return start > 0 && breaks.opensInside(start) ? startOfClause(start - 1) : start;
  }

  /// Whether the clause of this verb opens with a relative word.
  boolean isRelative(VerbGroup verb) {
    int start = startOfClause(verb.main());
    return start > 0 && (breaks.opensInside(start) || breaks.opensInside(start + 1));
  }

  /// The phrases of a table at all places of the sentence, looked for once.
  List<Match> phrases(Lexicon table) {
    if (table.isStrangeTo(tokens)) {
      return List.of();
    }
    List<Match> known = phrases.get(table);
    if (known == null) {
      known = table.everywhere(tokens);
      phrases.put(table, known);
    }
    return known;
  }

  /// Those of them that begin at `from` or later, and before `to`.
  List<Match> phrases(Lexicon table, int from, int to) {
    List<Match> all = phrases(table);
    int first = Ordered.firstPast(all, match -> match.from() >= from);
    return all.subList(first, Ordered.firstPast(all, match -> match.from() >= Math.max(from, to)));
  }

  int endOfClause(int token) {
    return ends[token];
  }

  /// Where the clause of each token starts, all in one walk: clauses that are still open wait on a
  /// stack, the innermost on top.
  private static int[] starts(int[] clauses) {
    int[] starts = new int[clauses.length];
    int[] open = new int[clauses.length];
    int depth = 0;
    for (int i = 0; i < clauses.length; i++) {
      while (depth > 0 && clauses[open[depth - 1]] > clauses[i]) {
        depth--;
      }
      if (depth == 0 || clauses[open[depth - 1]] < clauses[i]) {
        open[depth++] = i;
      }
      starts[i] = open[depth - 1];
    }
    return starts;
  }

  /// Likewise where it ends; the place after the last token ends there.
  private static int[] ends(int[] clauses, int size) {
    int[] ends = new int[clauses.length];
    int[] open = new int[clauses.length];
    int depth = 0;
    for (int i = size - 1; i >= 0; i--) {
      while (depth > 0 && clauses[open[depth - 1]] > clauses[i]) {
        depth--;
      }
      if (depth == 0 || clauses[open[depth - 1]] < clauses[i]) {
        open[depth++] = i;
      }
      ends[i] = open[depth - 1] + 1;
    }
    Arrays.fill(ends, size, ends.length, size);
    return ends;
  }

  /// The verb group that ends last before `token`.
  @Nullable VerbGroup before(int token) {
    VerbGroup last = null;
    for (VerbGroup group : groups) {
      if (group.to() > token) {
        break;
      }
      last = group;
    }
    return last;
  }

  /// The first verb group that begins at or after `token`.
  @Nullable VerbGroup after(int token) {
    for (VerbGroup group : groups) {
      if (group.from() >= token) {
        return group;
      }
    }
    return null;
  }

  /// The verb on which an infinitive, a gerund or a that-clause hangs: "denied" for "sending".
  @Nullable VerbGroup controllerOf(VerbGroup group) {
    int clause = clauseAt(group.main());
    VerbGroup earlier = before(group.from());
    while (earlier != null
        && (clauseAt(earlier.main()) > clause
            || isCrossed(earlier, group) && clauseAt(earlier.main()) == clause)) {
      earlier = before(earlier.from());
    }
    if (earlier == null) {
      return null;
    }
    boolean sameClause = clauseAt(earlier.main()) == clause;
    if (!group.isFinite()) {
      return sameClause ? earlier : null;
    }
    if (sameClause) {
      return earlier.sense().isStance() && breaks.parts(earlier.to(), group.from())
          ? earlier
          : null;
    }
    boolean next =
        clauseAt(earlier.main()) == clause - 1 || earlier.equals(finiteBefore(group.from()));
    int start = startOfClause(group.main());
    boolean tells = earlier.sense().isStance() || breaks.is(start, "that") && start == earlier.to();
    return next && tells && reports(earlier, group) ? earlier : null;
  }

  /// "believes that 30 machines said to have gone ever arrived": a verb set into the subject.
  private boolean isCrossed(VerbGroup earlier, VerbGroup group) {
    boolean told = earlier.sense().isStance() && !breaks.is(earlier.to(), "to");
    return group.isFinite()
        && !earlier.isFinite()
        && earlier.tense() != VerbGroup.Tense.GERUND
        && !told
        && !breaks.parts(earlier.to(), group.from());
  }

  private @Nullable VerbGroup finiteBefore(int token) {
    VerbGroup group = before(token);
    while (group != null && !group.isFinite()) {
      group = before(group.from());
    }
    return group;
  }

  /// Whether the clause of `group` is what `stance` says: it follows at once, or by "that".
  private boolean reports(VerbGroup stance, VerbGroup group) {
    int start = startOfClause(group.main());
    boolean plain =
        "denied".equals(stance.sense().stance()) || "retracted".equals(stance.sense().stance());
    if (plain && breaks.is(start, ":")) {
      return false;
    }
    return breaks.is(start, "that") || breaks.is(start, "whether") || start == stance.to();
  }

  /// Whether a conjunction, a subordinator or a strong mark stands in `[from, to)`.
  boolean parts(int from, int to) {
    return breaks.parts(from, to);
  }

  /// Where a clause set into the subject begins: "Imports of coal, which the mills need, came to".
  int relativeIn(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (Words.isOneOf(tokens(), i, "which", "that", "who")) {
        return i;
      }
    }
    return -1;
  }
}

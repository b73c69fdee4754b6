package dev.tallyman.extract.rule;

import dev.tallyman.extract.rule.VerbGroup.Tense;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A sentence cut into clauses, each with at most one finite verb, and its verb groups in order:
/// "Traders said | that 40 crates had left Durban | but had not arrived".
final class Clauses {

  /// No sentence of prose is longer; in a longer run of words no verbs are read, as work on a
  /// number grows with its sentence.
  static final int LONGEST = 400;

  private static final Set<String> BREAKS = Set.of(";", ":", "–", "—", "(", ")", "•");

  private static final Set<String> RELATIVES = Set.of("that", "which", "who", "whom");

  private final List<Token> tokens;
  private final List<VerbGroup> groups;
  private final int[] clauseOfToken;

  private Clauses(List<Token> tokens, List<VerbGroup> groups) {
    this.tokens = tokens;
    this.groups = groups;
    this.clauseOfToken = new int[tokens.size() + 1];
  }

  static Clauses of(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    boolean readable = tokens.size() <= LONGEST;
    Clauses clauses =
        new Clauses(tokens, readable ? new ArrayList<>(VerbGroups.of(tokens)) : new ArrayList<>());
    clauses.settleTenses();
    clauses.number();
    return clauses;
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

  /// The first token of the clause in which `token` stands.
  int startOfClause(int token) {
    int at = token;
    while (at > 0 && clauseOfToken[at - 1] == clauseOfToken[token]) {
      at--;
    }
    return at;
  }

  int endOfClause(int token) {
    int at = token;
    while (at < tokens.size() && clauseOfToken[at] == clauseOfToken[token]) {
      at++;
    }
    return at;
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
    VerbGroup earlier = before(group.from());
    if (earlier == null) {
      return null;
    }
    int clause = clauseAt(group.main());
    boolean sameClause = clauseAt(earlier.main()) == clause;
    if (!group.isFinite()) {
      return sameClause ? earlier : null;
    }
    if (sameClause) {
      return earlier.sense().isStance() && parts(earlier.to(), group.from()) ? earlier : null;
    }
    boolean next = clauseAt(earlier.main()) == clause - 1;
    return next && earlier.sense().isStance() && reports(earlier, group) ? earlier : null;
  }

  /// Whether the clause of `group` is what `stance` says: it follows at once, or by "that".
  private boolean reports(VerbGroup stance, VerbGroup group) {
    int start = startOfClause(group.main());
    return is(start, "that") || is(start, "whether") || start == stance.to();
  }

  private boolean is(int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
  }

  /// A form in -ed is a participle where another finite verb stands in the same clause.
  private void settleTenses() {
    for (int i = 0; i < groups.size(); i++) {
      VerbGroup group = groups.get(i);
      boolean bare = group.from() == group.main() && group.tense() == Tense.PAST;
      if (bare && !hasRelativeSubject(i) && (followedByFinite(i) || precededByFinite(i))) {
        groups.set(i, group.as(Tense.PARTICIPLE));
      }
    }
  }

  /// "the doses that Tokyo pledged": a relative word and a subject stand right before the verb.
  private boolean hasRelativeSubject(int i) {
    int from = i == 0 ? 0 : groups.get(i - 1).to();
    for (int at = groups.get(i).from() - 1; at >= Math.max(from, groups.get(i).from() - 5); at--) {
      if (RELATIVES.contains(tokens.get(at).lower()) && !isDeterminer(at)) {
        return at > 0 && tokens.get(at - 1).isWord();
      }
    }
    return false;
  }

  private boolean followedByFinite(int i) {
    for (int j = i + 1; j < groups.size(); j++) {
      VerbGroup next = groups.get(j);
      if (hasBreak(groups.get(i).to(), next.from())) {
        return false;
      }
      if (next.isFinite()) {
        return !groups.get(i).sense().isStance() && !isSubjectPronoun(next.from() - 1);
      }
    }
    return false;
  }

  private boolean isSubjectPronoun(int at) {
    return at >= 0 && ClosedWords.PRONOUNS.contains(tokens.get(at).lower());
  }

  private boolean precededByFinite(int i) {
    for (int j = i - 1; j >= 0; j--) {
      VerbGroup earlier = groups.get(j);
      if (hasBreak(earlier.to(), groups.get(i).from())) {
        return false;
      }
      if (earlier.isFinite()) {
        return j < i - 1 || !earlier.sense().isStance();
      }
    }
    return false;
  }

  /// Whether a conjunction, a subordinator or a strong mark stands in `[from, to)`.
  boolean parts(int from, int to) {
    for (int i = from; i < to; i++) {
      if (strength(i) > 1) {
        return true;
      }
    }
    return false;
  }

  private boolean hasBreak(int from, int to) {
    for (int i = from; i < to; i++) {
      if (strength(i) > 0) {
        return true;
      }
    }
    return false;
  }

  private void number() {
    int clause = 0;
    int at = 0;
    VerbGroup last = null;
    for (VerbGroup group : groups) {
      if (!group.isFinite()) {
        continue;
      }
      if (last != null) {
        int cut = boundary(last, group);
        fill(at, cut, clause++);
        at = cut;
      }
      last = group;
    }
    fill(at, tokens.size() + 1, clause);
  }

  private void fill(int from, int to, int clause) {
    for (int i = from; i < to; i++) {
      clauseOfToken[i] = clause;
    }
  }

  /// Where the clause of `next` begins: at the strongest break between the two verbs, the last of
  /// equals; straight behind a verb of saying; else before the subject of `next`.
  private int boundary(VerbGroup last, VerbGroup next) {
    int best = -1;
    for (int i = last.to(); i < next.from(); i++) {
      if (strength(i) > 0 && (best < 0 || strength(i) >= strength(best))) {
        best = i;
      }
    }
    int comma = next.sense().isStance() && !next.passive() ? commaBefore(last, next) : -1;
    if (comma > 0 && (best < 0 || strength(best) < 4 || comma > best)) {
      return comma;
    }
    if (last.sense().isStance()) {
      for (int i = last.to(); i < next.from(); i++) {
        if (is(i, "that") && !isDeterminer(i)) {
          return i;
        }
      }
    }
    if (last.sense().isStance() && !is(last.to(), ",") && (best < 0 || strength(best) < 3)) {
      return last.to();
    }
    if (best >= 0) {
      return best;
    }
    int subject = next.from();
    while (subject > last.to() && isName(subject - 1)) {
      subject--;
    }
    return subject;
  }

  /// The comma that opens an attribution, "…, the ministry said".
  private int commaBefore(VerbGroup last, VerbGroup next) {
    for (int i = next.from() - 1; i >= last.to(); i--) {
      if (tokens.get(i).is(",") && strength(i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean isName(int at) {
    return tokens.get(at).isCapitalised() || isSubjectPronoun(at);
  }

  /// How strongly a token parts clauses: 0 not at all, 4 a mark or a subordinator.
  private int strength(int at) {
    Token token = tokens.get(at);
    String word = token.lower();
    if (BREAKS.contains(word) || ClosedWords.SUBORDINATORS.contains(word) && !isDeterminer(at)) {
      return 4;
    }
    boolean joins = Set.of("and", "or", "nor", "yet").contains(word);
    if (joins && isCounted(at - 1) && isCounted(at + 1)) {
      return 0;
    }
    if (joins) {
      return is(at - 1, ",") ? 3 : 2;
    }
    if (Set.of("after", "before", "as", "since").contains(word)) {
      return 1;
    }
    boolean inNumber = token.glued() && at + 1 < tokens.size() && tokens.get(at + 1).glued();
    return word.equals(",") && !inNumber || word.equals("-") && !token.glued() ? 1 : 0;
  }

  private boolean isCounted(int at) {
    return at >= 0
        && at < tokens.size()
        && (tokens.get(at).isDigits() || ClosedWords.NUMERALS.contains(tokens.get(at).lower()));
  }

  private boolean isDeterminer(int at) {
    return is(at, "so") && (is(at + 1, "far") || is(at - 1, "or"))
        || is(at, "that") && (is(at - 1, "of") || is(at - 1, "in") || is(at - 1, "than"));
  }
}

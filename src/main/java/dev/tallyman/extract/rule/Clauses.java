package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
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

  private static final Set<String> BREAKS = WordSet.of(";", ":", "–", "—", "(", ")", "•");

  private static final Set<String> EXCEPT = WordSet.of("nothing", "anything", "all", "none", "last");

  private static final Set<String> RELATIVES = WordSet.of("that", "which", "who", "whom");

  /// Words that set a clause into another between commas.
  private static final Set<String> SET_IN =
      WordSet.of("if", "unless", "when", "while", "once", "because", "although", "though", "as");

  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<VerbGroup> groups;
  private final int[] clauseOfToken;

  private Clauses(Sentence sentence, List<VerbGroup> groups) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.groups = groups;
    this.clauseOfToken = new int[tokens.size() + 1];
  }

  static Clauses of(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    boolean readable = tokens.size() <= LONGEST;
    Clauses clauses =
        new Clauses(sentence, readable ? new ArrayList<>(VerbGroups.of(tokens)) : new ArrayList<>());
    clauses.settleTenses();
    clauses.number();
    return clauses;
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
    int clause = clauseAt(token);
    int at = token;
    for (int i = token; i >= 0 && clauseOfToken[i] >= clause; i--) {
      at = clauseOfToken[i] == clause ? i : at;
    }
    return at;
  }

  /// Where the subject of the clause of `token` begins, that of a relative clause before it: "the
  /// ship, which loaded 40 tonnes".
  int startOfSubject(int token) {
    int start = startOfClause(token);
    return start > 0 && opensInside(start) ? startOfClause(start - 1) : start;
  }

  /// Whether the clause of this verb opens with a relative word.
  boolean isRelative(VerbGroup verb) {
    int start = startOfClause(verb.main());
    return start > 0 && (opensInside(start) || opensInside(start + 1));
  }

  int endOfClause(int token) {
    int clause = clauseAt(token);
    int end = token;
    for (int i = token; i < tokens.size() && clauseOfToken[i] >= clause; i++) {
      end = clauseOfToken[i] == clause ? i + 1 : end;
    }
    return end;
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
    while (earlier != null && clauseAt(earlier.main()) > clause) {
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
      return earlier.sense().isStance() && parts(earlier.to(), group.from()) ? earlier : null;
    }
    boolean next =
        clauseAt(earlier.main()) == clause - 1 || earlier.equals(finiteBefore(group.from()));
    int start = startOfClause(group.main());
    boolean tells = earlier.sense().isStance() || is(start, "that") && start == earlier.to();
    return next && tells && reports(earlier, group) ? earlier : null;
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
    boolean plain = "denied".equals(stance.sense().stance()) || "retracted".equals(stance.sense().stance());
    if (plain && is(start, ":")) {
      return false;
    }
    return is(start, "that") || is(start, "whether") || start == stance.to();
  }

  private boolean is(int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
  }

  /// A form in -ed is a participle where another finite verb stands in the same clause.
  private void settleTenses() {
    for (int i = 0; i < groups.size(); i++) {
      VerbGroup group = groups.get(i);
      if (isBare(group)
          && !hasRelativeSubject(i)
          && (isSetIn(i) || followedByFinite(i) || precededByFinite(i))) {
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

  private boolean isBare(VerbGroup group) {
    return group.from() == group.main()
        && group.tense() == Tense.PAST
        && !ClosedWords.isAuxiliary(tokens.get(group.main()));
  }

  /// "40 of them, made in Hyderabad and shipped from India, were landed": a participle between
  /// commas, or joined to one.
  private boolean isSetIn(int i) {
    int at = groups.get(i).from() - 1;
    boolean joined =
        is(at, "and") && i > 0 && groups.get(i - 1).tense() == Tense.PARTICIPLE;
    if (!is(at, ",") && !joined) {
      return false;
    }
    for (int j = i + 1; j < groups.size(); j++) {
      VerbGroup next = groups.get(j);
      if (hasMark(groups.get(i).to(), next.from())) {
        return false;
      }
      boolean closes =
          next.isFinite() && is(next.from() - 1, ",") && !next.sense().isStance();
      if (closes && (!isBare(next) || isAdjunct(groups.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /// "loaded with 40 tonnes", "built in Busan": a participle with a preposition behind it.
  private boolean isAdjunct(VerbGroup group) {
    String last = tokens.get(group.to() - 1).lower();
    String next = group.to() < tokens.size() ? tokens.get(group.to()).lower() : "";
    return ClosedWords.PREPOSITIONS.contains(last) || ClosedWords.PREPOSITIONS.contains(next);
  }

  private boolean followedByFinite(int i) {
    for (int j = i + 1; j < groups.size(); j++) {
      VerbGroup next = groups.get(j);
      if (hasBreak(groups.get(i).to(), next.from())) {
        return false;
      }
      if (next.isFinite()) {
        boolean told = groups.get(i).sense().isStance() && !is(groups.get(i).to(), "to");
        return !told && !isSubjectPronoun(next.from() - 1);
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
        return !hasRelativeSubject(j) && (j < i - 1 || !earlier.sense().isStance());
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

  /// Numbers the clauses in the order in which they begin; one that goes on behind a relative clause
  /// keeps its number: "The 40 doses | that Tokyo pledged | have been shipped".
  private void number() {
    int clause = 0;
    int last = 0;
    int outer = -1;
    int at = 0;
    VerbGroup earlier = null;
    for (VerbGroup group : groups) {
      if (!group.isFinite()) {
        continue;
      }
      int cut = earlier == null ? 0 : beforeSubject(earlier, group, boundary(earlier, group));
      boolean resumes = outer >= 0 && earlier != null && resumes(earlier, group);
      if (resumes) {
        cut = resumption(earlier, group, at);
      }
      if (earlier != null) {
        fill(at, cut, clause);
        clause = resumes ? outer : ++last;
        outer = resumes || hasMark(earlier.to(), group.from()) ? -1 : outer;
        at = cut;
      }
      int opener = resumes ? -1 : relativeOpener(cut, group.from());
      if (opener > cut) {
        fill(at, opener, clause);
        outer = clause;
        clause = ++last;
        at = opener;
      }
      earlier = group;
    }
    fill(at, tokens.size() + 1, clause);
  }

  /// Where a clause goes on behind the one set into it: at its verb, but before a subject that it has
  /// not had: "In the week | that I spent there | three ships sailed".
  private int resumption(VerbGroup inner, VerbGroup verb, int opener) {
    if (is(verb.from() - 1, ",")) {
      return verb.from() - 1;
    }
    int outer = startOf(opener - 1);
    if (!ClosedWords.PREPOSITIONS.contains(tokens.get(outer).lower())) {
      return verb.from();
    }
    for (int i = verb.from() - 1; i > inner.to(); i--) {
      if (isCounted(i) && !isCounted(i - 1)) {
        return i;
      }
    }
    return verb.from();
  }

  /// The first token of the run of one clause that ends at `token`.
  private int startOf(int token) {
    int at = Math.max(0, token);
    while (at > 0 && clauseOfToken[at - 1] == clauseOfToken[at]) {
      at--;
    }
    return at;
  }

  /// "nothing came, and of the 40 trucks which set out nine were sent back": a relative clause set
  /// into a subject begins no clause of the sentence, the conjunction before that subject does.
  private int beforeSubject(VerbGroup last, VerbGroup next, int cut) {
    VerbGroup main = after(next.to());
    boolean inside =
        cut < tokens.size()
            && RELATIVES.contains(tokens.get(cut).lower())
            && isNoun(cut - 1)
            && main != null
            && main.isFinite()
            && resumes(next, main);
    for (int i = cut - 1; inside && i >= last.to(); i--) {
      if (strength(i) > 1) {
        return i;
      }
    }
    return beforeQuantity(last.to(), cut);
  }

  /// ", 40 or so of which were handed over": what stands before the relative word belongs to it.
  private int beforeQuantity(int from, int cut) {
    boolean of = cut < tokens.size() && (is(cut, "which") || is(cut, "whom")) && is(cut - 1, "of");
    for (int i = cut - 2; of && i >= Math.max(from, cut - 9); i--) {
      if (is(i, ",") && strength(i) > 0 || strength(i) > 1) {
        return i;
      }
    }
    return of ? cut - 1 : cut;
  }

  /// Where a relative clause begins between the subject that stands from `from` and its verb.
  private int relativeOpener(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (opensInside(i) && !isDeterminer(i)) {
        int noun = is(i - 1, ",") ? i - 2 : i - 1;
        return noun > from - 1 && noun >= 0 && isNoun(noun) ? i : -1;
      }
    }
    return -1;
  }

  /// A relative word, or a conjunction behind a comma: "two cargoes, if insurers agree, would follow".
  private boolean opensInside(int at) {
    String word = tokens.get(at).lower();
    return RELATIVES.contains(word)
        || WordSet.isAmong(word, "whose", "where")
        || is(at - 1, ",") && SET_IN.contains(word);
  }

  private boolean isNoun(int at) {
    Token token = tokens.get(at);
    boolean pronoun = ClosedWords.PRONOUNS.contains(token.lower()) && !token.is("those");
    return token.isWord()
        && !pronoun
        && !ClosedWords.PREPOSITIONS.contains(token.lower())
        && !ClosedWords.SUBORDINATORS.contains(token.lower())
        && groups.stream().noneMatch(group -> group.from() <= at && at < group.to());
  }

  /// Whether `next` has its subject before the relative clause of `last`.
  private boolean resumes(VerbGroup last, VerbGroup next) {
    boolean said = last.sense().isStance() && !last.passive() && !is(next.from() - 1, ",");
    int commas = 0;
    for (int i = last.to(); i < next.from(); i++) {
      commas += is(i, ",") && strength(i) > 0 ? 1 : 0;
    }
    boolean closed = commas == 0 || is(next.from() - 1, ",");
    boolean apart =
        commas == 0 ? parts(last.to(), next.from()) : hasMark(last.to(), next.from());
    return !said && closed && !apart && !isSubjectPronoun(next.from() - 1);
  }

  private boolean hasMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (strength(i) > 3 && !RELATIVES.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
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
    boolean joins = WordSet.isAmong(word, "and", "or", "nor", "yet");
    if (joins && isCounted(at - 1) && isCounted(at + 1) || is(at, "or") && is(at + 1, "so")) {
      return 0;
    }
    if (joins) {
      return is(at - 1, ",") ? 3 : 2;
    }
    if (WordSet.isAmong(word, "after", "before", "as", "since")) {
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
    boolean except = is(at, "but") && EXCEPT.contains(at > 0 ? tokens.get(at - 1).lower() : "");
    return except
        || is(at, "so") && (is(at + 1, "far") || is(at - 1, "or"))
        || is(at, "that") && (is(at - 1, "of") || is(at - 1, "in") || is(at - 1, "than"));
  }
}

package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import dev.tallyman.text.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The figures of a report in text order with the clauses of their sentences: what the readings of
/// meaning look at. Each sentence is read once.
final class Grammar {

  private static final int CAPTION = 8;
  private static final int ROW = 14;

  /// Over how many sentences questions are looked for.
  private static final int ASKED = 6;

  /// How many sentences the head of a report has.
  private static final int HEAD = 5;

  private final Passages passages;
  private static final BitSet NONE = new BitSet();

  private final Set<Integer> dated = new HashSet<>();

  /// By sentence the tokens of its dates.
  private final Map<Integer, BitSet> dates = new HashMap<>();

  private final List<Draft> figures = new ArrayList<>();
  private final List<Draft> overlong = new ArrayList<>();
  private final Syntax syntax;
  private final IdentityHashMap<Draft, Integer> places = new IdentityHashMap<>();

  /// Among the figures that of the one asked about last, which most questions are about again.
  private int place;

  private @Nullable Boolean corrections;

  Grammar(Syntax syntax, Passages passages, List<Draft> drafts) {
    this.syntax = syntax;
    this.passages = passages;
    for (Draft draft : drafts) {
      if (draft.isFigure()) {
        (isOverlong(draft) ? overlong : figures).add(draft);
      } else if (draft.setAside == SetAside.Reason.DATE) {
        note(draft);
      }
    }
    figures.sort(Grammar::byPlace);
    for (int i = 0; i < figures.size(); i++) {
      places.put(figures.get(i), i);
    }
  }

  String text() {
    return passages.report().text();
  }

  /// The first row of the table in which a row stands.
  Sentence firstRow(int row) {
    return passages.sentences().get(passages.firstRow(row));
  }

  private static int byPlace(Draft one, Draft other) {
    int sentences = Integer.compare(one.sentenceIndex, other.sentenceIndex);
    return sentences != 0 ? sentences : Integer.compare(one.quoteFrom, other.quoteFrom);
  }

  /// Whether the caption over this row of a table or list names a month, a quarter or a year.
  boolean isCaptionedByDate(Draft draft) {
    for (int i = draft.sentenceIndex; i >= Math.max(0, draft.sentenceIndex - CAPTION); i--) {
      List<Token> line = tokens(i);
      if (line.size() > ROW || line.getLast().is(".")) {
        return false;
      }
      if (i < draft.sentenceIndex && dated.contains(i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the head of the report names a month, a quarter or a year as its window: "Monthly
  /// note, August 2025", "Weekly bulletin".
  boolean isOfWindow() {
    for (int i = 0; i < Math.min(HEAD, sentences()); i++) {
      List<Token> words = tokens(i);
      boolean line = words.size() <= ROW && !words.getLast().is(".") && !words.getLast().is("?");
      boolean month = line && dated.contains(i) && onlyWindows(i) && clauses(i).groups().isEmpty();
      if (month || line && Words.is(words, 0, "weekly")) {
        return true;
      }
    }
    return false;
  }

  private boolean onlyWindows(int sentence) {
    return dates.getOrDefault(sentence, NONE).stream()
        .mapToObj(at -> tokens(sentence).get(at))
        .noneMatch(Grammar::isDay);
  }

  private void note(Draft date) {
    dates
        .computeIfAbsent(date.sentenceIndex, _ -> new BitSet())
        .set(date.numberFrom, date.numberTo);
    boolean window = true;
    for (int i = date.numberFrom; i < date.numberTo; i++) {
      window = window && !isDay(date.sentence.tokens().get(i));
    }
    if (window) {
      dated.add(date.sentenceIndex);
    }
  }

  private static boolean isDay(Token token) {
    return token.isDigits() && token.text().length() <= 2;
  }

  /// Whether the token of this sentence belongs to a date.
  boolean isDate(int sentenceIndex, int token) {
    return token >= 0 && dates.getOrDefault(sentenceIndex, NONE).get(token);
  }

  /// Whether this report is a column of corrections.
  boolean tellsOfCorrections() {
    if (corrections == null) {
      corrections = Corrections.announced(this);
    }
    return corrections;
  }

  /// How much this report tells of seizures.
  Seizures seizures() {
    return syntax.seizures();
  }

  private static boolean isOverlong(Draft draft) {
    return draft.sentence.tokens().size() > Clauses.LONGEST;
  }

  /// Figures of a run of words too long to be a sentence: nothing is read of these.
  List<Draft> overlong() {
    return overlong;
  }

  int sentences() {
    return passages.sentences().size();
  }

  /// The question that a number answers, or null.
  @Nullable Clauses question(Draft draft) {
    int at = new Answers(passages, draft).question();
    return at < 0 ? null : clauses(at);
  }

  @Nullable LocalDate publishedDay() {
    return passages.publishedDay();
  }

  List<Draft> figures() {
    return figures;
  }

  /// The words of a sentence of which no verb is asked.
  List<Token> tokens(int sentenceIndex) {
    return sentence(sentenceIndex).tokens();
  }

  Sentence sentence(int sentenceIndex) {
    return passages.sentences().get(sentenceIndex);
  }

  Clauses clauses(int sentenceIndex) {
    return syntax.clauses(sentenceIndex);
  }

  Clauses clauses(Draft draft) {
    return clauses(draft.sentenceIndex);
  }

  Governor governor(Draft draft) {
    return syntax.governor(draft);
  }

  private int placeOf(Draft draft) {
    if (place >= figures.size() || !figures.get(place).equals(draft)) {
      place = places.getOrDefault(draft, 0);
    }
    return place;
  }

  /// The figure before this one, `back` places away, or null before the first.
  @Nullable Draft earlier(Draft draft, int back) {
    int before = placeOf(draft) - back;
    return before < 0 ? null : figures.get(before);
  }

  @Nullable Draft later(Draft draft) {
    int behind = placeOf(draft) + 1;
    return behind >= figures.size() ? null : figures.get(behind);
  }

  /// The figure before this one in the same sentence.
  @Nullable Draft earlierInSentence(Draft draft) {
    Draft earlier = earlier(draft, 1);
    return earlier != null && earlier.sentenceIndex == draft.sentenceIndex ? earlier : null;
  }

  /// The earlier figure whose counted noun is taken up by the subject of this clause: "the boxes
  /// could hold 300" after "13,000 boxes".
  @Nullable Draft namedBefore(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int start = clauses(draft).startOfClause(draft.numberFrom);
    for (int i = start; i < draft.quoteFrom - 1; i++) {
      boolean article = WordSet.isAmong(tokens.get(i).lower(), "the", "these", "those");
      Draft named = article ? lastCounted(draft, tokens.get(i + 1).lower()) : null;
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  private @Nullable Draft lastCounted(Draft draft, String noun) {
    for (int back = 1; back <= 8; back++) {
      Draft earlier = earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > 6) {
        return null;
      }
      boolean counts = earlier.head >= 0 && earlier.sentence.tokens().get(earlier.head).is(noun);
      if (counts) {
        return earlier;
      }
    }
    return null;
  }

  /// How many sentences on a figure is told; a question between them is none: "We counted 96
  /// flights. How much aid is that? I put it at 2,100 tonnes."
  int gap(Draft earlier, Draft draft) {
    int gap = draft.sentenceIndex - earlier.sentenceIndex;
    int questions = 0;
    for (int i = earlier.sentenceIndex + 1; gap <= ASKED && i < draft.sentenceIndex; i++) {
      questions += tokens(i).getLast().is("?") ? 1 : 0;
    }
    return gap - questions;
  }

  boolean sameParagraph(Draft one, Draft other) {
    return one.sentence.paragraph() == other.sentence.paragraph();
  }

  /// Whether the tokens at `at` read `phrase`, words parted by blanks.
  static boolean reads(List<Token> tokens, int at, String phrase) {
    int i = at;
    int from = 0;
    for (int end = phrase.indexOf(' '); end >= 0; end = phrase.indexOf(' ', from)) {
      if (!reads(tokens, i++, phrase, from, end)) {
        return false;
      }
      from = end + 1;
    }
    return reads(tokens, i, phrase, from, phrase.length());
  }

  private static boolean reads(List<Token> tokens, int i, String phrase, int from, int end) {
    if (i < 0 || i >= tokens.size()) {
      return false;
    }
    String lower = tokens.get(i).lower();
    return lower.length() == end - from && phrase.startsWith(lower, from);
  }

  /// Index of the last place in `[from, to)` where `phrase` stands whole, or -1.
  static int lastOf(List<Token> tokens, int from, int to, String phrase) {
    int first = phrase.indexOf(' ');
    int length = 1;
    for (int blank = first; blank >= 0; blank = phrase.indexOf(' ', blank + 1)) {
      length++;
    }
    int hash = length == 1 ? phrase.hashCode() : Word.hash(phrase, 0, first);
    for (int i = Math.min(to, tokens.size()) - length; i >= Math.max(0, from); i--) {
      if (tokens.get(i).lowerHash() == hash && reads(tokens, i, phrase)) {
        return i;
      }
    }
    return -1;
  }

  static boolean has(List<Token> tokens, int from, int to, String phrase) {
    return lastOf(tokens, from, Math.min(to, tokens.size()), phrase) >= 0;
  }

  static boolean has(List<Token> tokens, int from, int to, String a, String b) {
    return has(tokens, from, to, a) || has(tokens, from, to, b);
  }

  static boolean has(List<Token> tokens, int from, int to, String a, String b, String c) {
    return has(tokens, from, to, a, b) || has(tokens, from, to, c);
  }

  static boolean has(List<Token> tokens, int from, int to, String... phrases) {
    for (String phrase : phrases) {
      if (has(tokens, from, to, phrase)) {
        return true;
      }
    }
    return false;
  }

  /// The token right before the quote, determiners skipped, or an empty word.
  static String before(Draft draft, int back) {
    int at = draft.quoteFrom - back;
    return at < 0 ? "" : draft.sentence.tokens().get(at).lower();
  }

  static String behind(Draft draft, int ahead) {
    int at = draft.quoteTo + ahead - 1;
    return at >= draft.sentence.tokens().size() ? "" : draft.sentence.tokens().get(at).lower();
  }
}

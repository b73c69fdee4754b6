package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the earlier figure that the subject of a number's clause takes up: "the boxes could hold
/// 300" after "13,000 containers", "Their load weighs 90 tonnes", "They came in 40 sacks".
record Antecedents(Grammar grammar, Draft draft) {

  private static final Lexicon MEASURES = Lexicon.load("measures");
  private static final int FIGURES = 8;
  private static final int SENTENCES = 6;

  /// How many figures back the same number counts as said again.
  private static final int AGAIN = 40;

  private static final String[] OF_THEM = {"of them", "of these", "of those", "of it", "of that"};
  private static final String[] PART = {"of them", "of these", "of those", "of the"};
  private static final Set<String> POINTERS =
      WordSet.of("the", "these", "those", "this", "its", "their", "her", "'s");
  private static final Set<String> PRONOUNS =
      WordSet.of(
          "it",
          "they",
          "she",
          "these",
          "both",
          "together",
          "all",
          "each",
          "between",
          "this",
          "that");
  private static final Set<String> LOADS =
      WordSet.of(
          "load",
          "loads",
          "cargo",
          "haul",
          "catch",
          "find",
          "goods",
          "lot",
          "consignment",
          "shipment",
          "batch",
          "value",
          "total",
          "stash",
          "weight",
          "contents",
          "invoice",
          "drugs",
          "drug",
          "number",
          "package",
          "tranche");

  private List<Token> tokens() {
    return draft.sentence.tokens();
  }

  private int start() {
    return grammar.clauses(draft).startOfSubject(draft.numberFrom);
  }

  /// The figure that is named or meant by a pronoun, or null.
  @Nullable Draft find() {
    Draft same = same();
    Draft named = same != null ? same : named();
    Draft whole = named != null ? named : whole();
    return whole != null ? whole : meant();
  }

  /// "More than 1,800 of them": the amount before, over the end of a paragraph too.
  private @Nullable Draft whole() {
    boolean part =
        Grammar.has(tokens(), draft.numberTo, draft.quoteTo + 2, OF_THEM)
            || draft.head < 0 && Grammar.has(tokens(), 0, Math.min(3, draft.quoteFrom), OF_THEM);
    if (part || draft.figureClass == FigureClass.SHARE) {
      return part ? amountBefore(2) : null;
    }
    for (int i = draft.numberTo; i < draft.quoteTo - 2; i++) {
      if (tokens().get(i).is("of") && Words.isOneOf(tokens(), i + 1, "the", "these", "those")) {
        return lastCounted(i + 2);
      }
    }
    return null;
  }

  private @Nullable Draft amountBefore(int sentences) {
    for (int back = 1; back <= 3; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > sentences) {
        return null;
      }
      if (Relations.isAmount(earlier)) {
        return earlier;
      }
    }
    return null;
  }

  /// "the 28,000 containers" after "28,000 containers": the same number of the same things again.
  @Nullable Draft same() {
    int before = draft.quoteFrom - 1;
    if (before < 0 || !WordSet.has(POINTERS, tokens().get(before))) {
      return null;
    }
    for (int back = 1; back <= AGAIN; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null) {
        return null;
      }
      boolean again =
          earlier.value != null
              && draft.value != null
              && earlier.value.compareTo(draft.value) == 0
              && Objects.equals(earlier.measure, draft.measure);
      if (again) {
        return earlier;
      }
    }
    return null;
  }

  @Nullable Draft named() {
    for (int i = start(); i < draft.quoteFrom - 1; i++) {
      if (WordSet.has(POINTERS, tokens().get(i))) {
        for (int noun = i + 1; noun <= Math.min(i + 2, draft.quoteFrom - 1); noun++) {
          Draft found = lastCounted(noun);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private @Nullable Draft lastCounted(int noun) {
    for (int back = 1; back <= FIGURES; back++) {
      Draft earlier = grammar.earlier(draft, back);
      if (earlier == null || draft.sentenceIndex - earlier.sentenceIndex > SENTENCES) {
        return null;
      }
      if (takesUp(earlier, noun)) {
        return earlier;
      }
    }
    return null;
  }

  private boolean takesUp(Draft earlier, int noun) {
    Token word = tokens().get(noun);
    if (earlier.figureClass == FigureClass.SHARE
        || !word.isWord()
        || WordSet.has(ClosedWords.DETERMINERS, word)) {
      return false;
    }
    boolean part =
        Grammar.has(earlier.sentence.tokens(), earlier.numberFrom, earlier.quoteTo, PART);
    if (part && draft.sentenceIndex - earlier.sentenceIndex > 1) {
      return false;
    }
    if (WordSet.has(LOADS, word)) {
      // "40 of the lorries left in June. The load weighs 9,000 tonnes": that of all lorries
      return draft.sentenceIndex - earlier.sentenceIndex <= 2
          && Relations.isAmount(earlier)
          && !part;
    }
    for (int i = earlier.numberTo; i < earlier.quoteTo; i++) {
      if (word.text().length() > 2 && earlier.sentence.tokens().get(i).is(word.lower())) {
        return true;
      }
    }
    Optional<Lexicon.Match> measure = MEASURES.at(tokens(), noun);
    return measure.isPresent()
        && earlier.measure != null
        && !Units.isUnit(earlier.measure)
        && measure.get().meaning().equals(earlier.measure.name());
  }

  private @Nullable Draft meant() {
    int at = start();
    while (at < draft.quoteFrom && !isOpening(at)) {
      at++;
    }
    boolean pointing =
        at + 1 < draft.quoteFrom
            && WordSet.isAmong(tokens().get(at).lower(), "this", "that")
            && grammar.clauses(draft).after(at + 1) != null
            && !isVerb(at + 1);
    boolean pronoun =
        at < draft.quoteFrom
            && !pointing
            && WordSet.has(PRONOUNS, tokens().get(at))
            && !Grammar.reads(tokens(), at, "each of the");
    return pronoun ? amountBefore(1) : null;
  }

  private boolean isVerb(int at) {
    return grammar.clauses(draft).groups().stream().anyMatch(group -> group.from() == at);
  }

  private boolean isOpening(int at) {
    Token token = tokens().get(at);
    return token.isWord() && !WordSet.isAmong(token.lower(), "and", "but", "or", "that", "so");
  }
}

package dev.tallyman.text;

import dev.tallyman.text.Sentence.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Splits a text into paragraphs (at blank lines), and those into sentences, headings, list items
/// and rows, in one pass. Lines that were broken only because the next word did not fit are one.
public final class Sentences {

  /// After these a full stop does not end a sentence, whatever follows.
  private static final Set<String> TITLES =
      Set.of(
          "c", "p", "tel", "ext", "ref", "mr", "mrs", "ms", "dr", "st", "hon", "rev", "messrs",
          "mme", "brig", "maj", "cmdr", "cpl", "supt", "insp", "det", "pres", "gen", "col", "lt",
          "capt", "sgt", "adm", "gov", "sen", "rep", "prof", "vs", "approx", "ca", "cf", "fig",
          "para", "art", "sec", "vol", "pp", "e", "g", "i", "no", "nos", "rs", "rp", "usec", "asec",
          "eng", "engr", "smt", "atty");

  /// After these a full stop ends a sentence only where a capital follows that begins one.
  private static final Set<String> SHORTENED =
      Set.of(
          "inc", "ltd", "co", "corp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "est", "cu", "ft", "bn", "approx");

  /// Words that begin a sentence rather than continue a name after a stop.
  private static final Set<String> OPENERS =
      Set.of(
          "the", "a", "an", "in", "on", "at", "it", "its", "he", "she", "they", "we", "this",
          "that", "these", "but", "and", "no", "one", "two", "some", "of", "for", "as", "by",
          "more", "about", "nearly", "most", "another", "since", "from");

  /// No shortened word is longer that stands glued to the next ("St.Petersburg").
  private static final int SHORTEST_WHOLE = 3;

  private Sentences() {}

  public static List<Sentence> of(String text) {
    return first(text, Integer.MAX_VALUE);
  }

  /// The sentences of the text up to the line in which they become more than `most`, so that too
  /// many of them are noticed before all are held.
  public static List<Sentence> first(String text, int most) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    for (List<Span> block : Lines.blocks(text)) {
      Span before = null;
      for (Span line : Lines.unwrapped(text, block)) {
        paragraph += before != null && Lines.isParagraph(text, before, line) ? 1 : 0;
        before = line;
        line(text, line, paragraph, sentences);
        if (sentences.size() > most) {
          return List.copyOf(sentences);
        }
      }
      paragraph++;
    }
    return List.copyOf(sentences);
  }

  private static void line(String text, Span line, int paragraph, List<Sentence> sentences) {
    List<Token> all = Tokens.of(text, line);
    Layout layout = Lines.layout(text, line, all);
    List<Token> tokens = layout == Layout.ROW ? withoutFrame(all) : all;
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i == tokens.size() - 1 || layout != Layout.ROW && endsSentence(tokens, from, i)) {
        List<Token> part = tokens.subList(from, i + 1);
        Span span = Span.of(part.getFirst().span().start(), part.getLast().span().end());
        sentences.add(new Sentence(span, part, paragraph, layout));
        from = i + 1;
      }
    }
  }

  /// "| Zinc | 40 |": the cells of a row, without the bars before the first and behind the last.
  private static List<Token> withoutFrame(List<Token> row) {
    int from = row.getFirst().is("|") && row.size() > 1 ? 1 : 0;
    int to = row.getLast().is("|") && row.size() - from > 1 ? row.size() - 1 : row.size();
    return row.subList(from, to);
  }

  private static boolean endsSentence(List<Token> tokens, int from, int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (token.isWord() || token.isDigits()) {
      return false;
    }
    if (next.glued() && !isRunTogether(tokens, i) || i - from < 2 && isListNumber(tokens, from)) {
      return false;
    }
    boolean closed = isQuote(token) && i > from && isStop(tokens, i - 1) && !isLower(next);
    return closed || isStop(tokens, i) && !isQuoteAlone(next) && !isLower(next);
  }

  /// "the agency said.The boxes": a space that was lost, and no name like "Node.js".
  private static boolean isRunTogether(List<Token> tokens, int stop) {
    Token word = stop > 0 ? tokens.get(stop - 1) : tokens.get(stop);
    Token next = tokens.get(stop + 1);
    boolean opens = next.isCapitalised() && OPENERS.contains(next.lower());
    boolean whole = word.isWord() && word.text().length() >= SHORTEST_WHOLE;
    boolean names = word.text().length() > SHORTEST_WHOLE && next.text().length() > SHORTEST_WHOLE;
    return tokens.get(stop).is(".")
        && (opens && (whole || word.isDigits())
            || whole
                && next.isCapitalised()
                && (names || isLower(word) && next.text().length() > 1));
  }

  private static boolean isListNumber(List<Token> tokens, int from) {
    return tokens.get(from).isDigits() || tokens.get(from).text().length() == 1;
  }

  private static boolean isQuote(Token token) {
    return "\"”’')".contains(token.text());
  }

  private static boolean isQuoteAlone(Token token) {
    return "”’)".contains(token.text());
  }

  private static boolean isLower(Token token) {
    return token.isWord() && Character.isLowerCase(token.text().codePointAt(0));
  }

  private static boolean isStop(List<Token> tokens, int i) {
    String mark = tokens.get(i).text();
    if (mark.equals("!") || mark.equals("?") || mark.equals("…")) {
      return true;
    }
    return mark.equals(".") && (i == 0 || !isAbbreviation(tokens, i));
  }

  /// "210,000 T." and "2 million T." end with a unit, not with an initial.
  private static boolean isUnit(Token number) {
    return number.isDigits()
        || number.is("mln")
        || number.is("million")
        || number.is("bln")
        || number.is("thousand");
  }

  /// "U.S." and initials end a sentence only before a word that opens one.
  private static boolean isAbbreviation(List<Token> tokens, int stop) {
    Token word = tokens.get(stop - 1);
    if (TITLES.contains(word.lower()) && word.isWord()) {
      return !word.is("no") || tokens.size() > stop + 1 && tokens.get(stop + 1).isDigits();
    }
    boolean unit = stop > 1 && isUnit(tokens.get(stop - 2));
    boolean initial = word.isWord() && word.text().length() == 1 && word.isCapitalised() && !unit;
    boolean shortened = SHORTENED.contains(word.lower());
    return (initial || shortened)
        && !(stop + 1 < tokens.size() && OPENERS.contains(tokens.get(stop + 1).lower()));
  }
}

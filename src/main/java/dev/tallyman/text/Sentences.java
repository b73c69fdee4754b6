package dev.tallyman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Splits a text into paragraphs (at blank lines), and those into sentences, headings, list items
/// and rows, in one pass.
public final class Sentences {

  /// After these a full stop does not end a sentence.
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "st", "no", "nos", "gen", "col", "lt", "capt", "sgt", "adm",
          "gov", "sen", "rep", "prof", "inc", "ltd", "co", "corp", "vs", "approx", "ca", "cf", "e",
          "g", "i", "u", "s", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "fig", "para", "art", "sec", "vol", "pp", "est");

  private Sentences() {}

  public static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int at = 0;
    while (at < text.length()) {
      int end = endOfLine(text, at);
      if (text.substring(at, end).isBlank()) {
        paragraph++;
      } else {
        line(text, Span.of(at, end), paragraph, sentences);
      }
      at = end + 1;
    }
    return List.copyOf(sentences);
  }

  private static int endOfLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static void line(String text, Span line, int paragraph, List<Sentence> sentences) {
    List<Token> tokens = Tokens.of(text, line);
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i == tokens.size() - 1 || endsSentence(tokens, i)) {
        List<Token> part = tokens.subList(from, i + 1);
        Span span = Span.of(part.getFirst().span().start(), part.getLast().span().end());
        sentences.add(new Sentence(span, part, paragraph, Sentence.Layout.PROSE));
        from = i + 1;
      }
    }
  }

  private static boolean endsSentence(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (next.glued()) {
      return false;
    }
    boolean closed = "\"”’')".contains(token.text()) && i > 0 && isStop(tokens, i - 1);
    boolean open = !"\"”’')".contains(next.text()) && !next.text().matches("\\p{Ll}.*");
    return closed || (isStop(tokens, i) && open);
  }

  private static boolean isStop(List<Token> tokens, int i) {
    String mark = tokens.get(i).text();
    if (mark.equals("!") || mark.equals("?")) {
      return true;
    }
    return mark.equals(".") && !(i > 0 && ABBREVIATIONS.contains(tokens.get(i - 1).lower()));
  }
}

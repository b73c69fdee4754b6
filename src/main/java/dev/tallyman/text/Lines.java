package dev.tallyman.text;

import dev.tallyman.text.Sentence.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The lines of a text: which belong to one paragraph, which were only wrapped, and what each is.
final class Lines {

  private static final int NARROWEST_COLUMN = 40;
  private static final char NO_BREAK = 0xA0;
  private static final int WIDE_GAP = 3;
  private static final int SHORTEST_PARAGRAPH = 75;
  private static final int FEWEST_STRETCHED = 2;
  private static final int LONGEST_HEADING = 14;
  private static final int LONGEST_LABEL = 50;
  private static final int MOST_HEADS = 6;

  private static final Set<String> LINKS =
      Set.of(
          "of", "to", "from", "in", "the", "and", "at", "by", "for", "with", "a", "an", "on", "or",
          "via", "into", "between", "than", "that", "which", "its", "their", "had", "was", "were");

  private Lines() {}

  /// Runs of lines between blank ones.
  static List<List<Span>> blocks(String text) {
    List<List<Span>> blocks = new ArrayList<>();
    List<Span> block = new ArrayList<>();
    for (int at = 0; at <= text.length(); ) {
      int next = text.indexOf('\n', at);
      int end = next < 0 ? text.length() : next;
      if (isBlank(text, at, end)) {
        if (!block.isEmpty()) {
          blocks.add(block);
          block = new ArrayList<>();
        }
      } else {
        block.add(trimmed(text, at, end));
      }
      at = end + 1;
    }
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    return blocks;
  }

  private static Span trimmed(String text, int from, int to) {
    int first = from;
    while (Tokens.isSpace(text.charAt(first))) {
      first++;
    }
    int last = to;
    while (Tokens.isSpace(text.charAt(last - 1))) {
      last--;
    }
    return Span.of(first, last);
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Tokens.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// A line is joined to the next where the next one's first word would not have fitted on it.
  static List<Span> unwrapped(String text, List<Span> block) {
    int width = block.stream().mapToInt(Span::length).max().orElse(0);
    List<Span> lines = new ArrayList<>();
    Span previous = null;
    boolean heads = isHeads(text, block);
    boolean broken = heads && isBlank(text, 0, block.getFirst().start());
    for (Span line : block) {
      boolean full = previous != null && previous.length() + 1 + firstWord(text, line) > width;
      boolean wrapped =
          previous != null
              && width >= NARROWEST_COLUMN
              && (full && !(heads && broken && opens(text, previous, line))
                  || goesOn(text, previous, line, width))
              && !isRow(text, previous)
              && !(opensWithLabel(text, previous) && opensWithLabel(text, line))
              && !isRow(text, line)
              && !isItem(text, line);
      if (wrapped) {
        lines.set(lines.size() - 1, lines.getLast().cover(line));
      } else {
        lines.add(line);
      }
      broken |= previous != null && !full && !wrapped;
      previous = line;
    }
    return lines;
  }

  /// The few lines of a letterhead, none of which ends a sentence: at the top of a report, or where
  /// another line was not full, the longest of them is none either.
  private static boolean isHeads(String text, List<Span> block) {
    return block.size() <= MOST_HEADS
        && block.stream().noneMatch(line -> ".!?”\"".indexOf(last(text, line)) >= 0);
  }

  private static boolean opens(String text, Span previous, Span line) {
    boolean open = last(text, previous) == ',' || isLinked(text, previous);
    return !open && Character.isUpperCase(text.charAt(line.start()));
  }

  /// Ragged columns: a long line without an end, and a next one that begins in lower case or with a
  /// number, are one sentence.
  private static boolean goesOn(String text, Span previous, Span line, int width) {
    char last = last(text, previous);
    char first = text.charAt(line.start());
    boolean open = ".:!?;)|”\"".indexOf(last) < 0;
    boolean plain = !Character.isUpperCase(first) || last == ',' || isLinked(text, previous);
    boolean labels = isLabel(text, previous) && isLabel(text, line);
    return open && plain && !labels && previous.length() * 2 > width;
  }

  /// Whether the line ends with a word that no sentence ends with.
  private static boolean isLinked(String text, Span line) {
    int from = line.end();
    while (from > line.start() && !Tokens.isSpace(text.charAt(from - 1))) {
      from--;
    }
    return LINKS.contains(text.substring(from, line.end()));
  }

  private static char last(String text, Span line) {
    return text.charAt(line.end() - 1);
  }

  /// "wheat from Odesa: 4,000": a colon before a number.
  private static boolean isLabel(String text, Span line) {
    int colon = text.substring(line.start(), line.end()).indexOf(": ") + line.start();
    return colon >= line.start() + 1
        && colon + 2 < line.end()
        && Character.isDigit(text.charAt(colon + 2));
  }

  /// "Wagons in the yard: a few hundred": a line of a list that tells what it counts.
  private static boolean opensWithLabel(String text, Span line) {
    int most = Math.min(line.end(), line.start() + LONGEST_LABEL);
    int colon = text.indexOf(": ", line.start(), Math.min(text.length(), most + 1));
    return Character.isUpperCase(text.charAt(line.start()))
        && colon > 0
        && text.substring(line.start(), colon).chars().noneMatch(c -> ",.;!?“”\"".indexOf(c) >= 0);
  }

  /// Whether a line begins a paragraph that no blank line parts from the one before: both are long,
  /// and the one before ends its sentence.
  static boolean isParagraph(String text, Span before, Span line) {
    return before.length() >= SHORTEST_PARAGRAPH
        && line.length() >= SHORTEST_PARAGRAPH
        && ".!?”\"".indexOf(last(text, before)) >= 0
        && !isRow(text, before)
        && !isRow(text, line)
        && !isItem(text, before)
        && !isItem(text, line);
  }

  private static int firstWord(String text, Span line) {
    int at = line.start();
    while (at < line.end() && !Tokens.isSpace(text.charAt(at))) {
      at++;
    }
    return at - line.start();
  }

  static Layout layout(String text, Span line, List<Token> tokens) {
    if (isRow(text, line)) {
      return Layout.ROW;
    }
    if (isItem(text, line)) {
      return Layout.ITEM;
    }
    String last = tokens.getLast().text();
    boolean ended = last.length() == 1 && ".!?…”\"';)".contains(last);
    return !ended && tokens.size() <= LONGEST_HEADING ? Layout.HEADING : Layout.PROSE;
  }

  /// A tab, two bars, two runs of two and more spaces or one of three and more make columns; the
  /// two spaces behind a sentence, and those of a justified line, make none.
  private static boolean isRow(String text, Span line) {
    int columns = 0;
    int words = 0;
    int single = 0;
    int widest = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        return true;
      }
      columns += c == '|' ? 1 : 0;
      if (isBlank(c)) {
        int next = i;
        while (next < line.end() && isBlank(text.charAt(next))) {
          next++;
        }
        int gap = next == line.end() || isBetweenSentences(text, i, next) ? 0 : next - i;
        columns += gap > 1 ? 1 : 0;
        single += gap == 1 ? 1 : 0;
        words += gap > 1 && Character.isLowerCase(text.charAt(next)) ? 1 : 0;
        widest = Math.max(widest, gap);
        i = next - 1;
      }
    }
    boolean justified =
        words >= FEWEST_STRETCHED && words * 2 > columns && single > columns && widest <= WIDE_GAP;
    return !justified && (widest >= WIDE_GAP || columns >= 2);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == NO_BREAK;
  }

  /// "left Oman. The rest": a mark that ends a sentence, and a capital behind the gap.
  private static boolean isBetweenSentences(String text, int from, int to) {
    int mark = from - 1;
    while (mark > 0 && "”\"’')".indexOf(text.charAt(mark)) >= 0) {
      mark--;
    }
    int next = to;
    while (next + 1 < text.length() && "“\"‘'(".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return mark >= 0
        && ".!?:".indexOf(text.charAt(mark)) >= 0
        && Character.isUpperCase(text.charAt(next));
  }

  private static boolean isItem(String text, Span line) {
    int at = line.start();
    if ("-•*–·▪◦‣".indexOf(text.charAt(at)) >= 0) {
      return at + 1 < line.end() && Tokens.isSpace(text.charAt(at + 1));
    }
    int mark = text.charAt(at) == '(' ? at + 1 : at;
    int digits = mark;
    while (digits < line.end() && digits - mark < 3 && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean number = digits > mark && digits + 1 < line.end();
    return number
        && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
        && Tokens.isSpace(text.charAt(digits + 1));
  }
}

package dev.tallyman.document;

import java.util.ArrayList;
import java.util.List;

/// Joins the lines of a page to paragraphs: a line that nearly fills its block runs on into the
/// next, a short one ends there.
final class Lines {

  private Lines() {}

  static String join(String text) {
    List<String> paragraphs = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : (text + "\n").split("\n", -1)) {
      if (!line.isBlank()) {
        block.add(line.strip());
      } else if (!block.isEmpty()) {
        paragraphs.add(paragraph(block));
        block.clear();
      }
    }
    return String.join("\n\n", paragraphs);
  }

  private static String paragraph(List<String> lines) {
    int widest = lines.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      append(paragraph, lines.get(i));
      boolean runsOn = widest > 40 && lines.get(i).length() * 10 > widest * 7;
      if (i < lines.size() - 1 && !runsOn) {
        paragraph.append('\n');
      }
    }
    return paragraph.toString();
  }

  private static void append(StringBuilder paragraph, String line) {
    int end = paragraph.length();
    if (end == 0 || paragraph.charAt(end - 1) == '\n') {
      paragraph.append(line);
    } else if (isBrokenWord(paragraph, line)) {
      paragraph.setLength(end - 1);
      paragraph.append(line);
    } else {
      paragraph.append(' ').append(line);
    }
  }

  private static boolean isBrokenWord(StringBuilder paragraph, String line) {
    int end = paragraph.length();
    return end > 1
        && paragraph.charAt(end - 1) == '-'
        && Character.isLowerCase(paragraph.charAt(end - 2))
        && Character.isLowerCase(line.charAt(0));
  }
}

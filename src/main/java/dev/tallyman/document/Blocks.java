package dev.tallyman.document;

/// Writes the white space that keeps a document's structure: a blank line between paragraphs, one
/// line for each list item and table row, a tab between cells; all other white space is one space.
final class Blocks {

  private static final String[] BREAKS = {"", "\n", "\n\n"};

  private final BoundedText text = new BoundedText();
  private int pendingBreak;
  private boolean pendingSpace;
  private String pendingTabs = "";
  private int flat;

  /// Words that belong to the running line.
  void words(String words) {
    for (int i = 0; i < words.length(); ) {
      int point = words.codePointAt(i);
      i += Character.charCount(point);
      // A soft hyphen and a zero-width space show only where a line happens to break.
      if (point == 0xAD || point == 0x200B || point == 0) {
        continue;
      }
      if (point <= ' ') {
        pendingSpace = true;
      } else {
        settle();
        text.add(Character.toString(point));
      }
    }
  }

  private void settle() {
    if (text.length() > 0 && pendingBreak > 0) {
      text.add(BREAKS[pendingBreak]);
    } else if (pendingTabs.isEmpty() && pendingSpace && text.length() > 0) {
      text.add(" ");
    }
    text.add(pendingTabs);
    pendingTabs = "";
    pendingBreak = 0;
    pendingSpace = false;
  }

  void line() {
    breakOf(1);
  }

  void paragraph() {
    breakOf(2);
  }

  private void breakOf(int strength) {
    if (flat > 0) {
      pendingSpace = true;
    } else {
      pendingBreak = Math.max(pendingBreak, strength);
    }
  }

  /// From here to `endFlat` no line is broken: inside a cell or a list item.
  void beginFlat() {
    flat++;
  }

  void endFlat() {
    flat--;
  }

  /// The border between two cells, empty ones included.
  void tab() {
    pendingTabs += "\t";
    pendingSpace = false;
  }

  /// Ends a row; cells that are empty up to its end leave no tabs.
  void endRow() {
    pendingTabs = "";
    pendingSpace = false;
    line();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

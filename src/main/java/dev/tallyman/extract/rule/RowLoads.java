package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.time.Cells;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.List;

/// Tells the load of one conveyance in a list of them: under "Vessel", "Flight" or "Train" the row
/// names one.
record RowLoads(Grammar grammar, Draft draft) {

  private static final int LONGEST_HEAD = 5;

  boolean isOfOne() {
    boolean cargo =
        draft.figureClass == FigureClass.CARGO || draft.figureClass == FigureClass.VALUE;
    if (!cargo || draft.sentence.layout() != Layout.ROW) {
      return false;
    }
    Sentence head = grammar.firstRow(draft.sentenceIndex);
    List<Integer> heads = Cells.of(grammar.text(), head);
    List<Integer> cells = Cells.of(grammar.text(), draft.sentence);
    for (int i = 0; heads.size() == cells.size() && i + 1 < heads.size(); i++) {
      if (isCarrier(head.tokens(), heads.get(i), heads.get(i + 1))
          && isName(cells.get(i), cells.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /// "Vessel", "Name of ship", "Flight no."; a column headed "Cargo" names goods.
  private static boolean isCarrier(List<Token> tokens, int from, int to) {
    boolean goods = Words.isOneOf(tokens, from, "cargo", "cargoes", "freight", "load", "loads");
    return to - from <= LONGEST_HEAD && !goods && Carriers.hasCarrier(tokens, from, to);
  }

  private boolean isName(int from, int to) {
    List<Token> row = draft.sentence.tokens();
    boolean own = from <= draft.numberFrom && draft.numberFrom < to;
    return !own && row.get(from).isWord() && row.get(from).isCapitalised();
  }
}

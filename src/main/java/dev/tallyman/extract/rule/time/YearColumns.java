package dev.tallyman.extract.rule.time;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// What cells are that look like years: 1950 among 12500 and 980 tonnes is none, 1998 under "Built"
/// dates nothing else. Columns are counted from the right, as a head has none over the labels of
/// the rows. Rows are asked for in their order, so that each table is read once.
final class YearColumns {

  private static final Set<String> ORIGINS =
      WordSet.parse("built build constructed launched commissioned founded established");

  private final List<Sentence> sentences;
  private final List<List<Integer>> cells;
  private final BitSet columns = new BitSet();
  private final BitSet origins = new BitSet();
  private int first;
  private int end;

  /// The lines of a report and where the cells of each begin.
  YearColumns(List<Sentence> sentences, List<List<Integer>> cells) {
    this.sentences = sentences;
    this.cells = cells;
  }

  /// Whether a cell that looks like a year is an amount: no label, no head.
  boolean isAmount(int row, int cell) {
    if (row >= end) {
      read(row);
    }
    return cell > 0 && columns.get(cells.get(row).size() - cell) && !isHead(row);
  }

  /// Whether the cell tells the year in which something was built, which dates nothing here.
  boolean isOrigin(int row, int cell) {
    if (row >= end) {
      read(row);
    }
    return cell > 0 && origins.get(cells.get(row).size() - cell) && row != first;
  }

  private void read(int row) {
    columns.clear();
    origins.clear();
    int paragraph = sentences.get(row).paragraph();
    first = row;
    while (first > 0 && sentences.get(first - 1).paragraph() == paragraph) {
      first--;
    }
    while (sentences.get(first).layout() != Layout.ROW) {
      first++;
    }
    for (end = first; end < sentences.size(); end++) {
      Sentence line = sentences.get(end);
      if (line.paragraph() != paragraph) {
        return;
      }
      List<Integer> starts = cells.get(end);
      for (int i = 1; line.layout() == Layout.ROW && i + 1 < starts.size(); i++) {
        List<Token> cell = line.tokens().subList(starts.get(i), starts.get(i + 1));
        if (counts(cell)) {
          columns.set(starts.size() - i);
        } else if (end == first && Words.hasAny(cell, 0, cell.size(), ORIGINS)) {
          origins.set(starts.size() - i);
        }
      }
    }
  }

  /// A row in which every number looks like a year: the first of its table, or years in a row.
  private boolean isHead(int row) {
    int before = 0;
    boolean series = true;
    for (Token token : sentences.get(row).tokens()) {
      if (token.isDigits()) {
        int year = year(token);
        if (year == 0) {
          return false;
        }
        series &= before == 0 || Math.abs(year - before) == 1;
        before = year;
      }
    }
    return series || row == first;
  }

  /// Digits, perhaps in groups, that are no year and no date.
  private static boolean counts(List<Token> cell) {
    int points = 0;
    for (Token token : cell) {
      points += token.is(".") ? 1 : 0;
      if (!token.isDigits() && !token.is(",") && !token.is(".") && !token.is("|")) {
        return false;
      }
    }
    return cell.getFirst().isDigits()
        && points < 2
        && (isGrouped(cell) || year(cell.getFirst()) == 0);
  }

  private static boolean isGrouped(List<Token> cell) {
    return cell.size() > 1 && cell.get(1).glued();
  }

  private static int year(Token token) {
    int year = token.text().length() == 4 ? Integer.parseInt(token.text()) : 0;
    return year >= 1800 && year <= 2100 ? year : 0;
  }
}

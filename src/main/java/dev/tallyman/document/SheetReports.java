package dev.tallyman.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// XLSX: the visible sheets one after the other, one line for each row, tabs between the cells, a
/// value as the sheet shows it (dates in ISO form, shares in percent).
final class SheetReports {

  /// A sheet shows no more digits than these; what comes behind is noise of binary fractions.
  private static final MathContext SHOWN = new MathContext(15);

  private SheetReports() {}

  static Content read(Archive archive) throws IOException {
    Blocks rows = new Blocks();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(archive.repacked()), new ReadingOptions(true, true))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
          add(sheet, rows);
        }
      }
    }
    return new Content(rows.toString(), CoreProperties.of(archive));
  }

  private static void add(Sheet sheet, Blocks rows) throws IOException {
    rows.paragraph();
    if (!sheet.getName().matches("(?i)\\p{L}+ ?\\d{1,3}")) {
      rows.words(sheet.getName());
      rows.line();
    }
    try (Stream<Row> stream = sheet.openStream()) {
      stream.forEach(row -> add(row, rows));
    }
  }

  private static void add(Row row, Blocks rows) {
    boolean first = true;
    for (Cell cell : row) {
      if (!first) {
        rows.tab();
      }
      first = false;
      if (cell != null) {
        rows.words(text(cell));
      }
    }
    rows.endRow();
  }

  private static String text(Cell cell) {
    boolean number =
        cell.getType() == CellType.NUMBER
            || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
    if (!number) {
      return cell.getText() == null ? "" : cell.getText();
    }
    String format = pattern(cell.getDataFormatString());
    if (format.matches(".*[yd].*")) {
      return cell.asDate().toLocalDate().toString();
    }
    BigDecimal value = cell.asNumber().round(SHOWN);
    return format.contains("%") ? plain(value.movePointRight(2)) + "%" : plain(value);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /// The number format without what it quotes or puts in brackets.
  private static String pattern(@Nullable String format) {
    return format == null
        ? ""
        : format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
  }
}

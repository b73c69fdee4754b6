package dev.tallyman.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table by RFC 4180 with a header row. A cell that a spreadsheet would run as a formula gets an
/// apostrophe before it.
final class Table {

  private Table() {}

  static <T> byte[] of(
      List<String> columns, List<T> items, Function<T, List<@Nullable String>> cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(columns);
      for (T item : items) {
        csv.writeRecord(cells.apply(item).stream().map(Table::defused).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String defused(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}

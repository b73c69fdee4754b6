package dev.tallyman.document;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tallyman.text.Metadata;
import java.io.IOException;

/// Comma-separated values, whatever the separator: one line for each row, tabs between the cells.
/// In the heads "net_weight_kg" is read as three words.
final class CsvReports implements Format {

  private static final String SEPARATORS = ",;\t|";

  @Override
  public Content read(Upload upload) throws Refusal, IOException {
    if (upload.bytes().length > 2 * BoundedText.MOST_BYTES) {
      throw Refusal.tooLarge();
    }
    String text = PlainReports.decode(upload);
    Blocks rows = new Blocks();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(text)) {
      reader.forEach(row -> add(row, rows));
    }
    return new Content(rows.toString(), Metadata.NONE);
  }

  private static void add(CsvRecord row, Blocks rows) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      if (i > 0) {
        rows.tab();
      }
      String cell = row.getField(i).strip();
      rows.words(row.getStartingLineNumber() == 1 ? cell.replace('_', ' ') : cell);
    }
    rows.endRow();
  }

  /// The separator that stands most often in the first line.
  private static char separator(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    char best = ',';
    long most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char candidate = SEPARATORS.charAt(i);
      long count = first.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}

package dev.tallyman.document;

import java.io.IOException;

/// Zipped Office documents: DOCX and XLSX, told apart by what they hold.
final class OfficeReports implements Format {

  @Override
  public Content read(Upload upload) throws Refusal, IOException {
    Archive archive = Archive.open(upload.bytes());
    if (archive.has("word/document.xml")) {
      return WordReports.read(archive);
    }
    if (archive.has("xl/workbook.xml")) {
      return SheetReports.read(archive);
    }
    throw Formats.unsupported();
  }
}

package dev.tallyman.document;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// DOCX: the words of the main part as they would be printed, so that deleted, hidden and
/// alternative text is left out.
final class WordReports {

  private final XMLStreamReader xml;
  private final Blocks blocks = new Blocks();
  private boolean listItem;
  private boolean previousWasItem;
  private boolean paragraphOpen;
  private boolean hidden;
  private boolean inText;
  private int cells;
  private int depthOfTables;

  private WordReports(XMLStreamReader xml) {
    this.xml = xml;
  }

  static Content read(Archive archive) throws Refusal {
    byte[] document = archive.part("word/document.xml");
    if (document == null) {
      throw Refusal.damaged("DOCX document");
    }
    try {
      WordReports words = new WordReports(Xml.reader(document));
      words.walk();
      return new Content(words.blocks.toString(), CoreProperties.of(archive));
    } catch (XMLStreamException e) {
      throw Refusal.damaged("DOCX document");
    }
  }

  private void walk() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> begin(xml.getLocalName());
        case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamReader.CHARACTERS -> text();
        default -> {}
      }
    }
  }

  private void text() {
    if (inText && !hidden) {
      blocks.words(xml.getText());
    }
  }

  private void begin(String name) throws XMLStreamException {
    switch (name) {
      case "Fallback" -> skip();
      case "tbl" -> beginTable();
      case "tr" -> cells = 0;
      case "tc" -> beginCell();
      case "p" -> listItem = false;
      case "numPr" -> listItem = true;
      case "r" -> hidden = false;
      case "vanish" -> hidden = !isOff();
      case "t" -> beginText();
      case "tab" -> blocks.words(" ");
      case "br", "cr" -> blocks.line();
      case "noBreakHyphen" -> blocks.words("-");
      default -> {}
    }
  }

  private boolean isOff() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("val")) {
        return xml.getAttributeValue(i).matches("0|false|off");
      }
    }
    return false;
  }

  private void beginTable() {
    blocks.paragraph();
    depthOfTables++;
  }

  /// A table inside a cell is read as words of that cell.
  private void beginCell() {
    if (depthOfTables == 1 && cells++ > 0) {
      blocks.tab();
    }
    blocks.beginFlat();
  }

  /// The style of a paragraph stands before its words, so the break before a list item can be a
  /// single line only now.
  private void beginText() {
    inText = true;
    if (paragraphOpen) {
      return;
    }
    paragraphOpen = true;
    if (listItem && previousWasItem) {
      blocks.line();
    } else {
      blocks.paragraph();
    }
    previousWasItem = listItem;
  }

  private void end(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "p" -> endParagraph();
      case "tc" -> blocks.endFlat();
      case "tr" -> endRow();
      case "tbl" -> endTable();
      default -> {}
    }
  }

  private void endParagraph() {
    paragraphOpen = false;
    blocks.words(" ");
  }

  private void endRow() {
    if (depthOfTables == 1) {
      blocks.endRow();
    }
  }

  private void endTable() {
    depthOfTables--;
    blocks.paragraph();
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      depth += event == XMLStreamReader.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamReader.END_ELEMENT ? 1 : 0;
    }
  }
}

package dev.tallyman.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.text.Rejection.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OfficeReportsTest {

  private static final String CORE =
      """
      <cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Zinc</dc:title>
      <dc:language>en-GB</dc:language><dcterms:created>2024-05-03T10:00:00Z</dcterms:created></cp:coreProperties>
      """;

  static final byte[] XLSX =
      Reads.zip(
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
          <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
          """,
          "xl/workbook.xml",
          """
          <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
           xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
          <sheets><sheet name="Zinc by month" sheetId="1" r:id="rId1"/><sheet name="Old" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>
          """,
          "xl/_rels/workbook.xml.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="t" Target="worksheets/sheet2.xml"/></Relationships>
          """,
          "xl/styles.xml",
          """
          <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>
          <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>
          """,
          "xl/worksheets/sheet1.xml",
          """
          <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
          <row r="1"><c r="A1" t="inlineStr"><is><t>Day</t></is></c><c r="B1" t="inlineStr"><is><t>Tonnes</t></is></c></row>
          <row r="2"><c r="A2" s="1"><v>45415</v></c><c r="B2"><v>1600.30000000000001</v></c><c r="C2" s="2"><v>0.56</v></c></row>
          </sheetData></worksheet>
          """,
          "xl/worksheets/sheet2.xml",
          """
          <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
          <row r="1"><c r="A1"><v>99</v></c></row></sheetData></worksheet>
          """);

  private static byte[] docx(String body) {
    return Reads.zip(
        "word/document.xml",
        "<w:document xmlns:w='w' xmlns:mc='m'><w:body>" + body + "</w:body></w:document>",
        "docProps/core.xml",
        CORE);
  }

  private static String p(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  private static String item(String words) {
    return "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  @Test
  void the_printed_words_of_a_docx_are_read() {
    Admission read =
        Reads.read(
            "a.docx",
            docx(
                p("Zinc")
                    + "<w:p><w:r><w:t xml:space='preserve'>Two"
                    + " </w:t></w:r><w:r><w:t>barges</w:t></w:r>"
                    + "<w:del><w:r><w:delText>Nine</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden"
                    + " 5</w:t></w:r><mc:Fallback><w:r><w:t>again 6</w:t></w:r></mc:Fallback></w:p>"
                    + item("one")
                    + item("two")
                    + "<w:tbl><w:tr><w:tc>"
                    + p("Month")
                    + "</w:tc><w:tc>"
                    + p("Ton")
                    + p("nes")
                    + "</w:tc></w:tr>"
                    + "<w:tr><w:tc><w:p/></w:tc><w:tc>"
                    + p("4")
                    + "</w:tc></w:tr></w:tbl>"
                    + p("End.")));
    assertThat(Reads.text(read))
        .isEqualTo("Zinc\n\nTwo barges\n\none\ntwo\n\nMonth\tTon nes\n\t4\n\nEnd.");
    assertThat(Reads.metadata(read).title()).isEqualTo("Zinc");
    assertThat(Reads.metadata(read).published()).isEqualTo("2024-05-03");
    assertThat(Reads.metadata(read).language()).isEqualTo("en-GB");
  }

  @Test
  void the_visible_sheets_of_an_xlsx_are_rows_with_tabs() {
    assertThat(Reads.text(Reads.read("a.xlsx", XLSX)))
        .isEqualTo("Zinc by month\nDay\tTonnes\n2024-05-03\t1600.3\t56%");
  }

  @Test
  void a_zip_bomb_is_too_expensive() {
    String zeros = "0".repeat(60 * 1024 * 1024);
    assertThat(Reads.reason(Reads.read("a.docx", Reads.zip("word/document.xml", zeros))))
        .isEqualTo(Reason.TOO_EXPENSIVE);
  }

  @Test
  void entities_are_neither_fetched_nor_expanded() {
    String xml = "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><d><p><t>&e;</t></p></d>";
    assertThat(Reads.reason(Reads.read("a.docx", Reads.zip("word/document.xml", xml))))
        .isEqualTo(Reason.DAMAGED);
  }

  @Test
  void a_cut_off_docx_is_damaged_and_another_zip_unsupported() {
    byte[] whole = docx(p("Two barges left. ".repeat(50)));
    assertThat(Reads.reason(Reads.read("a.docx", Arrays.copyOf(whole, 100))))
        .isEqualTo(Reason.DAMAGED);
    assertThat(Reads.reason(Reads.read("a.docx", Reads.zip("x.txt", "5"))))
        .isEqualTo(Reason.UNSUPPORTED);
    assertThat(Reads.reason(Reads.read("a.docx", docx("<w:p>")))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void locked_and_old_office_files_are_told_apart() {
    byte[] old = new byte[2048];
    byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    System.arraycopy(magic, 0, old, 0, 4);
    assertThat(Reads.reason(Reads.read("a.xls", old))).isEqualTo(Reason.UNSUPPORTED);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, old, 1024, name.length);
    assertThat(Reads.reason(Reads.read("a.xlsx", old))).isEqualTo(Reason.ENCRYPTED);
  }
}

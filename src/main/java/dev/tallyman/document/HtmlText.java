package dev.tallyman.document;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Writes an element's words as text whose white space keeps the structure.
final class HtmlText implements NodeVisitor {

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "blockquote",
          "figure",
          "figcaption",
          "table",
          "caption",
          "address",
          "hr",
          "details",
          "summary",
          "pre",
          "fieldset",
          "center");
  private static final Set<String> LINES = Set.of("li", "dt", "dd", "tr", "br");
  private static final int WIDEST_SPAN = 50;

  private final Blocks blocks = new Blocks();

  static String of(Element element) {
    HtmlText text = new HtmlText();
    NodeTraversor.traverse(text, element);
    return text.blocks.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text(words);
    } else if (node instanceof Element element) {
      begin(element, element.normalName());
    }
  }

  private void text(TextNode words) {
    Element parent = words.parent();
    if (parent != null && parent.normalName().equals("pre")) {
      words.getWholeText().lines().forEach(this::lineOfPre);
    } else {
      blocks.words(words.getWholeText());
    }
  }

  private void lineOfPre(String line) {
    blocks.words(line);
    blocks.line();
  }

  private void begin(Element element, String name) {
    // Lists inside an item have lines of their own; paragraphs inside one do not break it.
    if (name.equals("ul") || name.equals("ol")) {
      leaveItem(element);
    }
    separate(name, element);
    if (isCell(name)) {
      if (element.previousElementSibling() != null) {
        blocks.tab();
      }
      blocks.beginFlat();
    } else if (name.equals("li")) {
      blocks.beginFlat();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (isCell(name)) {
      blocks.endFlat();
      spanned(element);
    } else if (name.equals("li")) {
      blocks.endFlat();
    } else if (name.equals("tr")) {
      blocks.endRow();
    }
    separate(name, element);
    if (name.equals("ul") || name.equals("ol")) {
      enterItem(element);
    }
  }

  private void separate(String name, Element element) {
    boolean listInItem = (name.equals("ul") || name.equals("ol")) && isInItem(element);
    if (LINES.contains(name) || listInItem) {
      blocks.line();
    } else if (PARAGRAPHS.contains(name)) {
      blocks.paragraph();
    }
  }

  private void leaveItem(Element list) {
    if (isInItem(list)) {
      blocks.endFlat();
    }
  }

  private void enterItem(Element list) {
    if (isInItem(list)) {
      blocks.beginFlat();
    }
  }

  private static boolean isInItem(Element list) {
    return list.parent() != null && list.parent().normalName().equals("li");
  }

  private static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  private void spanned(Element cell) {
    String span = cell.attr("colspan");
    int columns = span.matches("\\d{1,4}") ? Integer.parseInt(span) : 1;
    for (int i = 1; i < Math.min(columns, WIDEST_SPAN); i++) {
      blocks.tab();
    }
  }
}

package dev.tallyman.document;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// How many characters of words an element of a page holds, and whether a headline or an article is
/// among them. Weighed for all elements in one pass, as pages may be deep.
final class Weight {

  private int words;
  private boolean story;

  private Weight() {}

  /// Nodes of jsoup are equal only to themselves.
  static Map<Element, Weight> of(Element root) {
    Map<Element, Weight> weights = new HashMap<>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              weights.put(element, new Weight());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            Weight outer = node.parent() instanceof Element parent ? weights.get(parent) : null;
            if (outer != null) {
              outer.add(node, weights);
            }
          }
        },
        root);
    return weights;
  }

  private void add(Node node, Map<Element, Weight> weights) {
    if (node instanceof TextNode text) {
      words += text.text().strip().length();
    } else if (node instanceof Element element) {
      Weight inner = weights.getOrDefault(element, new Weight());
      words += inner.words;
      story |= inner.story || isStory(element);
    }
  }

  private static boolean isStory(Element element) {
    return element.normalName().equals("h1") || element.normalName().equals("article");
  }

  int words() {
    return words;
  }

  boolean holdsStory() {
    return story;
  }

  boolean isMostOf(Weight whole) {
    return words * 2L > whole.words;
  }
}

package dev.tallyman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// The build uses what it used yesterday: every version is one version.
class PomTest {

  /// What Maven itself brings for the phases of a build, unless versions are named.
  private static final Set<String> OF_THE_LIFE_CYCLE =
      Set.of("clean", "compiler", "deploy", "install", "jar", "resources", "site", "surefire");

  private final Document pom =
      DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));

  PomTest() throws Exception {}

  private List<Element> all(String name) {
    List<Element> elements = new ArrayList<>();
    NodeList found = pom.getElementsByTagName(name);
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String child(Element element, String name) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return node.getTextContent().strip();
      }
    }
    return "";
  }

  private String value(String version) {
    return version.matches("\\$\\{[a-z.]+}")
        ? all(version.substring(2, version.length() - 1)).getFirst().getTextContent().strip()
        : version;
  }

  private void isOneVersion(Element element) {
    assertThat(value(child(element, "version")))
        .as(child(element, "artifactId"))
        .matches("[0-9][0-9A-Za-z.-]*")
        .doesNotContain("SNAPSHOT");
  }

  @Test
  void every_plugin_has_one_version() {
    Set<String> pinned = new TreeSet<>();
    for (Element plugin : all("plugin")) {
      if (!child(plugin, "version").isEmpty()) {
        isOneVersion(plugin);
        pinned.add(child(plugin, "artifactId"));
      }
    }
    assertThat(all("plugin")).extracting(plugin -> child(plugin, "artifactId")).isSubsetOf(pinned);
    assertThat(OF_THE_LIFE_CYCLE).allMatch(name -> pinned.contains("maven-" + name + "-plugin"));
  }

  @Test
  void every_dependency_has_one_version_or_that_of_the_sdk() {
    for (Element dependency : all("dependency")) {
      boolean isOfTheSdk =
          child(dependency, "groupId").equals("software.amazon.awssdk")
              && !child(dependency, "artifactId").equals("bom");
      boolean isAPattern = child(dependency, "artifactId").isEmpty();
      if (!isOfTheSdk && !isAPattern) {
        isOneVersion(dependency);
      }
    }
    all("path").forEach(this::isOneVersion);
  }
}

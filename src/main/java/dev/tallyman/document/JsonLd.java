package dev.tallyman.document;

import dev.tallyman.text.Metadata;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The article that a page's JSON-LD describes. Its nodes may lie in arrays or graphs and refer to
/// one another by `@id`.
final class JsonLd {

  private static final int MOST_NODES = 5_000;

  private final List<Map<?, ?>> nodes = new ArrayList<>();
  private final Map<String, Map<?, ?>> byId = new LinkedHashMap<>();

  private JsonLd() {}

  static Metadata of(Document page) {
    JsonLd graph = new JsonLd();
    for (Element script : page.select("script[type=application/ld+json]")) {
      graph.gather(parse(script.data()));
    }
    return graph.metadata();
  }

  /// A page with one broken block may describe itself in another.
  private static @Nullable Object parse(String block) {
    try {
      return Json.parse(block);
    } catch (IOException e) {
      return null;
    }
  }

  private void gather(@Nullable Object root) {
    Deque<Object> open = new ArrayDeque<>();
    push(open, root);
    while (!open.isEmpty() && nodes.size() < MOST_NODES) {
      Object next = open.pop();
      if (next instanceof Map<?, ?> node) {
        nodes.add(node);
        identify(node);
        List<@Nullable Object> values = new ArrayList<>(node.values());
        values.reversed().forEach(value -> push(open, value));
      } else if (next instanceof List<?> list) {
        list.reversed().forEach(value -> push(open, value));
      }
    }
  }

  private static void push(Deque<Object> open, @Nullable Object value) {
    if (value instanceof Map || value instanceof Collection) {
      open.push(value);
    }
  }

  /// A node with words wins over a mere reference of the same id.
  private void identify(Map<?, ?> node) {
    String id = Json.text(node.get("@id"));
    if (id != null && node.size() > 1) {
      byId.putIfAbsent(id, node);
    }
  }

  private Metadata metadata() {
    Metadata found = Metadata.NONE;
    for (String kind : List.of("article", "posting", "report", "webpage")) {
      for (Map<?, ?> node : nodes) {
        if (isA(node, kind)) {
          found = found.orElse(describe(node));
          break;
        }
      }
    }
    return found;
  }

  private static boolean isA(Map<?, ?> node, String kind) {
    Object type = node.get("@type");
    List<?> types = type instanceof List<?> list ? list : type == null ? List.of() : List.of(type);
    return types.stream()
        .anyMatch(
            each -> each instanceof String name && name.toLowerCase(Locale.ROOT).endsWith(kind));
  }

  private Metadata describe(Map<?, ?> node) {
    String title = Json.text(node.get("headline"));
    String url = Json.text(node.get("url"));
    return Fields.of(
        name(node.get("publisher")),
        Json.text(node.get("datePublished")),
        url != null ? url : address(node.get("mainEntityOfPage")),
        title != null ? title : Json.text(node.get("name")),
        language(node.get("inLanguage")));
  }

  private @Nullable String name(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? null : name(list.getFirst());
    }
    if (!(value instanceof Map<?, ?> node)) {
      return Json.text(value);
    }
    String name = Json.text(node.get("name"));
    Map<?, ?> referred = byId.get(Json.text(node.get("@id")));
    return name != null || referred == null ? name : Json.text(referred.get("name"));
  }

  private static @Nullable String address(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> node)) {
      return Json.text(value);
    }
    String url = Json.text(node.get("url"));
    return url != null ? url : Json.text(node.get("@id"));
  }

  private static @Nullable String language(@Nullable Object value) {
    return value instanceof Map<?, ?> node
        ? Json.text(node.get("alternateName"))
        : Json.text(value);
  }
}

package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the API answers, wherever it runs: over HTTP, or in this process over files.
interface Answers {

  ObjectMapper JSON = new ObjectMapper();
  String LARGEST_PAGE = "1000";

  /// An answer as it came. `next` is the cursor of the page after it, empty on the last.
  @SuppressWarnings("ArrayRecordComponent") // the body is handed over, never compared
  record Reply(int status, byte[] body, String next) {

    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }
  }

  Reply ask(String path, Map<String, String> query) throws IOException;

  /// One thing, or empty where the API does not know it.
  default Optional<JsonNode> find(String path) throws IOException {
    return find(path, Map.of());
  }

  default Optional<JsonNode> find(String path, Map<String, String> query) throws IOException {
    Reply reply = ask(path, query);
    return reply.status() == 404 ? Optional.empty() : Optional.of(checked(reply).json());
  }

  /// All pages of a list.
  default List<Reply> pages(String path, Map<String, String> query) throws IOException {
    List<Reply> pages = new ArrayList<>();
    Map<String, String> page = new TreeMap<>(query);
    page.putIfAbsent("limit", LARGEST_PAGE);
    while (true) {
      Reply reply = checked(ask(path, page));
      pages.add(reply);
      if (reply.next().isEmpty()) {
        return pages;
      }
      page.put("cursor", reply.next());
    }
  }

  /// Everything that a route lists under `name`.
  default List<JsonNode> all(String path, String name, Map<String, String> query)
      throws IOException {
    List<JsonNode> items = new ArrayList<>();
    for (Reply page : pages(path, query)) {
      page.json().path(name).forEach(items::add);
    }
    return items;
  }

  /// The reply itself, unless it refuses.
  default Reply checked(Reply reply) throws IOException {
    if (reply.status() != 200) {
      JsonNode problem = reply.json();
      String detail = problem.path("detail").asText(problem.path("title").asText());
      throw new Refused(reply.status() == 403 ? detail + " Give it with --api-key." : detail);
    }
    return reply;
  }

  /// The API refused a question; the message says why.
  final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }
}

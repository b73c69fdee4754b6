package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Questions for tallies. The API wants to be asked for something; who asks for nothing gets every
/// measure, one after the other.
final class TallyQuestions {

  private static final List<String> ENOUGH =
      List.of("origin", "destination", "measure", "commodity");

  private TallyQuestions() {}

  static List<JsonNode> all(Answers answers, Map<String, String> question) throws IOException {
    List<JsonNode> tallies = new ArrayList<>();
    for (Answers.Reply page : pages(answers, question)) {
      page.json().path("tallies").forEach(tallies::add);
    }
    return tallies;
  }

  static List<Answers.Reply> pages(Answers answers, Map<String, String> question)
      throws IOException {
    List<Answers.Reply> pages = new ArrayList<>();
    for (Map<String, String> part : parts(answers, question)) {
      pages.addAll(answers.pages("/v1/tally", part));
    }
    return pages;
  }

  private static List<Map<String, String>> parts(Answers answers, Map<String, String> question)
      throws IOException {
    if (ENOUGH.stream().anyMatch(question::containsKey)) {
      return List.of(question);
    }
    TreeSet<String> measures = new TreeSet<>();
    for (JsonNode flow : answers.all("/v1/flows", "flows", Map.of())) {
      measures.add(flow.path("measure").asText());
    }
    List<Map<String, String>> parts = new ArrayList<>();
    for (String measure : measures) {
      Map<String, String> part = new TreeMap<>(question);
      part.put("measure", measure);
      parts.add(part);
    }
    return parts;
  }
}

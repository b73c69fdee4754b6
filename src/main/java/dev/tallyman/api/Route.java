package dev.tallyman.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An address that is answered: a method, a path whose parts in braces stand for any one segment,
/// the parameters that are known there, and what answers.
record Route(String method, String path, Set<String> parameters, Answering answering) {

  interface Answering {
    ApiResponse answer(Call call);
  }

  static Route get(String path, Set<String> parameters, Answering answering) {
    return new Route("GET", path, parameters, answering);
  }

  /// What the parts in braces hold, or empty where `requested` is another path.
  Optional<Map<String, String>> match(String requested) {
    List<String> want = List.of(path.split("/", -1));
    List<String> have = List.of(requested.split("/", 20));
    if (want.size() != have.size()) {
      return Optional.empty();
    }
    Map<String, String> held = new HashMap<>();
    for (int i = 0; i < want.size(); i++) {
      if (want.get(i).startsWith("{")) {
        held.put(want.get(i).substring(1, want.get(i).length() - 1), have.get(i));
      } else if (!want.get(i).equals(have.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(held);
  }

  ApiResponse answer(ApiRequest request, Map<String, String> held) {
    return answering.answer(
        new Call(request, path, held, Parameters.of(request.query(), parameters)));
  }
}

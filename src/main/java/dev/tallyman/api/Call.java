package dev.tallyman.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that has found its route: with the route's name, what its path holds, and its
/// parameters.
record Call(ApiRequest request, String route, Map<String, String> path, Parameters parameters) {

  private static final int MOST = 1000;
  private static final int USUAL = 100;

  int limit() {
    return parameters.number("limit", 1, MOST, USUAL);
  }

  /// What a cursor of this call is signed over.
  String question() {
    return route + "\0" + path + "\0" + parameters.question();
  }

  /// The position that the cursor opens, or null where there is no cursor.
  @Nullable String position(Cursors cursors) {
    String cursor = parameters.text("cursor");
    return cursor == null ? null : cursors.open(question(), cursor);
  }
}

package dev.tallyman.local;

import dev.tallyman.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Whether each part of the local cloud answers, as `/healthz` tells those who restart what does
/// not or send requests elsewhere. Nothing is ready before all has started, nor when it is being
/// stopped.
final class Health {

  private volatile Map<String, BooleanSupplier> parts = Map.of();

  /// From now on these are looked at; none of them, and the system is not ready.
  void watch(Map<String, BooleanSupplier> watched) {
    parts = watched;
  }

  /// The parts that do not answer.
  record Looked(boolean isReady, List<String> silent) {

    void write(Json json) {
      json.field("ready", isReady).strings("silent", silent);
    }
  }

  Looked look() {
    Map<String, BooleanSupplier> watched = parts;
    List<String> silent =
        watched.entrySet().stream()
            .filter(part -> !part.getValue().getAsBoolean())
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return new Looked(!watched.isEmpty() && silent.isEmpty(), silent);
  }

  ProxyAnswer answer() {
    Looked looked = look();
    return new ProxyAnswer(
        looked.isReady() ? 200 : 503,
        Map.of("Content-Type", List.of("application/json"), "Cache-Control", List.of("no-store")),
        Json.bytes(json -> json.object(() -> looked.write(json))));
  }
}

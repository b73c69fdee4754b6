package dev.tallyman.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.figure.Extraction;
import dev.tallyman.service.FakeStore;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.FlowAnswers;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.PlainTallies;
import dev.tallyman.service.Samples;
import dev.tallyman.service.Tallying;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The API over a store in memory, asked as a client asks: by address.
final class Service {

  private static final ObjectMapper JSON = new ObjectMapper();

  final FakeStore store = new FakeStore();
  final List<RuntimeException> failures = new ArrayList<>();
  final Api api = api(store, new PlainTallies(), failures);

  static Api api(FakeStore store, Tallying tallying, List<RuntimeException> failures) {
    int[] count = {0};
    return new Api(
        UseCases.over(
            store,
            FlowAnswers.keepingNothing(store, tallying),
            KeptAnswers.NONE,
            store,
            store,
            tallying,
            Samples.BUCKET,
            () -> "u" + count[0]++),
        new Words(),
        new Cursors(CursorKeys.of("0123456789abcdef".getBytes(StandardCharsets.UTF_8))),
        failures::add);
  }

  private record Words() implements Vocabulary {
    @Override
    public Set<String> measures() {
      return Set.of("package", "container", "tonne", "kilogram");
    }

    @Override
    public Set<String> commodities() {
      return Set.of("food/grain/wheat", "arms/ammunition");
    }
  }

  /// Puts a report whose figures go from `origin` to `destination`.
  Report report(String key, @Nullable String origin, String destination, List<Integer> amounts) {
    return report(key, origin, destination, amounts, "2025-04-16", Samples.MORNING);
  }

  Report report(
      String key,
      @Nullable String origin,
      String destination,
      List<Integer> amounts,
      @Nullable String published,
      Instant at) {
    Report report = Samples.report(key, amounts, published);
    Extraction extraction =
        Samples.extraction(report, new FlowKey(origin, destination), amounts, "Harbour Office");
    store.put(report, extraction, at);
    return report;
  }

  ApiResponse get(String address, String... headers) {
    return send("GET", address, "", headers);
  }

  ApiResponse send(String method, String address, String body, String... headers) {
    int mark = address.indexOf('?');
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      named.put(headers[i], headers[i + 1]);
    }
    return api.answer(
        new ApiRequest(
            method,
            mark < 0 ? address : address.substring(0, mark),
            mark < 0 ? Map.of() : query(address.substring(mark + 1)),
            named,
            body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, List<String>> query(String text) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      query
          .computeIfAbsent(parts[0], _ -> new ArrayList<>())
          .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  JsonNode json(String address) {
    return json(get(address));
  }

  static JsonNode json(ApiResponse response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> texts(JsonNode array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.path(field).asText()));
    return texts;
  }
}

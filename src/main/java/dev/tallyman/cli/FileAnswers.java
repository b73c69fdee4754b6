package dev.tallyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tallyman.api.Api;
import dev.tallyman.api.ApiRequest;
import dev.tallyman.api.ApiResponse;
import dev.tallyman.api.CursorKeys;
import dev.tallyman.aws.Rooms;
import dev.tallyman.local.LocalNames;
import dev.tallyman.service.IngestReport;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.Looked;
import dev.tallyman.service.MemoryObjects;
import dev.tallyman.service.MemoryStore;
import dev.tallyman.service.ReportRecord;
import dev.tallyman.service.StoredObject;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The API in this process, over files that were read without any infrastructure: the same use
/// cases, the same answers.
final class FileAnswers implements Answers {

  private static final Pattern NEXT = Pattern.compile("[?&]cursor=([^&>]+)");

  private final MemoryObjects objects = new MemoryObjects();
  private final MemoryStore store = new MemoryStore();
  private final IngestReport ingest =
      new IngestReport(
          LocalNames.BUCKET,
          objects,
          store,
          Rooms.documents(),
          Rooms.figures(),
          InstantSource.system());
  private final Api api =
      Rooms.api(
          LocalNames.BUCKET,
          objects,
          store,
          KeptAnswers.NONE,
          CursorKeys.of(new byte[32]),
          FileAnswers::rethrow);

  /// Reads a report; the answer is its state.
  @Nullable ReportRecord read(ReportFile report) throws IOException {
    String key = Uploads.key(report);
    byte[] sidecar = report.sidecar();
    if (sidecar != null) {
      put(key + ".meta.json", sidecar);
    }
    put(key, Files.readAllBytes(report.file()));
    Looked looked = ingest.lookAt(key, attempt -> true);
    return looked.head();
  }

  private void put(String key, byte[] bytes) {
    objects.put(new StoredObject(key, bytes, bytes.length, null, Map.of()));
  }

  @Override
  public Reply ask(String path, Map<String, String> query) throws IOException {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    query.forEach((name, value) -> lists.put(name, List.of(value)));
    ApiResponse response = api.answer(new ApiRequest("GET", path, lists, Map.of(), new byte[0]));
    return new Reply(response.status(), timeless(response), next(response));
  }

  /// Files have no history: the instant at which this process read them says nothing.
  private static byte[] timeless(ApiResponse response) throws IOException {
    if (!isJson(response)
        || !(JSON.readTree(response.body()) instanceof ObjectNode body)
        || !body.has("knownAt")) {
      return response.body();
    }
    return JSON.writeValueAsBytes(body.putNull("knownAt"));
  }

  private static boolean isJson(ApiResponse response) {
    return response.headers().getOrDefault("Content-Type", "").contains("json");
  }

  /// JSON holds the cursor; other forms have it in a header.
  private static String next(ApiResponse response) throws IOException {
    Matcher link = NEXT.matcher(response.headers().getOrDefault("Link", ""));
    if (link.find()) {
      return URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
    }
    if (!isJson(response)) {
      return "";
    }
    JsonNode next = JSON.readTree(response.body()).path("next");
    return next.isTextual() ? next.asText() : "";
  }

  private static void rethrow(RuntimeException e) {
    throw e;
  }
}

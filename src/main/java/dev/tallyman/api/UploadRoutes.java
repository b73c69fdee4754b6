package dev.tallyman.api;

import dev.tallyman.figure.PartialDate;
import dev.tallyman.json.Json;
import dev.tallyman.json.JsonTree;
import dev.tallyman.service.OfferUpload;
import dev.tallyman.service.OfferUpload.Offer;
import dev.tallyman.text.Metadata;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `POST /v1/reports`: where to put a new report.
final class UploadRoutes {

  private static final int LARGEST_BODY = 100_000;
  private static final int LONGEST_NAME = 1_000;
  private static final int LONGEST_VALUE = 2_000;
  private static final List<String> FIELDS = List.of("name", "contentType", "metadata");
  private static final List<String> METADATA =
      List.of("publisher", "published", "url", "title", "language");

  private final OfferUpload uploads;

  UploadRoutes(OfferUpload uploads) {
    this.uploads = uploads;
  }

  List<Route> routes() {
    return List.of(new Route("POST", "/v1/reports", Set.of(), this::offer));
  }

  private ApiResponse offer(Call call) {
    Map<String, @Nullable Object> body = body(call.request().body());
    checkNames(body, FIELDS, "");
    String name = text(body, "name", "name", LONGEST_NAME);
    if (name == null) {
      throw Parameters.refusal("name", "The file's name is needed.");
    }
    String contentType = text(body, "contentType", "contentType", LONGEST_VALUE);
    if (contentType != null && !contentType.matches("[!-~]+/[!-~]+[ -~]*")) {
      throw Parameters.refusal("contentType", "A media type, such as text/plain.");
    }
    Offer offer = uploads.offer(name, contentType, metadata(body));
    return new ApiResponse(
        201,
        Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
        Json.bytes(json -> write(json, offer)));
  }

  private static Map<String, @Nullable Object> body(byte[] bytes) {
    if (bytes.length > LARGEST_BODY) {
      throw new Refusal(
          Problem.bad(
              413,
              "too-large",
              "Too large",
              "The body describes the report; the report itself is put to the address that is"
                  + " answered."));
    }
    return JsonTree.object(bytes)
        .orElseThrow(() ->
            new Refusal(
                Problem.bad(
                    400,
                    "bad-body",
                    "Bad body",
                    "The body is a JSON object: {\"name\", \"contentType\", \"metadata\"}.")));
  }

  private static Metadata metadata(Map<String, @Nullable Object> body) {
    Object stated = body.get("metadata");
    if (stated != null && !(stated instanceof Map)) {
      throw new Refusal(Problem.parameter("metadata", "An object.", METADATA));
    }
    Map<String, @Nullable Object> fields = JsonTree.object(body, "metadata");
    checkNames(fields, METADATA, "metadata.");
    String published = value(fields, "published");
    if (published != null && !isDate(published)) {
      throw new Refusal(
          Problem.parameter(
              "metadata.published",
              "A day, a month or a year.",
              List.of("YYYY", "YYYY-MM", "YYYY-MM-DD")));
    }
    String url = value(fields, "url");
    if (url != null && !url.matches("(?i)https?://[^\\s\"<>]+")) {
      throw Parameters.refusal("metadata.url", "An address that begins with http:// or https://.");
    }
    return new Metadata(
        value(fields, "publisher"),
        published,
        url,
        value(fields, "title"),
        value(fields, "language"));
  }

  private static boolean isDate(String text) {
    return text.matches("[0-9]{4}(-[0-9]{2}){0,2}") && PartialDate.parse(text) != null;
  }

  private static void checkNames(Map<String, ?> fields, List<String> known, String prefix) {
    for (String name : fields.keySet()) {
      if (!known.contains(name)) {
        throw Parameters.unknown(prefix + cut(name), name, "Unknown field.", known);
      }
    }
  }

  private static @Nullable String value(Map<String, @Nullable Object> fields, String name) {
    return text(fields, name, "metadata." + name, LONGEST_VALUE);
  }

  private static @Nullable String text(
      Map<String, @Nullable Object> fields, String name, String parameter, int longest) {
    Object value = fields.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)
        || text.isBlank()
        || text.length() > longest
        || text.chars().anyMatch(Character::isISOControl)) {
      throw Parameters.refusal(parameter, "A string of visible characters, not too long.");
    }
    return text.strip();
  }

  private static String cut(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }

  private static void write(Json json, Offer offer) {
    json.object(() -> {
      json.field("id", offer.id()).field("key", offer.key()).field("url", offer.url());
      json.object(
          "headers",
          () -> {
            if (offer.contentType() != null) {
              json.field("Content-Type", offer.contentType());
            }
          });
    });
  }
}

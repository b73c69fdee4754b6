package dev.tallyman.api;

import dev.tallyman.json.ReportJson;
import dev.tallyman.service.ShowText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `GET /v1/reports/{id}/text`.
final class TextRoutes {

  private static final int FARTHEST = 999_999_999;

  private final ShowText texts;
  private final Cursors cursors;

  TextRoutes(ShowText texts, Cursors cursors) {
    this.texts = texts;
    this.cursors = cursors;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/reports/{id}/text", Set.of("start", "end", "cursor"), this::text));
  }

  private ApiResponse text(Call call) {
    Parameters parameters = call.parameters();
    int start = parameters.number("start", 0, FARTHEST, 0);
    Integer end = parameters.has("end") ? parameters.number("end", 0, FARTHEST, 0) : null;
    checkPart(start, end);
    String position = call.position(cursors);
    int from = position == null ? start : Integer.parseInt(position);
    int longest = ShowText.LONGEST;
    while (true) {
      ShowText.Part part =
          texts
              .show(call.path().getOrDefault("id", ""), from, end, longest)
              .orElseThrow(
                  () -> new Refusal(Problem.notFound("There is no text of a report of this id.")));
      ApiResponse response = response(call, part);
      if (Lists.fits(response.body()) || longest == 1) {
        return response;
      }
      longest /= 2;
    }
  }

  private static void checkPart(int start, @Nullable Integer end) {
    if (end != null && end < start) {
      throw Parameters.refusal("start", "`start` lies after `end`.");
    }
    if (end != null && end - start > ShowText.LONGEST) {
      throw new Refusal(
          Problem.parameter(
              "end",
              "At most 1,000,000 UTF-16 units after `start`.",
              List.of(start + "–" + ((long) start + ShowText.LONGEST))));
    }
  }

  private ApiResponse response(Call call, ShowText.Part part) {
    String next =
        part.next() == null ? null : cursors.sign(call.question(), part.next().toString());
    if (!isPlainAsked(call.request().header("accept"))) {
      return ApiResponse.json(ReportJson.text(part, next)).with("Vary", "Accept");
    }
    ApiResponse plain =
        ApiResponse.of(
                200, "text/plain; charset=utf-8", part.text().getBytes(StandardCharsets.UTF_8))
            .with("Vary", "Accept");
    return next == null
        ? plain
        : plain.with("Link", "<" + Lists.query(call, next) + ">; rel=\"next\"");
  }

  private static boolean isPlainAsked(@Nullable String accept) {
    if (accept == null) {
      return false;
    }
    String ranges = accept.toLowerCase(Locale.ROOT);
    int plain = ranges.indexOf("text/plain");
    int json = ranges.indexOf("application/json");
    return plain >= 0 && (json < 0 || plain < json);
  }
}

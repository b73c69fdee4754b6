package dev.tallyman.api;

import dev.tallyman.json.Json;
import dev.tallyman.json.ListsJson;
import dev.tallyman.service.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers with a page of a list in the asked dress, made smaller until it may be sent.
final class Lists {

  /// How the items of a list are written: the list's name, an item as JSON, all of them as a table
  /// (absent for a list that is JSON alone), and the place where the list goes on after a page.
  record Writing<T>(
      String name,
      BiConsumer<Json, T> json,
      @Nullable Function<List<T>, byte[]> table,
      Function<Page<T>, String> after) {

    /// A list that goes on after the last item of a page.
    static <T> Writing<T> of(
        String name,
        BiConsumer<Json, T> json,
        @Nullable Function<List<T>, byte[]> table,
        Function<T, String> position) {
      return new Writing<>(name, json, table, page -> position.apply(page.items().getLast()));
    }
  }

  /// Neither the body, nor the envelope that carries it out of the function as a JSON string, may
  /// be larger: the body by our promise, the envelope by the platform's limit of 6 MB.
  private static final int LARGEST_BODY = 5_000_000;

  private static final int LARGEST_ENVELOPE = 6_000_000;

  private final Cursors cursors;

  Lists(Cursors cursors) {
    this.cursors = cursors;
  }

  <T> ApiResponse answer(Call call, Page<T> found, Writing<T> writing) {
    Format format = writing.table() == null ? Format.JSON : Format.of(call);
    Page<T> page = found;
    while (true) {
      String next = page.more() ? cursors.sign(call.question(), writing.after().apply(page)) : null;
      byte[] body = body(format, page.items(), writing, next);
      if (fits(body) || page.items().size() <= 1) {
        return dressed(call, format, body, next);
      }
      page = page.half();
    }
  }

  private static <T> byte[] body(
      Format format, List<T> items, Writing<T> writing, @Nullable String next) {
    return switch (format) {
      case JSON -> ListsJson.page(writing.name(), items, writing.json(), next);
      case NDJSON -> ListsJson.lines(items, writing.json());
      case CSV -> Objects.requireNonNull(writing.table()).apply(items);
    };
  }

  /// A table and lines have no place for `next`: a `Link` header tells it.
  static ApiResponse dressed(Call call, Format format, byte[] body, @Nullable String next) {
    ApiResponse response = ApiResponse.of(200, format.contentType(), body).with("Vary", "Accept");
    return next == null || format == Format.JSON
        ? response
        : response.with("Link", "<" + query(call, next) + ">; rel=\"next\"");
  }

  static String query(Call call, String next) {
    Map<String, String> parameters = new TreeMap<>(call.parameters().all());
    parameters.put("cursor", next);
    StringBuilder query = new StringBuilder();
    parameters.forEach((name, value) ->
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return query.toString();
  }

  static boolean fits(byte[] body) {
    return fits(body, 0);
  }

  /// Whether the body may be sent when so many more bytes come to it.
  static boolean fits(byte[] body, int more) {
    if (body.length + more > LARGEST_BODY) {
      return false;
    }
    int escaped = body.length + more;
    for (byte one : body) {
      if (one == '"' || one == '\\' || one == '\n' || one == '\r' || one == '\t') {
        escaped++;
      } else if (one >= 0 && one < ' ') {
        escaped += 5;
      }
    }
    return escaped <= LARGEST_ENVELOPE;
  }
}

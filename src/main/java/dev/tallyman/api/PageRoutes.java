package dev.tallyman.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The description of the API, and the web page with its parts: all from our own resources.
final class PageRoutes {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /// The parts of the page with their types; nothing else is served.
  private static final Map<String, String> ASSETS = Map.of("page.css", "text/css; charset=utf-8");

  List<Route> routes() {
    return List.of(
        Route.get(
            "/v1/openapi.json",
            Set.of(),
            _ -> ApiResponse.json(resource("openapi.json")).with("Cache-Control", CACHED)),
        Route.get("/", Set.of(), _ -> page()),
        Route.get("/assets/{name}", Set.of(), PageRoutes::asset));
  }

  private static final String CACHED = "public, max-age=300";

  private static ApiResponse page() {
    return ApiResponse.of(200, "text/html; charset=utf-8", resource("page.html"))
        .with("Content-Security-Policy", POLICY)
        .with("Referrer-Policy", "no-referrer")
        .with("Cache-Control", CACHED);
  }

  private static ApiResponse asset(Call call) {
    String name = call.path().getOrDefault("name", "");
    String type = ASSETS.get(name);
    if (type == null) {
      throw new Refusal(Problem.notFound("The page has no part of this name."));
    }
    return ApiResponse.of(200, type, resource(name)).with("Cache-Control", CACHED);
  }

  private static byte[] resource(String name) {
    try (InputStream resource = PageRoutes.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

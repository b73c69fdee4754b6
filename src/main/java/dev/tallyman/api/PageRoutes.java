package dev.tallyman.api;

import dev.tallyman.service.OfferUpload;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The description of the API, and the web page with its parts: all from our own resources.
final class PageRoutes {

  private final OfferUpload uploads;

  PageRoutes(OfferUpload uploads) {
    this.uploads = uploads;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/openapi.json", Set.of(), _ -> description()),
        Route.get("/", Set.of(), this::page),
        Route.get("/assets/{version}/{name}", Set.of(), PageRoutes::asset));
  }

  private static ApiResponse description() {
    return ApiResponse.json(PageParts.resource("openapi.json"))
        .with("Cache-Control", "public, max-age=300")
        .with("Vary", "Accept-Encoding");
  }

  /// The page names its parts beside itself, so that it works under any stage: at an address that
  /// does not end with a slash they would be beside the stage.
  private ApiResponse page(Call call) {
    String address = call.request().address();
    if (!address.endsWith("/")) {
      String last = address.substring(address.lastIndexOf('/') + 1);
      return new ApiResponse(
          308, Map.of("Location", "./" + last + "/", "Cache-Control", "no-cache"), new byte[0]);
    }
    return ApiResponse.of(200, "text/html; charset=utf-8", PageParts.CURRENT.html())
        .with("Content-Security-Policy", policy())
        .with("Referrer-Policy", "no-referrer")
        .with("Cache-Control", "no-cache")
        .with("Vary", "Accept-Encoding");
  }

  /// The page runs its own scripts alone, makes no markup from text, and talks to nobody but the
  /// service and the bucket that takes uploads.
  private String policy() {
    return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
        + (" connect-src 'self' " + uploads.origin() + ";")
        + " form-action 'none'; base-uri 'none'; frame-ancestors 'none';"
        + " require-trusted-types-for 'script'; trusted-types 'none'";
  }

  /// A part may be kept for ever under the version that the page names; one who asks by another
  /// gets what there is now.
  private static ApiResponse asset(Call call) {
    PageParts parts = PageParts.CURRENT;
    PageParts.Part part = parts.find(call.path().getOrDefault("name", ""));
    if (part == null) {
      throw new Refusal(Problem.notFound("The page has no part of this name."));
    }
    boolean isCurrent = parts.version().equals(call.path().get("version"));
    return ApiResponse.of(200, part.type(), part.bytes())
        .with("Cache-Control", isCurrent ? "public, max-age=31536000, immutable" : "no-cache")
        .with("Vary", "Accept-Encoding");
  }
}

package dev.tallyman.document;

import dev.tallyman.text.Metadata;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says about itself: JSON-LD first, then OpenGraph, `<meta>`, `<time>`, `<title>`, the
/// canonical link and `lang`.
final class HtmlMetadata {

  private static final List<String> PUBLISHERS =
      List.of(
          "og:site_name",
          "citation_publisher",
          "dc.publisher",
          "dcterms.publisher",
          "publisher",
          "application-name");
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "published",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.issued",
          "dcterms.created",
          "parsely-pub-date",
          "sailthru.date",
          "citation_publication_date",
          "cxenseparse:recs:publishtime");
  private static final List<String> TITLES =
      List.of("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "title");
  private static final List<String> LANGUAGES =
      List.of("content-language", "og:locale", "language", "dc.language");

  private final Document page;

  HtmlMetadata(Document page) {
    this.page = page;
  }

  /// To be called on the whole page, before its article is cut out of it.
  Metadata read() {
    Metadata tagged =
        Fields.of(meta(PUBLISHERS), date(), meta(List.of("og:url")), meta(TITLES), language());
    return JsonLd.of(page).orElse(tagged).orElse(plain());
  }

  private Metadata plain() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    return Fields.of(
        null,
        time(),
        canonical == null ? null : canonical.attr("href"),
        page.title(),
        meta(LANGUAGES));
  }

  private @Nullable String language() {
    Element html = page.selectFirst("html[lang]");
    return html == null ? null : html.attr("lang");
  }

  private @Nullable String meta(List<String> names) {
    for (String name : names) {
      String value = meta(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable String date() {
    for (String name : DATES) {
      String value = DateForms.normalise(meta(name));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable String meta(String name) {
    for (Element meta : page.select("meta[content]")) {
      boolean named =
          meta.attr("property").equalsIgnoreCase(name)
              || meta.attr("name").equalsIgnoreCase(name)
              || meta.attr("itemprop").equalsIgnoreCase(name)
              || meta.attr("http-equiv").equalsIgnoreCase(name);
      if (named && !meta.attr("content").isBlank()) {
        return meta.attr("content");
      }
    }
    return null;
  }

  /// The time that is marked as the publication's, else the only one in the head of the article.
  private @Nullable String time() {
    for (String where :
        List.of(
            "time[itemprop=datePublished]",
            "time[pubdate]",
            "[class*=byline] time, [class*=dateline] time, [class*=publish] time,"
                + " time[class*=publish]",
            "article header time, header time",
            "article time")) {
      for (Element time : page.select(where)) {
        if (time.closest("aside,nav,footer") == null) {
          String written = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
          String published = DateForms.normalise(written);
          if (published != null) {
            return published;
          }
        }
      }
    }
    return null;
  }
}

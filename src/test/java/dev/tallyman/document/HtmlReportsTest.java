package dev.tallyman.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tallyman.text.Metadata;
import dev.tallyman.text.Rejection.Reason;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportsTest {

  private static String page(String body) {
    return "<!doctype html><html><head><title>t</title></head><body>" + body + "</body></html>";
  }

  private static String textOf(String body) {
    return Reads.text(Reads.read("a.html", page(body)));
  }

  @Test
  void white_space_keeps_headings_paragraphs_lists_and_tables() {
    String text =
        textOf(
            """
            <article><h1>Zinc</h1><p>Two <b>barges</b>
              left.<br>One came.</p>
            <ul><li><p>900&nbsp;tonnes</p></li><li>copper<ul><li>40 tonnes</li></ul></li></ul>
            <table><caption>By month</caption><tr><th>Month</th><th>Tonnes</th><th></th></tr>
            <tr><td></td><td>4<sup>a</sup></td><td>5</td></tr><tr><td colspan=2>all</td><td>9</td></tr></table>
            <p>End.</p></article>
            """);
    assertThat(text)
        .isEqualTo(
            """
            Zinc

            Two barges left.
            One came.

            900\u00A0tonnes
            copper
            40 tonnes

            By month

            Month	Tonnes
            	4a	5
            all		9

            End.\
            """);
  }

  @Test
  void what_surrounds_an_article_is_left_out() {
    String text =
        textOf(
            """
            <div class="cookie-banner">We and 843 partners</div>
            <header><p>12,000 readers</p><nav>Top 10</nav></header>
            <p class="topbar">33 ships today</p>
            <main><article><header><h1>Zinc</h1><p class="byline">By Ada Bell</p></header>
            <script>var a = 5;</script><style>p { width: 300px }</style>
            <div class="share-bar"><button>Like 64</button> 64 shares</div>
            <p>Two barges left.<sup><a href="#fn1">7</a></sup></p>
            <aside>Sponsored: 5 litres</aside>
            <div class="article-related"><h3>7 ways to load</h3></div>
            <div class="adSlot"><p>15% off</p></div>
            <div style="display: none">99 secrets</div><p hidden>98</p>
            <figure><img alt="5 boats" src="x-1600x900.jpg"><figcaption>A barge.</figcaption></figure>
            <footer>Tags 3</footer></article></main><footer>&copy; 2009-2025</footer>
            """);
    assertThat(text).isEqualTo("Zinc\n\nBy Ada Bell\n\nTwo barges left.\n\nA barge.");
  }

  @Test
  void a_story_is_kept_whatever_its_class_is_called() {
    String story = "<p>Two barges left Semey with 900 tonnes of zinc on Tuesday morning.</p>";
    assertThat(textOf("<div class='related-story-page'>" + story + "</div>"))
        .contains("900 tonnes");
    assertThat(
            textOf(
                "<main><table class='share'><tr><td>Zinc</td><td>12%</td></tr></table>"
                    + story
                    + "</main>"))
        .contains("Zinc\t12%");
    assertThat(textOf("<p class='market-share'>Its share is 12 percent.</p>" + story))
        .contains("12 percent");
  }

  @Test
  void a_headline_outside_the_article_belongs_to_it() {
    assertThat(
            textOf("<h1>Nine ships</h1><article><p>They left Varna, says the port.</p></article>"))
        .isEqualTo("Nine ships\n\nThey left Varna, says the port.");
  }

  @Test
  void a_live_page_of_many_articles_is_read_whole() {
    assertThat(
            textOf(
                "<main><article><p>Nine ships left.</p></article><article><p>Ten came"
                    + " in.</p></article><article><p>One sank.</p></article></main>"))
        .isEqualTo("Nine ships left.\n\nTen came in.\n\nOne sank.");
  }

  @Test
  void json_ld_comes_before_open_graph_and_tags() {
    Metadata metadata =
        Reads.metadata(
            Reads.read(
                "a",
                """
                <html lang="en-GB"><head><title>T | Site</title>
                <meta property="og:title" content="OG"><meta property="og:site_name" content="OG site">
                <meta property="og:url" content="https://q.example/og">
                <script type="application/ld+json">{broken</script>
                <script type="application/ld+json">{"@graph": [
                  {"@type": "WebSite", "name": "Site", "datePublished": "1999-01-01"},
                  {"@type": ["NewsArticle"], "headline": "Zinc", "datePublished": "2025-04-18T23:30:00+02:00",
                   "publisher": {"@id": "#org"}, "mainEntityOfPage": {"@id": "https://q.example/zinc"}},
                  {"@id": "#org", "@type": "Organization", "name": "Quay Wire"}]}</script>
                </head><body><p>Two barges left.</p></body></html>
                """));
    assertThat(metadata)
        .isEqualTo(
            new Metadata("Quay Wire", "2025-04-18", "https://q.example/zinc", "Zinc", "en-GB"));
  }

  @Test
  void without_json_ld_the_tags_speak() {
    Metadata metadata =
        Reads.metadata(
            Reads.read(
                "a.html",
                """
                <html><head><title>Zinc</title><link rel="canonical" href="https://q.example/z">
                <meta name="date" content="someday"><meta property="og:site_name" content="Quay Wire">
                </head><body><article><p class="byline"><time datetime="2025-04-18T06:00">today</time></p>
                <p>Two barges left.</p></article></body></html>
                """));
    assertThat(metadata)
        .isEqualTo(new Metadata("Quay Wire", "2025-04-18", "https://q.example/z", "Zinc", null));
  }

  @Test
  void the_stated_character_set_of_a_page_is_used() {
    byte[] page =
        "<html><head><meta charset=windows-1252></head><body><p>Nine — ships.</p></body></html>"
            .getBytes(Charset.forName("windows-1252"));
    assertThat(Reads.text(Reads.read("a.html", page))).isEqualTo("Nine — ships.");
  }

  @Test
  void a_dangerous_address_is_no_metadata() {
    String page =
        "<html><head><link rel=canonical href='javascript:alert(1)'></head><body>x</body></html>";
    assertThat(Reads.metadata(Reads.read("a.html", page)).url()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>"})
  void endless_nesting_is_too_deep(String open) {
    assertThat(Reads.reason(Reads.read("a.html", "<html><body>" + open.repeat(100_000))))
        .isEqualTo(Reason.TOO_DEEP);
  }

  @Test
  void a_page_without_visible_words_has_no_text() {
    assertThat(Reads.reason(Reads.read("a.html", page("<script>5</script>"))))
        .isEqualTo(Reason.NO_TEXT);
  }
}

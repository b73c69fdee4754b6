package dev.tallyman.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Finds a page's article and takes away what surrounds it: navigation, asides, scripts, buttons,
/// share links, menus, adverts, boxes of related stories.
final class HtmlArticle {

  private static final String NEVER_TEXT =
      "script,style,noscript,template,head,nav,aside,button,form,select,input,textarea,svg,iframe,"
          + "object,embed,video,audio,canvas,dialog,menu,map,math annotation,"
          + "[hidden],[aria-hidden=true],[role=navigation],[role=complementary],[role=banner],"
          + "[role=contentinfo],[role=search],[role=dialog],[role=alertdialog],[role=menu],"
          + "[role=menubar],[role=toolbar],[role=button],[role=alert],"
          + "sup:has(a[href^=#])";

  private static final Pattern INVISIBLE =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  /// Words at the head of a class or id that mark what is no part of an article.
  private static final Set<String> CHROME =
      Set.of(
          "ad",
          "ads",
          "advert",
          "adverts",
          "advertisement",
          "adslot",
          "breadcrumb",
          "breadcrumbs",
          "comments",
          "consent",
          "cookie",
          "cookies",
          "disqus",
          "gdpr",
          "menu",
          "modal",
          "mostread",
          "nav",
          "navbar",
          "navigation",
          "outbrain",
          "overlay",
          "pagination",
          "paywall",
          "popup",
          "promo",
          "promos",
          "promotion",
          "recirculation",
          "recommended",
          "related",
          "share",
          "sharebar",
          "shares",
          "sharing",
          "sidebar",
          "signup",
          "skip",
          "social",
          "sponsor",
          "sponsored",
          "subscribe",
          "subscription",
          "taboola",
          "ticker",
          "toolbar",
          "topbar",
          "trending",
          "widget");

  /// Two words at the head that do so together, as they are written without their hyphen.
  private static final Set<String> CHROME_PAIRS =
      Set.of(
          "mostread",
          "mostpopular",
          "morefrom",
          "morestories",
          "readmore",
          "readnext",
          "seealso",
          "newslettersignup",
          "alsolike",
          "youmaylike",
          "taglist",
          "tagcloud",
          "backtotop");

  private static final Set<String> KEPT =
      Set.of("html", "body", "article", "main", "table", "figure", "h1");

  /// Words that name the whole before what a part is: `article-share`, `c-related`.
  private static final Set<String> WHOLES =
      Set.of("article", "post", "story", "entry", "content", "page", "site", "block", "js", "wp");

  private HtmlArticle() {}

  /// The element that holds the article, cleaned in place.
  static Element of(Document page) {
    Element body = page.body();
    Elements headlines = page.select("h1");
    clean(body);
    Element root = root(body);
    Element headline = headlines.isEmpty() ? null : headlines.first();
    if (headline != null && body.select("h1").contains(headline) && root.select("h1").isEmpty()) {
      root.prependChild(headline);
    }
    return root;
  }

  private static void clean(Element body) {
    for (Element element : body.select(NEVER_TEXT)) {
      element.remove();
    }
    Map<Element, Weight> weights = Weight.of(body);
    for (Element element : body.select("[style],[class],[id]")) {
      if (isChrome(element) && !isStory(element, body, weights)) {
        element.remove();
      }
    }
  }

  /// A mark on the element that holds most of the page's words is a name, not a judgement.
  private static boolean isStory(Element element, Element body, Map<Element, Weight> weights) {
    return KEPT.contains(element.normalName())
        || weights.get(element).holdsStory()
        || weights.get(element).isMostOf(weights.get(body));
  }

  private static Element root(Element body) {
    Element main = body.selectFirst("main,[role=main]");
    Element whole = main == null ? body : main;
    Map<Element, Weight> weights = Weight.of(body);
    Element longest = whole;
    int words = 0;
    for (Element article : body.select("article,[itemprop=articleBody]")) {
      if (weights.get(article).words() > words) {
        longest = article;
        words = weights.get(article).words();
      }
    }
    Element root = weights.get(longest).isMostOf(weights.get(whole)) ? longest : whole;
    dropFrame(root);
    return root;
  }

  /// A page's own header and footer; inside an article the header holds headline and byline.
  private static void dropFrame(Element root) {
    for (Element frame : root.select("footer")) {
      frame.remove();
    }
    if (!root.is("article")) {
      for (Element header : root.select("header")) {
        if (header.closest("article") == null && header.selectFirst("h1") == null) {
          header.remove();
        }
      }
    }
  }

  private static boolean isChrome(Element element) {
    if (INVISIBLE.matcher(element.attr("style")).find() || isChrome(element.id())) {
      return true;
    }
    return element.classNames().stream().limit(30).anyMatch(HtmlArticle::isChrome);
  }

  static boolean isChrome(String name) {
    if (name.isEmpty() || name.length() > 100) {
      return false;
    }
    List<String> words =
        List.of(
            name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .split("[-_:]+", -1));
    int from =
        words.size() > 1 && (WHOLES.contains(words.getFirst()) || words.getFirst().length() < 2)
            ? 1
            : 0;
    String first = words.get(from);
    String pair = from + 1 < words.size() ? first + words.get(from + 1) : first;
    return CHROME.contains(first) || CHROME_PAIRS.contains(pair) || CHROME_PAIRS.contains(first);
  }
}

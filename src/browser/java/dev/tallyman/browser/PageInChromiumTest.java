package dev.tallyman.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The page in a real browser, below a stage, over the samples.
///
/// `mvn -q test -Pci -Dtest=PageInChromiumTest -Dtallyman.screenshots=write` makes the pictures of
/// the README anew.
class PageInChromiumTest {

  private static final int MOST_BYTES = 300_000;
  private static final String BOXES =
      "#/tally?origin=KP&destination=RU&measure=container&class=cargo";
  private static final String SHIPS =
      "#/tally?origin=KP&destination=RU&measure=vessel&class=conveyance";
  private static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\">&amp;";

  private static LocalSystem system;
  private static String figure;
  private static String report;
  private static Chromium browser;

  /// What the browser may complain of: statuses of the service that a test asks for.
  private Predicate<String> isExpected = _ -> false;

  @BeforeAll
  static void start() throws Exception {
    if (!Chromium.isHere()) {
      System.out.println("skipped: the page in a browser, as chromium or chromedriver is missing");
      assumeTrue(false, "chromium or chromedriver is missing");
    }
    browser = Chromium.start();
    system = new LocalSystem(null);
    system.putSamples();
    var boxes = system.json("v1/figures?measure=container&limit=1").at("/figures/0");
    figure = "#/figures/" + boxes.path("id").asText();
    report = "#/reports/" + boxes.at("/report/id").asText();
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      browser.close();
      system.close();
    }
  }

  @BeforeEach
  void beginAnew() {
    browser.beginAnew();
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(browser.errors()).filteredOn(isExpected.negate()).isEmpty();
  }

  private void open(String view) {
    browser.open(system.page() + view);
  }

  // The five journeys.

  @Test
  void a_reader_finds_a_flow() {
    open("");
    browser.seeView("Flows");
    browser.find("#search").sendKeys("korea russia container");
    browser.see("main", "1 flow of");
    assertThat(browser.address()).endsWith("#/flows?q=korea+russia+container");
    browser.clickLink("North Korea → Russia");
    browser.seeView("Containers from North Korea to Russia");
    browser.see(".headline", "nearly 12,000 containers claimed");
    assertThat(browser.find("#notice").getText())
        .isEqualTo("A compilation of published claims, not an estimate of what was shipped.");
  }

  @Test
  void a_reader_sees_who_said_a_number_first() {
    open(BOXES);
    browser.see("article table", "The Lantern Gazette, 8 July 2025");
    browser.clickLink("nearly 12,000 containers");
    browser.see("main", "The Lantern Gazette told it first, on 8 July 2025. 2 later mentions.");
    assertThat(browser.find(".chain").getText().lines().toList())
        .containsExactly(
            "The Lantern Gazette", "published it", "Coastal Studies Bureau", "claims it");
    picture("figure.png");
  }

  @Test
  void a_reader_opens_the_quote_in_its_text() {
    open(figure);
    String quote = browser.find("mark#quote").getText();
    assertThat(browser.find("h1").getText()).isEqualToNormalizingWhitespace("“" + quote + "”");
    assertThat(browser.find(".report-text").getText()).contains(quote);
    browser.clickLink("The whole report");
    browser.see("h2", "Figures (");
    browser.see(".report-text", quote);
  }

  @Test
  void a_reader_sees_why_the_total_moved_between_two_dates() {
    open(SHIPS);
    browser.see(".headline", "44 vessels claimed");
    picture("flow.png");
    browser.clickLink("What changed, and why");
    browser.seeView("What changed, and why");
    browser.see("main", "nothing known became 44");
    List<WebElement> changes = browser.all(".changes > li");
    assertThat(changes).hasSize(2);
    assertThat(changes.getLast().getText())
        .contains("31 → 44", "reports/2-counter-autumn.txt", "came in", "“44 ships”")
        .contains("“31 ships” was: It counts in the answer. Now: It is an earlier reading");
    picture("changes.png");
  }

  @Test
  void a_reader_uploads_a_report_and_sees_its_figures(@TempDir Path folder) throws Exception {
    isExpected = error -> error.contains("/v1/reports/") && error.contains("404");
    Path file =
        Files.writeString(
            folder.resolve("ivory.txt"),
            "The Border Office said on 3 May 2025 that 412 tusks were shipped from Kenya to Oman.");
    open("#/upload");
    browser.find("#files").sendKeys(file.toString());
    browser.find("summary").click();
    browser.find("#meta-publisher").sendKeys("The Quay Post");
    browser.find("form button.main").click();
    browser.see(".uploads", "Read: 1 figure");
    browser.clickLink("See what was read");
    browser.see("main", "The Quay Post");
    browser.see("main table", "412 tusks");
    assertThat(browser.traffic().addresses())
        .allMatch(address -> isOurs(address) || address.startsWith(system.bucket()));
  }

  // What must hold on every view.

  private static List<String> views() {
    return List.of(
        "",
        BOXES,
        SHIPS,
        "#/tally?measure=tonne&groupBy=month",
        figure,
        "#/reports",
        report,
        "#/changes?origin=UA&destination=EG&measure=tonne",
        "#/upload",
        "#/words",
        "#/nothing");
  }

  @Test
  void axe_finds_nothing_in_light_and_in_dark() throws Exception {
    isExpected = error -> error.contains("Canvas2D");
    for (String view : views()) {
      open(view);
      for (String scheme : List.of("light", "dark")) {
        browser.prefer(scheme);
        assertThat(browser.accessibilityFaults()).as(view + " " + scheme).isEmpty();
      }
    }
  }

  @Test
  void every_view_fits_a_phone_and_moves_nothing() {
    browser.resize(320, 640);
    for (String view : views()) {
      open(view);
      assertThat(browser.layoutShift()).as(view).isZero();
      assertThat(browser.run("return document.scrollingElement.scrollWidth"))
          .as(view)
          .isEqualTo(320L);
    }
  }

  @Test
  void the_page_is_small_and_asks_nobody_else_and_is_kept() throws Exception {
    open(BOXES);
    browser.find(".chart svg .claim");
    Chromium.Traffic first = browser.traffic();
    assertThat(first.addresses()).allMatch(PageInChromiumTest::isOurs);
    assertThat(first.bytes()).isLessThan(MOST_BYTES);
    System.out.println("The page and a tally: " + first.bytes() + " bytes over the wire");
    open(BOXES);
    browser.find(".chart svg .claim");
    assertThat(browser.traffic().bytes()).isLessThan(10_000);
  }

  private static boolean isOurs(String address) {
    return address.startsWith(system.page()) || address.equals("about:blank");
  }

  @Test
  void the_keyboard_leads_everywhere() {
    open("");
    browser.press(Keys.TAB);
    assertThat(browser.focused()).isEqualTo("skip");
    browser.press(Keys.ENTER);
    assertThat(browser.focused()).isEqualTo("H1");
    browser.find("#search").sendKeys("korea vessel", Keys.TAB, Keys.TAB);
    browser.press(Keys.ENTER);
    browser.seeView("Vessels from North Korea to Russia");
    assertThat(browser.focused()).isEqualTo("H1");
  }

  @Test
  void a_flow_with_an_unstated_end_is_a_flow_of_its_own() throws Exception {
    String told = "The Quay Office said on 2 May 2025 that ";
    system.put("from-chile.txt", told + "66 trucks had crossed from Chile to Peru.", null);
    system.put("from-where.txt", told + "55 trucks had arrived in Peru.", null);
    open("#/flows?q=unstated+peru");
    browser.all("main table a").getFirst().click();
    browser.see(".headline", "55 trucks claimed");
    assertThat(browser.all("article")).hasSize(1);
    open("#/tally?destination=PE&measure=truck&class=conveyance");
    browser.see("main", "66 trucks claimed");
    assertThat(browser.all("article")).hasSize(2);
  }

  @Test
  void what_was_withdrawn_is_still_shown_as_that() throws Exception {
    isExpected = error -> error.contains("/text") && error.contains("404");
    system.put(
        "taken-back.txt",
        "The Quay Office said on 2 May 2025 that 31 containers were shipped from Chad to Laos.",
        null);
    String id = system.json("v1/figures?origin=TD&destination=LA").at("/figures/0/id").asText();
    system.delete("taken-back.txt");
    open("#/figures/" + id);
    browser.see(".warning", "Its report was withdrawn");
    browser.clickLink("The whole report");
    browser.see("main", "Withdrawn");
    open("#/changes?origin=TD&destination=LA");
    browser.see(".changes > li:last-child", "1 figure left");
  }

  @Test
  void who_comes_back_is_where_they_were() {
    browser.resize(800, 300);
    open("");
    browser.run("scrollTo(0, 200)");
    browser.all("main table a").getLast().click();
    browser.find(".headline");
    assertThat(browser.run("return scrollY")).isEqualTo(0L);
    browser.goBack();
    browser.seeView("Flows");
    browser.waitFor(_ -> browser.run("return scrollY > 150 || null"));
  }

  @Test
  void the_slider_goes_back_to_what_was_known() {
    open(SHIPS);
    browser.see(".headline", "44 vessels");
    browser.find("#known-at").sendKeys(Keys.HOME);
    browser.see(".headline", "31 vessels");
    assertThat(browser.address()).contains("knownAt=");
    assertThat(browser.focused()).isEqualTo("known-at");
    browser.find("#known-at").sendKeys(Keys.END);
    browser.see(".headline", "44 vessels");
    assertThat(browser.address()).doesNotContain("knownAt=");
  }

  @Test
  void what_is_shown_can_be_taken_away(@TempDir Path folder) throws Exception {
    browser.allowTakingAway(folder);
    open(SHIPS);
    browser.clickButton("Tally as CSV");
    Path table = folder.resolve("tally.csv");
    browser.waitFor(_ -> Files.exists(table) ? table : null);
    assertThat(Files.readString(table))
        .startsWith("place,origin,destination,measure,class,originator")
        .contains("originators,KP,RU,vessel,conveyance,Eastgate Harbour Watch");
    browser.clickButton("Copy citation");
    browser.see("#status", "Copied.");
    assertThat(
            String.valueOf(browser.runAsync("navigator.clipboard.readText().then(arguments[0])")))
        .startsWith("Tallyman: Vessels from North Korea to Russia, according to Eastgate")
        .contains(SHIPS)
        .endsWith("not an estimate of what was shipped.");
  }

  @Test
  void on_paper_there_is_only_what_can_be_read() {
    open(BOXES);
    browser.onPaper(true);
    assertThat(browser.find("table").isDisplayed()).isTrue();
    assertThat(browser.all("nav, button, form")).noneMatch(WebElement::isDisplayed);
  }

  @Test
  void what_a_report_says_is_shown_as_text() throws Exception {
    String sidecar =
        "{\"title\": \"%1$s\", \"publisher\": \"%1$s\"}".formatted(HOSTILE.replace("\"", "\\\""));
    system.put(
        "hostile <b>.txt",
        "\""
            + HOSTILE
            + "\", the Quay Office said. It said 77 tusks were shipped from Mali to Togo.",
        sidecar);
    open("#/reports");
    browser.clickLink(HOSTILE);
    browser.seeView(HOSTILE);
    browser.see(".report-text", HOSTILE);
    browser.clickLink("77 tusks");
    browser.see("main", HOSTILE);
    assertThat(browser.all("main img")).isEmpty();
    assertThat(browser.run("return document.title")).isNotEqualTo("owned");
  }

  @Test
  void a_key_is_asked_for_when_the_service_asks_and_kept_for_the_tab() throws Exception {
    isExpected = error -> error.contains("403");
    try (LocalSystem locked = new LocalSystem("open sesame")) {
      browser.openWithoutView(locked.page());
      browser.find("#key-value").sendKeys("wrong", Keys.ENTER);
      browser.see("#key-why", "did not take");
      browser.find("#key-value").sendKeys("open sesame", Keys.ENTER);
      browser.seeView("Flows");
      assertThat(browser.run("return Object.values(sessionStorage).join()"))
          .isEqualTo("open sesame");
      assertThat(browser.run("return localStorage.length + document.cookie.length")).isEqualTo(0L);
      browser.find("#forget").click();
      assertThat(browser.run("return sessionStorage.length")).isEqualTo(0L);
    }
  }

  @Test
  void a_dropped_file_goes_the_same_way_and_a_bad_one_is_told_why() {
    isExpected = error -> error.contains("/v1/reports/") && error.contains("404");
    open("");
    browser.run(
        """
        const dropped = new DataTransfer();
        dropped.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])], "picture.png"));
        document.dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, cancelable: true }));
        """);
    browser.seeView("Upload");
    browser.see(".uploads .bad", "Could not be read");
  }

  @Test
  void a_refusal_of_the_store_is_put_into_words() {
    isExpected = error -> error.contains("403");
    open("#/upload");
    Object told =
        browser.runAsync(
            """
            const done = arguments[arguments.length - 1];
            const address = document.querySelector('link[href$="uploading.js"]').href;
            import(address).then(async ({ put, refusalInWords }) => {
              const offer = await (await fetch("v1/reports", {
                method: "POST",
                body: JSON.stringify({ name: "a.txt" }),
              })).json();
              const changed = { ...offer, url: offer.url.replace("a.txt", "b.txt") };
              const refused = await put(changed, new File(["text"], "a.txt")).catch((e) => e.message);
              done([
                refused,
                refusalInWords(403, "<Code>AccessDenied</Code><Message>Request has expired</Message>"),
                refusalInWords(400, "<Code>EntityTooLarge</Code>"),
              ].join("\\n"));
            });
            """);
    assertThat(String.valueOf(told).lines().toList())
        .satisfiesExactly(
            foreign -> assertThat(foreign).contains("was changed on the way"),
            expired -> assertThat(expired).contains("has expired"),
            large -> assertThat(large).contains("too large"));
  }

  private void picture(String name) {
    if ("write".equals(System.getProperty("tallyman.screenshots"))) {
      browser.resize(1000, 900);
      browser.picture(Path.of("docs/images").resolve(name));
    }
  }
}

package dev.tallyman.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The browser that is installed on this machine, with what the tests want to know of a page.
final class Chromium implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /// What a page loaded: where from, how many bytes came over the wire.
  record Traffic(List<String> addresses, long bytes) {}

  /// It would tell at length that it knows an older protocol, of which nothing is used here.
  private static final Logger TALKATIVE = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private final WebDriverWait patience;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
    this.patience = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
  }

  static boolean isHere() {
    return program("chromium").isPresent() && program("chromedriver").isPresent();
  }

  private static Optional<File> program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst();
  }

  /// A browser that knows nothing yet.
  static Chromium start() {
    TALKATIVE.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium").orElseThrow());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--lang=en",
        "--force-color-profile=srgb",
        "--window-size=1100,900");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver").orElseThrow())
            .build();
    return new Chromium(new ChromeDriver(service, options));
  }

  /// As if just started: nothing open, nothing kept, nothing told, screen and colours as usual.
  void beginAnew() {
    driver.get("about:blank");
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of());
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
  }

  void openWithoutView(String address) {
    driver.get("about:blank");
    driver.get(address);
  }

  void open(String address) {
    openWithoutView(address);
    waitUntil(ExpectedConditions.presenceOfElementLocated(By.cssSelector("main h1")));
  }

  WebElement find(String css) {
    return waitUntil(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  void clickLink(String text) {
    waitUntil(ExpectedConditions.elementToBeClickable(By.partialLinkText(text))).click();
  }

  void clickButton(String text) {
    waitUntil(
            ExpectedConditions.elementToBeClickable(
                By.xpath("//button[normalize-space() = '" + text + "']")))
        .click();
  }

  /// Waits for a heading, that of a view.
  void seeView(String heading) {
    see("h1", heading);
  }

  void see(String css, String text) {
    waitUntil(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
  }

  private <T> T waitUntil(ExpectedCondition<T> condition) {
    return patience.until(condition);
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  Object runAsync(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  void goBack() {
    driver.navigate().back();
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  String focused() {
    return String.valueOf(
        run("return document.activeElement.id || document.activeElement.tagName"));
  }

  void press(CharSequence keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /// Colours as the reader prefers them, `light` or `dark`.
  void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void onPaper(boolean printed) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", printed ? "print" : ""));
  }

  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  /// What axe-core finds on the page as it is shown, each with its place.
  List<String> accessibilityFaults() throws IOException {
    try (InputStream axe = Chromium.class.getResourceAsStream(AXE)) {
      if (axe == null) {
        throw new IllegalStateException("no axe-core");
      }
      run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        runAsync(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ["violations"]}).then(
              (result) => done(result.violations.flatMap((fault) =>
                fault.nodes.map((node) => `${fault.id}: ${node.html} ${node.failureSummary}`))),
              (e) => done([String(e)]));
            """);
    return found instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  /// How far things moved on the page without the reader's doing.
  double layoutShift() {
    Object shift =
        runAsync(
            """
            const done = arguments[arguments.length - 1];
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                sum += entry.hadRecentInput ? 0 : entry.value;
              }
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(sum), 200);
            """);
    return shift instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /// Errors that the page told of since they were last asked for, breaches of its policy included.
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /// What was loaded since it was last asked for.
  Traffic traffic() throws IOException {
    List<String> addresses = new ArrayList<>();
    long bytes = 0;
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JSON.readTree(entry.getMessage()).path("message");
      JsonNode told = message.path("params");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        addresses.add(told.at("/request/url").asText());
      }
      if (message.path("method").asText().equals("Network.loadingFinished")) {
        bytes += told.path("encodedDataLength").asLong();
      }
    }
    return new Traffic(addresses, bytes);
  }

  /// Files that the page saves go to this folder, and it may read what it copied.
  void allowTakingAway(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  <T> T waitFor(Function<Object, @Nullable T> found) {
    return patience.until(found);
  }

  void picture(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}

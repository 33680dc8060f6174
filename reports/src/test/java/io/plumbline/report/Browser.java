package io.plumbline.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with one page. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Whether the browser and its driver are installed. */
  static boolean installed() {
    return chromium().isPresent() && onPath("chromedriver").isPresent();
  }

  /**
   * Starts it; nothing is downloaded.
   *
   * @throws java.util.NoSuchElementException if it is not installed
   */
  static Browser start() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow().toFile());
    options.addArguments("--headless=new", "--disable-gpu", "--hide-scrollbars");
    if (System.getProperty("user.name").equals("root")) {
      options.addArguments("--no-sandbox"); // Chromium refuses its sandbox to root
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath("chromedriver").orElseThrow().toFile())
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<Path> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> onPath(name).stream())
        .findFirst();
  }

  private static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a file at an address such as {@code #/findings} and waits until the page is drawn. */
  void open(Path file, String address, int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.get("about:blank");
    readLogs();
    requests.clear();
    complaints.clear();
    driver.get(file.toUri() + address);
    waitFor("document.documentElement?.dataset.ready === 'yes'");
  }

  /** Waits up to half a minute for an expression to be true. */
  void waitFor(String expression) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
        .withMessage("the page never came to " + expression)
        .until(page -> evaluate(expression).equals("true"));
  }

  /** The value of an expression, as text. */
  String evaluate(String expression) {
    return (String) driver.executeScript("return String(" + expression + ")");
  }

  /** Does something in the page and does not ask what came of it. */
  void run(String statement) {
    driver.executeScript(statement);
  }

  /** Types text, or one of {@link org.openqa.selenium.Keys}, into what has the focus. */
  void type(CharSequence keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** How it looks, as PNG. */
  void screenshot(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** How it prints, in bytes of PDF. */
  int pdfSize() {
    return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent()).length;
  }

  /** What the page asked for since it was opened, but itself. */
  List<String> requests() {
    readLogs();
    return List.copyOf(requests);
  }

  /** Dialogs that opened, errors, and what was written to the console since the page was opened. */
  List<String> complaints() {
    readLogs();
    return List.copyOf(complaints);
  }

  /** The texts of all elements that match a selector. */
  List<String> texts(String selector) {
    String json =
        evaluate(
            "JSON.stringify([...document.querySelectorAll("
                + Json.GSON.toJson(selector)
                + ")].map(e => e.textContent))");
    JsonArray texts = JsonParser.parseString(json).getAsJsonArray();
    return texts.asList().stream().map(text -> text.getAsString()).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  /** The driver gives each entry once. */
  private void readLogs() {
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      complaints.add(entry.getMessage());
    }
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonObject event =
          JsonParser.parseString(entry.getMessage()).getAsJsonObject().getAsJsonObject("message");
      String method = event.get("method").getAsString();
      if (method.equals("Page.javascriptDialogOpening")) {
        complaints.add(event.toString());
      } else if (method.equals("Network.requestWillBeSent")) {
        JsonObject request = event.getAsJsonObject("params").getAsJsonObject("request");
        String url = request.get("url").getAsString();
        if (!url.startsWith("file:") && !url.startsWith("data:")) {
          requests.add(url);
        }
      }
    }
  }
}

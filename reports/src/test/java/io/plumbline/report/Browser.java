package io.plumbline.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A headless Chromium with one page, spoken to in the <a
 * href="https://chromedevtools.github.io/devtools-protocol/">DevTools protocol</a>.
 */
final class Browser implements AutoCloseable, WebSocket.Listener {
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private final List<JsonObject> events = new CopyOnWriteArrayList<>();
  private final StringBuilder message = new StringBuilder();
  private String session;

  private Browser(Process process, URI address) {
    this.process = process;
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
  }

  /** The program, or empty where none is installed. */
  static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with its files under {@code profile}. */
  static Browser start(Path program, Path profile) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--disable-gpu",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
    if (System.getProperty("user.name").equals("root")) {
      command.add(1, "--no-sandbox"); // Chromium refuses its sandbox to root, as in containers
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread drain = new Thread(() -> output.lines().forEach(l -> {}), "chromium output");
        drain.setDaemon(true);
        drain.start();
        Browser browser = new Browser(process, URI.create(listening.group(1)));
        browser.openPage();
        return browser;
      }
    }
    throw new IOException(program + " did not start");
  }

  private void openPage() {
    String target =
        call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").getAsString();
    session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .getAsString();
    call("Page.enable", Map.of());
    call("Runtime.enable", Map.of());
    call("Network.enable", Map.of());
  }

  /** Opens a file at an address such as {@code #/findings} and waits until the page is drawn. */
  void open(Path file, String address, int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    call("Page.navigate", Map.of("url", "about:blank"));
    events.clear();
    call("Page.navigate", Map.of("url", file.toUri() + address));
    waitFor("document.documentElement?.dataset.ready === 'yes'");
  }

  /** Waits up to half a minute for an expression to be true. */
  void waitFor(String expression) {
    for (int i = 0; i < 600; i++) {
      if (evaluate(expression).equals("true")) {
        return;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new AssertionError("the page never came to " + expression);
  }

  /** The value of an expression, as text. */
  String evaluate(String expression) {
    JsonObject answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", "String(" + expression + ")", "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.getAsJsonObject("result").get("value").getAsString();
  }

  /** Presses and releases a key; {@code text} is what it types, or empty. */
  void press(String key, String text) {
    int code = Map.of("Enter", 13, "Escape", 27, "ArrowDown", 40).getOrDefault(key, 0);
    for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "text", text, "windowsVirtualKeyCode", code));
    }
  }

  /** Types into what has the focus. */
  void type(String text) {
    call("Input.insertText", Map.of("text", text));
  }

  /** How it looks, as PNG. */
  void screenshot(Path file) throws IOException {
    String data = call("Page.captureScreenshot", Map.of()).get("data").getAsString();
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /** How it prints, in bytes of PDF. */
  int pdfSize() {
    String data = call("Page.printToPDF", Map.of()).get("data").getAsString();
    return Base64.getDecoder().decode(data).length;
  }

  /** What the page asked for since it was opened, but itself. */
  List<String> requests() {
    return events.stream()
        .filter(e -> e.get("method").getAsString().equals("Network.requestWillBeSent"))
        .map(e -> e.getAsJsonObject("params").getAsJsonObject("request").get("url").getAsString())
        .filter(url -> !url.startsWith("file:") && !url.startsWith("data:"))
        .toList();
  }

  /** Dialogs that opened, errors, and what was written to the console since the page was opened. */
  List<String> complaints() {
    List<String> kinds =
        List.of(
            "Page.javascriptDialogOpening", "Runtime.exceptionThrown", "Runtime.consoleAPICalled");
    return events.stream()
        .filter(e -> kinds.contains(e.get("method").getAsString()))
        .map(JsonObject::toString)
        .toList();
  }

  JsonObject call(String method, Map<String, ?> params) {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    answers.put(id, answer);
    Map<String, Object> message =
        Json.object("id", id, "method", method, "params", params, "sessionId", session);
    socket.sendText(Json.GSON.toJson(message), true).join();
    JsonObject result = answer.orTimeout(60, TimeUnit.SECONDS).join();
    if (result.has("error")) {
      throw new AssertionError(method + ": " + result.get("error"));
    }
    return result.getAsJsonObject("result");
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      JsonObject json = JsonParser.parseString(message.toString()).getAsJsonObject();
      message.setLength(0);
      JsonElement id = json.get("id");
      if (id == null) {
        events.add(json);
      } else {
        answers.remove(id.getAsInt()).complete(json);
      }
    }
    webSocket.request(1);
    return null;
  }

  /** The texts of all elements that match a selector. */
  List<String> texts(String selector) {
    String json =
        evaluate(
            "JSON.stringify([...document.querySelectorAll("
                + Json.GSON.toJson(selector)
                + ")].map(e => e.textContent))");
    JsonArray texts = JsonParser.parseString(json).getAsJsonArray();
    return texts.asList().stream().map(JsonElement::getAsString).toList();
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}

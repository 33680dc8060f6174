package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.collectors.AwsConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The project's emulated AWS, seeded, for one test class. */
final class Emulator implements AutoCloseable {
  static final Path FOLDER = Path.of("..", "emulator").toAbsolutePath().normalize();

  private final EmulatedAws aws;
  private final HttpClient http = HttpClient.newHttpClient();

  private Emulator(EmulatedAws aws) {
    this.aws = aws;
  }

  /** Starts it; where that can't be, fails in CI and skips the test elsewhere, saying why. */
  static Emulator start() throws IOException, InterruptedException {
    return new Emulator(EmulatedAws.start(python(), FOLDER, System.getenv(), "--seed"));
  }

  /** The interpreter with the emulator's packages; without one as {@link #start}. */
  static PythonEnvironment python() throws IOException, InterruptedException {
    Map<String, String> environment = System.getenv();
    try {
      Progress progress = new Progress(console(), true);
      return PythonEnvironment.of(FOLDER.resolve("requirements.txt"), environment, progress);
    } catch (PythonEnvironment.MissingException e) {
      throw missing(e);
    }
  }

  private static AssertionError missing(PythonEnvironment.MissingException e) {
    if (System.getenv().containsKey("CI")) {
      return new AssertionError("the emulator has to start in CI, but " + e.getMessage(), e);
    }
    Assumptions.abort("no emulator, because " + e.getMessage());
    return new AssertionError("not reached", e);
  }

  /** A world outside of a command that nobody looks at. */
  static Console console() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new Console(
        nowhere, nowhere, System.getenv(), Clock.systemUTC(), Path.of(""), false, false, 100);
  }

  URI endpoint() {
    return aws.endpoint();
  }

  AwsConnection connect(String accessKeyId, String secretAccessKey) {
    return AwsConnection.builder()
        .endpoint(aws.endpoint())
        .key(accessKeyId, secretAccessKey)
        .build();
  }

  /** From now on, calls that need this IAM action are denied, and no others. */
  void deny(String action) throws IOException, InterruptedException {
    JsonObject fault = new JsonObject();
    fault.addProperty("action", action);
    fault.addProperty("error", "AccessDenied");
    send("DELETE", "faults", null);
    send("POST", "faults", fault);
    send("DELETE", "calls", null);
  }

  /** Nothing is denied by {@link #deny} any more, and no calls are counted so far. */
  void allowAll() throws IOException, InterruptedException {
    send("DELETE", "faults", null);
    send("DELETE", "calls", null);
  }

  /** Whether identity policies decide. */
  void enforce(boolean enforced) throws IOException, InterruptedException {
    JsonObject access = new JsonObject();
    access.addProperty("enforced", enforced);
    send("POST", "access", access);
  }

  /** How often which operation was called in which region, and what it was answered. */
  JsonArray calls() throws IOException, InterruptedException {
    return send("GET", "calls", null).getAsJsonArray();
  }

  private JsonElement send(String method, String name, JsonElement body)
      throws IOException, InterruptedException {
    HttpRequest.BodyPublisher content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body.toString());
    HttpRequest request =
        HttpRequest.newBuilder(aws.endpoint().resolve("/plumbline/" + name))
            .method(method, content)
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(method + " " + name + ": " + response.body());
    }
    return JsonParser.parseString(response.body());
  }

  @Override
  public void close() {
    aws.close();
  }
}

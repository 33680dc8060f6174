package io.plumbline.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An emulated AWS in a process of its own, on a free loopback port, until it is closed. */
public final class EmulatedAws implements AutoCloseable {
  private final Process process;
  private final Path log;
  private final Thread hook;
  private final URI endpoint;

  private EmulatedAws(Process process, Path log) throws IOException {
    this.process = process;
    this.log = log;
    this.hook = new Thread(process::destroy, "stop-emulator");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      this.endpoint = awaitReady();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param folder with {@code serve.py}
   * @param arguments for serve.py, such as {@code --seed}
   */
  static EmulatedAws start(
      PythonEnvironment python, Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(python.python().toString());
    command.add(folder.resolve("serve.py").toString());
    command.add("--with-parent");
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile("plumbline-emulator", ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder
        .environment()
        .put("PYTHONPYCACHEPREFIX", Installation.cache(environment).resolve("pycache").toString());
    builder.redirectError(log.toFile());
    return new EmulatedAws(builder.start(), log);
  }

  /** Where it answers. */
  public URI endpoint() {
    return endpoint;
  }

  private URI awaitReady() throws IOException {
    // Not closed: the emulator keeps its end of the stream.
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String line = lines.readLine();
    try {
      JsonObject ready = line == null ? null : JsonParser.parseString(line).getAsJsonObject();
      if (ready != null && ready.has("url")) {
        return URI.create(ready.get("url").getAsString());
      }
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException("the emulator said '" + line + "' instead of its address", e);
    }
    throw new IOException("the emulator did not start: " + Child.lastLine(log));
  }

  @Override
  public void close() {
    try {
      Child.stop(process);
      Runtime.getRuntime().removeShutdownHook(hook);
      Files.deleteIfExists(log);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IllegalStateException | IOException e) {
      // The virtual machine is ending, or the temporary folder is gone: nothing is left to stop.
      process.destroyForcibly();
    }
  }
}

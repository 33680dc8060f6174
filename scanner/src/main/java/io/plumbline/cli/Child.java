package io.plumbline.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs other programs to their end. */
final class Child {
  private Child() {}

  /**
   * Runs a program and waits for it.
   *
   * @param log takes both of its streams, over what was there
   * @return its exit code
   */
  static int run(Path log, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      stop(process);
      throw e;
    }
  }

  /** Asks a program to end, and ends it if it does not. */
  static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** The last line of a log that says something; empty if none does. */
  static String lastLine(Path log) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    String last = "";
    for (String line :
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList()) {
      last = line.isBlank() ? last : line.strip();
    }
    return last;
  }

  private static File nothing() {
    return Path.of("/dev/null").toFile();
  }
}

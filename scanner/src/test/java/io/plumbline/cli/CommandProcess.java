package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The program as a process: what it ends with, and what it says on either stream. */
final class CommandProcess {
  /** What a run left behind. */
  record Result(int exitCode, String out, String err) {}

  private final Path directory;
  private final Map<String, String> environment = new LinkedHashMap<>();

  /**
   * A program that starts in {@code directory} with no credentials, no configuration and nothing of
   * the environment of this one.
   */
  CommandProcess(Path directory) {
    this.directory = directory;
    environment.put("HOME", directory.toString());
    environment.put("PATH", System.getenv("PATH"));
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
  }

  CommandProcess with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Credentials that no AWS accepts, for what never gets so far or talks to an emulator. */
  CommandProcess withCredentials() {
    return with("AWS_ACCESS_KEY_ID", "testing").with("AWS_SECRET_ACCESS_KEY", "testing");
  }

  Result run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                // the jar's manifest says so to the launcher
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.plumbline.cli.Main"));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.directory(directory.toFile());
      int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
      return new Result(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}

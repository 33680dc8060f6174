package io.plumbline.rules;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of making small mistakes in one rule, or in one package of the library, one at a time.
 *
 * @param name its folder in {@code policies}
 * @param mutants how many mistakes compile
 * @param survivors those that no test beside the rule noticed, in the order of the source
 * @param unused reasons for survivors that there are no more
 */
record Mutation(String name, int mutants, List<Survivor> survivors, List<Reason> unused) {
  private static final Path TOOLS = Path.of("..", "policies", "tools").toAbsolutePath().normalize();

  /**
   * A mistake that no test noticed.
   *
   * @param was the changed lines as they stand, with single spaces
   * @param reason why it cannot be noticed; empty when nobody has said so
   */
  record Survivor(String file, int row, String kind, String was, String now, String reason) {
    @Override
    public String toString() {
      return "%s:%d: %s%n    was: %s%n    now: %s".formatted(file, row, kind, was, now);
    }
  }

  /** Why a mistake cannot be noticed. */
  record Reason(String was, String now, String reason) {}

  int noticed() {
    return mutants - survivors.size();
  }

  double percentNoticed() {
    return 100.0 * noticed() / mutants;
  }

  List<Survivor> unexplained() {
    return survivors.stream().filter(survivor -> survivor.reason().isEmpty()).toList();
  }

  /** Makes the program that mutates, with the flags that opa was made with: Go keeps the rest. */
  static Path program() throws IOException {
    Path program = Path.of("target", "mutate").toAbsolutePath();
    try {
      run(List.of("go", "version"));
    } catch (IOException e) {
      throw new IOException("The mutation test needs Go on the PATH (https://go.dev/dl)", e);
    }
    run(
        List.of(
            "go",
            "build",
            "-mod=readonly",
            "-trimpath",
            "-ldflags",
            "-s -w",
            "-o",
            program.toString(),
            "./mutate"));
    return program;
  }

  /**
   * @param root the folder with {@code rules} and {@code lib}
   */
  static List<Mutation> all(Path program, Path root, Path reasons) throws IOException {
    String lines =
        run(
            List.of(
                program.toString(),
                "-json",
                "-root",
                root.toAbsolutePath().toString(),
                "-reasons",
                reasons.toAbsolutePath().toString()));
    Gson gson = new Gson();
    return lines.lines().map(line -> gson.fromJson(line, Mutation.class)).toList();
  }

  /**
   * Runs a command beside the program's source.
   *
   * @return what it wrote to both streams
   * @throws IOException when it cannot be started or does not end with 0; the message has what it
   *     wrote
   */
  static String run(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(TOOLS.toFile()).redirectErrorStream(true);
    builder.environment().put("CGO_ENABLED", "0");
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + ":\n" + out);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return out;
  }
}

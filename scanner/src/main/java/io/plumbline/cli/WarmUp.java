package io.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Loads the classes of the common commands, so that the launcher can keep them in a class-data
 * archive. Prints nothing, leaves nothing behind, reaches no network.
 */
final class WarmUp {
  private WarmUp() {}

  /** Runs each command that has no effect outside. */
  public static void main(String[] args) throws IOException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Console console =
        new Console(nowhere, nowhere, Map.of(), Clock.systemUTC(), Path.of(""), false, false, 100);
    Main.run(console, "--version");
    Main.run(console, "--help");
    Main.run(console, "rules", "list");
    Main.run(console, "rules", "list", "--format", "json");
    Main.run(console, "packs");
    Main.run(console, "permissions");
    String sample = Installation.share("sample-snapshot").toString();
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Main.run(console, "evaluate", sample, "--out", temporary.path().toString());
    }
  }
}

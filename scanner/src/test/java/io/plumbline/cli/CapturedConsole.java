package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** A console whose streams a test reads. */
final class CapturedConsole {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;

  private CapturedConsole(Map<String, String> environment, boolean terminal, int columns) {
    console =
        new Console(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            environment,
            Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneOffset.UTC),
            Path.of(""),
            terminal,
            terminal,
            columns);
  }

  /** Pipes on both sides, 100 columns. */
  static CapturedConsole pipes() {
    return new CapturedConsole(Map.of(), false, 100);
  }

  static CapturedConsole terminal(int columns, Map<String, String> environment) {
    return new CapturedConsole(environment, true, columns);
  }

  Console console() {
    return console;
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }
}

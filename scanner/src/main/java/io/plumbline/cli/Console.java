package io.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The world outside of a command: its streams, environment, clock and working directory. Given in,
 * so that a test runs a command without a process.
 *
 * @param outTerminal whether standard output is a terminal
 * @param errTerminal whether standard error is a terminal
 * @param columns width of the terminal in characters
 */
public record Console(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Clock clock,
    Path directory,
    boolean outTerminal,
    boolean errTerminal,
    int columns) {

  private static final int DEFAULT_COLUMNS = 100;
  private static final int WITHOUT_EDGE = 1 << 20;

  /** The process's own. The launcher says which streams are terminals: Java 17 can't tell. */
  static Console system() {
    String terminal = System.getProperty("plumbline.terminal", "");
    return new Console(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        System.getenv(),
        Clock.systemUTC(),
        Path.of(""),
        terminal.contains("out"),
        terminal.contains("err"),
        columns(System.getenv("COLUMNS"), System.getProperty("plumbline.columns")));
  }

  /** Whether to colour standard output: on a terminal, unless NO_COLOR or a dumb TERM says not. */
  boolean colour() {
    return outTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /**
   * Characters that a line on standard output may have. A file or a pipe has no edge: what is cut
   * there could not be searched for or copied.
   */
  int width() {
    return outTerminal ? columns : WITHOUT_EDGE;
  }

  /** Whether the terminal shows more than ASCII. */
  boolean unicode() {
    for (String name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.toUpperCase(Locale.ROOT).replace("-", "").endsWith("UTF8");
      }
    }
    return false;
  }

  /** A path as the user gave it, from the working directory. */
  Path path(String text) {
    return directory.resolve(text);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 14),
        false,
        StandardCharsets.UTF_8);
  }

  private static int columns(String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && candidate.matches("[1-9][0-9]{1,3}")) {
        return Math.max(40, Integer.parseInt(candidate));
      }
    }
    return DEFAULT_COLUMNS;
  }
}

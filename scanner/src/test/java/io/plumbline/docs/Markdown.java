package io.plumbline.docs;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Plain text as Markdown that shows just that text. */
final class Markdown {
  private static final String SPECIAL = "\\`*_[]<>|~$&";

  private Markdown() {}

  /** Text on one line, without markup. */
  static String text(String text) {
    StringBuilder safe = new StringBuilder();
    text.strip()
        .replaceAll("\\s+", " ")
        .chars()
        .forEach(
            c -> {
              if (SPECIAL.indexOf(c) >= 0) {
                safe.append('\\');
              }
              safe.append((char) c);
            });
    // what begins a heading, a list or a rule at the start of a line
    return safe.toString()
        .replaceFirst("^([#+=-])", "\\\\$1")
        .replaceFirst("^([0-9]+)([.)])( |$)", "$1\\\\$2$3");
  }

  /** One line in a code span, for anywhere but a table. */
  static String code(String line) {
    String fence = "`".repeat(longestRun(line) + 1);
    String space = line.startsWith("`") || line.endsWith("`") || line.isBlank() ? " " : "";
    return fence + space + line + space + fence;
  }

  /** Code spans with commas between, for a cell of a table. */
  static String codes(Collection<String> words) {
    return words.stream()
        .map(word -> code(word).replace("|", "\\|"))
        .collect(Collectors.joining(", "));
  }

  /** A block of code that nothing in it can end. */
  static String fence(String language, String code) {
    String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    String lines =
        code.strip().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    return fence + language + "\n" + lines + "\n" + fence + "\n";
  }

  /** A row of a table; the cells are Markdown already. */
  static String row(String... cells) {
    return "| " + String.join(" | ", List.of(cells)) + " |\n";
  }

  /** The head of a table. */
  static String head(String... cells) {
    return row(cells) + "|" + "---|".repeat(cells.length) + "\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}

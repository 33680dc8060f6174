package io.plumbline.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks prose into lines; indented and fenced lines, as of code, stay as they are. */
final class Wrap {
  private Wrap() {}

  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    boolean fenced = false;
    for (String line : text.strip().split("\n", -1)) {
      boolean fence = line.startsWith("```");
      fenced ^= fence;
      boolean own =
          fence || fenced || line.isBlank() || line.startsWith(" ") || line.matches("[-*#0-9].*");
      if (own) {
        flush(paragraph, width, lines);
      }
      if (fence || fenced || line.isBlank() || line.startsWith(" ")) {
        lines.add(line);
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    flush(paragraph, width, lines);
    return lines;
  }

  private static void flush(StringBuilder paragraph, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.toString().split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    paragraph.setLength(0);
  }
}

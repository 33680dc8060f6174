package io.plumbline.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Columns of plain text, as wide as they need, the last one as wide as is left. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... heading) {
    row(heading);
  }

  Table row(String... cells) {
    List<String> clean = new ArrayList<>();
    for (String cell : cells) {
      clean.add(PlainText.of(cell));
    }
    rows.add(clean);
    return this;
  }

  /**
   * Prints the rows, with the heading first.
   *
   * @param width in characters
   */
  void print(PrintStream out, int width) {
    int last = rows.get(0).size() - 1;
    int[] widths = new int[last];
    int used = 0;
    for (int column = 0; column < last; column++) {
      int at = column;
      widths[column] = rows.stream().mapToInt(row -> length(row.get(at))).max().orElse(0);
      used += widths[column] + GAP.length();
    }
    int left = Math.max(20, width - used);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < last; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths[column] - length(cell))).append(GAP);
      }
      out.println(line.append(PlainText.fit(row.get(last), left)).toString().stripTrailing());
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

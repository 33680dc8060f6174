package io.plumbline.report;

import java.io.IOException;
import java.io.Writer;

/**
 * Lines of comma-separated values (RFC 4180). A cell that a spreadsheet would run as a formula gets
 * an apostrophe in front, because names in an account are anybody's to choose.
 */
final class CsvTable {
  private final Writer out;

  CsvTable(Writer out) {
    this.out = out;
  }

  /** Writes one line; null is an empty cell. */
  void line(Iterable<?> cells) throws IOException {
    String separator = "";
    for (Object cell : cells) {
      out.write(separator);
      out.write(cell == null ? "" : cell(cell.toString()));
      separator = ",";
    }
    out.write("\r\n");
  }

  private static String cell(String text) {
    String safe = text.replace('\0', '\uFFFD');
    if (!safe.isEmpty() && "=+-@\t\r\n".indexOf(safe.charAt(0)) >= 0) {
      safe = "'" + safe;
    }
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}

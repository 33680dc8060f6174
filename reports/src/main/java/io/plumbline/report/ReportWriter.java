package io.plumbline.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a report in one format. Implementations are found by {@link java.util.ServiceLoader}, so
 * that a new format is a new class. The same report gives the same bytes.
 */
public interface ReportWriter {
  /** What {@code --format} takes, and the file's extension: {@code json} writes report.json. */
  String format();

  /** One line for the help text. */
  String description();

  /** Streams the report; does not close {@code out}. */
  void write(Report report, OutputStream out) throws IOException;
}

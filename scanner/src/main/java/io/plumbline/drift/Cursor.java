package io.plumbline.drift;

import io.plumbline.snapshot.PartitionLines;
import io.plumbline.snapshot.Resource;

/** Where the reading of one partition stands. */
final class Cursor implements AutoCloseable {
  private final PartitionLines lines;
  private String line;
  private Resource resource;

  /**
   * Stands at the first line.
   *
   * @param lines null for a partition without a file
   */
  Cursor(PartitionLines lines) {
    this.lines = lines;
    advance();
  }

  boolean hasLine() {
    return line != null;
  }

  String line() {
    return line;
  }

  /** The line as a resource; read only where it is asked for, as most lines are the same. */
  Resource resource() {
    if (resource == null) {
      resource = lines.parse(line);
    }
    return resource;
  }

  void advance() {
    line = lines == null ? null : lines.next();
    resource = null;
  }

  @Override
  public void close() {
    if (lines != null) {
      lines.close();
    }
  }
}

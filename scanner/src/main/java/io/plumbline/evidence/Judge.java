package io.plumbline.evidence;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Selection;
import io.plumbline.report.Report;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Judges a snapshot as the command line does; evidence does not know how to wire an engine. */
@FunctionalInterface
public interface Judge {
  /**
   * What is judged, and by what.
   *
   * @param configuration name of an option, such as {@code config}, to the file or folder that it
   *     named
   */
  record Case(
      Snapshot snapshot, Catalog catalog, Selection selection, Map<String, Path> configuration) {}

  /** What to do with a report while its findings can be read. */
  @FunctionalInterface
  interface Use {
    void of(Report report) throws IOException;
  }

  /** Judges, and hands the report over. */
  void judge(Case what, Use use) throws IOException;
}

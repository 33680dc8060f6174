package io.plumbline.evidence;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Selection;
import io.plumbline.report.Report;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Judges a snapshot as the command line does; evidence does not know how to wire an engine. */
@FunctionalInterface
public interface Judge {
  /**
   * What is judged, and by what.
   *
   * @param directory what the names of the configuration's files begin from
   * @param configuration in the order in which it is read
   */
  record Case(
      Snapshot snapshot,
      Catalog catalog,
      Selection selection,
      Path directory,
      List<ConfigurationFile> configuration) {}

  /** What to do with a report while its findings can be read. */
  @FunctionalInterface
  interface Use {
    void of(Report report) throws IOException;
  }

  /** Judges, and hands the report over. */
  void judge(Case what, Use use) throws IOException;
}

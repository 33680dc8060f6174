package io.plumbline.cli;

import io.plumbline.drift.DriftListener;
import io.plumbline.report.ChangeKind;
import io.plumbline.report.ResourceRef;
import io.plumbline.report.Severity;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** Shows what differs while it is found, so that nothing has to be held in memory. */
interface DiffPrinter extends DriftListener {
  /**
   * One of the two things that are compared.
   *
   * @param path as the user gave it
   * @param time of the snapshot
   */
  record Named(String path, String scanId, Instant time) {}

  /**
   * A finding that differs.
   *
   * @param message of the later report where it has the finding, else of the earlier one
   * @param firstSeen since when it is known to fail, or null
   */
  record FindingChange(
      ChangeKind change,
      String id,
      String rule,
      Severity severity,
      ResourceRef resource,
      String message,
      boolean accepted,
      Instant firstSeen) {}

  /** Comes first. */
  void begin(Named before, Named after) throws IOException;

  void finding(FindingChange change) throws IOException;

  /**
   * Comes last.
   *
   * @param counts how many there are of what, in the order to be shown
   */
  void end(Map<String, Long> counts) throws IOException;
}

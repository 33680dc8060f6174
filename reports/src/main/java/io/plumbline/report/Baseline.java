package io.plumbline.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The earlier run that a report is compared with. What became of each finding stands at the finding
 * ({@link Finding#change}); here stand the sums, and what has no finding any more.
 *
 * @param scanId the earlier snapshot's id
 * @param snapshotTime the earlier snapshot's time
 * @param counts findings per kind, with those that are missing, only kinds that occur
 * @param newFailed failures that are new or reopened and that no exception covers, per severity
 * @param missing failures of the earlier run that the later one has no finding for, in report order
 */
public record Baseline(
    String scanId,
    Instant snapshotTime,
    SortedMap<ChangeKind, Long> counts,
    SortedMap<Severity, Long> newFailed,
    List<Missing> missing) {

  public Baseline {
    Objects.requireNonNull(scanId, "scanId");
    Objects.requireNonNull(snapshotTime, "snapshotTime");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(newFailed, "newFailed");
    Objects.requireNonNull(missing, "missing");
  }

  /** How many findings are of a kind. */
  public long count(ChangeKind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /**
   * A failure of the earlier run that the later one says nothing of.
   *
   * @param change {@code GONE}, {@code NEWLY_UNKNOWN} or {@code NOT_COMPARED}
   * @param id of the finding
   * @param message of the earlier run
   * @param firstSeen when the resource was first seen to fail
   */
  public record Missing(
      ChangeKind change,
      String id,
      String rule,
      Severity severity,
      ResourceRef resource,
      String message,
      Instant firstSeen) {
    public Missing {
      Objects.requireNonNull(change, "change");
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(severity, "severity");
      Objects.requireNonNull(resource, "resource");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(firstSeen, "firstSeen");
    }
  }
}

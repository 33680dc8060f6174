package io.plumbline.report;

import java.util.Map;

/**
 * When a run should stop a pipeline.
 *
 * @param failOn stop for an open failure as severe or more; null for never
 * @param failOnNew stop for one that the baseline does not have; null for never
 * @param requireComplete stop when something that the rules need could not be read
 */
public record Gate(Severity failOn, Severity failOnNew, boolean requireComplete) {

  /** What to tell the pipeline. */
  public enum Verdict {
    CLEAN,
    FINDINGS,
    /** Nothing found to stop for, but not everything could be looked at. */
    INCOMPLETE
  }

  /** Judges a run; without a baseline nothing in it is new. */
  public Verdict judge(Report report) {
    if (failOn != null && atLeast(report.counts().failed(), failOn)) {
      return Verdict.FINDINGS;
    }
    Baseline baseline = report.baseline();
    if (failOnNew != null && baseline != null && atLeast(baseline.newFailed(), failOnNew)) {
      return Verdict.FINDINGS;
    }
    return requireComplete && !report.complete() ? Verdict.INCOMPLETE : Verdict.CLEAN;
  }

  private static boolean atLeast(Map<Severity, Long> failed, Severity threshold) {
    return failed.entrySet().stream()
        .anyMatch(e -> e.getKey().atLeast(threshold) && e.getValue() > 0);
  }
}

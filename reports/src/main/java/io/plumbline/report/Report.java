package io.plumbline.report;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The result of a run. Everything but the findings is small; findings are streamed, as often as a
 * writer needs, in {@link Finding#REPORT_ORDER}.
 *
 * @param baseline the earlier run that it is compared with, or null
 */
public record Report(
    RunInfo run,
    Counts counts,
    List<RuleInfo> rules,
    List<FrameworkResult> frameworks,
    List<CoverageEntry> coverage,
    Baseline baseline,
    FindingSource findings) {

  public Report {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(frameworks, "frameworks");
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(findings, "findings");
  }

  /** A report that is compared with nothing. */
  public Report(
      RunInfo run,
      Counts counts,
      List<RuleInfo> rules,
      List<FrameworkResult> frameworks,
      List<CoverageEntry> coverage,
      FindingSource findings) {
    this(run, counts, rules, frameworks, coverage, null, findings);
  }

  /** This report with a baseline, and with findings that say what changed since. */
  Report comparedWith(Baseline newBaseline, FindingSource compared) {
    return new Report(run, counts, rules, frameworks, coverage, newBaseline, compared);
  }

  /** Whether everything that the rules needed could be read and every rule ran. */
  public boolean complete() {
    return !counts.outcomes().containsKey(Outcome.UNKNOWN)
        && !counts.outcomes().containsKey(Outcome.ERROR)
        && rules.stream().allMatch(r -> r.error() == null);
  }

  /**
   * The numbers that a summary starts with.
   *
   * @param outcomes findings per outcome, only those that occur
   * @param failed failed findings per severity that no exception covers, only those that occur
   */
  public record Counts(SortedMap<Outcome, Long> outcomes, SortedMap<Severity, Long> failed) {
    public Counts {
      Objects.requireNonNull(outcomes, "outcomes");
      Objects.requireNonNull(failed, "failed");
    }
  }

  /** Findings that can be read more than once without all being in memory. */
  @FunctionalInterface
  public interface FindingSource {
    /** Gives every finding, in report order. */
    void forEach(FindingAction action) throws IOException;

    static FindingSource of(List<Finding> findings) {
      List<Finding> copy = List.copyOf(findings);
      return action -> {
        for (Finding finding : copy) {
          action.accept(finding);
        }
      };
    }
  }

  /** What to do with one finding; writing it may fail. */
  @FunctionalInterface
  public interface FindingAction {
    void accept(Finding finding) throws IOException;
  }
}

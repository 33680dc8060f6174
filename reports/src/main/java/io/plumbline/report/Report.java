package io.plumbline.report;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The result of a run. Everything but the findings is small; findings are streamed, as often as a
 * writer needs, in {@link Finding#REPORT_ORDER}.
 *
 * @param exceptions every entry of the list, in its order
 * @param attestations every one that was given, by framework and control
 * @param baseline the earlier run that it is compared with, or null
 */
public record Report(
    RunInfo run,
    Counts counts,
    List<RuleInfo> rules,
    List<FrameworkResult> frameworks,
    List<ListedException> exceptions,
    List<Attestation> attestations,
    List<CoverageEntry> coverage,
    Baseline baseline,
    FindingSource findings) {

  public Report {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(frameworks, "frameworks");
    Objects.requireNonNull(exceptions, "exceptions");
    Objects.requireNonNull(attestations, "attestations");
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(findings, "findings");
  }

  /** A report of a run without exceptions and attestations that is compared with nothing. */
  public Report(
      RunInfo run,
      Counts counts,
      List<RuleInfo> rules,
      List<FrameworkResult> frameworks,
      List<CoverageEntry> coverage,
      FindingSource findings) {
    this(run, counts, rules, frameworks, List.of(), List.of(), coverage, null, findings);
  }

  /** This report with a baseline, and with findings that say what changed since. */
  Report comparedWith(Baseline newBaseline, FindingSource compared) {
    return new Report(
        run, counts, rules, frameworks, exceptions, attestations, coverage, newBaseline, compared);
  }

  /** This report as the result of another run that found the same. */
  public Report withRun(RunInfo otherRun) {
    return new Report(
        otherRun,
        counts,
        rules,
        frameworks,
        exceptions,
        attestations,
        coverage,
        baseline,
        findings);
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

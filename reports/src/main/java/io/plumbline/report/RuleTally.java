package io.plumbline.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The findings of one rule in short: how many, and the first few, whatever their number. */
final class RuleTally {
  private final int examples;
  private final List<Finding> failed = new ArrayList<>();
  private final List<Finding> unknown = new ArrayList<>();
  private final Map<Outcome, Long> counts = new HashMap<>();
  private long accepted;
  private long changedByParameters;

  private RuleTally(int examples) {
    this.examples = examples;
  }

  /**
   * Rule id to its tally, in one pass over the findings; {@code examples} of each kind are kept.
   */
  static Map<String, RuleTally> of(Report report, int examples) throws IOException {
    Map<String, RuleTally> tallies = new HashMap<>();
    report.rules().forEach(rule -> tallies.put(rule.id(), new RuleTally(examples)));
    report
        .findings()
        .forEach(f -> tallies.computeIfAbsent(f.rule(), r -> new RuleTally(examples)).add(f));
    return tallies;
  }

  private void add(Finding finding) {
    counts.merge(finding.outcome(), 1L, Long::sum);
    changedByParameters += finding.withDefaults() == null ? 0 : 1;
    if (finding.outcome() == Outcome.FAIL) {
      if (finding.exception() != null) {
        accepted++;
      } else if (failed.size() < examples) {
        failed.add(finding);
      }
    } else if (finding.outcome() == Outcome.UNKNOWN && unknown.size() < examples) {
      unknown.add(finding);
    }
  }

  long count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Failures that an exception covers. */
  long accepted() {
    return accepted;
  }

  /** Verdicts that the default parameters would not have given. */
  long changedByParameters() {
    return changedByParameters;
  }

  /** Failures that no exception covers. */
  long open() {
    return count(Outcome.FAIL) - accepted;
  }

  /** The first open failures. */
  List<Finding> failed() {
    return failed;
  }

  /** The first that could not be judged. */
  List<Finding> unknown() {
    return unknown;
  }
}

package io.plumbline.report;

import io.plumbline.report.CoverageEntry.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What changed from one report to a later one, by finding id. A failure counts as fixed or gone
 * only when the later run looked and saw so; what it did not look at, or could not read, is said to
 * be that.
 *
 * @param changes by kind, then as the reports sort
 */
public record ReportDiff(List<Change> changes) {

  /** What became of a finding. Order: the most urgent first. */
  public enum Kind {
    /** Fails now and did not before. */
    NEW,
    /** Failed before under an exception that covers it no more. */
    REOPENED,
    /** Could be judged before, or was not there, and cannot be judged now. */
    NEWLY_UNKNOWN,
    /** Fails as before. */
    STILL_OPEN,
    /** Failed before; judged again, it passes or the rule does not apply. */
    FIXED,
    /** Failed before; the resource is not there any more. */
    GONE,
    /** Failed before; the later run did not look at it: other accounts, regions or rules. */
    NOT_COMPARED
  }

  /**
   * One finding that differs, or still fails.
   *
   * @param message of the report that has it, the later where both do
   * @param accepted whether an exception covers it now
   */
  public record Change(
      Kind kind,
      String id,
      String rule,
      Severity severity,
      ResourceRef resource,
      String message,
      boolean accepted) {}

  private enum Before {
    OPEN,
    ACCEPTED,
    UNKNOWN
  }

  /** Reads {@code before} twice and {@code after} once; the failures' ids are held in memory. */
  public static ReportDiff between(Report before, Report after) throws IOException {
    Map<String, Before> known = new HashMap<>();
    before
        .findings()
        .forEach(
            f -> {
              if (f.outcome() == Outcome.FAIL) {
                known.put(f.id(), f.exception() == null ? Before.OPEN : Before.ACCEPTED);
              } else if (isUnknown(f)) {
                known.put(f.id(), Before.UNKNOWN);
              }
            });
    List<Change> changes = new ArrayList<>();
    after
        .findings()
        .forEach(
            f -> {
              Kind kind = kind(known.remove(f.id()), f);
              if (kind != null) {
                changes.add(change(kind, f));
              }
            });
    known.values().removeIf(state -> state == Before.UNKNOWN);
    Sight sight = new Sight(after);
    before
        .findings()
        .forEach(
            f -> {
              if (known.containsKey(f.id())) {
                changes.add(change(sight.ofMissing(f), f));
              }
            });
    changes.sort(Comparator.comparing(Change::kind)); // stable
    return new ReportDiff(List.copyOf(changes));
  }

  /** The changes of one kind. */
  public List<Change> of(Kind kind) {
    return changes.stream().filter(change -> change.kind == kind).toList();
  }

  /** How many changes of each kind there are, only those that occur. */
  public SortedMap<Kind, Long> counts() {
    SortedMap<Kind, Long> counts = new TreeMap<>();
    changes.forEach(change -> counts.merge(change.kind, 1L, Long::sum));
    return counts;
  }

  /** Failures that are new or reopened and that no exception covers, as severe or more. */
  public List<Change> newAtLeast(Severity threshold) {
    return changes.stream()
        .filter(c -> c.kind == Kind.NEW || c.kind == Kind.REOPENED)
        .filter(c -> !c.accepted && c.severity.atLeast(threshold))
        .toList();
  }

  /**
   * What the later finding says of the earlier state, which is null for neither FAIL nor unknown.
   */
  private static Kind kind(Before before, Finding now) {
    boolean failed = before == Before.OPEN || before == Before.ACCEPTED;
    return switch (now.outcome()) {
      case FAIL -> {
        if (!failed) {
          yield Kind.NEW;
        }
        yield before == Before.ACCEPTED && now.exception() == null
            ? Kind.REOPENED
            : Kind.STILL_OPEN;
      }
      case UNKNOWN, ERROR -> before == Before.UNKNOWN ? null : Kind.NEWLY_UNKNOWN;
      case PASS, NOT_APPLICABLE -> failed ? Kind.FIXED : null;
      case MANUAL, ATTESTED -> failed ? Kind.NOT_COMPARED : null;
    };
  }

  private static boolean isUnknown(Finding finding) {
    return finding.outcome() == Outcome.UNKNOWN || finding.outcome() == Outcome.ERROR;
  }

  private static Change change(Kind kind, Finding f) {
    return new Change(
        kind,
        f.id(),
        f.rule(),
        f.severity(),
        f.resource(),
        f.message(),
        f.exception() != null && kind != Kind.FIXED);
  }

  /** What the later run looked at, to tell gone from not seen. */
  private static final class Sight {
    private record Partition(String account, String region, String type) {}

    private final Map<Partition, Status> coverage = new HashMap<>();
    private final Set<String> rules = new HashSet<>();
    private final Set<String> broken = new HashSet<>();

    Sight(Report report) {
      for (CoverageEntry c : report.coverage()) {
        coverage.put(new Partition(c.account(), c.region(), c.type()), c.status());
      }
      for (RuleInfo rule : report.rules()) {
        (rule.error() == null ? rules : broken).add(rule.id());
      }
    }

    Kind ofMissing(Finding f) {
      if (broken.contains(f.rule())) {
        return Kind.NEWLY_UNKNOWN;
      }
      ResourceRef r = f.resource();
      Status status = coverage.get(new Partition(r.account(), r.region(), r.type()));
      if (status == null) { // a global service, whose resources live in regions
        status = coverage.get(new Partition(r.account(), "global", r.type()));
      }
      if (!rules.contains(f.rule()) || status == null || status == Status.NOT_COLLECTED) {
        return Kind.NOT_COMPARED;
      }
      return status.complete() ? Kind.GONE : Kind.NEWLY_UNKNOWN;
    }
  }
}

package io.plumbline.report;

import io.plumbline.report.CoverageEntry.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a run looked at, to tell a resource that is gone from one that was not seen. */
final class Sight {
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

  /** What became of an earlier failure that this run has no finding for. */
  ChangeKind ofMissing(Finding f) {
    if (broken.contains(f.rule())) {
      return ChangeKind.NEWLY_UNKNOWN;
    }
    ResourceRef r = f.resource();
    Status status = coverage.get(new Partition(r.account(), r.region(), r.type()));
    if (status == null) { // a global service, whose resources live in regions
      status = coverage.get(new Partition(r.account(), "global", r.type()));
    }
    if (!rules.contains(f.rule()) || status == null || status == Status.NOT_COLLECTED) {
      return ChangeKind.NOT_COMPARED;
    }
    return status.complete() ? ChangeKind.GONE : ChangeKind.NEWLY_UNKNOWN;
  }
}

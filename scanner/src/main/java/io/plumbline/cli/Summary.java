package io.plumbline.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.report.ChangeKind;
import io.plumbline.report.CoverageEntry;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import io.plumbline.report.Report;
import io.plumbline.report.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a person needs to know of a report first, gathered in one pass over its findings. */
final class Summary {
  /**
   * A rule with failed findings that no exception covers.
   *
   * @param example the first of them
   */
  record Problem(String rule, Severity severity, long count, Finding example) {}

  /**
   * Something that was not read.
   *
   * @param what the permission to add, or the code
   * @param rules the rules that can't be judged for it; may be empty
   * @param places how many listings it took
   */
  record Gap(String what, Collection<String> rules, long places) {}

  private static final int MOST_NEW = 12;

  private static final String NOT_COLLECTED =
      "not part of this snapshot; collect again for these rules";

  private final Map<String, Problem> problems = new LinkedHashMap<>();
  private final Map<String, Set<String>> missing = new TreeMap<>();
  private final Map<String, Set<String>> otherGaps = new TreeMap<>();
  private final Map<String, Long> places = new TreeMap<>();
  private final List<Finding> newest = new ArrayList<>();
  private final Map<String, Long> changedByParameters = new TreeMap<>();
  private long accepted;

  private Summary() {}

  static Summary of(Report report) throws IOException {
    Summary summary = new Summary();
    for (CoverageEntry entry : report.coverage()) {
      if (!entry.status().complete() && entry.status() != CoverageEntry.Status.NOT_COLLECTED) {
        summary.place(entry);
      }
    }
    report.findings().forEach(summary::add);
    return summary;
  }

  /** The most severe first, then those with the most resources. */
  List<Problem> problems() {
    List<Problem> sorted = new ArrayList<>(problems.values());
    sorted.sort(
        (a, b) ->
            a.severity() == b.severity()
                ? Long.compare(b.count(), a.count())
                : a.severity().compareTo(b.severity()));
    return sorted;
  }

  /** Failed findings that an exception covers. */
  long accepted() {
    return accepted;
  }

  /** The first few open failures that the baseline does not have, most severe first. */
  List<Finding> newest() {
    return newest;
  }

  /** Rule id to the verdicts that its parameters changed, only rules with any. */
  Map<String, Long> changedByParameters() {
    return changedByParameters;
  }

  /** Permissions that the scan lacked and that a verdict depends on. */
  List<Gap> missingPermissions() {
    return gaps(missing).stream().filter(gap -> !gap.rules().isEmpty()).toList();
  }

  /** What could not be read for other reasons. */
  List<Gap> otherGaps() {
    return gaps(otherGaps);
  }

  private List<Gap> gaps(Map<String, Set<String>> from) {
    return from.entrySet().stream()
        .map(e -> new Gap(e.getKey(), e.getValue(), places.getOrDefault(e.getKey(), 0L)))
        .toList();
  }

  private void place(CoverageEntry entry) {
    if (entry.status() == CoverageEntry.Status.NOT_COLLECTED) {
      otherGaps.computeIfAbsent(NOT_COLLECTED, k -> new TreeSet<>());
      places.merge(NOT_COLLECTED, 1L, Long::sum);
      return;
    }
    boolean denied = entry.permission() != null;
    String what =
        denied
            ? entry.permission()
            : entry.type()
                + " "
                + entry.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (entry.code() == null ? "" : " (" + entry.code() + ")");
    (denied ? missing : otherGaps).computeIfAbsent(what, k -> new TreeSet<>());
    places.merge(what, 1L, Long::sum);
  }

  private void add(Finding finding) {
    if (finding.withDefaults() != null) {
      changedByParameters.merge(finding.rule(), 1L, Long::sum);
    }
    boolean isNew = finding.change() == ChangeKind.NEW || finding.change() == ChangeKind.REOPENED;
    if (isNew && finding.exception() == null && newest.size() < MOST_NEW) {
      newest.add(finding);
    }
    if (finding.outcome() == Outcome.FAIL) {
      if (finding.exception() != null) {
        accepted++;
        return;
      }
      problems.merge(
          finding.rule(),
          new Problem(finding.rule(), finding.severity(), 1, finding),
          (old, one) -> new Problem(old.rule(), old.severity(), old.count() + 1, old.example()));
    } else if (finding.outcome() == Outcome.UNKNOWN) {
      permissions(finding.evidence(), finding.rule());
    }
  }

  /** The engine says in the evidence of an unknown what was missing; its depth does not matter. */
  private void permissions(JsonElement evidence, String rule) {
    if (evidence.isJsonArray()) {
      evidence.getAsJsonArray().forEach(item -> permissions(item, rule));
    } else if (evidence.isJsonObject()) {
      JsonObject object = evidence.getAsJsonObject();
      JsonElement permission = object.get("permission");
      if (permission != null && permission.isJsonPrimitive()) {
        missing.computeIfAbsent(permission.getAsString(), k -> new TreeSet<>()).add(rule);
      }
      object.entrySet().forEach(entry -> permissions(entry.getValue(), rule));
    }
  }
}

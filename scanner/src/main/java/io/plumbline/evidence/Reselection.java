package io.plumbline.evidence;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Framework;
import io.plumbline.catalog.Selection;
import io.plumbline.catalog.Selection.Wish;
import io.plumbline.catalog.UsageException;
import io.plumbline.report.FrameworkResult;
import io.plumbline.report.Report;
import io.plumbline.report.RuleInfo;
import io.plumbline.report.RunInfo.Pack;
import io.plumbline.report.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what was selected when a report was made. A report names its packs, but neither the level
 * nor the severity that it was cut to: those are found by trying, as there are few.
 */
final class Reselection {
  private static final List<Integer> LEVELS = List.of(0, 1, 2);

  private final Catalog catalog;
  private final Report report;

  private Reselection(Catalog catalog, Report report) {
    this.catalog = catalog;
    this.report = report;
  }

  /**
   * The selection that gives the report's rules and controls.
   *
   * @throws MismatchException if these packs have no such selection
   */
  static Selection of(Catalog catalog, Report report) throws MismatchException {
    return new Reselection(catalog, report).find();
  }

  /** The packs do not fit the report. */
  static final class MismatchException extends Exception {
    private static final long serialVersionUID = 1;

    MismatchException(String message) {
      super(message);
    }
  }

  private Selection find() throws MismatchException {
    List<Severity> severities = new ArrayList<>(Arrays.asList(Severity.values()));
    severities.add(0, null);
    UsageException problem = null;
    for (Severity severity : severities) {
      for (int level : LEVELS) {
        try {
          Selection selection = catalog.select(wish(severity, level));
          if (rules(selection).equals(rules()) && controls(selection).equals(controls())) {
            requirePacks(selection);
            return selection;
          }
        } catch (UsageException e) {
          problem = problem == null ? e : problem;
        }
      }
    }
    throw new MismatchException(
        "the report's rules are not those of the packs that it names"
            + (problem == null ? "" : ": " + problem.getMessage()));
  }

  private Wish wish(Severity severity, int level) {
    Set<String> known =
        catalog.frameworks().stream().map(Framework::id).collect(Collectors.toSet());
    known.add(Selection.ALL);
    List<String> names = report.run().packs().stream().map(Pack::name).toList();
    return new Wish(
        names.stream().filter(known::contains).toList(),
        names.stream().filter(name -> !known.contains(name)).toList(),
        severity,
        level);
  }

  private void requirePacks(Selection selection) throws MismatchException {
    for (Pack pack : report.run().packs()) {
      if (!selection.packs().contains(pack)) {
        Pack ours =
            selection.packs().stream()
                .filter(p -> p.name().equals(pack.name()))
                .findFirst()
                .orElseThrow();
        throw new MismatchException(
            "the report was made with the pack %s %s, SHA-256 %s; this one is %s, SHA-256 %s"
                .formatted(
                    pack.name(), pack.version(), pack.sha256(), ours.version(), ours.sha256()));
      }
    }
    if (!selection.packs().equals(report.run().packs())) {
      throw new MismatchException("the report does not name the packs that its rules are from");
    }
  }

  private static Set<String> rules(Selection selection) {
    return selection.rules().stream().map(rule -> rule.id()).collect(Collectors.toSet());
  }

  private Set<String> rules() {
    return report.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> controls(Selection selection) {
    Map<String, Set<String>> all = new HashMap<>();
    for (Framework framework : selection.frameworks()) {
      all.put(
          framework.id(),
          framework.controls().stream().map(c -> c.id()).collect(Collectors.toSet()));
    }
    return all;
  }

  private Map<String, Set<String>> controls() {
    Map<String, Set<String>> all = new HashMap<>();
    for (FrameworkResult framework : report.frameworks()) {
      all.put(
          framework.id(),
          framework.controls().stream().map(c -> c.id()).collect(Collectors.toSet()));
    }
    return all;
  }
}

package io.plumbline.engine;

import io.plumbline.catalog.Framework;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Selection;
import io.plumbline.report.CoverageEntry;
import io.plumbline.report.Finding;
import io.plumbline.report.FrameworkResult;
import io.plumbline.report.FrameworkResult.ControlResult;
import io.plumbline.report.Outcome;
import io.plumbline.report.Report;
import io.plumbline.report.Report.Counts;
import io.plumbline.report.RuleInfo;
import io.plumbline.report.RunInfo;
import io.plumbline.report.Severity;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Manifest;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.ScanInfo;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the report together once every verdict is known. */
final class ReportAssembly {
  private static final Comparator<Rule> REPORT_ORDER =
      Comparator.comparing(Rule::severity).thenComparing(Rule::id);

  private final Evaluation.Settings settings;
  private final Manifest manifest;
  private final Selection selection;
  private final RuleRun run;
  private final Exceptions exceptions;
  private final FindingSpool spool;

  ReportAssembly(
      Evaluation.Settings settings,
      Manifest manifest,
      Selection selection,
      RuleRun run,
      Exceptions exceptions,
      FindingSpool spool) {
    this.settings = settings;
    this.manifest = manifest;
    this.selection = selection;
    this.run = run;
    this.exceptions = exceptions;
    this.spool = spool;
  }

  Report report(Instant started, Instant finished, Listings listings) {
    ScanInfo scan = manifest.scan();
    RunInfo info =
        new RunInfo(
            settings.tool(),
            settings.toolVersion(),
            scan.scanId(),
            scan.started(),
            started,
            finished,
            scan.accounts(),
            scan.regions(),
            selection.packs(),
            run.millis());
    Attestations attestations = new Attestations(settings.attestations(), scan);
    List<FrameworkResult> frameworks =
        attestations.applied(selection.frameworks().stream().map(this::result).toList());
    return new Report(
        info,
        counts(),
        selection.rules().stream().map(this::ruleInfo).toList(),
        frameworks,
        exceptions.listed(),
        attestations.listed(),
        coverage(listings),
        null,
        this::findings);
  }

  private void findings(Report.FindingAction action) throws IOException {
    for (Rule rule : selection.rules().stream().sorted(REPORT_ORDER).toList()) {
      spool.forEach(rule.id(), judgement -> action.accept(finding(rule, judgement)));
    }
  }

  private Finding finding(Rule rule, Judgement judgement) {
    var resource = judgement.resource();
    return new Finding(
        Finding.idOf(rule.id(), resource.account(), resource.region(), resource.arn()),
        rule.id(),
        resource,
        judgement.outcome(),
        rule.severity(),
        judgement.message(),
        judgement.evidence(),
        rule.frameworks(),
        exceptions.accepted(judgement.exception()),
        null,
        null,
        null,
        judgement.withDefaults());
  }

  private Counts counts() {
    SortedMap<Outcome, Long> outcomes = new TreeMap<>();
    SortedMap<Severity, Long> failed = new TreeMap<>();
    for (Rule rule : selection.rules()) {
      add(outcomes, spool.outcomes(rule.id()));
      long failures =
          spool.outcomes(rule.id()).getOrDefault(Outcome.FAIL, 0L) - spool.accepted(rule.id());
      if (failures > 0) {
        failed.merge(rule.severity(), failures, Long::sum);
      }
    }
    return new Counts(outcomes, failed);
  }

  private RuleInfo ruleInfo(Rule rule) {
    return new RuleInfo(
        rule.id(),
        rule.title(),
        rule.description(),
        rule.severity(),
        rule.service(),
        rule.resource(),
        rule.frameworks(),
        rule.remediation(),
        rule.references(),
        run.setParameters(rule),
        spool.outcomes(rule.id()),
        spool.accepted(rule.id()),
        run.error(rule));
  }

  private FrameworkResult result(Framework framework) {
    List<ControlResult> controls =
        framework.controls().stream().map(control -> result(framework, control)).toList();
    return new FrameworkResult(framework.id(), framework.title(), framework.version(), controls);
  }

  private ControlResult result(Framework framework, Framework.Control control) {
    List<String> rules =
        selection.rules().stream()
            .filter(
                rule ->
                    rule.frameworks()
                        .getOrDefault(framework.id(), List.of())
                        .contains(control.id()))
            .map(Rule::id)
            .toList();
    SortedMap<Outcome, Long> outcomes = new TreeMap<>();
    rules.forEach(rule -> add(outcomes, spool.outcomes(rule)));
    return new ControlResult(
        control.id(),
        control.title(),
        control.level(),
        control.assessment(),
        rules.isEmpty() ? withoutRules(control) : settled(control, worst(outcomes)),
        rules,
        outcomes);
  }

  /** What no computation could settle is left to a person; what one could is not covered. */
  private static Outcome withoutRules(Framework.Control control) {
    return control.assessment() == FrameworkResult.Assessment.AUTOMATED ? null : Outcome.MANUAL;
  }

  /** What only a person can settle is supported by checks, never passed or failed by them. */
  private static Outcome settled(Framework.Control control, Outcome worst) {
    boolean settles = control.assessment() == FrameworkResult.Assessment.AUTOMATED;
    boolean judged = worst == Outcome.FAIL || worst == Outcome.PASS;
    return judged && !settles ? Outcome.MANUAL : worst;
  }

  /** Where every type was listed and none has a resource, the control is about nothing here. */
  private static Outcome worst(SortedMap<Outcome, Long> outcomes) {
    return outcomes.isEmpty() ? Outcome.NOT_APPLICABLE : outcomes.firstKey();
  }

  private static void add(SortedMap<Outcome, Long> sum, SortedMap<Outcome, Long> outcomes) {
    outcomes.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
  }

  /** What the scan tried, and what the rules read and it did not try. */
  private List<CoverageEntry> coverage(Listings listings) {
    SortedMap<PartitionKey, Coverage> all = new TreeMap<>();
    manifest.coverage().forEach(c -> all.put(c.key(), c));
    for (String account : manifest.scan().accounts()) {
      selection.rules().stream()
          .flatMap(rule -> rule.reads().keySet().stream())
          .flatMap(type -> listings.of(account, type).stream())
          .forEach(c -> all.putIfAbsent(c.key(), c));
    }
    return all.values().stream().map(ReportAssembly::entry).toList();
  }

  private static CoverageEntry entry(Coverage coverage) {
    return new CoverageEntry(
        coverage.account(),
        coverage.region(),
        coverage.type(),
        CoverageEntry.Status.valueOf(coverage.status().name()),
        coverage.count(),
        coverage.code(),
        coverage.permission());
  }
}

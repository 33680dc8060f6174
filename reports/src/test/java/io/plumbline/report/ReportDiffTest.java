package io.plumbline.report;

import static io.plumbline.report.Outcome.ERROR;
import static io.plumbline.report.Outcome.FAIL;
import static io.plumbline.report.Outcome.MANUAL;
import static io.plumbline.report.Outcome.NOT_APPLICABLE;
import static io.plumbline.report.Outcome.PASS;
import static io.plumbline.report.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.plumbline.report.CoverageEntry.Status;
import io.plumbline.report.Gate.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportDiffTest {
  private static final String ACCOUNT = "111122223333";
  private static final String REGION = "eu-west-1";
  private static final String TYPE = "AWS::EC2::Volume";
  private static final String RULE = "ec2-volume-encrypted";
  private static final AcceptedException ACCEPTED =
      new AcceptedException("old", "ops", LocalDate.of(2027, 1, 1), null, null);

  @Test
  void comparesByWhatBothRunsSaw() throws IOException {
    for (Outcome before : List.of(PASS, NOT_APPLICABLE, MANUAL, UNKNOWN, ERROR)) {
      assertThat(kinds(before, FAIL)).as("%s then FAIL", before).containsExactly(ChangeKind.NEW);
    }
    assertThat(kinds(FAIL, FAIL)).containsExactly(ChangeKind.STILL_OPEN);
    assertThat(kinds(FAIL, PASS)).containsExactly(ChangeKind.FIXED);
    assertThat(kinds(FAIL, NOT_APPLICABLE)).containsExactly(ChangeKind.FIXED);
    assertThat(kinds(FAIL, MANUAL)).containsExactly(ChangeKind.NOT_COMPARED);
    for (Outcome before : List.of(PASS, FAIL, MANUAL, NOT_APPLICABLE)) {
      assertThat(kinds(before, UNKNOWN)).containsExactly(ChangeKind.NEWLY_UNKNOWN);
      assertThat(kinds(before, ERROR)).containsExactly(ChangeKind.NEWLY_UNKNOWN);
    }
    assertThat(kinds(UNKNOWN, UNKNOWN)).isEmpty();
    assertThat(kinds(PASS, PASS)).isEmpty();
  }

  @Test
  void callsAFailureNewWhoseResourceWasNotThere() throws IOException {
    assertThat(kinds(report(), report(finding("vol-1", FAIL, null))))
        .containsExactly(ChangeKind.NEW);
  }

  @Test
  void callsAResourceGoneOnlyWhenItsTypeWasListed() throws IOException {
    Report before = report(finding("vol-1", FAIL, null));
    assertThat(kinds(before, report())).containsExactly(ChangeKind.GONE);
    assertThat(kinds(before, covering(REGION, Status.SERVICE_NOT_IN_REGION)))
        .containsExactly(ChangeKind.GONE);
    for (Status status : List.of(Status.DENIED, Status.THROTTLED, Status.FAILED)) {
      assertThat(kinds(before, covering(REGION, status))).containsExactly(ChangeKind.NEWLY_UNKNOWN);
    }
    assertThat(kinds(before, covering(REGION, Status.NOT_COLLECTED)))
        .containsExactly(ChangeKind.NOT_COMPARED);
    assertThat(kinds(before, covering("us-east-1", Status.COLLECTED)))
        .containsExactly(ChangeKind.NOT_COMPARED);
  }

  @Test
  void knowsThatGlobalServicesAreListedOnce() throws IOException {
    Report before = report(finding("vol-1", FAIL, null));
    assertThat(kinds(before, covering("global", Status.COLLECTED)))
        .containsExactly(ChangeKind.GONE);
  }

  @Test
  void doesNotCallFixedWhatNoRuleLookedAt() throws IOException {
    Report before = report(finding("vol-1", FAIL, null));
    assertThat(kinds(before, new ReportBuilder().rule(null, null).build()))
        .containsExactly(ChangeKind.NOT_COMPARED);
    assertThat(kinds(before, new ReportBuilder().rule(RULE, "it broke").build()))
        .containsExactly(ChangeKind.NEWLY_UNKNOWN);
  }

  @Test
  void reopensWhatAnExceptionCoversNoMore() throws IOException {
    Report accepted = report(finding("vol-1", FAIL, ACCEPTED));
    Report open = report(finding("vol-1", FAIL, null));
    assertThat(kinds(accepted, open)).containsExactly(ChangeKind.REOPENED);
    assertThat(kinds(open, accepted)).containsExactly(ChangeKind.STILL_OPEN);
    assertThat(ReportDiff.between(accepted, open).baseline().newFailed())
        .isEqualTo(Map.of(Severity.HIGH, 1L));
    assertThat(ReportDiff.between(report(), accepted).baseline().newFailed()).isEmpty();
  }

  @Test
  void sortsTheMostUrgentFirst() throws IOException {
    Report before =
        report(
            finding("vol-1", FAIL, null),
            finding("vol-2", FAIL, null),
            finding("vol-3", PASS, null),
            finding("vol-4", FAIL, null));
    Report after =
        report(
            finding("vol-2", FAIL, null),
            finding("vol-3", FAIL, null),
            finding("vol-4", PASS, null),
            finding("vol-5", UNKNOWN, null));
    Report diff = ReportDiff.between(before, after);
    assertThat(findings(diff))
        .extracting(Finding::change)
        .containsExactly(
            ChangeKind.STILL_OPEN, ChangeKind.NEW, ChangeKind.FIXED, ChangeKind.NEWLY_UNKNOWN);
    Baseline baseline = diff.baseline();
    assertThat(baseline.counts().keySet())
        .containsExactly(
            ChangeKind.NEW,
            ChangeKind.NEWLY_UNKNOWN,
            ChangeKind.STILL_OPEN,
            ChangeKind.FIXED,
            ChangeKind.GONE);
    assertThat(baseline.count(ChangeKind.NEW)).isEqualTo(1);
    assertThat(baseline.count(ChangeKind.REOPENED)).isZero();
    assertThat(baseline.missing()).extracting(m -> m.resource().arn()).containsExactly("vol-1");
  }

  @Test
  void carriesOverSinceWhenAFailureIsKnown() throws IOException {
    Instant monday = Instant.parse("2026-11-23T06:00:00Z");
    Instant tuesday = Instant.parse("2026-11-24T06:00:00Z");
    Instant wednesday = Instant.parse("2026-11-25T06:00:00Z");
    Report first = at(monday, finding("vol-1", FAIL, null));
    Report second =
        ReportDiff.between(
            first, at(tuesday, finding("vol-1", FAIL, null), finding("vol-2", FAIL, null)));
    assertThat(findings(second)).extracting(Finding::firstSeen).containsExactly(monday, tuesday);
    assertThat(findings(second)).extracting(Finding::lastSeen).containsOnly(tuesday);
    Report third = ReportDiff.between(second, at(wednesday, finding("vol-1", FAIL, null)));
    assertThat(findings(third)).extracting(Finding::firstSeen).containsExactly(monday);
    assertThat(third.baseline().missing())
        .extracting(Baseline.Missing::firstSeen)
        .containsExactly(tuesday);
    Report again = ReportDiff.between(at(tuesday, finding("vol-1", PASS, null)), first);
    assertThat(findings(again)).extracting(Finding::firstSeen).containsExactly(monday);
  }

  @Test
  void remembersAFailureThroughARunThatCouldNotLook() throws IOException {
    Instant monday = Instant.parse("2026-11-23T06:00:00Z");
    Instant tuesday = Instant.parse("2026-11-24T06:00:00Z");
    Instant wednesday = Instant.parse("2026-11-25T06:00:00Z");
    Report failed = at(monday, finding("vol-1", FAIL, null));
    Report blind = ReportDiff.between(failed, at(tuesday, finding("vol-1", UNKNOWN, null)));
    Finding unknown = findings(blind).get(0);
    assertThat(unknown.change()).isEqualTo(ChangeKind.NEWLY_UNKNOWN);
    assertThat(List.of(unknown.firstSeen(), unknown.lastSeen())).containsOnly(monday);
    Report seen = ReportDiff.between(blind, at(wednesday, finding("vol-1", FAIL, null)));
    Finding open = findings(seen).get(0);
    assertThat(open.change()).isEqualTo(ChangeKind.STILL_OPEN);
    assertThat(List.of(open.firstSeen(), open.lastSeen())).containsExactly(monday, wednesday);
  }

  @Test
  void findsNothingBetweenAReportAndItself() throws IOException {
    Report report = SampleReports.of(40);
    SortedMap<ChangeKind, Long> counts = ReportDiff.between(report, report).baseline().counts();
    assertThat(counts).containsOnlyKeys(ChangeKind.STILL_OPEN);
  }

  @Test
  void gateStopsForOpenFailuresNewOnesOrGaps() throws IOException {
    Report clean = report(finding("vol-1", PASS, null));
    Report failing = report(finding("vol-1", FAIL, null));
    Report accepted = report(finding("vol-1", FAIL, ACCEPTED));
    Report unknown = report(finding("vol-1", UNKNOWN, null));
    Gate high = new Gate(Severity.HIGH, null, false);
    assertThat(high.judge(clean)).isEqualTo(Verdict.CLEAN);
    assertThat(high.judge(failing)).isEqualTo(Verdict.FINDINGS);
    assertThat(high.judge(accepted)).isEqualTo(Verdict.CLEAN);
    assertThat(high.judge(unknown)).isEqualTo(Verdict.CLEAN);
    assertThat(new Gate(Severity.CRITICAL, null, false).judge(failing)).isEqualTo(Verdict.CLEAN);
    assertThat(new Gate(Severity.HIGH, null, true).judge(unknown)).isEqualTo(Verdict.INCOMPLETE);
    Gate onlyNew = new Gate(null, Severity.MEDIUM, false);
    assertThat(onlyNew.judge(ReportDiff.between(failing, failing))).isEqualTo(Verdict.CLEAN);
    assertThat(onlyNew.judge(ReportDiff.between(clean, failing))).isEqualTo(Verdict.FINDINGS);
  }

  private static List<ChangeKind> kinds(Outcome before, Outcome after) throws IOException {
    return kinds(report(finding("vol-1", before, null)), report(finding("vol-1", after, null)));
  }

  private static List<ChangeKind> kinds(Report before, Report after) throws IOException {
    Report diff = ReportDiff.between(before, after);
    List<ChangeKind> kinds = new ArrayList<>();
    diff.findings().forEach(f -> kinds.add(f.change()));
    diff.baseline().missing().forEach(m -> kinds.add(m.change()));
    kinds.removeIf(Objects::isNull);
    assertThat(diff.baseline().counts().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(kinds.size());
    return kinds;
  }

  private static List<Finding> findings(Report report) throws IOException {
    List<Finding> all = new ArrayList<>();
    report.findings().forEach(all::add);
    return all;
  }

  private static Report at(Instant time, Finding... findings) {
    return new ReportBuilder().findings(findings).at(time).build();
  }

  private static Finding finding(String arn, Outcome outcome, AcceptedException exception) {
    return new Finding(
        Finding.idOf(RULE, ACCOUNT, REGION, arn),
        RULE,
        new ResourceRef(arn, TYPE, ACCOUNT, REGION, new TreeMap<>()),
        outcome,
        Severity.HIGH,
        "message",
        new JsonObject(),
        new TreeMap<>(),
        exception,
        null,
        null);
  }

  private static Report report(Finding... findings) {
    return new ReportBuilder().findings(findings).build();
  }

  private static Report covering(String region, Status status) {
    return new ReportBuilder().covering(region, status).build();
  }

  private static final class ReportBuilder {
    private List<Finding> findings = List.of();
    private String region = REGION;
    private Status status = Status.COLLECTED;
    private String rule = RULE;
    private String error;
    private Instant time = SampleReports.run().snapshotTime();

    ReportBuilder at(Instant newTime) {
      time = newTime;
      return this;
    }

    ReportBuilder findings(Finding... all) {
      findings = List.of(all);
      return this;
    }

    ReportBuilder covering(String newRegion, Status newStatus) {
      region = newRegion;
      status = newStatus;
      return this;
    }

    ReportBuilder rule(String newRule, String newError) {
      rule = newRule;
      error = newError;
      return this;
    }

    Report build() {
      SortedMap<Outcome, Long> outcomes = new TreeMap<>();
      SortedMap<Severity, Long> failed = new TreeMap<>();
      for (Finding f : findings) {
        outcomes.merge(f.outcome(), 1L, Long::sum);
        if (f.outcome() == FAIL && f.exception() == null) {
          failed.merge(f.severity(), 1L, Long::sum);
        }
      }
      List<RuleInfo> rules = new ArrayList<>();
      if (rule != null) {
        rules.add(
            new RuleInfo(
                rule,
                "title",
                "",
                Severity.HIGH,
                "ec2",
                TYPE,
                new TreeMap<>(Map.of()),
                new RuleInfo.Remediation(null, null, null),
                List.of(),
                outcomes,
                error));
      }
      return new Report(
          run(),
          new Report.Counts(outcomes, failed),
          rules,
          List.of(),
          List.of(new CoverageEntry(ACCOUNT, region, TYPE, status, 0, null, null)),
          Report.FindingSource.of(findings));
    }

    private RunInfo run() {
      RunInfo run = SampleReports.run();
      return new RunInfo(
          run.tool(),
          run.toolVersion(),
          run.scanId(),
          time,
          run.started(),
          run.finished(),
          run.accounts(),
          run.regions(),
          run.packs(),
          run.ruleMillis());
    }
  }
}

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
import io.plumbline.report.ReportDiff.Change;
import io.plumbline.report.ReportDiff.Kind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportDiffTest {
  private static final String ACCOUNT = "111122223333";
  private static final String REGION = "eu-west-1";
  private static final String TYPE = "AWS::EC2::Volume";
  private static final String RULE = "ec2-volume-encrypted";
  private static final AcceptedException ACCEPTED =
      new AcceptedException("old", "ops", LocalDate.of(2027, 1, 1), null);

  @Test
  void comparesByWhatBothRunsSaw() throws IOException {
    for (Outcome before : List.of(PASS, NOT_APPLICABLE, MANUAL, UNKNOWN, ERROR)) {
      assertThat(kinds(before, FAIL)).as("%s then FAIL", before).containsExactly(Kind.NEW);
    }
    assertThat(kinds(FAIL, FAIL)).containsExactly(Kind.STILL_OPEN);
    assertThat(kinds(FAIL, PASS)).containsExactly(Kind.FIXED);
    assertThat(kinds(FAIL, NOT_APPLICABLE)).containsExactly(Kind.FIXED);
    assertThat(kinds(FAIL, MANUAL)).containsExactly(Kind.NOT_COMPARED);
    for (Outcome before : List.of(PASS, FAIL, MANUAL, NOT_APPLICABLE)) {
      assertThat(kinds(before, UNKNOWN)).containsExactly(Kind.NEWLY_UNKNOWN);
      assertThat(kinds(before, ERROR)).containsExactly(Kind.NEWLY_UNKNOWN);
    }
    assertThat(kinds(UNKNOWN, UNKNOWN)).isEmpty();
    assertThat(kinds(PASS, PASS)).isEmpty();
  }

  @Test
  void callsAFailureNewWhoseResourceWasNotThere() throws IOException {
    assertThat(kinds(report(), report(finding("vol-1", FAIL, null)))).containsExactly(Kind.NEW);
  }

  @Test
  void callsAResourceGoneOnlyWhenItsTypeWasListed() throws IOException {
    Report before = report(finding("vol-1", FAIL, null));
    assertThat(kinds(before, report())).containsExactly(Kind.GONE);
    assertThat(kinds(before, covering(REGION, Status.SERVICE_NOT_IN_REGION)))
        .containsExactly(Kind.GONE);
    for (Status status : List.of(Status.DENIED, Status.THROTTLED, Status.FAILED)) {
      assertThat(kinds(before, covering(REGION, status))).containsExactly(Kind.NEWLY_UNKNOWN);
    }
    assertThat(kinds(before, covering(REGION, Status.NOT_COLLECTED)))
        .containsExactly(Kind.NOT_COMPARED);
    assertThat(kinds(before, covering("us-east-1", Status.COLLECTED)))
        .containsExactly(Kind.NOT_COMPARED);
  }

  @Test
  void knowsThatGlobalServicesAreListedOnce() throws IOException {
    Report before = report(finding("vol-1", FAIL, null));
    assertThat(kinds(before, covering("global", Status.COLLECTED))).containsExactly(Kind.GONE);
  }

  @Test
  void doesNotCallFixedWhatNoRuleLookedAt() throws IOException {
    Report before = report(finding("vol-1", FAIL, null));
    assertThat(kinds(before, new ReportBuilder().rule(null, null).build()))
        .containsExactly(Kind.NOT_COMPARED);
    assertThat(kinds(before, new ReportBuilder().rule(RULE, "it broke").build()))
        .containsExactly(Kind.NEWLY_UNKNOWN);
  }

  @Test
  void reopensWhatAnExceptionCoversNoMore() throws IOException {
    Report accepted = report(finding("vol-1", FAIL, ACCEPTED));
    Report open = report(finding("vol-1", FAIL, null));
    assertThat(kinds(accepted, open)).containsExactly(Kind.REOPENED);
    assertThat(kinds(open, accepted)).containsExactly(Kind.STILL_OPEN);
    assertThat(ReportDiff.between(accepted, open).newAtLeast(Severity.HIGH)).hasSize(1);
    assertThat(ReportDiff.between(report(), accepted).newAtLeast(Severity.LOW)).isEmpty();
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
    ReportDiff diff = ReportDiff.between(before, after);
    assertThat(diff.changes())
        .extracting(Change::kind)
        .containsExactly(Kind.NEW, Kind.NEWLY_UNKNOWN, Kind.STILL_OPEN, Kind.FIXED, Kind.GONE);
    assertThat(diff.counts()).hasSize(5).containsEntry(Kind.NEW, 1L);
    assertThat(diff.of(Kind.GONE)).extracting(c -> c.resource().arn()).containsExactly("vol-1");
  }

  @Test
  void findsNothingBetweenAReportAndItself() throws IOException {
    Report report = SampleReports.of(40);
    SortedMap<Kind, Long> counts = ReportDiff.between(report, report).counts();
    assertThat(counts).containsOnlyKeys(Kind.STILL_OPEN);
  }

  @Test
  void gateStopsForOpenFailuresNewOnesOrGaps() throws IOException {
    Report clean = report(finding("vol-1", PASS, null));
    Report failing = report(finding("vol-1", FAIL, null));
    Report accepted = report(finding("vol-1", FAIL, ACCEPTED));
    Report unknown = report(finding("vol-1", UNKNOWN, null));
    Gate high = new Gate(Severity.HIGH, null, false);
    assertThat(high.judge(clean, null)).isEqualTo(Verdict.CLEAN);
    assertThat(high.judge(failing, null)).isEqualTo(Verdict.FINDINGS);
    assertThat(high.judge(accepted, null)).isEqualTo(Verdict.CLEAN);
    assertThat(high.judge(unknown, null)).isEqualTo(Verdict.CLEAN);
    assertThat(new Gate(Severity.CRITICAL, null, false).judge(failing, null))
        .isEqualTo(Verdict.CLEAN);
    assertThat(new Gate(Severity.HIGH, null, true).judge(unknown, null))
        .isEqualTo(Verdict.INCOMPLETE);
    Gate onlyNew = new Gate(null, Severity.MEDIUM, false);
    assertThat(onlyNew.judge(failing, ReportDiff.between(failing, failing)))
        .isEqualTo(Verdict.CLEAN);
    assertThat(onlyNew.judge(failing, ReportDiff.between(clean, failing)))
        .isEqualTo(Verdict.FINDINGS);
  }

  private static List<Kind> kinds(Outcome before, Outcome after) throws IOException {
    return kinds(report(finding("vol-1", before, null)), report(finding("vol-1", after, null)));
  }

  private static List<Kind> kinds(Report before, Report after) throws IOException {
    return ReportDiff.between(before, after).changes().stream().map(Change::kind).toList();
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
          SampleReports.run(),
          new Report.Counts(outcomes, failed),
          rules,
          List.of(),
          List.of(new CoverageEntry(ACCOUNT, region, TYPE, status, 0, null, null)),
          Report.FindingSource.of(findings));
    }
  }
}

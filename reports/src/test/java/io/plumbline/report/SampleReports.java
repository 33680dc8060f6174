package io.plumbline.report;

import static io.plumbline.report.Attestation.State.VALID;
import static io.plumbline.report.Outcome.ERROR;
import static io.plumbline.report.Outcome.FAIL;
import static io.plumbline.report.Outcome.MANUAL;
import static io.plumbline.report.Outcome.NOT_APPLICABLE;
import static io.plumbline.report.Outcome.PASS;
import static io.plumbline.report.Outcome.UNKNOWN;

import com.google.gson.JsonObject;
import io.plumbline.report.CoverageEntry.Status;
import io.plumbline.report.FrameworkResult.Assessment;
import io.plumbline.report.FrameworkResult.ControlResult;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Made-up reports that show everything the model can say. */
final class SampleReports {
  private static final List<String> ACCOUNTS = List.of("111122223333", "444455556666");
  private static final List<String> REGIONS = List.of("eu-west-1", "us-east-1", "ap-southeast-2");

  private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
  private static final Instant NOVEMBER = Instant.parse("2026-11-24T06:00:00Z");

  private SampleReports() {}

  /** The report behind the golden files. */
  static Report small() {
    return of(4);
  }

  /** No rule, no finding, nothing. */
  static Report empty() {
    return new Report(
        run(),
        new Report.Counts(new TreeMap<>(), new TreeMap<>()),
        List.of(),
        List.of(),
        List.of(),
        Report.FindingSource.of(List.of()));
  }

  /**
   * A report of about eleven times {@code perRule} findings. From 1,000 on the findings are made
   * while they are read and never all in memory, and only roughly sorted.
   */
  static Report of(int perRule) {
    List<SampleRule> rules = new ArrayList<>(SampleRule.ALL);
    rules.sort(Comparator.comparing(SampleRule::severity).thenComparing(SampleRule::id));
    Report.FindingSource findings =
        action -> {
          for (SampleRule rule : rules) {
            for (int i = 0; i < rule.count(perRule); i++) {
              action.accept(finding(rule, i));
            }
          }
        };
    return summarised(rules, perRule > 1000 ? findings : sorted(findings));
  }

  private static Report.FindingSource sorted(Report.FindingSource findings) {
    List<Finding> all = new ArrayList<>();
    try {
      findings.forEach(all::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    all.sort(Finding.REPORT_ORDER);
    return Report.FindingSource.of(all);
  }

  private static Finding finding(SampleRule rule, int i) {
    String account = ACCOUNTS.get(i / 2 % ACCOUNTS.size());
    String region = rule.global() ? "global" : REGIONS.get(i / 4 % REGIONS.size());
    String arn = rule.arn(account, region, i);
    Outcome outcome = rule.outcome(i);
    SortedMap<String, String> tags = new TreeMap<>();
    if (i % 2 == 0 && !rule.global()) {
      tags.put("env", i % 4 == 0 ? "prod" : "test");
      tags.put("team", "payments");
    }
    JsonObject evidence = new JsonObject();
    String message = "All clear";
    switch (outcome) {
      case FAIL -> {
        message = rule.message();
        evidence.addProperty(rule.evidenceKey(), rule.evidenceValue());
        evidence.addProperty("checked", i);
      }
      case UNKNOWN -> {
        message = "Could not be judged: " + rule.permission() + " was denied";
        evidence.addProperty("code", "AccessDenied");
        evidence.addProperty("permission", rule.permission());
      }
      case MANUAL -> {
        message = "A person has to look at this";
        evidence.addProperty("look", "at the owner");
      }
      case ERROR -> message = "The rule could not be evaluated";
      case NOT_APPLICABLE -> message = "Not used for this";
      default -> {}
    }
    AcceptedException exception =
        outcome == FAIL && i % 11 == 0 && rule.service().equals("s3")
            ? new AcceptedException(
                "Public website, reviewed",
                "web-team",
                LocalDate.of(2027, 3, 31),
                "SEC-42",
                "plumbline.yaml:4")
            : null;
    ChangeKind change =
        switch (outcome) {
          case FAIL -> i % 3 == 0 ? ChangeKind.STILL_OPEN : ChangeKind.NEW;
          case UNKNOWN -> i % 2 == 0 ? ChangeKind.NEWLY_UNKNOWN : null;
          case PASS -> i % 5 == 1 ? ChangeKind.FIXED : null;
          default -> null;
        };
    Instant first = change == ChangeKind.STILL_OPEN ? OCTOBER : outcome == FAIL ? NOVEMBER : null;
    return new Finding(
        Finding.idOf(rule.id(), account, region, arn),
        rule.id(),
        new ResourceRef(arn, rule.type(), account, region, tags),
        outcome,
        rule.severity(),
        message,
        evidence,
        rule.frameworks(),
        exception,
        first,
        first == null ? null : NOVEMBER,
        change,
        outcome == FAIL ? rule.withDefaults(i) : null);
  }

  private static Baseline baseline(Report.FindingSource findings) {
    SortedMap<ChangeKind, Long> counts = new TreeMap<>();
    SortedMap<Severity, Long> newFailed = new TreeMap<>();
    try {
      findings.forEach(
          f -> {
            if (f.change() != null) {
              counts.merge(f.change(), 1L, Long::sum);
            }
            if (f.change() == ChangeKind.NEW && f.exception() == null) {
              newFailed.merge(f.severity(), 1L, Long::sum);
            }
          });
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    counts.put(ChangeKind.GONE, 1L);
    SampleRule rule = SampleRule.ALL.get(7);
    Finding gone = finding(rule, 999_999);
    return new Baseline(
        "0198c3a0-0d2e-7f10-8a4b-6a1f2c3d4e5f",
        OCTOBER,
        counts,
        newFailed,
        List.of(
            new Baseline.Missing(
                ChangeKind.GONE,
                gone.id(),
                gone.rule(),
                gone.severity(),
                gone.resource(),
                rule.message(),
                OCTOBER)));
  }

  private static Report summarised(List<SampleRule> rules, Report.FindingSource findings) {
    SortedMap<Outcome, Long> outcomes = new TreeMap<>();
    SortedMap<Severity, Long> failed = new TreeMap<>();
    SortedMap<String, SortedMap<Outcome, Long>> perRule = new TreeMap<>();
    SortedMap<String, Long> accepted = new TreeMap<>();
    try {
      findings.forEach(
          f -> {
            outcomes.merge(f.outcome(), 1L, Long::sum);
            perRule
                .computeIfAbsent(f.rule(), r -> new TreeMap<>())
                .merge(f.outcome(), 1L, Long::sum);
            if (f.outcome() == FAIL && f.exception() == null) {
              failed.merge(f.severity(), 1L, Long::sum);
            } else if (f.exception() != null) {
              accepted.merge(f.rule(), 1L, Long::sum);
            }
          });
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    List<RuleInfo> infos =
        rules.stream()
            .map(
                r ->
                    r.info(
                        perRule.getOrDefault(r.id(), new TreeMap<>()),
                        accepted.getOrDefault(r.id(), 0L)))
            .sorted(Comparator.comparing(RuleInfo::id))
            .toList();
    return new Report(
        run(),
        new Report.Counts(outcomes, failed),
        infos,
        List.of(
            framework("cis-aws-7.0", "CIS AWS Foundations Benchmark", "7.0.0", CIS, infos),
            framework("soc2", "SOC 2 Trust Services Criteria", "2017", SOC2, infos)),
        SampleConfiguration.exceptions(accepted.values().stream().mapToLong(Long::longValue).sum()),
        SampleConfiguration.ATTESTATIONS,
        coverage(),
        baseline(findings),
        findings);
  }

  private static FrameworkResult framework(
      String id, String title, String version, String controls, List<RuleInfo> rules) {
    List<ControlResult> results = new ArrayList<>();
    for (String line : controls.lines().toList()) {
      String[] part = line.split("\\|", -1);
      List<RuleInfo> behind =
          rules.stream()
              .filter(r -> r.frameworks().getOrDefault(id, List.of()).contains(part[0]))
              .toList();
      SortedMap<Outcome, Long> outcomes = new TreeMap<>();
      behind.forEach(r -> r.outcomes().forEach((o, n) -> outcomes.merge(o, n, Long::sum)));
      Attestation attestation = SampleConfiguration.attestation(id, part[0]);
      Assessment assessment = Assessment.valueOf(part[2]);
      Outcome worst = outcomes.isEmpty() ? null : outcomes.firstKey();
      if (worst == null && assessment != Assessment.AUTOMATED) {
        worst = attestation == null || attestation.state() != VALID ? MANUAL : Outcome.ATTESTED;
      }
      results.add(
          new ControlResult(
              part[0],
              part[1],
              part.length > 3 ? Integer.parseInt(part[3]) : 0,
              assessment,
              worst,
              behind.stream().map(RuleInfo::id).toList(),
              outcomes,
              attestation));
    }
    return new FrameworkResult(id, title, version, results);
  }

  static RunInfo run() {
    SortedMap<String, Double> millis = new TreeMap<>();
    SampleRule.ALL.forEach(r -> millis.put(r.id(), r.id().length() / 4.0));
    return new RunInfo(
        "Plumbline",
        "0.1.0",
        "0198d0f2-5b7a-7c3e-9d11-2f6a4b8c0e57",
        Instant.parse("2026-11-24T06:00:00Z"),
        Instant.parse("2026-11-24T06:00:05Z"),
        Instant.parse("2026-11-24T06:00:31Z"),
        ACCOUNTS,
        REGIONS,
        List.of(
            new RunInfo.Pack("cis-aws-7.0", "0.1.0", "ab".repeat(32)),
            new RunInfo.Pack("soc2", "0.1.0", "cd".repeat(32))),
        millis);
  }

  private static List<CoverageEntry> coverage() {
    List<CoverageEntry> all = new ArrayList<>();
    for (String account : ACCOUNTS) {
      for (String type : List.of("AWS::IAM::User", "AWS::S3::Bucket", "AWS::::Account")) {
        all.add(new CoverageEntry(account, "global", type, Status.COLLECTED, 40, null, null));
      }
      for (String region : REGIONS) {
        all.add(
            new CoverageEntry(
                account, region, "AWS::EC2::SecurityGroup", Status.COLLECTED, 12, null, null));
        boolean denied = account.equals(ACCOUNTS.get(1)) && region.equals("us-east-1");
        all.add(
            denied
                ? new CoverageEntry(
                    account,
                    region,
                    "AWS::RDS::DBInstance",
                    Status.DENIED,
                    0,
                    "AccessDenied",
                    "rds:DescribeDBInstances")
                : new CoverageEntry(
                    account, region, "AWS::RDS::DBInstance", Status.COLLECTED, 3, null, null));
      }
      all.add(
          new CoverageEntry(
              account,
              "ap-southeast-2",
              "AWS::Backup::BackupPlan",
              Status.THROTTLED,
              2,
              "ThrottlingException",
              null));
      all.add(
          new CoverageEntry(
              account, "me-south-1", "AWS::EC2::VPC", Status.REGION_NOT_ENABLED, 0, null, null));
    }
    return all;
  }

  private static final String CIS =
      """
      2.3|Keep root without access keys|AUTOMATED|1
      2.4|Turn on MFA for root|AUTOMATED|1
      2.7|Ask for long passwords|AUTOMATED|1
      2.13|Renew access keys every 90 days|AUTOMATED|1
      2.15|Give no one full administration|AUTOMATED|1
      3.1.1|Admit only TLS to buckets|AUTOMATED|2
      3.1.3|Find sensitive data in buckets|MANUAL|2
      3.1.4|Block public access to buckets|AUTOMATED|1
      3.2.1|Encrypt databases|AUTOMATED|1
      4.1|Trail every region|AUTOMATED|1
      4.2|Validate trail files|AUTOMATED|2
      5.1|Alarm on unauthorised calls|AUTOMATED|2
      6.2|Admit administration from known networks|AUTOMATED|1
      6.5|Close the default security group|AUTOMATED|2
      6.7|Ask instances for IMDSv2|AUTOMATED|1""";

  private static final String SOC2 =
      """
      CC1.1|Integrity and ethical values|NONE
      CC1.4|Competent people|NONE
      CC5.2|Control over technology|AUTOMATED
      CC6.1|Logical access|AUTOMATED
      CC6.6|Threats from outside|AUTOMATED
      CC6.7|Data in transit|AUTOMATED
      CC7.2|Watch for anomalies|MANUAL
      A1.2|Backup and recovery|AUTOMATED
      P1.1|Privacy notice|NONE""";

  /** Outcomes by turns: mostly clear, with some of everything. */
  static Outcome cycle(int i, int failEvery) {
    if (i % failEvery == 0) {
      return FAIL;
    }
    return switch (i % 17) {
      case 3 -> UNKNOWN;
      case 8 -> NOT_APPLICABLE;
      default -> PASS;
    };
  }
}

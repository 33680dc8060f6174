package io.plumbline.engine;

import static io.plumbline.engine.Rules.rule;
import static io.plumbline.engine.TestSnapshot.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.plumbline.catalog.Framework;
import io.plumbline.catalog.Framework.Control;
import io.plumbline.catalog.Parameter;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Selection;
import io.plumbline.catalog.UsageException;
import io.plumbline.report.CoverageEntry;
import io.plumbline.report.Finding;
import io.plumbline.report.FrameworkResult.Assessment;
import io.plumbline.report.FrameworkResult.ControlResult;
import io.plumbline.report.Outcome;
import io.plumbline.report.Report;
import io.plumbline.report.RuleInfo;
import io.plumbline.report.RunInfo;
import io.plumbline.report.Severity;
import io.plumbline.snapshot.Snapshot;
import io.plumbline.snapshot.SnapshotException;
import io.plumbline.snapshot.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final String GROUP = "AWS::EC2::SecurityGroup";
  private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
  private static final Rule OPEN =
      rule().id("ec2-open").severity(Severity.LOW).framework("cis", "1", "2").build();
  private static final Rule WIDE =
      rule().id("ec2-wide").severity(Severity.HIGH).framework("cis", "2").build();

  @TempDir Path directory;
  private final FakeEngine engine = new FakeEngine();

  @Test
  void reportsInOrderOfSeverityRuleAndArn() throws IOException {
    Snapshot snapshot =
        new TestSnapshot()
            .asks(GROUP, "A", "B")
            .resource("us-east-1", GROUP, "arn:a", "{\"A\":\"ec2-open\"}")
            .resource("eu-west-1", GROUP, "arn:c", "{\"A\":\"ec2-wide\"}")
            .resource(
                "eu-west-1",
                "eu-west-1",
                GROUP,
                "arn:b",
                "{}",
                Map.of("A", new Unavailable("Throttled", null)))
            .denied("ap-south-1", GROUP, "ec2:DescribeSecurityGroups")
            .write(directory);

    try (Evaluation.Result result = evaluate(snapshot, Map.of(), OPEN, WIDE)) {
      List<Finding> findings = findings(result.report());
      assertThat(findings).isSortedAccordingTo(Finding.REPORT_ORDER);
      assertThat(findings)
          .extracting(f -> "%s %s %s".formatted(f.rule(), f.resource().arn(), f.outcome()))
          .containsExactly(
              "ec2-wide arn:a PASS",
              "ec2-wide arn:aws:ec2:ap-south-1:111122223333:SecurityGroup/* UNKNOWN",
              "ec2-wide arn:b UNKNOWN",
              "ec2-wide arn:c FAIL",
              "ec2-open arn:a FAIL",
              "ec2-open arn:aws:ec2:ap-south-1:111122223333:SecurityGroup/* UNKNOWN",
              "ec2-open arn:b UNKNOWN",
              "ec2-open arn:c PASS");
      Finding finding = findings.get(3);
      assertThat(finding.id()).isEqualTo(Finding.idOf("ec2-wide", ACCOUNT, "eu-west-1", "arn:c"));
      assertThat(finding.message()).isEqualTo("Open to {}");
      assertThat(finding.evidence()).isEqualTo(JsonParser.parseString("{\"cidr\":{}}"));
      assertThat(finding.controls()).isEqualTo(Map.of("cis", List.of("2")));
      assertThat(finding.resource().tags()).isEqualTo(Map.of("env", "prod"));
      assertThat(result.report().counts())
          .isEqualTo(
              new Report.Counts(
                  new TreeMap<>(Map.of(Outcome.FAIL, 2L, Outcome.PASS, 2L, Outcome.UNKNOWN, 4L)),
                  new TreeMap<>(Map.of(Severity.HIGH, 1L, Severity.LOW, 1L))));
      assertThat(result.report().coverage())
          .extracting(CoverageEntry::region, CoverageEntry::status, CoverageEntry::count)
          .containsExactly(
              tuple("ap-south-1", CoverageEntry.Status.DENIED, 0L),
              tuple("eu-west-1", CoverageEntry.Status.COLLECTED, 2L),
              tuple("us-east-1", CoverageEntry.Status.COLLECTED, 1L));
    }
    assertThat(engine.prepared()).containsExactly("ec2-open", "ec2-wide");
  }

  @Test
  void saysWhatWasRun() {
    Snapshot snapshot =
        new TestSnapshot().asks(GROUP).resource("eu-west-1", GROUP, "sg", "{}").write(directory);
    try (Evaluation.Result result = evaluate(snapshot, Map.of(), OPEN)) {
      assertThat(result.report().run())
          .isEqualTo(
              new RunInfo(
                  "plumbline",
                  "0.1.0",
                  "scan-1",
                  Instant.parse("2026-11-24T06:00:00Z"),
                  NOW,
                  NOW,
                  List.of(ACCOUNT),
                  List.of("eu-west-1"),
                  List.of(new RunInfo.Pack("all", "0.1.0", "ff")),
                  new TreeMap<>(Map.of("ec2-open", 1.5))));
    }
  }

  @Test
  void givesEachControlTheWorstOutcomeOfItsRules() {
    Snapshot snapshot =
        new TestSnapshot()
            .asks(GROUP, "A", "B")
            .resource("eu-west-1", GROUP, "sg", "{\"A\":\"ec2-wide\"}")
            .write(directory);
    try (Evaluation.Result result = evaluate(snapshot, Map.of(), OPEN, WIDE)) {
      assertThat(result.report().frameworks().get(0).controls())
          .containsExactly(
              control("1", Outcome.PASS, List.of("ec2-open"), Map.of(Outcome.PASS, 1L)),
              control(
                  "2",
                  Outcome.FAIL,
                  List.of("ec2-open", "ec2-wide"),
                  Map.of(Outcome.FAIL, 1L, Outcome.PASS, 1L)),
              control("3", null, List.of(), Map.of()),
              control("4", Outcome.MANUAL, List.of(), Map.of()));
    }
  }

  @Test
  void aControlThatAPersonSettlesIsOnlySupportedByItsRules() {
    Rule supporting = rule().id("ec2-support").framework("cis", "4").build();
    Snapshot snapshot =
        new TestSnapshot()
            .asks(GROUP, "A", "B")
            .resource("eu-west-1", GROUP, "sg", "{\"A\":\"ec2-support\"}")
            .write(directory);
    try (Evaluation.Result result = evaluate(snapshot, Map.of(), supporting)) {
      assertThat(result.report().frameworks().get(0).controls().get(3))
          .isEqualTo(
              control("4", Outcome.MANUAL, List.of("ec2-support"), Map.of(Outcome.FAIL, 1L)));
    }
  }

  @Test
  void aControlOverNothingIsNotApplicable() {
    Snapshot snapshot =
        new TestSnapshot().asks(GROUP, "A", "B").listing("eu-west-1", GROUP).write(directory);
    try (Evaluation.Result result = evaluate(snapshot, Map.of(), OPEN)) {
      assertThat(result.report().frameworks().get(0).controls().get(0).outcome())
          .isEqualTo(Outcome.NOT_APPLICABLE);
      assertThat(result.report().complete()).isTrue();
    }
  }

  @Test
  void anErrorOfOneRuleLeavesTheOthersAlone() throws IOException {
    Snapshot snapshot =
        new TestSnapshot()
            .asks(GROUP, "A", "B")
            .resource("eu-west-1", GROUP, "sg", "{}")
            .write(directory);
    Rule broken = rule().id(FakeEngine.BROKEN).build();
    try (Evaluation.Result result = evaluate(snapshot, Map.of(), broken, OPEN)) {
      assertThat(findings(result.report()))
          .extracting(f -> "%s %s %s".formatted(f.resource().arn(), f.outcome(), f.message()))
          .containsExactly(
              "arn:aws:ec2:eu-west-1:111122223333:SecurityGroup/* ERROR The rule could not be"
                  + " evaluated: out of order",
              "sg PASS The good state");
      assertThat(result.report().rules().get(0).error()).isEqualTo("out of order");
      assertThat(result.report().rules().get(1).error()).isNull();
      assertThat(result.report().complete()).isFalse();
    }
  }

  @Test
  void whatAScanDidNotAskForIsUnknown() throws IOException {
    Snapshot snapshot = new TestSnapshot().write(directory);
    try (Evaluation.Result result = evaluate(snapshot, Map.of(), OPEN)) {
      assertThat(findings(result.report()))
          .extracting(f -> "%s %s %s".formatted(f.resource().arn(), f.outcome(), f.message()))
          .containsExactly(
              "arn:aws:ec2::111122223333:SecurityGroup/* UNKNOWN Cannot be judged:"
                  + " AWS::EC2::SecurityGroup in global was not collected by this scan");
      assertThat(result.report().coverage())
          .containsExactly(
              new CoverageEntry(
                  ACCOUNT, "global", GROUP, CoverageEntry.Status.NOT_COLLECTED, 0, null, null));
    }
  }

  @Test
  void givesEachRuleItsOwnParameters() throws IOException {
    JsonObject schema = JsonParser.parseString("{\"type\":\"integer\"}").getAsJsonObject();
    Parameter days = new Parameter(new JsonPrimitive(90), schema);
    Rule aged = rule().id("ec2-aged").parameter("days", days).build();
    Rule old = rule().id("ec2-old").parameter("days", days).build();
    Snapshot snapshot =
        new TestSnapshot()
            .asks(GROUP, "A", "B")
            .resource("eu-west-1", GROUP, "sg-a", "{\"A\":\"ec2-aged\"}")
            .resource("eu-west-1", GROUP, "sg-o", "{\"A\":\"ec2-old\"}")
            .write(directory);
    Map<String, Map<String, JsonElement>> settings =
        Map.of("ec2-old", Map.of("days", new JsonPrimitive(30)), "other", Map.of());
    try (Evaluation.Result result = evaluate(snapshot, settings, aged, old)) {
      assertThat(findings(result.report()))
          .filteredOn(f -> f.outcome() == Outcome.FAIL)
          .extracting(Finding::message)
          .containsExactly("Open to {\"days\":90}", "Open to {\"days\":30}");
    }
    assertThatThrownBy(
            () ->
                evaluate(
                    snapshot, Map.of("ec2-old", Map.of("day", new JsonPrimitive(1))), aged, old))
        .isInstanceOf(UsageException.class)
        .hasMessage("rule ec2-old has no parameter 'day'; it has: days");
  }

  @Test
  void saysWhereParametersChangedAVerdict() throws IOException {
    JsonObject schema = JsonParser.parseString("{\"type\":\"integer\"}").getAsJsonObject();
    Parameter days = new Parameter(new JsonPrimitive(90), schema);
    Rule old = rule().id("ec2-old").parameter("days", days).build();
    Rule aged = rule().id("ec2-aged").parameter("days", days).build();
    Snapshot snapshot =
        new TestSnapshot()
            .asks(GROUP, "A", "B")
            .resource("eu-west-1", GROUP, "sg-1", "{\"A\":\"ec2-old\"}")
            .resource("eu-west-1", GROUP, "sg-2", "{\"A\":\"ec2-old from 60\"}")
            .resource("eu-west-1", GROUP, "sg-3", "{\"A\":\"ec2-old to 60\"}")
            .resource("eu-west-1", GROUP, "sg-4", "{\"A\":\"ec2-old about 60\"}")
            .write(directory);
    Map<String, Map<String, JsonElement>> settings =
        Map.of(
            "ec2-old", Map.of("days", new JsonPrimitive(60)),
            "ec2-aged", Map.of("days", new JsonPrimitive(90)));
    try (Evaluation.Result result = evaluate(snapshot, settings, aged, old)) {
      assertThat(findings(result.report()))
          .filteredOn(f -> f.rule().equals("ec2-old"))
          .extracting(f -> f.resource().arn(), Finding::outcome, Finding::withDefaults)
          .containsExactly(
              tuple("sg-1", Outcome.FAIL, null),
              tuple("sg-2", Outcome.PASS, Outcome.FAIL),
              tuple("sg-3", Outcome.FAIL, Outcome.PASS),
              tuple("sg-4", Outcome.NOT_APPLICABLE, Outcome.PASS));
      assertThat(result.report().rules())
          .extracting(RuleInfo::parameters)
          .containsExactly(
              new TreeMap<>(),
              new TreeMap<>(
                  Map.of(
                      "days",
                      new RuleInfo.SetParameter(new JsonPrimitive(60), new JsonPrimitive(90)))));
    }
  }

  @Test
  void stopsAtADamagedSnapshot() throws IOException {
    Snapshot snapshot =
        new TestSnapshot().asks(GROUP).resource("eu-west-1", GROUP, "sg", "{}").write(directory);
    Files.delete(directory.resolve(snapshot.manifest().partitions().get(0).path()));
    assertThatThrownBy(() -> evaluate(snapshot, Map.of(), OPEN))
        .isInstanceOf(SnapshotException.class)
        .hasMessageEndingWith("the file is missing");
  }

  private Evaluation.Result evaluate(
      Snapshot snapshot, Map<String, Map<String, JsonElement>> parameters, Rule... rules) {
    List<Control> controls =
        List.of(
            new Control("1", "One", 1, Assessment.AUTOMATED),
            new Control("2", "Two", 1, Assessment.AUTOMATED),
            new Control("3", "Three", 1, Assessment.AUTOMATED),
            new Control("4", "Four", 1, Assessment.NONE));
    Selection selection =
        new Selection(
            List.of(rules),
            List.of(new Framework("cis", "CIS", "7", "CIS", controls, "ee")),
            List.of(new RunInfo.Pack("all", "0.1.0", "ff")));
    return new Evaluation(
            engine,
            InstantSource.fixed(NOW),
            new Evaluation.Settings("plumbline", "0.1.0", parameters, 2),
            (done, total) -> assertThat(done).isBetween(1L, total))
        .run(snapshot, selection);
  }

  private static ControlResult control(
      String id, Outcome outcome, List<String> rules, Map<Outcome, Long> outcomes) {
    int index = Integer.parseInt(id) - 1;
    String title = List.of("One", "Two", "Three", "Four").get(index);
    Assessment assessment = index == 3 ? Assessment.NONE : Assessment.AUTOMATED;
    return new ControlResult(id, title, 1, assessment, outcome, rules, new TreeMap<>(outcomes));
  }

  private static List<Finding> findings(Report report) throws IOException {
    List<Finding> findings = new ArrayList<>();
    report.findings().forEach(findings::add);
    return findings;
  }
}

package io.plumbline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SarifReportWriterTest implements ReportWriterContract {
  private static final Schema SCHEMA = schema();

  @Override
  public ReportWriter writer() {
    return new SarifReportWriter();
  }

  @Override
  public void assertValid(byte[] written, Report report) throws Exception {
    assertThat(SCHEMA.validate(new String(written, UTF_8), InputFormat.JSON)).isEmpty();
    JsonObject run = run(written);
    Set<String> fingerprints = new HashSet<>();
    for (JsonElement element : results(run)) {
      JsonObject result = element.getAsJsonObject();
      JsonObject location = result.getAsJsonArray("locations").get(0).getAsJsonObject();
      JsonObject physical = location.getAsJsonObject("physicalLocation");
      String uri = physical.getAsJsonObject("artifactLocation").get("uri").getAsString();
      assertThat(URI.create(uri).normalize()).hasToString(uri);
      assertThat(uri).startsWith("resources/");
      String hash =
          result
              .getAsJsonObject("partialFingerprints")
              .get("primaryLocationLineHash")
              .getAsString();
      assertThat(fingerprints.add(hash)).as("unique %s", hash).isTrue();
      assertThat(result.getAsJsonObject("message").get("text").getAsString()).isNotBlank();
    }
    for (JsonElement rule : driver(run).getAsJsonArray("rules")) {
      JsonObject properties = rule.getAsJsonObject().getAsJsonObject("properties");
      assertThat(properties.getAsJsonArray("tags")).hasSizeLessThanOrEqualTo(20);
    }
  }

  @Test
  void writesFailuresFirstThenUnknownsThenReviewsAndNoPasses() throws Exception {
    Report report = SampleReports.of(40);
    List<String> kinds = new ArrayList<>();
    for (JsonElement result : results(run(bytes(report)))) {
      kinds.add(result.getAsJsonObject().get("kind").getAsString());
    }
    assertThat(kinds.stream().distinct()).containsExactly("fail", "open", "review");
    List<String> order = List.of("fail", "open", "review");
    assertThat(kinds).isSortedAccordingTo(Comparator.comparing(order::indexOf));
    TreeMap<Outcome, Long> outcomes = new TreeMap<>(report.counts().outcomes());
    outcomes.remove(Outcome.PASS);
    outcomes.remove(Outcome.NOT_APPLICABLE);
    assertThat(kinds).hasSize(outcomes.values().stream().mapToInt(Long::intValue).sum());
  }

  @Test
  void givesOnlyFailuresALevel() throws Exception {
    for (JsonElement element : results(run(bytes(SampleReports.small())))) {
      JsonObject result = element.getAsJsonObject();
      boolean fail = result.get("kind").getAsString().equals("fail");
      assertThat(result.get("level").getAsString().equals("none")).isEqualTo(!fail);
    }
  }

  @Test
  void suppressesWhatAnExceptionCovers() throws Exception {
    List<String> suppressed = new ArrayList<>();
    for (JsonElement element : results(run(bytes(SampleReports.small())))) {
      for (JsonElement s : element.getAsJsonObject().getAsJsonArray("suppressions")) {
        suppressed.add(s.getAsJsonObject().get("justification").getAsString());
      }
    }
    assertThat(suppressed).hasSize(2).containsOnly("Public website, reviewed");
  }

  @Test
  void saysWhatTheBaselineHas() throws Exception {
    Map<String, Set<String>> states = new TreeMap<>();
    for (JsonElement element : results(run(bytes(SampleReports.of(40))))) {
      JsonObject result = element.getAsJsonObject();
      JsonElement change = result.getAsJsonObject("properties").get("change");
      JsonElement state = result.get("baselineState");
      states
          .computeIfAbsent(change == null ? "none" : change.getAsString(), c -> new TreeSet<>())
          .add(state == null ? result.get("kind").getAsString() : state.getAsString());
    }
    assertThat(states)
        .isEqualTo(
            Map.of(
                "NEW", Set.of("new"),
                "NEWLY_UNKNOWN", Set.of("new"),
                "STILL_OPEN", Set.of("unchanged"),
                "none", Set.of("unchanged", "review")));
    Report report = SampleReports.small();
    Report alone =
        new Report(
            report.run(),
            report.counts(),
            report.rules(),
            report.frameworks(),
            report.coverage(),
            report.findings());
    assertThat(new String(bytes(alone), UTF_8)).doesNotContain("baselineState");
  }

  @Test
  void pointsToTheSnapshotFileOfAGlobalService() throws Exception {
    String sarif = new String(bytes(SampleReports.small()), UTF_8);
    assertThat(sarif)
        .contains("\"uri\":\"resources/111122223333/global/AWS_S3_Bucket.ndjson.zst\"")
        .contains("\"uri\":\"resources/111122223333/eu-west-1/AWS_EC2_SecurityGroup.ndjson.zst\"");
  }

  @Test
  void keepsTheMostSevereWithinGitHubsLimitAndSaysWhatWasCut() throws Exception {
    Report report = SampleReports.of(9_000);
    byte[] written = bytes(report);
    JsonArray results = results(run(written));
    assertThat(results).hasSize(SarifResults.MAX_RESULTS);
    JsonObject first = results.get(0).getAsJsonObject();
    assertThat(first.getAsJsonObject("properties").get("severity").getAsString())
        .isEqualTo("critical");
    assertThat(new String(written, UTF_8))
        .containsPattern("25,000 results are in this file; [0-9,]+ less");
  }

  @Test
  void tellsRuleErrorsAndWhatCouldNotBeListed() throws Exception {
    JsonObject invocation =
        run(bytes(SampleReports.small())).getAsJsonArray("invocations").get(0).getAsJsonObject();
    assertThat(invocation.get("executionSuccessful").getAsBoolean()).isFalse();
    assertThat(invocation.toString())
        .contains(
            "Rule kms-key-rotates could not be evaluated: builtin time.now_ns is not allowed.")
        .contains("AWS::RDS::DBInstance in us-east-1 of 444455556666: access was denied")
        .contains("grant rds:DescribeDBInstances.")
        .doesNotContain("me-south-1");
  }

  @Test
  void linksRulesToTheControlsOfTheFrameworks() throws Exception {
    JsonObject run = run(bytes(SampleReports.small()));
    int checked = 0;
    for (JsonElement rule : driver(run).getAsJsonArray("rules")) {
      for (JsonElement relationship : rule.getAsJsonObject().getAsJsonArray("relationships")) {
        JsonObject target = relationship.getAsJsonObject().getAsJsonObject("target");
        int taxonomy = target.getAsJsonObject("toolComponent").get("index").getAsInt();
        JsonObject taxa = run.getAsJsonArray("taxonomies").get(taxonomy).getAsJsonObject();
        JsonObject taxon =
            taxa.getAsJsonArray("taxa").get(target.get("index").getAsInt()).getAsJsonObject();
        assertThat(taxon.get("id")).isEqualTo(target.get("id"));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  private static JsonObject run(byte[] sarif) {
    JsonObject log = JsonParser.parseString(new String(sarif, UTF_8)).getAsJsonObject();
    return log.getAsJsonArray("runs").get(0).getAsJsonObject();
  }

  private static JsonArray results(JsonObject run) {
    return run.getAsJsonArray("results");
  }

  private static JsonObject driver(JsonObject run) {
    return run.getAsJsonObject("tool").getAsJsonObject("driver");
  }

  private static Schema schema() {
    InputStream schema = SarifReportWriterTest.class.getResourceAsStream("/sarif-2.1.0.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema, InputFormat.JSON);
  }
}

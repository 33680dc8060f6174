package io.plumbline.securityhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.plumbline.report.AcceptedException;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;

class AsffMapperTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

  private final AsffMapper mapper =
      new AsffMapper(List.of(Findings.INFO), List.of("eu-west-1", "us-east-1"), "us-east-1", NOW);

  @Test
  void aFailureKeepsItsIdRuleSeverityAndControls() {
    Finding finding = Findings.of(1);

    AwsSecurityFinding asff = mapper.map(finding);

    assertThat(asff.schemaVersion()).isEqualTo("2018-10-08");
    assertThat(asff.id()).isEqualTo(finding.id());
    assertThat(asff.generatorId()).isEqualTo("s3-bucket-tls-only");
    assertThat(asff.productArn())
        .isEqualTo("arn:aws:securityhub:eu-west-1:111122223333:product/111122223333/default");
    assertThat(asff.title()).isEqualTo("Buckets take requests over TLS only");
    assertThat(asff.description())
        .isEqualTo(
            "The bucket answers over plain HTTP\n\nPlain HTTP shows the data to whoever listens.");
    assertThat(asff.findingProviderFields().severity().labelAsString()).isEqualTo("HIGH");
    assertThat(asff.findingProviderFields().types())
        .containsExactly(
            "Software and Configuration Checks/AWS Security Best Practices",
            "Software and Configuration Checks/Industry and Regulatory Standards/"
                + "CIS AWS Foundations Benchmark",
            "Software and Configuration Checks/Industry and Regulatory Standards/SOC 2");
    assertThat(asff.compliance().relatedRequirements())
        .containsExactly("cis-aws-7.0/3.1.1", "soc2/CC6.1", "soc2/CC6.7");
    assertThat(asff.resources().get(0).type()).isEqualTo("AwsS3Bucket");
    assertThat(asff.resources().get(0).id()).isEqualTo("arn:aws:s3:::bucket-1");
    assertThat(asff.resources().get(0).tags()).containsExactly(Map.entry("env", "prod"));
    assertThat(asff.remediation().recommendation().text()).isEqualTo("Add a Deny statement.");
    assertThat(asff.updatedAt()).isEqualTo("2026-11-24T06:00:00Z");
    assertThat(asff.recordStateAsString()).isEqualTo("ACTIVE");
  }

  @ParameterizedTest
  @CsvSource({
    "PASS, PASSED, INFORMATIONAL",
    "FAIL, FAILED, HIGH",
    "UNKNOWN, WARNING, INFORMATIONAL",
    "MANUAL, WARNING, INFORMATIONAL",
    "ERROR, NOT_AVAILABLE, INFORMATIONAL",
    "NOT_APPLICABLE, NOT_AVAILABLE, INFORMATIONAL"
  })
  void eachOutcomeHasAStatus(Outcome outcome, String status, String severity) {
    AwsSecurityFinding asff = mapper.map(Findings.of(1, "eu-west-1", outcome, new JsonObject()));

    assertThat(asff.compliance().statusAsString()).isEqualTo(status);
    assertThat(asff.findingProviderFields().severity().labelAsString()).isEqualTo(severity);
    assertThat(asff.findingProviderFields().severity().original()).isEqualTo("high");
  }

  @Test
  void whatHasNoRegionGoesToTheHomeRegion() {
    Finding finding = Findings.of(1, "global", Outcome.FAIL, new JsonObject());

    assertThat(mapper.place(finding)).isEqualTo(new Place("111122223333", "us-east-1"));
    assertThat(mapper.map(finding).resources().get(0).region()).isEqualTo("us-east-1");
  }

  @Test
  void aBucketOutsideTheRegionsReadGoesToTheHomeRegion() {
    Finding finding = Findings.of(1, "sa-east-1", Outcome.FAIL, new JsonObject());

    assertThat(mapper.place(finding)).isEqualTo(new Place("111122223333", "us-east-1"));
    assertThat(mapper.map(finding).resources().get(0).region()).isEqualTo("sa-east-1");
  }

  @Test
  void anAccountIsNamedAsSecurityHubNamesIt() {
    ResourceRef account =
        new ResourceRef(
            "arn:aws-cn:iam::111122223333:root",
            "AWS::::Account",
            "111122223333",
            "global",
            new TreeMap<>());

    AwsSecurityFinding asff =
        mapper.map(Findings.of(account, Outcome.PASS, new JsonObject(), new TreeMap<>()));

    assertThat(asff.resources().get(0).type()).isEqualTo("AwsAccount");
    assertThat(asff.resources().get(0).id()).isEqualTo("AWS::::111122223333");
    assertThat(asff.productArn()).startsWith("arn:aws-cn:securityhub:us-east-1:");
    assertThat(asff.compliance().hasRelatedRequirements()).isFalse();
  }

  @Test
  void aTypeThatTheFormatLacksIsOther() {
    ResourceRef vault =
        new ResourceRef(
            "arn:x", "AWS::Glacier::Vault", "111122223333", "eu-west-1", new TreeMap<>());

    AwsSecurityFinding asff =
        mapper.map(Findings.of(vault, Outcome.FAIL, new JsonObject(), new TreeMap<>()));

    assertThat(asff.resources().get(0).type()).isEqualTo("Other");
    assertThat(asff.productFields())
        .containsEntry("plumbline/resource-type", "AWS::Glacier::Vault");
  }

  @Test
  void theFirstSightIsKept() {
    Finding f = Findings.of(1);
    Instant first = Instant.parse("2026-01-01T00:00:00Z");
    Finding known =
        new Finding(
            f.id(),
            f.rule(),
            f.resource(),
            f.outcome(),
            f.severity(),
            f.message(),
            f.evidence(),
            f.controls(),
            f.exception(),
            first,
            NOW);

    AwsSecurityFinding asff = mapper.map(known);

    assertThat(asff.firstObservedAt()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(asff.createdAt()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(asff.updatedAt()).isEqualTo("2026-11-24T06:00:00Z");
    assertThat(mapper.map(f).firstObservedAt()).isNull();
  }

  @Test
  void anAcceptedFailureIsInformationalUntilItsExceptionEnds() {
    Finding f = Findings.of(1);
    Finding accepted =
        new Finding(
            f.id(),
            f.rule(),
            f.resource(),
            f.outcome(),
            f.severity(),
            f.message(),
            f.evidence(),
            f.controls(),
            new AcceptedException(
                "Public website", "web-team", LocalDate.of(2027, 3, 31), null, "plumbline.yaml:2"),
            null,
            null);

    AwsSecurityFinding asff = mapper.map(accepted);

    assertThat(asff.compliance().statusAsString()).isEqualTo("FAILED");
    assertThat(asff.compliance().statusReasons().get(0).reasonCode())
        .isEqualTo("EXCEPTION_ACCEPTED");
    assertThat(asff.findingProviderFields().severity().labelAsString()).isEqualTo("INFORMATIONAL");
    assertThat(asff.workflow()).as("an import could not take it back").isNull();
    assertThat(asff.productFields())
        .containsEntry("plumbline/exception-until", "2027-03-31")
        .containsEntry("plumbline/exception-owner", "web-team")
        .containsEntry("plumbline/exception-reason", "Public website")
        .doesNotContainKey("plumbline/exception-ticket");
    assertThat(mapper.map(f).findingProviderFields().severity().labelAsString()).isEqualTo("HIGH");
  }

  @Test
  void controlsBeyondThirtyTwoAreLeftOut() {
    List<String> controls = IntStream.range(0, 40).mapToObj(i -> "CC" + i).toList();
    Finding finding =
        Findings.of(
            Findings.of(1).resource(),
            Outcome.FAIL,
            new JsonObject(),
            new TreeMap<>(Map.of("soc2", controls)));

    assertThat(mapper.map(finding).compliance().relatedRequirements()).hasSize(32);
  }

  @Test
  void hugeEvidenceIsCutUntilTheFindingFits() {
    JsonObject evidence = new JsonObject();
    for (int i = 0; i < 60; i++) {
      evidence.addProperty("key" + i, "\u0001\uD83D\uDD25<script>".repeat(5000));
    }

    AwsSecurityFinding asff = mapper.map(Findings.of(1, "eu-west-1", Outcome.FAIL, evidence));

    assertThat(AsffSize.bytes(asff)).isLessThanOrEqualTo(AsffFit.MAX_BYTES);
    assertThat(asff.productFields())
        .hasSizeLessThanOrEqualTo(50)
        .containsKey("plumbline/evidence/key0");
    assertThat(asff.productFields().values()).allMatch(v -> v.length() <= 2048 && !v.isEmpty());
  }

  @Test
  void evidenceThenTagsThenTheTextGo() {
    JsonObject evidence = new JsonObject();
    evidence.addProperty("policy", "x".repeat(2000));
    AwsSecurityFinding asff = mapper.map(Findings.of(1, "eu-west-1", Outcome.FAIL, evidence));

    AwsSecurityFinding small = AsffFit.fit(asff, 1000);

    assertThat(small.productFields())
        .containsKey("plumbline/evidence-omitted")
        .doesNotContainKey("plumbline/evidence/policy");
    assertThat(small.resources().get(0).hasTags()).isFalse();
    assertThat(small.description()).hasSizeLessThanOrEqualTo(128);
    assertThat(small.id()).isEqualTo(asff.id());
  }
}

package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Catalog;
import io.plumbline.cli.CommandProcess.Result;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import io.plumbline.report.Report;
import io.plumbline.report.ReportReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report shows which parameters are set and which verdicts that changed. */
final class ParametersProcessTest {
  private static final String RULE = "ec2-security-group-no-public-admin-ports";

  @TempDir Path directory;

  @Test
  void a_parameter_that_changes_verdicts_is_shown_beside_them() throws Exception {
    GroupSnapshots.write(
        directory.resolve("s"),
        Instant.parse("2026-11-24T06:00:00Z"),
        "sg-both 23",
        "sg-lost 5900",
        "sg-won 8022");
    Files.writeString(
        directory.resolve("plumbline.yaml"), "parameters: {" + RULE + ": {ports: [23, 8022]}}");

    Result result =
        new CommandProcess(directory)
            .run("evaluate", "s", "--rule", RULE, "--format", "json,csv", "--out", "out");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out())
        .containsPattern("\nSet      " + RULE + ": port.*, changed 2 verdicts\n");
    Report report = ReportReader.read(directory.resolve("out/report.json"));
    List<Finding> findings = new ArrayList<>();
    report.findings().forEach(findings::add);
    assertThat(findings)
        .extracting(Finding::outcome)
        .containsExactly(Outcome.FAIL, Outcome.PASS, Outcome.FAIL);
    assertThat(findings)
        .extracting(Finding::withDefaults)
        .containsExactly(null, Outcome.FAIL, Outcome.PASS);
    assertThat(report.rules().get(0).parameters().get("ports").defaultValue())
        .isEqualTo(Catalog.load().rule(RULE).parameters().get("ports").defaultValue());
    assertThat(Files.readString(directory.resolve("out/report.csv"), UTF_8))
        .contains(",with_defaults,", ",FAIL,");
  }
}

package io.plumbline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Formats that others define, judged by their own tools. Each is skipped where its variable does
 * not name the tool; CI names both.
 */
class ForeignValidatorsTest {
  private static final String OCSF =
      """
      import json, sys
      from py_ocsf_models.events.findings.compliance_finding import ComplianceFinding
      for event in json.load(open(sys.argv[1], encoding="utf-8")):
          ComplianceFinding.model_validate(event)
      """;

  @TempDir Path folder;

  @Test
  void sarifMultitoolWithGitHubsRulesFindsNothing() throws Exception {
    String tool =
        named("PLUMBLINE_SARIF_MULTITOOL", "npm package @microsoft/sarif-multitool, its program");
    for (int perRule : List.of(4, 9_000)) { // the second has more than 25,000 results
      Path file = write(new SarifReportWriter(), SampleReports.of(perRule));
      Path log = folder.resolve("log.sarif");
      run(
          tool,
          "validate",
          file.toString(),
          "--rule-kind",
          "Sarif;Ghas",
          "--max-file-size-in-kb",
          "200000",
          "--output",
          log.toString(),
          "--log",
          "ForceOverwrite");
      String json = Files.readString(log).replaceFirst("^\uFEFF", "");
      List<String> results = new ArrayList<>();
      for (JsonElement run :
          JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("runs")) {
        for (JsonElement result : run.getAsJsonObject().getAsJsonArray("results")) {
          results.add(result.toString());
        }
      }
      assertThat(results).isEmpty();
    }
  }

  @Test
  void pyOcsfModelsTakesEveryFinding() throws Exception {
    String python = named("PLUMBLINE_OCSF_PYTHON", "a Python with py-ocsf-models");
    for (Report report : List.of(SampleReports.of(40), HostileReport.report())) {
      run(python, "-c", OCSF, write(new OcsfReportWriter(), report).toString());
    }
  }

  private static String named(String variable, String what) {
    String tool = System.getenv(variable);
    assumeTrue(tool != null, "skipped: set " + variable + " to " + what);
    return tool;
  }

  private Path write(ReportWriter writer, Report report) throws IOException {
    Path file = folder.resolve("report." + writer.format());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      writer.write(report, out);
    }
    return file;
  }

  private void run(String... command) throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
    assertThat(process.exitValue()).as(Files.readString(output, UTF_8)).isZero();
  }
}

package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The SARIF file of the demo account, judged by Microsoft's validator with GitHub's rules. Skipped
 * where {@code PLUMBLINE_SARIF_MULTITOOL} does not name that program; CI names it.
 */
final class DemoSarifIT {
  private static final Path SAMPLE = Path.of("src", "dist", "sample-snapshot").toAbsolutePath();

  @TempDir Path directory;

  @Test
  void github_takes_the_report_of_the_demo_account() throws Exception {
    Path report = evaluateTheSample();

    assertThat(complaints(report)).isEmpty();
  }

  @Test
  void the_validator_notices_a_result_without_a_location() throws Exception {
    Path report = evaluateTheSample();
    JsonObject sarif = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
    JsonObject run = sarif.getAsJsonArray("runs").get(0).getAsJsonObject();
    run.getAsJsonArray("results").get(0).getAsJsonObject().remove("locations");
    Files.writeString(report, sarif.toString());

    assertThat(complaints(report)).isNotEmpty();
  }

  private Path evaluateTheSample() throws Exception {
    assumeTrue(
        System.getenv("PLUMBLINE_SARIF_MULTITOOL") != null,
        "skipped: set PLUMBLINE_SARIF_MULTITOOL to the program of npm's @microsoft/sarif-multitool");
    CommandProcess.Result result =
        new CommandProcess(directory)
            .run("evaluate", SAMPLE.toString(), "--format", "sarif", "--out", "out", "--quiet");
    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.FINDINGS);
    return directory.resolve("out/report.sarif");
  }

  /** The ids of the validator's rules that are broken: errors, warnings and notes alike. */
  private List<String> complaints(Path sarif) throws Exception {
    Path log = directory.resolve("log.sarif");
    Path output = directory.resolve("output.txt");
    Process validator =
        new ProcessBuilder(
                System.getenv("PLUMBLINE_SARIF_MULTITOOL"),
                "validate",
                sarif.toString(),
                "--rule-kind",
                "Sarif;Ghas",
                "--max-file-size-in-kb",
                "200000",
                "--output",
                log.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    validator.waitFor();
    assertThat(log).as(Files.readString(output)).exists();
    List<String> rules = new ArrayList<>();
    String json = Files.readString(log).replaceFirst("^\uFEFF", "");
    for (JsonElement run : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("runs")) {
      for (JsonElement found : run.getAsJsonObject().getAsJsonArray("results")) {
        rules.add(found.getAsJsonObject().get("ruleId").getAsString());
      }
    }
    return rules;
  }
}

package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.cli.CommandProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate --baseline} as a process: what is new since an earlier report. */
final class BaselineProcessTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T06:00:00Z");
  private static final String RULE = "ec2-security-group-no-public-ssh";

  @TempDir Path directory;
  private CommandProcess program;

  @BeforeEach
  void twoDays() throws Exception {
    program = new CommandProcess(directory);
    GroupSnapshots.write(directory.resolve("monday"), MONDAY, "sg-open 22", "sg-fixed 22");
    GroupSnapshots.write(
        directory.resolve("tuesday"), TUESDAY, "sg-open 22", "sg-fixed 443", "sg-new 22");
    assertThat(evaluate("monday", "--fail-on", "none")).isEqualTo(new Result(0, "", ""));
  }

  @Test
  void the_summary_says_what_is_new() throws Exception {
    Result result =
        program.run(
            "evaluate",
            "tuesday",
            "--rule",
            RULE,
            "--format",
            "json",
            "--out",
            "tuesday-out",
            "--baseline",
            "monday-out/report.json");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out())
        .contains(
            """
            Since    1 new, 1 still open, 1 fixed, compared with the snapshot of 2026-11-23T06:00:00Z

            New
              high           ec2-security-group-no-public-ssh
            """)
        .contains(
            "Port 22 (tcp) is open to 0.0.0.0/0: arn:aws:ec2:eu-west-1:111122223333:security-group/sg-new\n");
    assertThat(Files.readString(directory.resolve("tuesday-out/report.json"), UTF_8))
        .contains("\"counts\":{\"NEW\":1,\"STILL_OPEN\":1,\"FIXED\":1}")
        .contains("\"firstSeen\":\"2026-11-23T06:00:00Z\",\"lastSeen\":\"2026-11-24T06:00:00Z\"");
  }

  @Test
  void only_what_is_new_gates_when_asked() throws Exception {
    String[] baseline = {"--baseline", "monday-out/report.json"};
    String[] onNew = {"--baseline", "monday-out/report.json", "--fail-on-new", "high"};
    assertThat(evaluate("tuesday", onNew)).isEqualTo(new Result(3, "", ""));
    assertThat(evaluate("monday", onNew)).isEqualTo(new Result(0, "", ""));
    assertThat(evaluate("monday", baseline)).isEqualTo(new Result(3, "", ""));
    assertThat(evaluate("monday", concat(onNew, "--fail-on", "high")))
        .isEqualTo(new Result(3, "", ""));
    assertThat(evaluate("tuesday", concat(baseline, "--fail-on-new", "critical")))
        .isEqualTo(new Result(0, "", ""));
  }

  @Test
  void the_baseline_may_be_the_report_that_is_written_over() throws Exception {
    Result result = evaluate("monday", "--baseline", "monday-out/report.json");

    assertThat(result).isEqualTo(new Result(3, "", ""));
    assertThat(Files.readString(directory.resolve("monday-out/report.json"), UTF_8))
        .contains("\"counts\":{\"STILL_OPEN\":2}");
  }

  @Test
  void other_formats_are_made_from_the_compared_report() throws Exception {
    evaluate("tuesday", "--baseline", "monday-out/report.json");

    Result result =
        program.run("report", "tuesday-out/report.json", "--format", "markdown", "--out", "md");

    assertThat(result).isEqualTo(new Result(0, "md/report.markdown\n", ""));
    assertThat(Files.readString(directory.resolve("md/report.markdown"), UTF_8))
        .contains("Compared with the snapshot of 2026-11-23T06:00:00Z: **1 new**, 1 still open");
  }

  @Test
  void a_gate_on_new_needs_a_baseline() throws Exception {
    refused(
        evaluate("tuesday", "--fail-on-new", "high"),
        "--fail-on-new needs --baseline REPORT, which says what is not new.");
  }

  @Test
  void a_baseline_that_is_none() throws Exception {
    refused(evaluate("tuesday", "--baseline", "gone.json"), "There is no report gone.json.");
    Files.writeString(directory.resolve("file"), "{\"version\":\"2.1.0\"}", UTF_8);
    refused(
        evaluate("tuesday", "--baseline", "file"),
        "file is not a whole Plumbline report: it has no \"formatVersion\".");
  }

  @Test
  void a_damaged_baseline_is_refused_before_anything_is_judged() throws Exception {
    Path file = directory.resolve("monday-out/report.json");
    String text = Files.readString(file, UTF_8);
    Files.writeString(
        file, text.replace("\"outcome\":\"FAIL\",\"severity\"", "\"severity\""), UTF_8);

    refused(
        evaluate("tuesday", "--baseline", "monday-out/report.json"),
        "monday-out/report.json is not a whole Plumbline report: it breaks at $.findings[1],"
            + " where \"outcome\" is missing.");
  }

  private Result evaluate(String snapshot, String... more)
      throws IOException, InterruptedException {
    String[] usual = {
      "evaluate", snapshot, "--quiet", "--format", "json", "--out", snapshot + "-out"
    };
    return program.run(concat(concat(usual, "--rule", RULE), more));
  }

  private void refused(Result result, String message) {
    assertThat(result).isEqualTo(new Result(2, "", "plumbline: " + message + "\n"));
    assertThat(directory.resolve("tuesday-out")).doesNotExist();
  }

  private static String[] concat(String[] first, String... second) {
    return Stream.concat(Arrays.stream(first), Arrays.stream(second)).toArray(String[]::new);
  }
}

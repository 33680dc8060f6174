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

/** {@code evaluate} as a process: on a good snapshot, and on each way in which one can be bad. */
final class EvaluateProcessTest {
  private static final String RULE = "ec2-security-group-no-public-ssh";
  private static final String PARTITION =
      "resources/" + GroupSnapshots.ACCOUNT + "/eu-west-1/AWS_EC2_SecurityGroup.ndjson.zst";

  @TempDir Path directory;
  private Path snapshot;
  private CommandProcess program;

  @BeforeEach
  void aSnapshotWithAnOpenGroup() {
    program = new CommandProcess(directory);
    snapshot = directory.resolve("s");
    GroupSnapshots.write(snapshot, Instant.parse("2026-11-24T06:00:00Z"), "sg-1 22");
  }

  @Test
  void a_finding_at_the_threshold_ends_with_3() throws Exception {
    Result result = evaluate();

    assertThat(result).isEqualTo(new Result(3, "", ""));
    assertThat(report()).contains("\"outcome\":\"FAIL\"", "Port 22 (tcp) is open to 0.0.0.0/0");
  }

  @Test
  void a_finding_below_the_threshold_ends_with_0() throws Exception {
    assertThat(evaluate("--fail-on", "critical")).isEqualTo(new Result(0, "", ""));
  }

  @Test
  void a_rule_that_lacks_facts_ends_with_4_on_demand() throws Exception {
    String[] unread = {"--rule", "iam-root-has-mfa", "--fail-on", "none"};

    assertThat(evaluate(unread)).isEqualTo(new Result(0, "", ""));
    assertThat(evaluate(concat(unread, "--require-complete"))).isEqualTo(new Result(4, "", ""));
  }

  @Test
  void the_same_snapshot_gives_the_same_bytes_apart_from_the_run() throws Exception {
    evaluate();
    String first = withoutRun(report());
    evaluate();

    assertThat(withoutRun(report())).isEqualTo(first);
  }

  @Test
  void the_summary_goes_to_standard_output_and_progress_to_standard_error() throws Exception {
    Result result =
        program.run("evaluate", "s", "--rule", RULE, "--format", "json", "--out", "out");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).isEqualTo("Judging by 1 rule\nWriting reports\n");
    assertThat(result.out())
        .contains(
            "high 1", RULE + "  1 resource", "out/report.json", "plumbline rules show " + RULE);
  }

  @Test
  void a_missing_snapshot() throws Exception {
    Result result = program.run("evaluate", "gone", "--quiet", "--out", "out");

    refused(result, "gone holds no snapshot: manifest.json is missing.");
  }

  @Test
  void an_unknown_format_version() throws Exception {
    Path manifest = snapshot.resolve("manifest.json");
    String text = Files.readString(manifest, UTF_8);
    Files.writeString(manifest, text.replace("\"formatVersion\": 1", "\"formatVersion\": 9"));

    refused(evaluate(), "s/manifest.json has format version 9; this program reads version 1.");
  }

  @Test
  void a_manifest_that_is_none() throws Exception {
    Files.writeString(snapshot.resolve("manifest.json"), "{\"formatVersion\": 1", UTF_8);

    refused(evaluate(), "s/manifest.json is not a manifest of a snapshot.");
  }

  @Test
  void a_truncated_partition() throws Exception {
    Path file = snapshot.resolve(PARTITION);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

    Result result = evaluate();

    assertThat(result.err()).startsWith("plumbline: the snapshot s is damaged at " + PARTITION);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.exitCode()).isEqualTo(2);
    assertNothingIsLeft();
  }

  @Test
  void a_partition_that_was_changed() throws Exception {
    Path manifest = snapshot.resolve("manifest.json");
    String text = Files.readString(manifest, UTF_8);
    Files.writeString(
        manifest, text.replaceAll("\"sha256\": \"[0-9a-f]{8}", "\"sha256\": \"00000000"));

    refused(
        evaluate(),
        "the snapshot s is damaged at "
            + PARTITION
            + ": it is not the file that the scan wrote (sha256 differs).");
  }

  @Test
  void a_wrong_parameter() throws Exception {
    Files.writeString(
        directory.resolve("plumbline.yaml"), "parameters: {" + RULE + ": {ports: [22]}}", UTF_8);

    Result result = evaluate();

    Files.delete(directory.resolve("plumbline.yaml"));
    refused(
        result, "plumbline.yaml:1:49: rule " + RULE + " has no parameters, but 'ports' is set.");
  }

  private Result evaluate(String... more) throws IOException, InterruptedException {
    String[] usual = {"evaluate", "s", "--quiet", "--format", "json", "--out", "out"};
    String[] rule =
        Arrays.asList(more).contains("--rule") ? new String[0] : new String[] {"--rule", RULE};
    return program.run(concat(concat(usual, rule), more));
  }

  private static String[] concat(String[] first, String... second) {
    return Stream.concat(Arrays.stream(first), Arrays.stream(second)).toArray(String[]::new);
  }

  private String report() throws IOException {
    return Files.readString(directory.resolve("out/report.json"), UTF_8);
  }

  private static String withoutRun(String report) {
    return report.replaceFirst("\"run\":.*\n", "");
  }

  private void refused(Result result, String message) throws IOException {
    assertThat(result).isEqualTo(new Result(2, "", "plumbline: " + message + "\n"));
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("s");
    }
  }
}

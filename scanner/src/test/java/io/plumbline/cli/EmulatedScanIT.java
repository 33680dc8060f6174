package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.cli.CommandProcess.Result;
import io.plumbline.report.Outcome;
import io.plumbline.report.Report;
import io.plumbline.report.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as processes against the emulated account. */
final class EmulatedScanIT {
  private static final String[] RULES = {
    "--rule", "s3-bucket-tls-only,iam-root-has-mfa,ec2-security-group-no-public-ssh"
  };

  private static Emulator emulator;

  @TempDir Path directory;
  private CommandProcess program;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    emulator = Emulator.start();
  }

  @AfterAll
  static void stop() {
    if (emulator != null) {
      emulator.close();
    }
  }

  @BeforeEach
  void program() throws IOException, InterruptedException {
    program = new CommandProcess(directory).withCredentials();
    emulator.allowAll();
  }

  @Test
  void the_command_of_the_readme_writes_a_report_and_ends_with_0() throws Exception {
    Result result =
        program.run(
            "scan",
            "--endpoint-url",
            emulator.endpoint().toString(),
            "--region",
            "us-east-1",
            "--region",
            "eu-west-1",
            "--fail-on",
            "none",
            "--format",
            "json",
            "--out",
            "out");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err().lines())
        .startsWith("Asking who and where we are", "Reading account 123456789012");
    assertThat(result.out()).contains("Worst first", "cis-aws-7.0", "out/report.json");
    Report report = ReportReader.read(directory.resolve("out/report.json"));
    assertThat(report.run().regions()).containsExactly("eu-west-1", "us-east-1");
    assertThat(report.counts().outcomes())
        .containsKeys(Outcome.FAIL, Outcome.PASS)
        .doesNotContainKey(Outcome.ERROR);
  }

  @Test
  void scan_keeps_a_snapshot_that_evaluates_to_the_same_findings() throws Exception {
    Result scan = scan("--snapshot-out", "s", "--out", "one");
    Result evaluate =
        program.run(
            concat(
                new String[] {"evaluate", "s", "--quiet", "--format", "json", "--out", "two"},
                RULES));

    assertThat(scan).isEqualTo(new Result(3, "", ""));
    assertThat(evaluate).isEqualTo(scan);
    assertThat(withoutRun("two")).isEqualTo(withoutRun("one"));
  }

  @Test
  void a_snapshot_is_not_written_over() throws Exception {
    scan("--snapshot-out", "s", "--out", "one");

    assertThat(scan("--snapshot-out", "s", "--out", "two"))
        .isEqualTo(
            new Result(
                2, "", "plumbline: s already holds a snapshot; choose another directory.\n"));
    assertThat(directory.resolve("two")).doesNotExist();
  }

  @Test
  void an_unknown_region_is_named() throws Exception {
    Result result =
        program.run(
            "scan",
            "--quiet",
            "--endpoint-url",
            emulator.endpoint().toString(),
            "--region",
            "eu-wset-1");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("plumbline: unknown region eu-wset-1; AWS knows ")
        .contains("eu-west-1");
    assertThat(files()).isEmpty();
  }

  @Test
  void what_is_denied_ends_with_4_where_completeness_is_required() throws Exception {
    emulator.deny("s3:GetBucketPolicy");
    String[] gate = {"--fail-on", "none", "--require-complete"};

    Result result = scan(concat(new String[] {"--out", "one"}, gate));

    assertThat(result).isEqualTo(new Result(4, "", ""));
    assertThat(withoutRun("one")).contains("it needs s3:GetBucketPolicy");
  }

  @Test
  void who_may_nothing_is_told_so() throws Exception {
    emulator.deny("sts:GetCallerIdentity");

    Result result = scan();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("plumbline: the endpoint " + emulator.endpoint())
        .contains("does not accept the credentials");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void a_report_is_pushed_whole() throws Exception {
    scan("--out", "one");

    Result push =
        program.run("push", "one/report.json", "--endpoint-url", emulator.endpoint().toString());

    assertThat(push.exitCode()).as(push.err()).isZero();
    assertThat(push.out()).matches("Security Hub took in (\\d+) of \\1 findings.\n");
  }

  private Result scan(String... more) throws IOException, InterruptedException {
    String[] usual = {
      "scan",
      "--quiet",
      "--format",
      "json",
      "--region",
      "us-east-1",
      "--region",
      "eu-west-1",
      "--endpoint-url",
      emulator.endpoint().toString()
    };
    return program.run(concat(concat(usual, RULES), more));
  }

  private static String[] concat(String[] first, String... second) {
    return Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new);
  }

  private String withoutRun(String out) throws IOException {
    return Files.readString(directory.resolve(out + "/report.json"), UTF_8)
        .replaceFirst("\"run\":.*\n", "");
  }

  private Set<String> files() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(directory)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }
}

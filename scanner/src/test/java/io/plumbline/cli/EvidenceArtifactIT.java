package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.cli.CommandProcess.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AWS Artifact's documents: nothing is accepted that the user did not accept. */
final class EvidenceArtifactIT {
  private static final String REPORTS =
      """
      ID                       VERSION  PERIOD                    STATE      NAME
      report-0000000000000001  1        2025-10-01 to 2026-03-31  PUBLISHED  SOC 1 Report
      report-0000000000000002  2        2025-10-01 to 2026-03-31  PUBLISHED  SOC 2 Report
      report-0000000000000003  1        2025-10-01 to 2026-03-31  PUBLISHED  SOC 3 Report
      report-0000000000000004  1        2025-11-28 to 2028-11-27  PUBLISHED  ISO 27001:2022 Certification
      report-0000000000000005  1        2026-07-01 to 2027-06-30  PUBLISHED  PCI DSS v4.0.1 Attestation of Compliance
      report-0000000000000006  1        2025-10-01 to 2026-09-30  PUBLISHED  C5 Report
      """;

  private static Emulator emulator;

  @TempDir Path directory;
  private CommandProcess program;

  @BeforeAll
  static void start() throws Exception {
    emulator = Emulator.start();
  }

  @AfterAll
  static void stop() {
    if (emulator != null) {
      emulator.close();
    }
  }

  @BeforeEach
  void aProgram() throws Exception {
    program = new CommandProcess(directory).withCredentials();
    emulator.allowAll();
  }

  private Result artifact(String... arguments) throws Exception {
    String[] usual = {"evidence", "artifact", "--endpoint-url", emulator.endpoint().toString()};
    String[] all = java.util.Arrays.copyOf(usual, usual.length + arguments.length);
    System.arraycopy(arguments, 0, all, usual.length, arguments.length);
    return program.run(all);
  }

  @Test
  void the_reports_are_listed_from_the_account_and_from_a_snapshot() throws Exception {
    assertThat(artifact("--list")).isEqualTo(new Result(0, REPORTS, ""));

    String endpoint = emulator.endpoint().toString();
    String rules = "artifact-reports-reviewed,artifact-agreements-reviewed";
    assertThat(
            program
                .run(
                    "collect",
                    "--quiet",
                    "--rule",
                    rules,
                    "--region",
                    "us-east-1",
                    "--snapshot-out",
                    "s",
                    "--endpoint-url",
                    endpoint)
                .exitCode())
        .isZero();
    Result listed = program.run("evidence", "artifact", "--list", "--snapshot", "s");
    assertThat(listed.out())
        .startsWith(REPORTS + "\nID  ")
        .contains("customer-agreement-0000000000000001");
    assertThat(listed.exitCode()).isZero();
  }

  @Test
  void without_a_word_of_acceptance_only_the_terms_are_fetched() throws Exception {
    Result result = artifact("--download", "report-0000000000000002", "--out", "docs");

    Path terms = directory.resolve("docs/report-0000000000000002-v2-terms.pdf");
    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                sha256(terms)
                    + "  docs/report-0000000000000002-v2-terms.pdf  terms of SOC 2 Report\n",
                "plumbline: only the terms were fetched; read them, and run it again with"
                    + " --accept-terms.\n"));
    assertThat(emulator.calls().toString())
        .contains("GetTermForReport")
        .doesNotContain("\"GetReport\"");
    try (var files = Files.list(directory.resolve("docs"))) {
      assertThat(files).containsExactly(terms);
    }
  }

  @Test
  void with_it_the_report_comes_too_and_no_secret_is_told() throws Exception {
    String[] command = {
      "--download", "report-0000000000000002", "--out", "docs", "--accept-terms", "--verbose"
    };
    Result result = artifact(command);

    Path terms = directory.resolve("docs/report-0000000000000002-v2-terms.pdf");
    Path report = directory.resolve("docs/report-0000000000000002-v2.pdf");
    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                """
                %s  docs/report-0000000000000002-v2-terms.pdf  terms of SOC 2 Report
                %s  docs/report-0000000000000002-v2.pdf  SOC 2 Report, version 2, 2025-10-01 to 2026-03-31
                """
                    .formatted(sha256(terms), sha256(report)),
                ""));
    assertThat(Files.readString(report, UTF_8)).startsWith("%PDF-1.4\n%report-0000000000000002-2");
    assertThat(artifact(command).err())
        .startsWith(
            "plumbline: docs/report-0000000000000002-v2.pdf is there already; name another folder.\n");
  }

  @Test
  void a_missing_permission_and_a_missing_report_are_named() throws Exception {
    emulator.deny("artifact:GetReport");
    Result denied =
        artifact("--download", "report-0000000000000001", "--out", "docs", "--accept-terms");

    assertThat(denied.exitCode()).isEqualTo(2);
    assertThat(denied.err())
        .isEqualTo(
            "plumbline: AWS Artifact refuses artifact:GetReport: 403 AccessDeniedException; the"
                + " caller lacks this permission.\n");
    assertThat(directory.resolve("docs/report-0000000000000001-v1.pdf")).doesNotExist();
    emulator.allowAll();
    assertThat(artifact("--download", "report-9", "--accept-terms"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: AWS Artifact has no report 'report-9'; --list shows which there"
                    + " are.\n"));
    assertThat(artifact("--accept-terms"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: Give either --list, also of a --snapshot, or --download. See: plumbline"
                    + " evidence artifact --help\n"));
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}

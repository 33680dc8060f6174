package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.cli.CommandProcess.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle holds every file of the configuration, and is judged again with them elsewhere. */
final class EvidenceConfigurationTest {
  private static final String RULE = "ec2-security-group-no-public-ssh";

  @TempDir Path directory;

  @Test
  void exceptions_attestations_and_attached_files_go_along() throws Exception {
    CommandProcess program = new CommandProcess(directory);
    Instant time = Instant.parse("2026-11-24T06:00:00Z");
    GroupSnapshots.write(directory.resolve("s"), time, "sg-1 22", "sg-2 22");
    Files.createDirectories(directory.resolve("signed/files"));
    Files.writeString(directory.resolve("signed/files/2026.pdf"), "a");
    Files.writeString(
        directory.resolve("signed/cc1.1.yaml"),
        """
        attestations:
          - {framework: soc2, control: CC1.1, statement: All sign it, by: COO, date: 2026-02-01,
             expires: 2027-01-31, files: [files/2026.pdf]}
        """);
    Files.writeString(
        directory.resolve("list.yaml"),
        """
        exceptions:
          - rule: %s
            resources: {arn: "*/sg-1"}
            reason: Bastion
            owner: ops
            expires: 2027-01-31
        """
            .formatted(RULE));
    String[] files = {"--exceptions", "list.yaml", "--attestations", "signed"};

    Result judged = program.run(with(files, "evaluate", "s", "-q", "--rule", RULE, "--out", "out"));
    Result bundled =
        program.run(
            with(files, "evidence", "--snapshot", "s", "--report", "out", "--out", "b.zip", "-q"));
    Result verified = program.run("evidence", "verify", "b.zip", "--unsigned", "-q");

    assertThat(judged).isEqualTo(new Result(3, "", ""));
    assertThat(bundled.exitCode()).as(bundled.err()).isZero();
    assertThat(verified.exitCode()).as(verified.toString()).isZero();
    try (ZipFile zip = new ZipFile(directory.resolve("b.zip").toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .anyMatch(name -> name.endsWith("/list.yaml"))
          .anyMatch(name -> name.endsWith("/signed/cc1.1.yaml"))
          .anyMatch(name -> name.endsWith("/signed/files/2026.pdf"));
    }
  }

  private static String[] with(String[] files, String... arguments) {
    String[] all = new String[arguments.length + files.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(files, 0, all, arguments.length, files.length);
    return all;
  }
}

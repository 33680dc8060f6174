package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.cli.CommandProcess.Result;
import io.plumbline.evidence.Forgery;
import io.plumbline.evidence.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a signer may do to the exceptions and attestations of a bundle. */
final class EvidenceConfigurationAttackTest {
  @TempDir Path directory;
  private SigningKey key;

  @BeforeEach
  void aBundle() throws Exception {
    key = SigningKey.generate(directory.resolve("key"));
    GroupSnapshots.write(
        directory.resolve("s"), Instant.parse("2026-11-24T06:00:00Z"), "sg-1 22", "sg-2 22");
    Files.writeString(
        directory.resolve("accepted.yaml"),
        """
        exceptions:
          - rule: ec2-security-group-no-public-ssh
            resources: {arn: "*/sg-1"}
            reason: Bastion
            owner: ops
            expires: 2026-11-30
        """,
        UTF_8);
    Files.createDirectories(directory.resolve("signed/files"));
    Files.writeString(directory.resolve("signed/files/conduct.pdf"), "read and signed", UTF_8);
    Files.writeString(
        directory.resolve("signed/cc1.1.yaml"),
        """
        attestations:
          - framework: soc2
            control: CC1.1
            statement: All sign it
            by: COO
            date: 2026-02-01
            expires: 2026-12-31
            files: [files/conduct.pdf]
        """,
        UTF_8);
    assertThat(run("evaluate", at("s"), "--pack", "soc2", "--format", "json", "--out", at("out")))
        .isEqualTo(new Result(3, "", ""));
    Result bundled =
        run(
            "evidence",
            "--snapshot",
            at("s"),
            "--report",
            at("out"),
            "--out",
            at("a.zip"),
            "--key",
            at("key"));
    assertThat(bundled.err()).isEmpty();
    assertThat(bundled.exitCode()).isZero();
  }

  @Test
  void they_are_in_the_bundle_and_give_the_same_report() throws Exception {
    Result verified = verify(directory.resolve("a.zip"));

    assertThat(verified.out()).endsWith("verified: " + at("a.zip") + "\n");
    assertThat(verified.exitCode()).isZero();
    Forgery bundle = Forgery.of(directory.resolve("a.zip"));
    assertThat(new String(bundle.file("config/signed/files/conduct.pdf"), UTF_8))
        .isEqualTo("read and signed");
    assertThat(new String(bundle.file("about.json"), UTF_8))
        .contains("config/accepted.yaml", "config/signed/cc1.1.yaml");
    assertThat(new String(bundle.file("report/report.json"), UTF_8))
        .contains("\"reason\":\"Bastion\"", "\"outcome\":\"ATTESTED\"");
  }

  @Test
  void a_signer_who_changes_them_is_found() throws Exception {
    assertThat(lie(bundle -> bundle.edit("config/accepted.yaml", t -> t.replace("sg-1", "sg-2"))))
        .contains("is FAIL in both, but with other details in the report\n");
    assertThat(
            lie(bundle -> bundle.put("config/signed/files/conduct.pdf", "other".getBytes(UTF_8))))
        .contains(
            "FAILED  report     the report's attestations are not those that the snapshot gives\n");
    assertThat(lie(bundle -> bundle.remove("config/signed/files/conduct.pdf")))
        .contains("FAILED  report     about.json names a file that is not in the bundle\n");
    assertThat(lie(bundle -> bundle.edit("config/accepted.yaml", t -> "[".repeat(50_000))))
        .contains("FAILED  report     ");
  }

  private interface Change {
    void make(Forgery bundle) throws Exception;
  }

  private String lie(Change change) throws Exception {
    Forgery bundle = Forgery.of(directory.resolve("a.zip"));
    change.make(bundle);
    Result result = verify(bundle.sign(key, directory.resolve("forged.zip")));
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  private Result verify(Path bundle) {
    return plain("evidence", "verify", bundle.toString(), "--key", at("key.pub"), "--quiet");
  }

  private String at(String name) {
    return directory.resolve(name).toString();
  }

  private Result run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 5);
    String[] more = {
      "--exceptions", at("accepted.yaml"), "--attestations", at("signed"), "--quiet"
    };
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return plain(all);
  }

  private static Result plain(String... arguments) {
    CapturedConsole captured = CapturedConsole.pipes();
    int code = Main.run(captured.console(), arguments);
    return new Result(code, captured.out(), captured.err());
  }
}

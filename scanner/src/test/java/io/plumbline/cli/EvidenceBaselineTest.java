package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.cli.CommandProcess.Result;
import io.plumbline.evidence.Forgery;
import io.plumbline.evidence.SigningKey;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence of a report that says what is new since an earlier one. */
final class EvidenceBaselineTest {
  private static final String RULE = "ec2-security-group-no-public-ssh";

  @TempDir Path directory;

  @Test
  void the_baseline_is_part_of_the_evidence() throws Exception {
    SigningKey key = SigningKey.generate(directory.resolve("key"));
    GroupSnapshots.write(
        directory.resolve("s1"), Instant.parse("2026-11-23T06:00:00Z"), "sg-open 22");
    GroupSnapshots.write(
        directory.resolve("s2"), Instant.parse("2026-11-24T06:00:00Z"), "sg-open 22", "sg-new 22");
    run("evaluate", at("s1"), "--rule", RULE, "--out", at("o1"), "--format", "json");
    String before = at("o1/report.json");
    run("evaluate", at("s2"), "--rule", RULE, "--out", at("o2"), "--baseline", before);

    Result without =
        run("evidence", "--snapshot", at("s2"), "--report", at("o2"), "--out", at("a.zip"));
    assertThat(without)
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: there is nothing to bundle: the report is compared with a baseline,"
                    + " which is not there; evaluate the snapshot and bundle that report.\n"));

    Result bundled =
        run(
            "evidence",
            "--snapshot",
            at("s2"),
            "--report",
            at("o2"),
            "--out",
            at("a.zip"),
            "--baseline",
            before,
            "--key",
            at("key"));
    assertThat(bundled.exitCode()).isZero();
    Result verified = run("evidence", "verify", at("a.zip"), "--key", at("key.pub"));
    assertThat(verified.exitCode()).isZero();
    assertThat(verified.out()).contains("ok      report     2 findings of scan ");

    Path forged =
        Forgery.of(directory.resolve("a.zip"))
            .edit(
                "baseline/report.json",
                t -> t.replace("\"outcome\":\"FAIL\"", "\"outcome\":\"PASS\""))
            .sign(key, directory.resolve("forged.zip"));
    Result lied = run("evidence", "verify", forged.toString(), "--key", at("key.pub"));
    assertThat(lied.exitCode()).isEqualTo(3);
    assertThat(lied.out())
        .contains("is FAIL in both, but with other details in the report\n")
        .contains("the report's baseline is not the one that the snapshot gives\n");
  }

  private String at(String name) {
    return directory.resolve(name).toString();
  }

  private static Result run(String... arguments) {
    CapturedConsole captured = CapturedConsole.pipes();
    String[] quiet = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    quiet[arguments.length] = "--quiet";
    int code = Main.run(captured.console(), quiet);
    return new Result(code, captured.out(), captured.err());
  }
}

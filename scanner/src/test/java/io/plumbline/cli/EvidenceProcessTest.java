package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.cli.CommandProcess.Result;
import io.plumbline.evidence.VerifyingKey;
import io.plumbline.snapshot.ScanInfo;
import io.plumbline.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evidence} as a process: keys, bundles, their check, and their check by hand. */
final class EvidenceProcessTest {
  private static final Path SAMPLE = Path.of("src/dist/sample-snapshot").toAbsolutePath();
  private static final ScanInfo SCAN = Snapshot.open(SAMPLE).manifest().scan();
  private static final String KEYS_RULE = "iam-user-access-keys-rotated";
  private static final String RULES = "ec2-security-group-no-public-ssh," + KEYS_RULE;

  @TempDir static Path directory;
  private static CommandProcess program;
  private static String fingerprint;
  private static int findings;

  @BeforeAll
  static void aReportAKeyAndABundle() throws Exception {
    program = new CommandProcess(directory);
    Files.writeString(
        directory.resolve("plumbline.yaml"),
        "parameters: {" + KEYS_RULE + ": {max_age_days: 5000}}",
        UTF_8);
    assertThat(program.run("evidence", "keygen", "--out", "key").exitCode()).isZero();
    fingerprint = VerifyingKey.read(directory.resolve("key.pub")).fingerprint();
    assertThat(evaluate("out")).isEqualTo(new Result(3, "", ""));
    findings = Files.readString(directory.resolve("out/report.json")).split("\"v1:", -1).length - 1;
    assertThat(findings).isGreaterThan(5);
    assertThat(bundle("a.zip", "--key", "key"))
        .isEqualTo(
            new Result(
                0,
                "a.zip: %d files, %d findings, signed by the key %s\n"
                    .formatted(files("a.zip"), findings, fingerprint),
                ""));
  }

  private static Result evaluate(String out) throws Exception {
    return program.run(
        "evaluate",
        SAMPLE.toString(),
        "--quiet",
        "--rule",
        RULES,
        "--out",
        out,
        "--format",
        "json,html,controls.csv,csv");
  }

  private static Result bundle(String name, String... more) throws Exception {
    String[] usual = {
      "evidence", "--quiet", "--snapshot", SAMPLE.toString(), "--report", "out", "--out", name
    };
    String[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return program.run(all);
  }

  private static int files(String bundle) throws Exception {
    try (var zip = new java.util.zip.ZipFile(directory.resolve(bundle).toFile())) {
      return zip.size() - (zip.getEntry("MANIFEST.sig") == null ? 1 : 2);
    }
  }

  private static long bytes(String bundle) throws Exception {
    try (var zip = new java.util.zip.ZipFile(directory.resolve(bundle).toFile())) {
      return zip.stream()
          .filter(entry -> !entry.getName().startsWith("MANIFEST"))
          .mapToLong(entry -> entry.getSize())
          .sum();
    }
  }

  @Test
  void a_key_is_made_once_and_for_the_user_alone() throws Exception {
    Result made = program.run("evidence", "keygen", "--out", "other");

    String print = VerifyingKey.read(directory.resolve("other.pub")).fingerprint();
    assertThat(made)
        .isEqualTo(
            new Result(
                0,
                """
                other  private key, not encrypted: whoever has it signs as you
                other.pub  public key: for those who verify
                fingerprint %s
                """
                    .formatted(print),
                ""));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("other"))))
        .isEqualTo("rw-------");
    String before = Files.readString(directory.resolve("other"));
    assertThat(program.run("evidence", "keygen", "--out", "other"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: other.pub is there already, and a key is never overwritten; name"
                    + " another file.\n"));
    assertThat(directory.resolve("other")).hasContent(before.strip());
  }

  @Test
  void a_bundle_verifies() throws Exception {
    Result result = program.run("evidence", "verify", "a.zip", "--quiet", "--key", "key.pub");

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                """
                ok      signature  by the key %s
                ok      files      %d files of %d bytes are those of the MANIFEST, and there is nothing else
                ok      snapshot   of %s, account 123456789012
                ok      packs      those of this plumbline %s
                ok      report     %d findings of scan %s are those that its snapshot gives
                verified: a.zip
                """
                    .formatted(
                        fingerprint,
                        files("a.zip"),
                        bytes("a.zip"),
                        SCAN.started(),
                        ToolVersion.text(),
                        findings,
                        SCAN.scanId()),
                ""));
  }

  @Test
  void the_same_inputs_are_the_same_bytes() throws Exception {
    assertThat(bundle("again.zip", "--key", "key").exitCode()).isZero();

    assertThat(directory.resolve("again.zip")).hasSameBinaryContentAs(directory.resolve("a.zip"));
    assertThat(bundle("again.zip", "--key", "key"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: again.zip is there already, and evidence is never overwritten; name"
                    + " another file.\n"));
  }

  @Test
  void what_is_not_signed_is_said_to_be_so() throws Exception {
    assertThat(bundle("bare.zip"))
        .isEqualTo(
            new Result(
                0,
                "bare.zip: %d files, %d findings, not signed\n"
                    .formatted(files("bare.zip"), findings),
                "plumbline: the bundle is not signed; sign it with --key.\n"));

    assertThat(program.run("evidence", "verify", "bare.zip", "--quiet", "--key", "key.pub"))
        .isEqualTo(
            new Result(
                3,
                """
                FAILED  bundle     the bundle is not signed: MANIFEST.sig is missing
                NOT VERIFIED: bare.zip
                """,
                ""));
    Result open = program.run("evidence", "verify", "bare.zip", "--quiet", "--unsigned");
    assertThat(open.exitCode()).isZero();
    assertThat(open.out())
        .startsWith("open    signature  there is none, so anybody can have made this bundle\nok  ")
        .endsWith("verified: bare.zip\n");
    assertThat(program.run("evidence", "verify", "a.zip", "--quiet", "--unsigned").out())
        .startsWith("open    signature  there is one, and it was not asked whose it is\nok  ");
  }

  @Test
  void who_is_to_have_signed_has_to_be_said() throws Exception {
    String message =
        "plumbline: Name the signer's public key with --key, or leave it open with --unsigned."
            + " See: plumbline evidence verify --help\n";
    assertThat(program.run("evidence", "verify", "a.zip")).isEqualTo(new Result(2, "", message));
    assertThat(program.run("evidence", "verify", "a.zip", "--key", "key.pub", "--unsigned"))
        .isEqualTo(new Result(2, "", message));
    assertThat(program.run("evidence", "verify", "gone.zip", "--unsigned"))
        .isEqualTo(new Result(2, "", "plumbline: gone.zip: no such file or directory.\n"));
    assertThat(program.run("evidence", "verify", "out", "--unsigned"))
        .isEqualTo(new Result(2, "", "plumbline: out is a folder; name a bundle.\n"));
    assertThat(bundle("no/such.zip"))
        .isEqualTo(
            new Result(
                2, "", "plumbline: no/such.zip can't be written: there is no such folder.\n"));
    assertThat(program.run("evidence", "verify", "a.zip", "--key", "key"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: key holds \"PRIVATE KEY\", where \"PUBLIC KEY\" is needed; the public"
                    + " half of a key verifies, in the file that ends with .pub.\n"));
    assertThat(program.run("evidence", "--snapshot", "s", "--report", "r"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: Missing required option: '--out'. See: plumbline evidence --help\n"));
  }

  @Test
  void a_report_that_the_snapshot_does_not_give_is_not_bundled() throws Exception {
    Path edited = Files.createDirectory(directory.resolve("edited"));
    String report = Files.readString(directory.resolve("out/report.json"), UTF_8);
    Files.writeString(
        edited.resolve("report.json"),
        report.replaceFirst("(\"id\":\"v1:[^\n]*\"outcome\":)\"FAIL\"", "$1\"PASS\""),
        UTF_8);

    Result result =
        program.run(
            "evidence",
            "--quiet",
            "--snapshot",
            SAMPLE.toString(),
            "--report",
            "edited",
            "--out",
            "edited.zip");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .matches(
            "plumbline: there is nothing to bundle: finding v1:[0-9a-f]{64} \\([a-z0-9-]+, arn:\\S+\\)"
                + " is PASS in the report, and the snapshot gives FAIL; evaluate the snapshot and"
                + " bundle that report\\.\n");
    assertThat(directory.resolve("edited.zip")).doesNotExist();

    Files.writeString(
        edited.resolve("report.json"), report.replace(SCAN.scanId(), "another"), UTF_8);
    assertThat(
            program.run(
                "evidence",
                "--quiet",
                "--snapshot",
                SAMPLE.toString(),
                "--report",
                "edited",
                "--out",
                "edited.zip"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: there is nothing to bundle: the report is not of this snapshot: its scan"
                    + " is another, the snapshot's is "
                    + SCAN.scanId()
                    + "; evaluate"
                    + " the snapshot and bundle that report.\n"));
  }

  @Test
  void a_report_with_a_configuration_that_is_not_given_is_not_bundled() throws Exception {
    Path other = Files.createDirectory(directory.resolve("elsewhere"));
    Result result =
        new CommandProcess(other)
            .run(
                "evidence",
                "--quiet",
                "--snapshot",
                SAMPLE.toString(),
                "--report",
                "../out",
                "--out",
                "b.zip");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("plumbline: there is nothing to bundle: ");
    assertThat(other).isEmptyDirectory();
  }

  @Test
  void a_bundle_verifies_by_hand() throws Exception {
    Path hand = Files.createDirectory(directory.resolve("hand"));
    run(hand, "unzip", "-q", "../a.zip");
    assertThat(run(hand, "sha256sum", "--strict", "--quiet", "-c", "MANIFEST")).isEmpty();
    try (var all = Files.walk(hand)) {
      assertThat(all.filter(Files::isRegularFile)).hasSize(files("a.zip") + 2);
    }
    assertThat(
            run(
                hand,
                "openssl",
                "pkeyutl",
                "-verify",
                "-rawin",
                "-pubin",
                "-inkey",
                "../key.pub",
                "-sigfile",
                "MANIFEST.sig",
                "-in",
                "MANIFEST"))
        .isEqualTo("Signature Verified Successfully\n");
    run(hand, "openssl", "pkey", "-pubin", "-in", "../key.pub", "-outform", "DER", "-out", "der");
    assertThat(run(hand, "sha256sum", "der")).startsWith(fingerprint);
    assertThat(run(hand, "openssl", "pkey", "-in", "../key", "-pubout"))
        .isEqualTo(Files.readString(directory.resolve("key.pub")));
  }

  /** Runs a tool of the system; where there is none, the test is skipped and says so. */
  private static String run(Path folder, String... command) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    } catch (java.io.IOException e) {
      Assumptions.abort("no " + command[0] + " on this machine");
      return "";
    }
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(List.of(command) + ": " + output).isZero();
    return output;
  }
}

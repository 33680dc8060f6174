package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.plumbline.cli.CommandProcess.Result;
import io.plumbline.evidence.Forgery;
import io.plumbline.evidence.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that somebody may do to a bundle, with and without the signer's key. */
final class EvidenceAttackTest {
  private static final Path SAMPLE = Path.of("src/dist/sample-snapshot").toAbsolutePath();
  private static final String RULE = "ec2-security-group-no-public-ssh";
  private static final String REPORT = "report/report.json";
  private static final String GROUPS =
      "snapshot/resources/123456789012/us-east-1/AWS_EC2_SecurityGroup.ndjson.zst";

  @TempDir static Path directory;
  private static Path bundle;
  private static SigningKey key;
  private static SigningKey otherKey;

  @BeforeAll
  static void aBundle() throws Exception {
    key = SigningKey.generate(directory.resolve("key"));
    otherKey = SigningKey.generate(directory.resolve("other"));
    bundle = directory.resolve("a.zip");
    String out = directory.resolve("out").toString();
    assertThat(
            plumbline("evaluate", SAMPLE.toString(), "--quiet", "--rule", RULE, "--out", out)
                .exitCode())
        .isEqualTo(3);
    assertThat(
            plumbline(
                    "evidence",
                    "--quiet",
                    "--snapshot",
                    SAMPLE.toString(),
                    "--report",
                    out,
                    "--out",
                    bundle.toString(),
                    "--key",
                    directory.resolve("key").toString())
                .exitCode())
        .isZero();
    assertThat(verify(bundle).exitCode()).isZero();
  }

  private static Result plumbline(String... arguments) {
    CapturedConsole captured = CapturedConsole.pipes();
    int code = Main.run(captured.console(), arguments);
    return new Result(code, captured.out(), captured.err());
  }

  private static Result verify(Path file) {
    return plumbline(
        "evidence", "verify", file.toString(), "--quiet", "--key", directory + "/key.pub");
  }

  private Path target() {
    return directory.resolve("forged.zip");
  }

  private Forgery forgery() throws Exception {
    return Forgery.of(bundle);
  }

  private void assertNotVerified(Path file, String expected) {
    Result result = verify(file);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).matches("(?s)" + expected + "NOT VERIFIED: " + file + "\n");
    assertThat(result.exitCode()).isEqualTo(3);
  }

  private static String pass(String report) {
    return report.replaceFirst("(\"id\":\"v1:[^\n]*\"outcome\":)\"FAIL\"", "$1\"PASS\"");
  }

  // Without a key.

  @Test
  void a_changed_finding() throws Exception {
    assertNotVerified(
        forgery().edit(REPORT, EvidenceAttackTest::pass).write(target()),
        "ok      signature  [^\n]*\n"
            + "FAILED  files      report/report.json is not the file of the MANIFEST: its SHA-256 is"
            + " [0-9a-f]{64}, not [0-9a-f]{64}\n");
  }

  @Test
  void a_changed_line_of_the_snapshot() throws Exception {
    byte[] closed = closed(forgery().file(GROUPS));
    assertThat(closed).isNotEqualTo(forgery().file(GROUPS));
    assertNotVerified(
        forgery().put(GROUPS, closed).write(target()), "FAILED  .*" + GROUPS + ".*\n");
  }

  @Test
  void a_removed_file() throws Exception {
    assertNotVerified(
        forgery().remove(GROUPS).write(target()),
        "FAILED  bundle     "
            + GROUPS
            + " is missing: at byte \\d+ snapshot/resources/123456789012/us-east-1/"
            + "AWS_EC2_Snapshot.ndjson.zst comes in its place\n");
  }

  @Test
  void an_added_file() throws Exception {
    assertNotVerified(
        forgery().put("report/README.txt", new byte[3]).write(target()),
        "FAILED  bundle     'report/README.txt' is not in the MANIFEST: at byte \\d+ it stands in"
            + " the place of report/report.html\n");
  }

  @Test
  void another_pack() throws Exception {
    assertNotVerified(
        forgery()
            .edit("packs/catalog.json", text -> text.replaceFirst("high", "low"))
            .write(target()),
        "FAILED  .*packs/catalog.json.*\n");
  }

  @Test
  void all_made_anew_with_another_key() throws Exception {
    assertNotVerified(
        forgery().edit(REPORT, EvidenceAttackTest::pass).sign(otherKey, target()),
        "FAILED  bundle     MANIFEST.sig is not the signature of this MANIFEST by the key "
            + key.publicKey().fingerprint()
            + "\n");
  }

  @Test
  void all_made_anew_without_a_signature() throws Exception {
    assertNotVerified(
        forgery().edit(REPORT, EvidenceAttackTest::pass).sign(null, target()),
        "FAILED  bundle     the bundle is not signed: MANIFEST.sig is missing\n");
  }

  static IntStream positions() {
    return new SplittableRandom(5).ints(60);
  }

  @ParameterizedTest
  @MethodSource("positions")
  void a_flipped_bit(int random) throws Exception {
    byte[] bytes = Files.readAllBytes(bundle);
    int at = Math.floorMod(random, bytes.length);
    bytes[at] ^= (byte) (1 << (at % 8));

    assertNotVerified(
        Files.write(target(), bytes), "(ok      signature[^\n]*\n)?(FAILED  [^\n]*\n)+");
  }

  // With the signer's key: what the signer says is not what the snapshot gives.

  @Test
  void a_signer_who_changes_a_finding() throws Exception {
    assertNotVerified(
        forgery().edit(REPORT, EvidenceAttackTest::pass).sign(key, target()),
        head()
            + "FAILED  report     finding v1:[0-9a-f]{64} \\("
            + RULE
            + ", arn:\\S+\\) is PASS in the report, and the snapshot gives FAIL\n");
  }

  @Test
  void a_signer_who_leaves_a_finding_out_or_makes_one_up() throws Exception {
    Forgery without = forgery().edit(REPORT, EvidenceAttackTest::withoutFirstFinding);
    assertNotVerified(
        without.sign(key, target()),
        head()
            + "FAILED  report     finding v1:[0-9a-f]{64} \\("
            + RULE
            + ", arn:\\S+\\) is not in the report, and the snapshot gives PASS\n");
    Forgery more =
        forgery().edit(REPORT, text -> text.replaceFirst("\"id\":\"v1:[0-9a-f]", "\"id\":\"v1:x"));
    assertNotVerified(
        more.sign(key, target()),
        head()
            + "FAILED  report     finding v1:[0-9a-f]{64} .* is not in the report.*\n"
            + "FAILED  report     finding v1:x.* is in the report, and the snapshot does not give"
            + " it\n");
  }

  private static String withoutFirstFinding(String report) {
    return report.replaceFirst("(\"findings\":\\[\n)[^\n]*,\n", "$1");
  }

  @Test
  void a_signer_who_changes_counts_or_another_format() throws Exception {
    assertNotVerified(
        forgery()
            .edit(REPORT, text -> text.replaceFirst("\"FAIL\":\\d+", "\"FAIL\":0"))
            .sign(key, target()),
        head() + "FAILED  report     the report's counts are not those that the snapshot gives\n");
    assertNotVerified(
        forgery()
            .edit("report/report.html", text -> text + "<!-- all is well -->")
            .sign(key, target()),
        head() + "FAILED  report     report.html is not what the snapshot gives\n");
  }

  @Test
  void a_signer_who_changes_the_snapshot() throws Exception {
    Forgery forgery = forgery();
    byte[] closed = closed(forgery.file(GROUPS));
    forgery
        .edit(
            "snapshot/manifest.json",
            text -> text.replace(sha256(forgery.file(GROUPS)), sha256(closed)))
        .put(GROUPS, closed);
    assertNotVerified(
        forgery.sign(key, target()),
        head()
            + "(FAILED  report     finding v1:[0-9a-f]{64} [^\n]* is FAIL in the report, and the"
            + " snapshot gives PASS\n)+FAILED  report     the report's counts [^\n]*\n"
            + "(FAILED  report     the report's [^\n]*\n)+");

    assertNotVerified(
        forgery().put(GROUPS, closed).sign(key, target()),
        ".*FAILED  snapshot   "
            + GROUPS
            + " is not the file that the snapshot's own manifest tells of\n.*");
  }

  @Test
  void a_signer_with_packs_of_their_own() throws Exception {
    Forgery forgery = forgery();
    String module = "packs/modules/ec2.wasm";
    byte[] wasm = forgery.file(module);
    byte[] other = wasm.clone();
    other[other.length - 1] ^= 1;
    assertNotVerified(
        forgery.put(module, other).sign(key, target()),
        ".*FAILED  .*modules/ec2.wasm is not the module that the catalog tells of.*\n");

    forgery.edit("packs/catalog.json", text -> text.replace(sha256(wasm), sha256(other)));
    assertNotVerified(
        forgery.sign(key, target()),
        ".*FAILED  packs      they say to be of plumbline "
            + ToolVersion.text()
            + ", which this is, and are others: catalog.json, modules/ec2.wasm\n");
  }

  @Test
  void a_signer_who_takes_out_or_puts_in_a_file() throws Exception {
    assertNotVerified(
        forgery().remove(GROUPS).sign(key, target()), "(?s).*FAILED  .*" + GROUPS + ".*");
    assertNotVerified(
        forgery().remove("packs/catalog.json").sign(key, target()),
        "(?s).*FAILED  report     the rule packs cannot be read: catalog.json is missing\n");
    assertNotVerified(
        forgery().remove(REPORT).sign(key, target()),
        "(?s).*FAILED  report     report/report.json is missing\n");
    assertNotVerified(
        forgery().remove("about.json").sign(key, target()),
        "(?s).*FAILED  report     about.json is missing\n");
    assertNotVerified(
        forgery().put("letter.pdf", new byte[3]).sign(key, target()),
        "(?s).*FAILED  files      letter.pdf has no place in a bundle\n");
    assertNotVerified(
        forgery().put("report/report.pdf", new byte[3]).sign(key, target()),
        "(?s).*FAILED  report     report/report.pdf is of no format that is known\n");
  }

  @Test
  void a_signer_whose_files_are_nonsense() throws Exception {
    for (String name :
        Stream.of("about.json", "packs/catalog.json", "snapshot/manifest.json", REPORT).toList()) {
      for (String text : new String[] {"", "{", "[]", "{}", "null", "[".repeat(100_000)}) {
        Result result = verify(forgery().put(name, text.getBytes(UTF_8)).sign(key, target()));
        assertThat(result.exitCode()).as("%s: %.10s %s", name, text, result).isEqualTo(3);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("FAILED  report").doesNotContain("/bundle/");
      }
    }
  }

  @Test
  void a_signer_who_brings_a_bomb() throws Exception {
    Forgery forgery = forgery();
    byte[] bomb = Zstd.compress(new byte[65 << 20]);
    assertThat(bomb).hasSizeLessThan(10_000);
    forgery
        .edit(
            "snapshot/manifest.json",
            text -> text.replace(sha256(forgery.file(GROUPS)), sha256(bomb)))
        .put(GROUPS, bomb);
    assertNotVerified(
        forgery.sign(key, target()),
        head()
            + "FAILED  report     the snapshot snapshot is damaged at [^\n]*: IOException a line is"
            + " longer than 67108864 characters\n");
  }

  private String head() {
    return "ok      signature  by the key "
        + key.publicKey().fingerprint()
        + "\nok      files      \\d+ files of \\d+ bytes are those of the MANIFEST, and there is"
        + " nothing else\nok      snapshot   [^\n]*\nok      packs      [^\n]*\n";
  }

  private static byte[] closed(byte[] groups) {
    String lines = new String(Zstd.decompress(groups, 1 << 20), UTF_8);
    return Zstd.compress(
        lines.replace("0.0.0.0/0", "10.0.0.0/8").replace("::/0", "fc00::/7").getBytes(UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

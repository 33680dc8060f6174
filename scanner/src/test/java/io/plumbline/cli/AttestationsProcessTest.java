package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.cli.CommandProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attestations through the command line: what each does to its control. */
final class AttestationsProcessTest {
  private static final String RULE = "ec2-security-group-no-public-ssh";
  private static final String SHA256_OF_A =
      "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

  @TempDir Path directory;
  private CommandProcess program;

  @BeforeEach
  void aSnapshotWithAnOpenGroup() {
    program = new CommandProcess(directory);
    GroupSnapshots.write(directory.resolve("s"), Instant.parse("2026-11-24T06:00:00Z"), "sg-1 22");
  }

  @Test
  void a_valid_one_turns_manual_into_attested() throws Exception {
    Files.createDirectories(directory.resolve("signed/files"));
    Files.writeString(directory.resolve("signed/files/2026.pdf"), "a");
    Files.writeString(
        directory.resolve("signed/cc1.1.yaml"),
        attestation("CC1.1", "2026-02-01", "2026-11-24")
            + """
                links: ["https://wiki.example.com/conduct"]
                files: [files/2026.pdf]
            """);

    Result result = evaluate("--attestations", "signed");

    assertThat(result).isEqualTo(new Result(0, "Attestations  1 of 1 hold\n", PROGRESS));
    JsonObject control = control("CC1.1");
    assertThat(control.get("outcome").getAsString()).isEqualTo("ATTESTED");
    assertThat(control.get("attestation"))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"framework":"soc2","control":"CC1.1","state":"valid","file":"signed/cc1.1.yaml",
                 "line":2,"statement":"All sign it","by":"COO","date":"2026-02-01",
                 "expires":"2026-11-24","links":["https://wiki.example.com/conduct"],
                 "files":[{"name":"files/2026.pdf","bytes":1,"sha256":"%s"}]}
                """
                    .formatted(SHA256_OF_A)));
  }

  @Test
  void an_expired_one_leaves_the_control_to_a_person_and_is_listed() throws Exception {
    write(attestation("CC1.1", "2026-02-01", "2026-11-23"));

    assertThat(evaluate("--attestations", "a.yaml"))
        .isEqualTo(
            new Result(
                0,
                """
                Attestations  0 of 1 hold
                  soc2 CC1.1 by a.yaml:2 expired on 2026-11-23; the control is manual again
                """,
                PROGRESS));
    assertThat(control("CC1.1").get("outcome").getAsString()).isEqualTo("MANUAL");
  }

  @Test
  void one_that_was_stated_after_the_snapshot_does_not_hold_yet() throws Exception {
    write(attestation("CC1.1", "2026-11-25", "2027-11-24"));

    assertThat(evaluate("--attestations", "a.yaml"))
        .isEqualTo(
            new Result(
                0,
                """
                Attestations  0 of 1 hold
                  soc2 CC1.1 by a.yaml:2 holds only from 2026-11-25
                """,
                PROGRESS));
    assertThat(control("CC1.1").get("outcome").getAsString()).isEqualTo("MANUAL");
  }

  @Test
  void one_of_a_control_that_checks_judge_does_not_cover_a_failure() throws Exception {
    write(attestation("CC6.6", "2026-02-01", "2027-01-31"));

    assertThat(evaluate("--attestations", "a.yaml"))
        .isEqualTo(
            new Result(
                0,
                """
                Attestations  0 of 1 hold
                  soc2 CC6.6 by a.yaml:2 has no effect: checks judge this control
                """,
                PROGRESS));
    assertThat(control("CC6.6").get("outcome").getAsString()).isEqualTo("FAIL");
  }

  @Test
  void a_file_that_is_missing_or_another_than_was_signed_is_refused() throws Exception {
    Files.writeString(directory.resolve("a.pdf"), "a");
    write(
        attestation("CC1.1", "2026-02-01", "2027-01-31")
            + "    files:\n      - gone.pdf\n      - {path: a.pdf, sha256: "
            + SHA256_OF_A.replace('c', 'd')
            + "}\n");

    assertThat(evaluate("--attestations", "a.yaml"))
        .isEqualTo(
            new Result(
                2,
                "",
                """
                plumbline: there are 2 mistakes in the configuration.
                  a.yaml:9:9: there is no file 'gone.pdf' in the folder of this file
                  a.yaml:10:16: 'a.pdf' is another file than was signed: its SHA-256 is %s
                """
                    .formatted(SHA256_OF_A)));
  }

  private static final String PROGRESS = "Judging by 1 rule\nWriting reports\n";

  private static String attestation(String control, String date, String expires) {
    return """
        attestations:
          - framework: soc2
            control: %s
            statement: All sign it
            by: COO
            date: %s
            expires: %s
        """
        .formatted(control, date, expires);
  }

  private void write(String text) throws IOException {
    Files.writeString(directory.resolve("a.yaml"), text);
  }

  /** Of standard output only what it says of attestations. */
  private Result evaluate(String... more) throws IOException, InterruptedException {
    String[] usual = {
      "evaluate", "s", "--rule", RULE, "--format", "json", "--out", "out", "--fail-on", "none"
    };
    String[] all = new String[usual.length + more.length];
    System.arraycopy(usual, 0, all, 0, usual.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    Result result = program.with("COLUMNS", "400").run(all);
    String about =
        result.out().replaceFirst("(?s).*\n(?=Attestations )", "").replaceFirst("(?s)\n\n.*", "\n");
    return new Result(result.exitCode(), about, result.err());
  }

  private JsonObject control(String id) throws IOException {
    JsonObject report =
        JsonParser.parseString(Files.readString(directory.resolve("out/report.json")))
            .getAsJsonObject();
    for (JsonElement framework : report.getAsJsonArray("frameworks")) {
      for (JsonElement control : framework.getAsJsonObject().getAsJsonArray("controls")) {
        if (framework.getAsJsonObject().get("id").getAsString().equals("soc2")
            && control.getAsJsonObject().get("id").getAsString().equals(id)) {
          return control.getAsJsonObject();
        }
      }
    }
    throw new AssertionError("no control " + id);
  }
}

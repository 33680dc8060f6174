package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

/** {@code diff} as a process. */
final class DiffProcessTest {
  private static final String GROUP =
      "AWS::EC2::SecurityGroup  arn:aws:ec2:eu-west-1:111122223333:security-group/";
  private static final String HEAD =
      "monday (2026-11-23T06:00:00Z) -> tuesday (2026-11-24T06:00:00Z)\n\n";

  @TempDir Path directory;
  private CommandProcess program;

  @BeforeEach
  void twoDays() {
    program = new CommandProcess(directory);
    GroupSnapshots.write(
        directory.resolve("monday"),
        Instant.parse("2026-11-23T06:00:00Z"),
        "sg-gone 80",
        "sg-kept 22",
        "sg-same 443");
    GroupSnapshots.write(
        directory.resolve("tuesday"),
        Instant.parse("2026-11-24T06:00:00Z"),
        "sg-come 80",
        "sg-kept 2222",
        "sg-same 443");
  }

  @Test
  void what_changed_in_an_account() throws Exception {
    assertThat(program.run("diff", "monday", "tuesday"))
        .isEqualTo(
            new Result(
                0,
                HEAD
                    + ("+ " + GROUP + "sg-come  eu-west-1\n")
                    + ("- " + GROUP + "sg-gone  eu-west-1\n")
                    + ("~ " + GROUP + "sg-kept  eu-west-1\n")
                    + "    IpPermissions[0].FromPort  22 -> 2222\n"
                    + "    IpPermissions[0].ToPort  22 -> 2222\n"
                    + "\n1 added, 1 removed, 1 changed, 2 values changed, 1 the same\n",
                ""));
  }

  @Test
  void the_exit_code_says_whether_anything_differs_on_demand() throws Exception {
    assertThat(program.run("diff", "monday", "monday", "--exit-code"))
        .isEqualTo(
            new Result(
                0, HEAD.replace("tuesday", "monday").replace("24T", "23T") + "\n3 the same\n", ""));
    assertThat(program.run("diff", "monday", "tuesday", "--exit-code").exitCode()).isEqualTo(3);
  }

  @Test
  void what_only_one_could_read_is_not_comparable() throws Exception {
    Path manifest = directory.resolve("tuesday/manifest.json");
    String text = Files.readString(manifest, UTF_8);
    Files.writeString(
        manifest,
        text.replaceFirst(
            "(SecurityGroup\",\\s*\"status\": )\"COLLECTED\"(,\\s*\"count\": \\d+)",
            "$1\"DENIED\"$2, \"permission\": \"ec2:DescribeSecurityGroups\""));

    Result result =
        program.run("diff", "monday", "tuesday", "--exit-code", "--ignore", "*Port,*Ports");

    assertThat(result)
        .isEqualTo(
            new Result(
                3,
                HEAD
                    + ("+ " + GROUP + "sg-come  eu-west-1\n")
                    + "? AWS::EC2::SecurityGroup in eu-west-1 of 111122223333: the later one was denied"
                    + " it (needs ec2:DescribeSecurityGroups); 1 that only one of them has may be old"
                    + " or new\n"
                    + "\n1 added, 1 not comparable, 2 the same, 2 values ignored\n",
                ""));
  }

  @Test
  void programs_get_json() throws Exception {
    Result result = program.run("diff", "monday", "tuesday", "--format", "json");

    JsonObject json = JsonParser.parseString(result.out()).getAsJsonObject();
    assertThat(json.getAsJsonObject("counts").get("values changed").getAsLong()).isEqualTo(2);
    assertThat(json.getAsJsonArray("changes").get(2))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"change":"CHANGED","type":"AWS::EC2::SecurityGroup",
                 "arn":"arn:aws:ec2:eu-west-1:111122223333:security-group/sg-kept",
                 "account":"111122223333","region":"eu-west-1","attributes":[
                  {"path":"IpPermissions[0].FromPort","before":{"state":"PRESENT","value":22},
                   "after":{"state":"PRESENT","value":2222}},
                  {"path":"IpPermissions[0].ToPort","before":{"state":"PRESENT","value":22},
                   "after":{"state":"PRESENT","value":2222}}]}
                """));
  }

  @Test
  void a_pull_request_gets_markdown() throws Exception {
    Result result = program.run("diff", "monday", "tuesday", "--format", "markdown");

    assertThat(result.out())
        .startsWith(
            """
            # Plumbline: 1 added, 1 removed, 1 changed, 2 values changed, 1 the same

            Compared `monday` (2026-11-23T06:00:00Z) with `tuesday` (2026-11-24T06:00:00Z).

            - **added** AWS::EC2::SecurityGroup `arn:aws:ec2:""")
        .contains("  - `IpPermissions[0].FromPort`: `22` → `2222`\n");
  }

  @Test
  void hostile_names_do_not_steer_the_terminal() throws Exception {
    GroupSnapshots.write(
        directory.resolve("evil"),
        Instant.parse("2026-11-25T06:00:00Z"),
        "sg-\u001b[2Jred\u202e 22");

    Result result = program.run("diff", "monday", "evil");

    assertThat(result.out()).contains("sg- [2Jred").doesNotContain("\u001b", "\u202e");
  }

  @Test
  void what_changed_between_two_reports() throws Exception {
    evaluate("monday");
    evaluate("tuesday");

    Result result =
        program.run("diff", "monday-out/report.json", "tuesday-out/report.json", "--exit-code");

    String rule = "ec2-security-group-no-public-ssh";
    assertThat(result)
        .isEqualTo(
            new Result(
                3,
                "monday-out/report.json (2026-11-23T06:00:00Z) -> tuesday-out/report.json"
                    + " (2026-11-24T06:00:00Z)\n\n"
                    + "CHANGE         SEVERITY       RULE                              RESOURCE: WHAT\n"
                    + ("fixed          high           " + rule + "  ")
                    + "arn:aws:ec2:eu-west-1:111122223333:security-group/sg-kept: Security groups"
                    + " admit SSH over IPv4 only from known networks\n"
                    + "\n1 fixed\n",
                ""));
    assertThat(
            program
                .run("diff", "tuesday-out/report.json", "monday-out/report.json", "--format=json")
                .out())
        .contains("{\"change\":\"NEW\",\"id\":\"v1:", "\"counts\":{\"new\":1,");
  }

  @Test
  void two_of_a_kind_are_needed() throws Exception {
    Files.writeString(directory.resolve("file"), "{}");

    assertThat(program.run("diff", "monday", "file"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: monday is a folder and file a file; name two snapshots or two"
                    + " reports.\n"));
    assertThat(program.run("diff", "monday", "gone"))
        .isEqualTo(new Result(2, "", "plumbline: There is no snapshot or report gone.\n"));
    assertThat(program.run("diff", "file", "file"))
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: file is not a whole Plumbline report: it has no \"formatVersion\".\n"));
  }

  private void evaluate(String snapshot) throws IOException, InterruptedException {
    program.run(
        "evaluate",
        snapshot,
        "--rule",
        "ec2-security-group-no-public-ssh",
        "--format",
        "json",
        "--out",
        snapshot + "-out");
  }
}

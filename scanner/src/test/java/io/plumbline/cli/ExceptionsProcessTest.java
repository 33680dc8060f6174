package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.cli.CommandProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exceptions through the command line: two open groups, one of them accepted or not. */
final class ExceptionsProcessTest {
  private static final String RULE = "ec2-security-group-no-public-ssh";
  private static final String ARN =
      "arn:aws:ec2:eu-west-1:" + GroupSnapshots.ACCOUNT + ":security-group/";

  @TempDir Path directory;
  private CommandProcess program;

  @BeforeEach
  void aSnapshotWithTwoOpenGroups() {
    program = new CommandProcess(directory);
    GroupSnapshots.write(
        directory.resolve("s"), Instant.parse("2026-11-24T23:59:59Z"), "sg-1 22", "sg-2 22");
  }

  @Test
  void what_is_accepted_stays_in_the_report_and_does_not_gate() throws Exception {
    list(entry("sg-*", "2026-11-24", "Bastion, reviewed"));

    Result result = evaluate();

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                page("high 0", "accepted by an exception 2", "Exceptions  1 of 1 hold\n"),
                "Judging by 1 rule\nWriting reports\n"));
    assertThat(report())
        .contains(
            "\"failed\":{}",
            "\"outcome\":\"FAIL\"",
            "\"exception\":{\"reason\":\"Bastion, reviewed\",\"owner\":\"ops\",\"expires\":\"2026-11-24\","
                + "\"ticket\":\"SEC-1\",\"source\":\"plumbline.yaml:2\"}",
            "{\"file\":\"plumbline.yaml\",\"line\":2,\"state\":\"active\",\"matched\":2,");
  }

  @Test
  void what_is_accepted_comes_back_the_day_after() throws Exception {
    list(entry("sg-1", "2026-11-23", "Bastion"));

    Result result = evaluate();

    assertThat(result)
        .isEqualTo(
            new Result(
                3,
                page(
                    "high 2",
                    "",
                    "Exceptions  0 of 1 hold\n"
                        + "  plumbline.yaml:2 expired on 2026-11-23; 1 counts again (ops: "
                        + RULE
                        + "; "
                        + ARN
                        + "sg-1)\n"),
                "Judging by 1 rule\nWriting reports\n"));
    assertThat(report())
        .contains("\"failed\":{\"high\":2}", "\"state\":\"expired\",\"matched\":1")
        .doesNotContain("\"exception\":{");
  }

  @Test
  void one_that_covers_nothing_is_told() throws Exception {
    list(entry("sg-9", "2027-01-31", "Gone") + entry("sg-2", "2027-01-31", "Bastion"));

    assertThat(evaluate())
        .isEqualTo(
            new Result(
                3,
                page(
                    "high 1",
                    "accepted by an exception 1",
                    "Exceptions  2 of 2 hold\n"
                        + "  plumbline.yaml:2 covers nothing; delete it unless it is still needed"
                        + " (ops: "
                        + RULE
                        + "; "
                        + ARN
                        + "sg-9)\n"),
                "Judging by 1 rule\nWriting reports\n"));
  }

  @Test
  void an_overbroad_one_is_refused_unless_it_says_so() throws Exception {
    list("- {rule: " + RULE + ", reason: r, owner: ops, expires: 2027-01-31}\n");
    assertThat(evaluate())
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: plumbline.yaml:2:3: this exception leaves the resource open, so that it"
                    + " also covers what nobody has looked at yet; name resources by account,"
                    + " region, tags or an arn that says more than the service and the kind of"
                    + " resource, or say 'broad: true'.\n"));
    list("- {rule: " + RULE + ", broad: true, reason: r, owner: ops, expires: 2027-01-31}\n");
    assertThat(evaluate())
        .isEqualTo(
            new Result(
                0,
                page(
                    "high 0",
                    "accepted by an exception 2",
                    "Exceptions  1 of 1 hold\n  plumbline.yaml:2 is broad and covers 2 (ops: "
                        + RULE
                        + "; every resource)\n"),
                "Judging by 1 rule\nWriting reports\n"));
  }

  @Test
  void a_malformed_file_is_told_by_line_and_column_and_nothing_is_judged() throws Exception {
    Files.writeString(
        directory.resolve("list.yaml"),
        """
        exceptions:
          - rule: ec2-security-group-no-public-shh
            resources: {arn: "arn:aws:ec2:*:*:security-group/sg-1"}
            reason: "\\e[31mred"
            owner: ops
            expires: 2027-01-31
          - rule: ec2-security-group-no-public-ssh
            resource: {account: 1}
            expires: tomorrow
            reason: r
        """);

    assertThat(evaluate("--exceptions", "list.yaml"))
        .isEqualTo(
            new Result(
                2,
                "",
                """
                plumbline: there are 4 mistakes in the configuration.
                  list.yaml:2:11: unknown rule 'ec2-security-group-no-public-shh'; did you mean ec2-security-group-no-public-ssh or ec2-security-group-no-public-rdp or ec2-security-group-no-public-cifs?
                  list.yaml:7:5: an entry of 'exceptions' lacks 'owner'
                  list.yaml:8:5: unknown key 'resource'; did you mean resources?
                  list.yaml:9:14: 'expires' is no date such as 2027-06-30
                """));
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void lists_add_up_and_the_first_entry_stands_beside_the_finding() throws Exception {
    list(entry("sg-1", "2027-01-31", "First"));
    Files.writeString(
        directory.resolve("more.yaml"),
        "exceptions:\n" + entry("sg-*", "2027-01-31", "Second").replace(RULE, "ec2-*"));

    assertThat(evaluate("--exceptions", "more.yaml").exitCode()).isZero();
    assertThat(report())
        .contains(
            "\"reason\":\"First\",\"owner\":\"ops\",\"expires\":\"2027-01-31\",\"ticket\":\"SEC-1\",\"source\"",
            "\"reason\":\"Second\",\"owner\":\"ops\",\"expires\":\"2027-01-31\",\"ticket\":\"SEC-1\",\"source\"",
            "{\"file\":\"plumbline.yaml\",\"line\":2,\"state\":\"active\",\"matched\":1,",
            "{\"file\":\"more.yaml\",\"line\":2,\"state\":\"active\",\"matched\":2,");
  }

  @Test
  void one_about_another_rule_or_account_is_not_called_unused() throws Exception {
    list(
        entry("sg-1", "2027-01-31", "r").replace(RULE, "iam-root-has-mfa")
            + "- {rule: "
            + RULE
            + ", resources: {account: 999988887777}, reason: r, owner: o, expires: 2027-01-31}\n");

    assertThat(evaluate().out())
        .contains("\nExceptions  0 of 2 hold; 2 are about rules or accounts outside this run\n");
    assertThat(report()).contains("\"state\":\"not_in_run\"");
  }

  private void list(String entries) throws IOException {
    Files.writeString(directory.resolve("plumbline.yaml"), "exceptions:\n" + entries);
  }

  private static String entry(String group, String expires, String reason) {
    return """
        - rule: %s
          resources: {arn: "%s%s"}
          reason: %s
          owner: ops
          expires: %s
          ticket: SEC-1
        """
        .formatted(RULE, ARN, group, reason, expires);
  }

  /** Standard output without what the catalogue decides: the table of frameworks. */
  private Result evaluate(String... more) throws IOException, InterruptedException {
    String[] usual = {"evaluate", "s", "--rule", RULE, "--format", "json", "--out", "out"};
    String[] all = new String[usual.length + more.length];
    System.arraycopy(usual, 0, all, 0, usual.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    Result result = program.with("COLUMNS", "400").run(all);
    return new Result(
        result.exitCode(), result.out().replaceFirst("(?s)CONTROLS OF.*?\n\n", ""), result.err());
  }

  private static String page(String high, String accepted, String exceptions) {
    int open = Integer.parseInt(high.substring(5));
    String worst =
        open == 0
            ? ""
            : """

              Worst first
                high           %s  %s
                               Port 22 (tcp) is open to 0.0.0.0/0: %s
              """
                .formatted(RULE, open == 1 ? "1 resource" : open + " resources", ARN + "sg-1");
    return """
        Plumbline %s  account 111122223333, region eu-west-1, 1 rule, snapshot of 2026-11-24T23:59:59Z

        Failed   critical 0  %s  medium 0  low 0  informational 0
        %s
        %s
        %s
        Reports
          out/report.json

        %s"""
        .formatted(
            ToolVersion.text(),
            high,
            "Others   " + accepted,
            worst,
            exceptions,
            open == 0 ? "" : "Next     plumbline rules show " + RULE + "\n");
  }

  private String report() throws IOException {
    return Files.readString(directory.resolve("out/report.json"));
  }
}

package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.cli.CommandProcess.Result;
import io.plumbline.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user gets wrong: one sentence on standard error, the exit code, nothing left behind. */
final class BadInputTest {
  private static final String REFUSING = "http://127.0.0.1:1";

  @TempDir Path directory;
  private CommandProcess program;

  @BeforeEach
  void aFolderWithAFileInTheWay() throws IOException {
    program = new CommandProcess(directory);
    Files.writeString(directory.resolve("file"), "in the way");
  }

  static Stream<Arguments> wrongCommandLines() {
    return Stream.of(
        wrong("Name a command. See: plumbline --help"),
        wrong(
            "Unmatched argument at index 0: 'scna'. Did you mean scan? See: plumbline --help",
            "scna"),
        wrong("Unknown option: '--nope'. See: plumbline packs --help", "packs", "--nope"),
        wrong("Name a command: list, show or coverage. See: plumbline rules --help", "rules"),
        wrong(
            "unknown rule 's3-bucket-tls-onl'; did you mean s3-bucket-tls-only?",
            "rules",
            "show",
            "s3-bucket-tls-onl"),
        wrong(
            "unknown pack 'cis-aws-7'; did you mean cis-aws-7.0 or cis-aws-3.0 or cis-aws-5.0?",
            "rules",
            "list",
            "--pack",
            "cis-aws-7"),
        wrong(
            "Invalid value for option '--severity': 'worst' is not one of critical, high, medium, low, informational. See: plumbline rules list --help",
            "rules",
            "list",
            "--severity",
            "worst"),
        wrong("Missing required parameter: 'REPORT'. See: plumbline report --help", "report"),
        wrong("There is no report gone.json.", "report", "gone.json"),
        wrong("file is not a whole Plumbline report: it breaks at $.", "report", "file"),
        wrong(
            "unknown report format 'pdf'; the formats are: FORMATS.",
            "report",
            "file",
            "--format",
            "pdf"),
        wrong(
            "reports can't go to file/out: DIR/file is a file; name a folder.",
            "report",
            "file",
            "--out",
            "file/out"),
        wrong(
            "--region and --all-regions exclude each other; give one of them.",
            "collect",
            "--snapshot-out",
            "s",
            "--region",
            "eu-west-1",
            "--all-regions"),
        wrong(
            "--endpoint-url 'localhost:5000' is not an http or https URL with a host; it looks like http://127.0.0.1:5000.",
            "collect",
            "--snapshot-out",
            "s",
            "--endpoint-url",
            "localhost:5000"));
  }

  private static Arguments wrong(String message, String... arguments) {
    return Arguments.of(List.of(arguments), message);
  }

  @ParameterizedTest
  @MethodSource("wrongCommandLines")
  void a_wrong_command_line_is_explained(List<String> arguments, String message) throws Exception {
    Result result = program.run(arguments.toArray(String[]::new));

    String expected =
        message.replace("DIR", directory.toRealPath().toString()).replace("FORMATS", formats());
    assertThat(result).isEqualTo(new Result(2, "", "plumbline: " + expected + "\n"));
    assertNothingIsLeft();
  }

  @Test
  void without_credentials_a_scan_says_how_to_get_some() throws Exception {
    Result result = program.run("collect", "--quiet", "--snapshot-out", "s");

    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: no AWS credentials found in the environment, the configuration files, a"
                    + " container or an instance; set them, log in (aws sso login) or name a"
                    + " --profile.\n"));
    assertNothingIsLeft();
  }

  @Test
  void an_endpoint_that_refuses_is_named() throws Exception {
    Result result =
        program
            .withCredentials()
            .run("collect", "--quiet", "--snapshot-out", "s", "--endpoint-url", REFUSING);

    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                "plumbline: the endpoint http://127.0.0.1:1 cannot be asked: 127.0.0.1:1 does not"
                    + " answer.\n"));
    assertNothingIsLeft();
  }

  @Test
  void a_stack_trace_is_shown_only_on_demand() throws Exception {
    Result result = program.run("report", "gone.json", "--verbose");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("plumbline: There is no report gone.json.\n")
        .contains("\tat io.plumbline.cli.ReportCommand.call");
  }

  private static String formats() {
    return ServiceLoader.load(ReportWriter.class).stream()
        .map(provider -> provider.get().format())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("file");
    }
  }
}

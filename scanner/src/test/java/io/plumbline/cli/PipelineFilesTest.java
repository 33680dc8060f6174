package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.cli.CommandProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What {@code ci/} offers to pipelines: the script, the GitHub Action and the GitLab template. */
final class PipelineFilesTest {
  private static final Path CI = Path.of("..", "ci").toAbsolutePath().normalize();

  /** A Plumbline that writes down its arguments, one a line, and ends as it is told. */
  private static final String RECORDER =
      """
      #!/bin/sh
      printf '%s\\n' "$@" >arguments
      for last in "$@"; do :; done
      mkdir -p "$last"
      echo '# summary' >"$last/report.markdown"
      echo '<testsuites/>' >"$last/report.junit"
      echo '{}' >"$last/report.gitlab"
      exit "${END:-0}"
      """;

  @TempDir Path directory;
  private final Map<String, String> settings = new LinkedHashMap<>();

  @BeforeEach
  void aProgramThatRecords() throws IOException {
    Path program = directory.resolve("recorder");
    Files.writeString(program, RECORDER);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    settings.put("PLUMBLINE_PROGRAM", program.toString());
  }

  @Test
  void without_settings_it_scans_and_writes_every_format_that_a_pipeline_shows() throws Exception {
    assertThat(scan()).isEqualTo(new Result(0, "", ""));

    assertThat(arguments())
        .containsExactly(
            "scan", "--format", "json,sarif,html,markdown,junit,gitlab", "--out", "plumbline-out");
    assertThat(directory.resolve("plumbline-out"))
        .isDirectoryContaining("glob:**/junit.xml")
        .isDirectoryContaining("glob:**/gl-sast-report.json");
  }

  @Test
  void every_setting_becomes_one_argument_whatever_is_in_it() throws Exception {
    Files.writeString(directory.resolve("old report.json"), "{}");
    settings.put("PLUMBLINE_SNAPSHOT", "my snapshot");
    settings.put("PLUMBLINE_PACKS", "soc2,$(touch owned)");
    settings.put("PLUMBLINE_REGIONS", "eu-west-1;touch owned");
    settings.put("PLUMBLINE_CONFIG", "a*b.yaml");
    settings.put("PLUMBLINE_BASELINE", "old report.json");
    settings.put("PLUMBLINE_FAIL_ON", "none");
    settings.put("PLUMBLINE_FAIL_ON_NEW", "medium");
    settings.put("PLUMBLINE_REQUIRE_COMPLETE", "true");
    settings.put("PLUMBLINE_OUT", "`out`");

    assertThat(scan()).isEqualTo(new Result(0, "", ""));

    assertThat(arguments())
        .containsExactly(
            "evaluate",
            "my snapshot",
            "--pack",
            "soc2,$(touch owned)",
            "--region",
            "eu-west-1;touch owned",
            "--config",
            "a*b.yaml",
            "--fail-on",
            "none",
            "--baseline",
            "old report.json",
            "--fail-on-new",
            "medium",
            "--require-complete",
            "--format",
            "json,sarif,html,markdown,junit,gitlab",
            "--out",
            "`out`");
    assertThat(directory.resolve("owned")).doesNotExist();
  }

  @Test
  void a_baseline_that_is_not_there_yet_is_said_and_left_out() throws Exception {
    settings.put("PLUMBLINE_BASELINE", "main.json");
    settings.put("PLUMBLINE_FAIL_ON_NEW", "medium");

    assertThat(scan())
        .isEqualTo(
            new Result(
                0,
                "",
                "There is no baseline at main.json yet; this run's report.json can be the first.\n"));
    assertThat(arguments()).doesNotContain("--baseline", "--fail-on-new");
  }

  @Test
  void gating_on_what_is_new_needs_something_to_compare_with() throws Exception {
    settings.put("PLUMBLINE_FAIL_ON_NEW", "medium");

    assertThat(scan())
        .isEqualTo(
            new Result(2, "", "PLUMBLINE_FAIL_ON_NEW needs PLUMBLINE_BASELINE to compare with.\n"));
    assertThat(directory.resolve("arguments")).doesNotExist();
  }

  @Test
  void findings_fail_the_job_after_the_summary_and_the_outputs_are_written() throws Exception {
    settings.put("END", "3");
    settings.put("GITHUB_STEP_SUMMARY", "summary.md");
    settings.put("GITHUB_OUTPUT", "outputs");

    assertThat(scan()).isEqualTo(new Result(3, "", ""));

    assertThat(directory.resolve("summary.md")).hasContent("# summary");
    assertThat(directory.resolve("outputs"))
        .hasContent(
            "exit-code=3\nsarif=plumbline-out/report.sarif\nreport=plumbline-out/report.json");
  }

  @Test
  void the_action_hands_each_input_to_the_script_and_uses_no_other_action() throws Exception {
    Map<String, Object> action = yaml(Files.readString(CI.resolve("github/action.yml")));

    Map<String, Object> runs = map(action.get("runs"));
    assertThat(runs.get("using")).isEqualTo("composite");
    List<?> steps = (List<?>) runs.get("steps");
    assertThat(steps).hasSize(1);
    Map<String, Object> step = map(steps.get(0));
    assertThat(step).doesNotContainKey("uses").containsEntry("run", "\"$ACTION/../scan\"");
    assertThat(matches("inputs\\.([a-z-]+)", step.get("env").toString()))
        .isEqualTo(new TreeSet<>(map(action.get("inputs")).keySet()));
    assertThat(known()).containsAll(variables(step.get("env")));
  }

  @Test
  void the_template_hands_each_input_to_the_script() throws Exception {
    String text = Files.readString(CI.resolve("gitlab/plumbline.yml"));
    String[] documents = text.split("\n---\n", -1);
    assertThat(documents).hasSize(2);

    Map<String, Object> inputs = map(map(yaml(documents[0]).get("spec")).get("inputs"));
    Map<String, Object> job =
        map(yaml(documents[1].replaceAll("\\$\\[\\[ [^\\]]*]]", "x")).get("plumbline"));
    assertThat(matches("inputs\\.([a-z-]+)", documents[1]))
        .isEqualTo(new TreeSet<>(inputs.keySet()));
    assertThat(known()).containsAll(variables(job.get("variables")));
    assertThat(job.get("script")).isEqualTo(List.of("plumbline-ci"));
  }

  /** The variables that the script says it reads. */
  private static Set<String> known() throws IOException {
    return matches("(?m)^#   (PLUMBLINE_[A-Z_]+)", Files.readString(CI.resolve("scan")));
  }

  private static List<String> variables(Object environment) {
    return map(environment).keySet().stream().filter(v -> v.startsWith("PLUMBLINE_")).toList();
  }

  private static Set<String> matches(String pattern, String text) {
    Set<String> found = new TreeSet<>();
    Pattern.compile(pattern).matcher(text).results().forEach(match -> found.add(match.group(1)));
    return found;
  }

  private static Map<String, Object> yaml(String text) {
    return new Yaml().load(text);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private Result scan() throws IOException, InterruptedException {
    Path out = directory.resolve("stdout");
    Path err = directory.resolve("stderr");
    ProcessBuilder builder = new ProcessBuilder(CI.resolve("scan").toString());
    builder.environment().clear();
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().putAll(settings);
    builder.directory(directory.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    int code = builder.start().waitFor();
    return new Result(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private List<String> arguments() throws IOException {
    return Files.readAllLines(directory.resolve("arguments"), UTF_8);
  }
}

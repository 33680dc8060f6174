package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.report.Report;
import io.plumbline.report.ReportReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SummaryPrinterTest {
  private static final Path SAMPLE = Path.of("..", "reports", "samples", "report.json");
  private static final List<Path> FILES =
      List.of(Path.of("out", "report.json"), Path.of("out", "report.html"));

  @Test
  void a_person_sees_what_to_do() throws IOException {
    String page = printed(CapturedConsole.pipes());

    assertThat(page)
        .startsWith("Plumbline ")
        .contains("\nFailed ", "\nWorst first\n", "\nCONTROLS OF ", "\nReports\n")
        .contains("  out/report.json\n", "Next     open out/report.html  |  plumbline rules show ");
  }

  @Test
  void a_person_sees_what_is_new_and_what_parameters_changed() throws IOException {
    assertThat(printed(CapturedConsole.pipes()))
        .contains(
            "\nSet      iam-user-keys-rotated: max_age_days 60 instead of 90, changed 1 verdict\n",
            "\nSince    2 new, ",
            ", compared with the snapshot of 2026-10-01T00:00:00Z\n",
            "\nNew\n  critical       iam-root-has-mfa\n");
  }

  @Test
  void what_could_not_be_read_comes_with_the_permission_to_add() throws IOException {
    assertThat(printed(CapturedConsole.pipes()))
        .contains("\nNot read: allow these to the scanning role\n");
  }

  @Test
  void a_pipe_gets_no_escapes_and_a_hostile_name_brings_none() throws IOException {
    assertThat(printed(CapturedConsole.pipes())).doesNotContain("\u001b", "\r", "\u202e");
  }

  @Test
  void a_terminal_gets_colour_unless_it_is_not_wanted() throws IOException {
    assertThat(printed(CapturedConsole.terminal(100, Map.of()))).contains("\u001b[1m");
    assertThat(printed(CapturedConsole.terminal(100, Map.of("NO_COLOR", "1"))))
        .doesNotContain("\u001b");
    assertThat(printed(CapturedConsole.terminal(100, Map.of("TERM", "dumb"))))
        .doesNotContain("\u001b");
  }

  @Test
  void lines_fit_the_terminal() throws IOException {
    String page = printed(CapturedConsole.terminal(80, Map.of("NO_COLOR", "1")));

    assertThat(page.lines().filter(line -> !line.startsWith("Next")))
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
  }

  @Test
  void nothing_is_cut_in_a_pipe() throws IOException {
    assertThat(printed(CapturedConsole.terminal(80, Map.of()))).containsPattern("\\w\\.\\.\\.\\w");
    assertThat(printed(CapturedConsole.pipes())).doesNotContainPattern("\\w\\.\\.\\.\\w");
  }

  private static String printed(CapturedConsole captured) throws IOException {
    Report report = ReportReader.read(SAMPLE);
    new SummaryPrinter(captured.console()).print(report, FILES, List.of());
    return captured.out();
  }
}

package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  @Test
  void a_pipe_gets_one_line_a_stage() {
    CapturedConsole captured = CapturedConsole.pipes();

    work(new Progress(captured.console(), false));

    assertThat(captured.err()).isEqualTo("Reading\nJudging\n");
  }

  @Test
  void quiet_is_quiet() {
    CapturedConsole captured = CapturedConsole.terminal(80, Map.of());

    work(new Progress(captured.console(), true));

    assertThat(captured.err()).isEmpty();
  }

  @Test
  void a_terminal_gets_one_line_that_goes_in_the_end() {
    CapturedConsole captured = CapturedConsole.terminal(80, Map.of("LANG", "C"));

    work(new Progress(captured.console(), false));

    assertThat(captured.err())
        .startsWith("\r\u001b[KReading ........................ 0/2")
        .contains("\r\u001b[KReading ############............ 1/2 eu-west-1")
        .endsWith("\r\u001b[K")
        .doesNotContain("\n");
  }

  private static void work(Progress progress) {
    progress.stage("Reading", 2);
    progress.step("eu-west-1");
    progress.step("us-east-1");
    progress.stage("Judging", 0);
    progress.clear();
  }
}

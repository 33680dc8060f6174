package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HelpTest {
  static Stream<String> commandLines() {
    Stream<String> nested =
        Stream.of(
            "rules list",
            "rules show",
            "rules coverage",
            "config check",
            "config schema",
            "evidence keygen",
            "evidence verify",
            "evidence artifact");
    return Stream.of(Stream.of(""), Commands.NAMES.stream(), nested).flatMap(names -> names);
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void each_command_explains_itself_with_examples(String name) {
    CapturedConsole captured = CapturedConsole.pipes();
    String[] arguments = (name + " --help").strip().split(" ", -1);

    assertThat(Main.run(captured.console(), arguments)).isZero();

    assertThat(captured.err()).isEmpty();
    assertThat(captured.out())
        .startsWith(("Usage: plumbline " + name).stripTrailing())
        .contains("\nExamples:\n  ");
    assertThat(captured.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void the_commands_of_the_product_are_there() {
    assertThat(Commands.NAMES)
        .containsAll(
            List.of(
                "demo",
                "scan",
                "collect",
                "evaluate",
                "report",
                "push",
                "rules",
                "packs",
                "permissions",
                "completion"));
  }

  @Test
  void completion_knows_the_commands_and_their_options() {
    CapturedConsole captured = CapturedConsole.pipes();

    assertThat(Main.run(captured.console(), "completion")).isZero();
    assertThat(captured.out())
        .contains("complete -F _complete_plumbline", "--push-security-hub", "--snapshot-out");
  }
}

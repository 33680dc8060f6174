package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.report.Report;
import io.plumbline.report.ReportReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class GateOptionsTest {
  /** It has failed findings up to critical, and unknown ones. */
  private static final Path SAMPLE = Path.of("..", "reports", "samples", "report.json");

  @ParameterizedTest
  @CsvSource({
    "--fail-on=high, 3",
    "--fail-on=informational, 3",
    "--fail-on=CRITICAL, 3",
    "--fail-on=none, 0",
    "--fail-on=none --require-complete, 4",
    "--require-complete, 3",
    "'', 3",
    "--fail-on-new=low, 3",
    "--fail-on-new=none, 0",
    "--fail-on-new=none --require-complete, 4",
    "--fail-on-new=none --fail-on=high, 3"
  })
  void findings_count_more_than_gaps(String options, int expected) throws Exception {
    GateOptions gate = new GateOptions();
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();
    spec.addMixin("gate", CommandLine.Model.CommandSpec.forAnnotatedObject(gate));
    new CommandLine(spec).parseArgs(options.isEmpty() ? new String[0] : options.split(" ", -1));

    Report report = ReportReader.read(SAMPLE);

    assertThat(gate.exitCode(report)).isEqualTo(expected);
  }

  @Test
  void the_sample_is_what_this_test_takes_it_for() throws Exception {
    Report report = ReportReader.read(SAMPLE);

    assertThat(report.complete()).isFalse();
    assertThat(report.baseline().newFailed()).isNotEmpty();
    assertThat(report.counts().failed()).isNotEmpty();
  }
}

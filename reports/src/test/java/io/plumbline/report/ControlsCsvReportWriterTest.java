package io.plumbline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

class ControlsCsvReportWriterTest implements ReportWriterContract {
  @Override
  public ReportWriter writer() {
    return new ControlsCsvReportWriter();
  }

  @Override
  public void assertValid(byte[] written, Report report) throws Exception {
    List<List<String>> lines = CsvReportWriterTest.parse(new String(written, UTF_8));
    int columns = lines.get(0).size();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(columns));
    List<String> expected = new ArrayList<>(List.of("outcome"));
    for (FrameworkResult framework : report.frameworks()) {
      framework
          .controls()
          .forEach(c -> expected.add(c.outcome() == null ? "NOT_COVERED" : c.outcome().name()));
    }
    assertThat(lines)
        .extracting(line -> line.get(lines.get(0).indexOf("outcome")))
        .isEqualTo(expected);
  }
}

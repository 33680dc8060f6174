package io.plumbline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReportWriterTest implements ReportWriterContract {
  @Override
  public ReportWriter writer() {
    return new CsvReportWriter();
  }

  @Override
  public void assertValid(byte[] written, Report report) throws Exception {
    List<List<String>> lines = parse(new String(written, UTF_8));
    int columns = lines.get(0).size();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(columns));
    List<String> expected = new ArrayList<>(List.of("id"));
    report.findings().forEach(f -> expected.add(f.id()));
    int id = lines.get(0).indexOf("id");
    assertThat(lines).extracting(line -> line.get(id)).isEqualTo(expected);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line).noneMatch(cell -> cell.matches("(?s)[=+@\t\r-].*")));
  }

  @Test
  void hasAColumnOfControlsPerFramework() throws Exception {
    List<List<String>> lines = parse(new String(bytes(SampleReports.small()), UTF_8));
    int column = lines.get(0).indexOf("soc2");
    assertThat(lines).extracting(line -> line.get(column)).contains("soc2", "CC6.1 CC6.6", "");
  }

  /** RFC 4180, as a spreadsheet reads it. */
  static List<List<String>> parse(String csv) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    assertThat(quoted).isFalse();
    assertThat(cell).isEmpty();
    return lines;
  }
}

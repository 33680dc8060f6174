package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {
  @TempDir Path folder;
  private Path file;
  private String json;

  @BeforeEach
  void writeAReport() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReportWriter().write(SampleReports.small(), out);
    json = out.toString(StandardCharsets.UTF_8);
    file = folder.resolve("report.json");
    Files.writeString(file, json);
  }

  @Test
  void readsBackWhatWasWritten() throws IOException {
    Report report = ReportReader.read(file);
    Report original = SampleReports.small();
    assertThat(report.run()).isEqualTo(original.run());
    assertThat(report.counts()).isEqualTo(original.counts());
    assertThat(report.rules()).isEqualTo(original.rules());
    assertThat(report.frameworks()).isEqualTo(original.frameworks());
    assertThat(report.coverage()).isEqualTo(original.coverage());
    assertThat(findings(report)).isEqualTo(findings(original));
  }

  @Test
  void readsBackWhatIsComparedWithABaseline() throws IOException {
    Report compared = ReportDiff.between(SampleReports.of(8), SampleReports.small());
    try (OutputStream out = Files.newOutputStream(file)) {
      new JsonReportWriter().write(compared, out);
    }
    Report report = ReportReader.read(file);
    assertThat(report.baseline()).isEqualTo(compared.baseline());
    assertThat(report.baseline().missing()).isNotEmpty();
    assertThat(findings(report)).isEqualTo(findings(compared));
  }

  @Test
  void streamsTheFindingsAsOftenAsAsked() throws IOException {
    Report report = ReportReader.read(file);
    assertThat(findings(report)).isEqualTo(findings(report)).isNotEmpty();
  }

  @Test
  void readsAReportThatAnotherToolFormattedAndSorted() throws IOException {
    JsonObject sorted = new JsonObject();
    new TreeMap<>(JsonParser.parseString(json).getAsJsonObject().asMap()).forEach(sorted::add);
    sorted.addProperty("added", "by a later version");
    Files.writeString(file, new GsonBuilder().setPrettyPrinting().create().toJson(sorted));
    assertThat(findings(ReportReader.read(file))).isEqualTo(findings(SampleReports.small()));
  }

  @Test
  void refusesAMissingFile() {
    assertRefused(folder.resolve("none.json"), "There is no report .*none.json\\.");
  }

  @Test
  void refusesAFolder() {
    assertRefused(folder, "Cannot read the report .*");
  }

  @Test
  void refusesAnUnknownVersion() throws IOException {
    Files.writeString(file, json.replace("\"formatVersion\":1", "\"formatVersion\":2"));
    assertRefused(file, ".* has report format version 2, and this Plumbline reads version 1\\.");
  }

  @Test
  void refusesOtherFiles() throws IOException {
    for (String other : List.of("", "hello", "[]", "{}", "{\"version\":\"2.1.0\",\"runs\":[]}")) {
      Files.writeString(file, other);
      assertRefused(file, ".* is not a whole Plumbline report: .*\\.");
    }
    Files.write(file, new byte[] {'{', (byte) 0xff, (byte) 0xfe});
    assertRefused(file, ".* is not a whole Plumbline report: it is not UTF-8 text\\.");
  }

  @Test
  void refusesAFileThatWasCutOffAnywhere() throws IOException {
    for (int end = 1; end < json.length() - 2; end += 97) {
      Files.writeString(file, json.substring(0, end));
      assertThatThrownBy(() -> findings(ReportReader.read(file)))
          .isInstanceOf(UnreadableReportException.class)
          .hasMessageContaining("is not a whole Plumbline report: it ");
    }
  }

  @Test
  void saysWhereAFindingIsBroken() throws IOException {
    int findings = json.indexOf("\"findings\":");
    String head = json.substring(0, findings);
    String tail = json.substring(findings);
    Files.writeString(file, head + tail.replaceFirst("\"PASS\"", "\"FINE\""));
    assertBroken("it breaks at \\$\\.findings\\[\\d+\\]\\.outcome, where a value is not known\\.");
    Files.writeString(file, head + tail.replaceFirst("\"outcome\":\"PASS\",", ""));
    assertBroken("it breaks at \\$\\.findings\\[\\d+\\], where \"outcome\" is missing\\.");
    Files.writeString(file, head + tail.replaceFirst("\"PASS\",", "\"PASS\" "));
    assertBroken("it breaks at \\$\\.findings\\[\\d+\\].*\\.");
  }

  private void assertBroken(String why) {
    assertThatThrownBy(() -> findings(ReportReader.read(file)))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessageMatching(".* is not a whole Plumbline report: " + why);
  }

  @Test
  void leavesTheCallersOwnFailureAlone() throws IOException {
    Report report = ReportReader.read(file);
    IOException full = new IOException("No space left on device");
    assertThatThrownBy(
            () ->
                report
                    .findings()
                    .forEach(
                        f -> {
                          throw full;
                        }))
        .isSameAs(full);
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> ReportReader.read(file))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessageMatching(message);
  }

  private static List<String> findings(Report report) throws IOException {
    List<String> all = new ArrayList<>();
    Gson gson = Json.GSON;
    report.findings().forEach(f -> all.add(gson.toJson(f)));
    return all;
  }
}

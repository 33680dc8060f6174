package io.plumbline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportWriterTest implements ReportWriterContract {
  @TempDir Path folder;

  @Override
  public ReportWriter writer() {
    return new JsonReportWriter();
  }

  @Override
  public void assertValid(byte[] written, Report report) throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("samples/report.schema.json")), InputFormat.JSON);
    assertThat(schema.validate(new String(written, UTF_8), InputFormat.JSON)).isEmpty();
    Path file = Files.write(folder.resolve("report.json"), written);
    Report read = ReportReader.read(file);
    assertThat(findings(read)).isEqualTo(findings(report));
  }

  @Test
  void differsOnlyUnderRunBetweenTwoRuns() throws Exception {
    Report report = SampleReports.small();
    RunInfo run = report.run();
    RunInfo later =
        new RunInfo(
            run.tool(),
            run.toolVersion(),
            "another scan",
            run.snapshotTime(),
            run.started().plusSeconds(9),
            run.finished().plusSeconds(99),
            run.accounts(),
            run.regions(),
            run.packs(),
            new java.util.TreeMap<>());
    Report again =
        new Report(
            later,
            report.counts(),
            report.rules(),
            report.frameworks(),
            report.exceptions(),
            report.attestations(),
            report.coverage(),
            report.baseline(),
            report.findings());
    assertThat(withoutRun(bytes(again))).isEqualTo(withoutRun(bytes(report)));
  }

  private static String withoutRun(byte[] json) {
    return new String(json, UTF_8).replaceFirst("(?m)^\"run\":.*$", "");
  }

  private static List<String> findings(Report report) throws Exception {
    List<String> all = new ArrayList<>();
    report.findings().forEach(f -> all.add(Json.GSON.toJson(f).replace('\uD800', '?')));
    return all;
  }
}

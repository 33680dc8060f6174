package io.plumbline.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Writes the whole report as JSON, which {@link ReportReader} reads back. One rule, control, type
 * and finding a line; samples/report.schema.json describes it.
 */
@AutoService(ReportWriter.class)
public final class JsonReportWriter implements ReportWriter {
  /** Changes when a reader of the old version would misread the new. */
  static final int FORMAT_VERSION = 1;

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String description() {
    return "Everything, for programs; other formats can be made from it";
  }

  @Override
  public void write(Report report, OutputStream stream) throws IOException {
    Writer out = Json.writer(stream);
    out.write("{\n\"formatVersion\":" + FORMAT_VERSION + ",\n\"run\":");
    Json.write(out, report.run());
    out.write(",\n\"counts\":");
    Json.write(out, report.counts());
    out.write(",\n\"rules\":");
    Json.writeLines(out, report.rules());
    out.write(",\n\"frameworks\":");
    Json.writeLines(out, report.frameworks());
    out.write(",\n\"exceptions\":");
    Json.writeLines(out, report.exceptions());
    out.write(",\n\"attestations\":");
    Json.writeLines(out, report.attestations());
    out.write(",\n\"coverage\":");
    Json.writeLines(out, report.coverage());
    if (report.baseline() != null) {
      baseline(out, report.baseline());
    }
    out.write(",\n\"findings\":[");
    FindingLines lines = new FindingLines(out);
    report.findings().forEach(lines);
    out.write("\n]\n}\n");
    out.flush();
  }

  private static void baseline(Writer out, Baseline baseline) throws IOException {
    out.write(",\n\"baseline\":{\"scanId\":");
    Json.write(out, baseline.scanId());
    out.write(",\"snapshotTime\":");
    Json.write(out, baseline.snapshotTime());
    out.write(",\"counts\":");
    Json.write(out, baseline.counts());
    out.write(",\"newFailed\":");
    Json.write(out, baseline.newFailed());
    out.write(",\"missing\":");
    Json.writeLines(out, baseline.missing());
    out.write('}');
  }

  private static final class FindingLines implements Report.FindingAction {
    private final Writer out;
    private String separator = "\n";

    FindingLines(Writer out) {
      this.out = out;
    }

    @Override
    public void accept(Finding finding) throws IOException {
      out.write(separator);
      Json.write(out, finding);
      separator = ",\n";
    }
  }
}

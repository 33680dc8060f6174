package io.plumbline.cli;

import io.plumbline.catalog.UsageException;
import io.plumbline.report.ReportWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Where reports go. */
final class OutputOptions {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "plumbline-out",
      description = "Folder for report.<format>, made if missing. Default: ${DEFAULT-VALUE}.")
  String out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      hideParamSyntax = true,
      defaultValue = "json,sarif,html",
      description = "Report formats. Default: ${DEFAULT-VALUE}.")
  List<String> formats;

  /**
   * Checks formats and folder before any work is done.
   *
   * @throws UsageException if a format is unknown
   * @throws UserError if the folder can't be written
   */
  ReportFiles prepare(Console console) throws IOException {
    SortedMap<String, ReportWriter> known = new TreeMap<>();
    ServiceLoader.load(ReportWriter.class).forEach(writer -> known.put(writer.format(), writer));
    List<ReportWriter> writers = new ArrayList<>();
    for (String format : formats.stream().map(String::strip).distinct().toList()) {
      ReportWriter writer = known.get(format);
      if (writer == null) {
        throw new UsageException(
            "unknown report format '%s'; the formats are: %s"
                .formatted(format, String.join(", ", known.keySet())));
      }
      writers.add(writer);
    }
    return ReportFiles.in(console.path(out), writers);
  }
}

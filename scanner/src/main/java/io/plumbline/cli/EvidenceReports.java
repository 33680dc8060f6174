package io.plumbline.cli;

import io.plumbline.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the files of one report. */
final class EvidenceReports {
  private EvidenceReports() {}

  /**
   * Format to file, with {@code json} among them.
   *
   * @param names files whose names end with a format, or folders with files report.&lt;format&gt;
   */
  static SortedMap<String, Path> find(Console console, List<String> names) throws IOException {
    List<String> formats = new ArrayList<>();
    ServiceLoader.load(ReportWriter.class).forEach(writer -> formats.add(writer.format()));
    // the longest first, as one may be the end of another
    formats.sort(Comparator.comparing(String::length).reversed());
    SortedMap<String, Path> reports = new TreeMap<>();
    for (String name : names) {
      Path path = console.path(name);
      if (Files.isDirectory(path)) {
        for (String format : formats) {
          Path file = path.resolve("report." + format);
          if (Files.exists(file)) {
            add(reports, format, file);
          }
        }
      } else {
        add(reports, format(path, formats), path);
      }
    }
    if (!reports.containsKey("json")) {
      throw new UserError("--report needs a report.json, which all the rest is compared with.");
    }
    return reports;
  }

  private static String format(Path file, List<String> formats) {
    for (String format : formats) {
      if (file.getFileName().toString().endsWith("." + format)) {
        return format;
      }
    }
    throw new UserError(
        "%s is no report: its name ends with none of the formats (%s)."
            .formatted(file, String.join(", ", formats.stream().sorted().toList())));
  }

  private static void add(SortedMap<String, Path> reports, String format, Path file) {
    if (reports.put(format, file) != null) {
      throw new UserError("--report names two reports of the format " + format + ".");
    }
  }
}

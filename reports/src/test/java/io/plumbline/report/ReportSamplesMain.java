package io.plumbline.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * Writes a made-up report as JSON, reads it back and converts it to every other format; says how
 * long each took and how much heap was in use at most. {@code bench/reports} runs it.
 */
final class ReportSamplesMain {
  private ReportSamplesMain() {}

  /**
   * Takes a folder, and how many findings (about), or {@code hostile}.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Report report =
        args[1].equals("hostile")
            ? HostileReport.report()
            : SampleReports.of(Integer.parseInt(args[1]) / 11);
    time(new JsonReportWriter(), report, folder);
    Report read = ReportReader.read(folder.resolve("report.json"));
    for (ReportWriter writer : ServiceLoader.load(ReportWriter.class)) {
      if (!writer.format().equals("json")) {
        time(writer, read, folder);
      }
    }
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    System.out.printf(Locale.ROOT, "heap in use at most: %.0f MB%n", peak / 1e6);
  }

  private static void time(ReportWriter writer, Report report, Path folder) throws IOException {
    Path file = folder.resolve("report." + writer.format());
    long start = System.nanoTime();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      writer.write(report, out);
    }
    System.out.printf(
        Locale.ROOT,
        "%-14s %6.2f s %8.1f MB%n",
        writer.format(),
        (System.nanoTime() - start) / 1e9,
        Files.size(file) / 1e6);
  }
}

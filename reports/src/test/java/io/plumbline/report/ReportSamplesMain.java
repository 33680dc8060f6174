package io.plumbline.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * Writes a made-up report in every format and says how long each took and how much memory was in
 * use at most. Run by hand, see docs/performance.md.
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
    boolean hostile = args[1].equals("hostile");
    Report report =
        hostile ? HostileReport.report() : SampleReports.of(Integer.parseInt(args[1]) / 11);
    for (ServiceLoader.Provider<ReportWriter> provider :
        ServiceLoader.load(ReportWriter.class).stream().toList()) {
      ReportWriter writer = provider.get();
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
}

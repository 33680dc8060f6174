package io.plumbline.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Opens a made-up HTML report in Chromium and says how long it takes until the failed findings can
 * be read. {@code bench/page} runs it.
 */
final class PageOpenMain {
  private PageOpenMain() {}

  /**
   * Takes a folder, how many findings (about), and how often to open the page.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path page = Files.createDirectories(Path.of(args[0])).resolve("page.html").toAbsolutePath();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(page))) {
      new HtmlReportWriter().write(SampleReports.of(Integer.parseInt(args[1]) / 11), out);
    }
    try (Browser browser = Browser.start()) {
      double[] seconds =
          DoubleStream.generate(() -> seconds(browser, page))
              .limit(Integer.parseInt(args[2]))
              .sorted()
              .toArray();
      System.out.printf(
          Locale.ROOT,
          "%.1f MB, open after %.2f s (%.2f to %.2f)%n",
          Files.size(page) / 1e6,
          seconds[seconds.length / 2],
          seconds[0],
          seconds[seconds.length - 1]);
    }
  }

  private static double seconds(Browser browser, Path page) {
    browser.open(page, "#/findings?outcome=FAIL", 1280, 900);
    return Double.parseDouble(browser.evaluate("performance.now()")) / 1000;
  }
}

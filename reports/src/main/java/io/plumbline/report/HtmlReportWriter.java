package io.plumbline.report;

import com.google.auto.service.AutoService;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Writes one HTML file that needs nothing but a browser: style and script stand in it, the findings
 * as compressed data. Its content security policy allows only that one script, and no connection to
 * anywhere. What a name holds cannot become markup: the data is base64, and the script makes text
 * nodes of it.
 */
@AutoService(ReportWriter.class)
public final class HtmlReportWriter implements ReportWriter {
  private static final List<String> SCRIPTS =
      List.of(
          "data.js",
          "dom.js",
          "charts.js",
          "overview.js",
          "findings.js",
          "detail.js",
          "frameworks.js",
          "rules.js",
          "coverage.js",
          "main.js");

  @Override
  public String format() {
    return "html";
  }

  @Override
  public String description() {
    return "One page with charts, filters and evidence; opens from disk, loads nothing";
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    String style = resource("page.css");
    String script =
        SCRIPTS.stream()
            .map(HtmlReportWriter::resource)
            .collect(Collectors.joining("\n", "\n(() => {\n'use strict';\n\n", "})();\n"));
    String page =
        resource("page.html")
            .replace("{{style-hash}}", hash(style))
            .replace("{{script-hash}}", hash(script))
            .replace("{{style}}", style)
            .replace("{{script}}", script);
    String mark = "{{data}}";
    int data = page.indexOf(mark);
    out.write(page.substring(0, data).getBytes(StandardCharsets.UTF_8));
    try (OutputStream base64 =
            Base64.getMimeEncoder(2000, new byte[] {'\n'}).wrap(new LeftOpen(out));
        OutputStream gzip = new GZIPOutputStream(base64, 1 << 16)) {
      HtmlData.write(report, gzip);
    }
    out.write(page.substring(data + mark.length()).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReportWriter.class.getResourceAsStream("html/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a content security policy names an inline script or style that may be used. */
  private static String hash(String text) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(sha);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Ends the encodings above it without closing the caller's stream. */
  private static final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}

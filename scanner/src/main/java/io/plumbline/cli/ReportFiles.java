package io.plumbline.cli;

import io.plumbline.report.Report;
import io.plumbline.report.ReportWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a report in each asked format: all files appear whole, or none does. */
final class ReportFiles {
  private final Path directory;
  private final List<ReportWriter> writers;

  private ReportFiles(Path directory, List<ReportWriter> writers) {
    this.directory = directory;
    this.writers = writers;
  }

  /** Checks that the folder is there or could be made, without making it yet. */
  static ReportFiles in(Path directory, List<ReportWriter> writers) {
    Path existing = directory.toAbsolutePath();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new UserError(
          "reports can't go to " + directory + ": " + existing + " is a file; name a folder.");
    }
    if (!Files.isWritable(existing)) {
      throw new UserError(
          "reports can't go to "
              + directory
              + ": this user may not write to "
              + existing
              + "; name another folder with --out.");
    }
    return new ReportFiles(directory, writers);
  }

  /** Writes the files and gives their paths, in the order of the formats. */
  List<Path> write(Report report) throws IOException {
    Files.createDirectories(directory);
    Map<Path, Path> files = new LinkedHashMap<>();
    try {
      for (ReportWriter writer : writers) {
        Path file = directory.resolve("report." + writer.format());
        Path temporary =
            directory.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
        files.put(file, temporary);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
          writer.write(report, out);
        }
      }
      for (Map.Entry<Path, Path> entry : files.entrySet()) {
        Files.move(entry.getValue(), entry.getKey(), StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      for (Path temporary : files.values()) {
        Files.deleteIfExists(temporary);
      }
    }
    return List.copyOf(files.keySet());
  }
}

package io.plumbline.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.google.gson.JsonParseException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an unfinished snapshot holds so far, one line of JSON for each fact. A last line that a
 * crash cut off counts as not written.
 */
final class Journal implements AutoCloseable {
  /** One line: exactly one of the three is there. */
  private record Entry(ScanInfo scan, Coverage coverage, Manifest.Partition partition) {}

  /** What stands in a journal. */
  record Content(ScanInfo scan, List<Coverage> coverage, List<Manifest.Partition> partitions) {}

  private final BufferedWriter out;

  private Journal(BufferedWriter out) {
    this.out = out;
  }

  /** Writes {@code content} anew, so that what a crash cut off is gone, and goes on after it. */
  static Journal begin(Path file, Content content) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try (Journal journal = append(temporary)) {
      journal.write(new Entry(content.scan(), null, null));
      for (Manifest.Partition partition : content.partitions()) {
        journal.partition(partition);
      }
      for (Coverage coverage : content.coverage()) {
        journal.coverage(coverage);
      }
    }
    SnapshotFiles.publish(temporary, file);
    return append(file);
  }

  /** What the journal holds, or null if it does not even say what the scan asks for. */
  static Content read(Path file) throws IOException {
    ScanInfo scan = null;
    List<Coverage> coverage = new ArrayList<>();
    List<Manifest.Partition> partitions = new ArrayList<>();
    for (String line : Files.readAllLines(file, UTF_8)) {
      Entry entry;
      try {
        entry = SnapshotJson.COMPACT.fromJson(line, Entry.class);
      } catch (JsonParseException e) {
        break;
      }
      if (entry.scan() != null) {
        scan = entry.scan();
      } else if (entry.coverage() != null) {
        coverage.add(entry.coverage());
      } else if (entry.partition() != null) {
        partitions.add(entry.partition());
      }
    }
    return scan == null ? null : new Content(scan, coverage, partitions);
  }

  void coverage(Coverage coverage) throws IOException {
    write(new Entry(null, coverage, null));
  }

  void partition(Manifest.Partition partition) throws IOException {
    write(new Entry(null, null, partition));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private synchronized void write(Entry entry) throws IOException {
    out.write(SnapshotJson.COMPACT.toJson(entry));
    out.newLine();
    out.flush();
  }

  private static Journal append(Path file) throws IOException {
    return new Journal(Files.newBufferedWriter(file, UTF_8, CREATE, APPEND));
  }
}

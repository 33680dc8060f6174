package io.plumbline.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Takes the resources of one partition in any order and from any thread, and writes them in order.
 *
 * <p>What does not fit in memory goes to sorted runs on disk that are merged in the end, so the
 * memory needed does not grow with the partition. A resource that comes twice, as happens when a
 * listing changes between two pages, is written once.
 */
public final class PartitionWriter implements AutoCloseable {
  private record Line(String arn, String id, String text) {
    static final Comparator<Line> ORDER =
        Comparator.comparing(Line::arn).thenComparing(Line::id).thenComparing(Line::text);

    static Line of(String text) {
      Resource resource = ResourceJson.parse(text);
      return new Line(resource.arn(), resource.id(), text);
    }

    boolean sameResource(Line other) {
      return other != null && arn.equals(other.arn) && id.equals(other.id);
    }
  }

  private final SnapshotWriter owner;
  private final PartitionKey key;
  private final long spillChars;
  private final List<Line> buffer = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long buffered;
  private boolean closed;

  PartitionWriter(SnapshotWriter owner, PartitionKey key, long spillChars) {
    this.owner = owner;
    this.key = key;
    this.spillChars = spillChars;
  }

  /** Adds a resource of this partition's type and account. */
  public void add(Resource resource) {
    if (!resource.type().equals(key.type()) || !resource.account().equals(key.account())) {
      throw new IllegalArgumentException(
          "%s of %s is not part of %s".formatted(resource.type(), resource.account(), key));
    }
    Line line = new Line(resource.arn(), resource.id(), ResourceJson.line(resource));
    synchronized (this) {
      requireOpen();
      buffer.add(line);
      buffered += line.text().length();
      if (buffered > spillChars) {
        spill();
      }
    }
  }

  /**
   * Makes the partition part of the snapshot, whole.
   *
   * @return the number of resources in it
   * @throws SnapshotException if it cannot be written
   */
  public synchronized long commit() {
    requireOpen();
    buffer.sort(Line.ORDER);
    Path temporary = owner.temporary();
    try {
      long count;
      try (OutputStream out = SnapshotFiles.zstdOut(temporary)) {
        count = runs.isEmpty() ? write(buffer, out) : merge(out);
      }
      owner.publish(key, temporary, count);
      return count;
    } catch (IOException e) {
      throw SnapshotWriter.cannotWrite(key.path(), e);
    } finally {
      owner.delete(temporary);
      close();
    }
  }

  /** Gives up what was not committed. */
  @Override
  public synchronized void close() {
    closed = true;
    buffer.clear();
    runs.forEach(owner::delete);
    runs.clear();
  }

  private void spill() {
    buffer.sort(Line.ORDER);
    Path run = owner.temporary();
    runs.add(run);
    try (OutputStream out = SnapshotFiles.zstdOut(run)) {
      write(buffer, out);
    } catch (IOException e) {
      throw SnapshotWriter.cannotWrite(key.path(), e);
    }
    buffer.clear();
    buffered = 0;
  }

  private static long write(Iterable<Line> sorted, OutputStream out) throws IOException {
    long count = 0;
    Line last = null;
    for (Line line : sorted) {
      if (!line.sameResource(last)) {
        writeLine(line, out);
        count++;
      }
      last = line;
    }
    return count;
  }

  private long merge(OutputStream out) throws IOException {
    if (!buffer.isEmpty()) {
      spill();
    }
    PriorityQueue<Run> heads =
        new PriorityQueue<>(Comparator.comparing(run -> run.head, Line.ORDER));
    try {
      for (Path file : runs) {
        heads.add(new Run(file));
      }
      long count = 0;
      Line last = null;
      while (!heads.isEmpty()) {
        Run run = heads.poll();
        if (!run.head.sameResource(last)) {
          writeLine(run.head, out);
          count++;
        }
        last = run.head;
        if (run.advance()) {
          heads.add(run);
        } else {
          run.close();
        }
      }
      return count;
    } finally {
      for (Run run : heads) {
        run.close();
      }
    }
  }

  private static void writeLine(Line line, OutputStream out) throws IOException {
    out.write((line.text() + "\n").getBytes(UTF_8));
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("already closed: " + key);
    }
  }

  /** A sorted file and the first line of it that is not merged yet. */
  private static final class Run implements AutoCloseable {
    private final BufferedReader in;
    private Line head;

    /** Opens a run, which holds at least one line. */
    Run(Path file) throws IOException {
      in = SnapshotFiles.zstdLines(Files.newInputStream(file));
      advance();
    }

    boolean advance() throws IOException {
      String text = in.readLine();
      head = text == null ? null : Line.of(text);
      return head != null;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}

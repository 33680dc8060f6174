package io.plumbline.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a snapshot into a directory, from many threads at once.
 *
 * <p>Partitions and their coverage may be given again; the last one counts. Until {@link #finish}
 * there is no manifest, so nobody takes an unfinished snapshot for a whole one; a scan that died
 * goes on when a writer is created on the same directory for a scan that asks for the same things.
 */
public final class SnapshotWriter implements AutoCloseable {
  static final String MANIFEST = "manifest.json";
  static final String JOURNAL = "journal.ndjson";
  private static final String TEMPORARY = "tmp";

  /** Characters of one partition that are kept in memory; at most twice as many bytes. */
  private static final long SPILL_CHARS = 16L << 20;

  private final Path directory;
  private final ScanInfo scan;
  private final Journal journal;
  private final long spillChars;
  private final AtomicLong temporaries = new AtomicLong();
  private final Map<PartitionKey, Coverage> coverage = new ConcurrentSkipListMap<>();
  private final Map<PartitionKey, Manifest.Partition> partitions = new ConcurrentSkipListMap<>();

  private SnapshotWriter(Path directory, ScanInfo asked, long spillChars) throws IOException {
    this.directory = directory;
    this.spillChars = spillChars;
    Files.createDirectories(directory);
    if (Files.exists(directory.resolve(MANIFEST))) {
      throw new SnapshotException(
          "%s already holds a snapshot; choose another directory".formatted(directory));
    }
    Files.createDirectories(directory.resolve(TEMPORARY));
    Path file = directory.resolve(JOURNAL);
    Journal.Content content = Files.exists(file) ? Journal.read(file) : null;
    if (content == null) {
      content = new Journal.Content(asked, List.of(), List.of());
    } else if (!content.scan().asksLike(asked)) {
      throw new SnapshotException(
          "%s holds an unfinished snapshot of another scan; remove it or choose another directory"
              .formatted(directory));
    }
    this.scan = content.scan();
    content.coverage().forEach(c -> coverage.put(c.key(), c));
    content.partitions().forEach(p -> partitions.put(p.key(), p));
    partitions.keySet().removeIf(key -> !isComplete(coverage.get(key)));
    this.journal = Journal.begin(file, content);
  }

  /**
   * Starts a snapshot, or goes on with the unfinished one that stands in {@code directory}.
   *
   * @param directory is made if it is not there
   * @throws SnapshotException if it holds a finished snapshot or another scan's unfinished one, or
   *     cannot be written
   */
  public static SnapshotWriter create(Path directory, ScanInfo asked) {
    return create(directory, asked, SPILL_CHARS);
  }

  static SnapshotWriter create(Path directory, ScanInfo asked, long spillChars) {
    try {
      return new SnapshotWriter(directory, asked, spillChars);
    } catch (IOException e) {
      throw cannotWrite(directory.toString(), e);
    }
  }

  /**
   * What this snapshot is of: the unfinished scan's own id and time if this one goes on with it.
   */
  public ScanInfo scan() {
    return scan;
  }

  /**
   * Whether an earlier run of this scan has listed the partition to its end, so that there is
   * nothing left to do for it.
   *
   * @throws SnapshotException if its file cannot be read
   */
  public boolean isDone(String account, String region, String type) {
    PartitionKey key = new PartitionKey(account, region, type);
    Coverage known = coverage.get(key);
    if (!isComplete(known)) {
      return false;
    }
    Manifest.Partition partition = partitions.get(key);
    if (partition == null) {
      return known.count() == 0;
    }
    try {
      String sha256 = SnapshotFiles.sha256(directory.resolve(key.path()));
      return known.count() == partition.count() && sha256.equals(partition.sha256());
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new SnapshotException("cannot read %s: %s".formatted(key.path(), reason(e)), e);
    }
  }

  /** Starts a partition; it becomes part of the snapshot when it is committed. */
  public PartitionWriter partition(String account, String region, String type) {
    return new PartitionWriter(this, new PartitionKey(account, region, type), spillChars);
  }

  /**
   * Says how a listing ended. Call it after the partition's commit.
   *
   * @throws SnapshotException if it cannot be written
   */
  public void coverage(Coverage entry) {
    coverage.put(entry.key(), entry);
    try {
      journal.coverage(entry);
    } catch (IOException e) {
      throw cannotWrite(JOURNAL, e);
    }
  }

  /**
   * Makes the snapshot whole.
   *
   * @throws SnapshotException if it cannot be written
   */
  public Manifest finish(Instant finished) {
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT_VERSION,
            scan,
            finished,
            List.copyOf(coverage.values()),
            List.copyOf(partitions.values()));
    Path temporary = temporary();
    try {
      Files.writeString(temporary, SnapshotJson.PRETTY.toJson(manifest) + "\n", UTF_8);
      SnapshotFiles.publish(temporary, directory.resolve(MANIFEST));
      journal.close();
      Files.deleteIfExists(directory.resolve(JOURNAL));
      deleteTemporaries();
    } catch (IOException e) {
      throw cannotWrite(MANIFEST, e);
    }
    return manifest;
  }

  /** Leaves an unfinished snapshot as it is, for a later run to go on with. */
  @Override
  public void close() {
    try {
      journal.close();
    } catch (IOException e) {
      throw cannotWrite(JOURNAL, e);
    }
  }

  void publish(PartitionKey key, Path temporary, long count) throws IOException {
    Path file = directory.resolve(key.path());
    if (count == 0) {
      Files.deleteIfExists(file);
      partitions.remove(key);
      return;
    }
    Manifest.Partition partition =
        new Manifest.Partition(
            key.account(),
            key.region(),
            key.type(),
            key.path(),
            SnapshotFiles.sha256(temporary),
            count);
    Files.createDirectories(file.getParent());
    SnapshotFiles.publish(temporary, file);
    partitions.put(key, partition);
    journal.partition(partition);
  }

  Path temporary() {
    return directory.resolve(TEMPORARY).resolve(Long.toString(temporaries.incrementAndGet()));
  }

  void delete(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw cannotWrite(temporary.toString(), e);
    }
  }

  static SnapshotException cannotWrite(String what, IOException e) {
    return new SnapshotException(
        "cannot write the snapshot's %s: %s".formatted(what, reason(e)), e);
  }

  static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "a file of that name is in the way";
    }
    String name = e.getClass().getSimpleName();
    return e.getMessage() == null ? name : name + " " + e.getMessage();
  }

  private static boolean isComplete(Coverage known) {
    return known != null && known.status().complete();
  }

  private void deleteTemporaries() throws IOException {
    Path folder = directory.resolve(TEMPORARY);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

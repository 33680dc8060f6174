package io.plumbline.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A finished snapshot. Reading streams, and checks that each file is what was written. */
public final class Snapshot {
  private final Path directory;
  private final Manifest manifest;

  private Snapshot(Path directory, Manifest manifest) {
    this.directory = directory;
    this.manifest = manifest;
  }

  /**
   * Opens a snapshot.
   *
   * @throws SnapshotException if there is none, or not one that this program reads
   */
  public static Snapshot open(Path directory) {
    Path file = directory.resolve(SnapshotWriter.MANIFEST);
    String text;
    try {
      text = Files.readString(file, UTF_8);
    } catch (NoSuchFileException e) {
      boolean unfinished = Files.exists(directory.resolve(SnapshotWriter.JOURNAL));
      throw new SnapshotException(
          unfinished
              ? "%s holds an unfinished snapshot; run the scan again to finish it"
                  .formatted(directory)
              : "%s holds no snapshot: manifest.json is missing".formatted(directory),
          e);
    } catch (IOException e) {
      throw new SnapshotException(
          "cannot read %s: %s".formatted(file, SnapshotWriter.reason(e)), e);
    }
    return new Snapshot(directory, parse(file, text));
  }

  /** What the snapshot holds. */
  public Manifest manifest() {
    return manifest;
  }

  /** The partitions of one type, in order. */
  public List<Manifest.Partition> partitions(String type) {
    return manifest.partitions().stream().filter(p -> p.type().equals(type)).toList();
  }

  /**
   * Gives each resource of a partition as one line of JSON, in the order of {@link
   * Resource#PARTITION_ORDER}. That the file is the one that was written is known only after its
   * last line: an exception takes back all that was given.
   *
   * @throws SnapshotException if the file is missing or not the one that was written
   */
  public void lines(Manifest.Partition partition, Consumer<String> action) {
    try (PartitionLines lines = open(partition)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        action.accept(line);
      }
    }
  }

  /**
   * The lines of a partition for who takes them at an own pace.
   *
   * @throws SnapshotException if the file is missing
   */
  public PartitionLines open(Manifest.Partition partition) {
    return new PartitionLines(directory, partition);
  }

  /** Like {@link #lines}, but as resources. */
  public void resources(Manifest.Partition partition, Consumer<Resource> action) {
    try (PartitionLines lines = open(partition)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        action.accept(lines.parse(line));
      }
    }
  }

  private static Manifest parse(Path file, String text) {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      JsonElement version = json.get("formatVersion");
      if (version == null || version.getAsInt() != Manifest.FORMAT_VERSION) {
        throw new SnapshotException(
            "%s has format version %s; this program reads version %d"
                .formatted(file, version, Manifest.FORMAT_VERSION));
      }
      Manifest manifest = SnapshotJson.COMPACT.fromJson(json, Manifest.class);
      for (Coverage coverage : manifest.coverage()) {
        if (coverage.status() == null) {
          throw new IllegalArgumentException("no status: " + coverage.key());
        }
      }
      for (Manifest.Partition partition : manifest.partitions()) {
        if (!partition.path().equals(partition.key().path())) {
          throw new IllegalArgumentException(partition.path());
        }
      }
      if (manifest.scan().attributes() == null || manifest.scan().started() == null) {
        throw new IllegalArgumentException("no scan");
      }
      return manifest;
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | NullPointerException e) {
      throw new SnapshotException("%s is not a manifest of a snapshot".formatted(file), e);
    }
  }
}

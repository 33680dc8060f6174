package io.plumbline.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
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
    long count = 0;
    try (InputStream file = Files.newInputStream(directory.resolve(partition.path()));
        DigestInputStream digest = new DigestInputStream(file, SnapshotFiles.sha256());
        // Closed here and not left to the collector: its finalizer closes the file below it, which
        // is still read after the last line.
        BufferedReader lines = SnapshotFiles.zstdLines(digest)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        action.accept(line);
        count++;
      }
      digest.transferTo(OutputStream.nullOutputStream());
      String sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
      if (!sha256.equals(partition.sha256()) || count != partition.count()) {
        throw corrupt(partition, "it is not the file that the scan wrote (sha256 differs)", null);
      }
    } catch (NoSuchFileException e) {
      throw corrupt(partition, "the file is missing", e);
    } catch (IOException e) {
      throw corrupt(partition, SnapshotWriter.reason(e), e);
    }
  }

  /** Like {@link #lines}, but as resources. */
  public void resources(Manifest.Partition partition, Consumer<Resource> action) {
    lines(
        partition,
        line -> {
          Resource resource;
          try {
            resource = ResourceJson.parse(line);
          } catch (JsonParseException e) {
            throw corrupt(partition, "a line is not a resource", e);
          }
          action.accept(resource);
        });
  }

  private SnapshotException corrupt(Manifest.Partition partition, String why, Exception cause) {
    return new SnapshotException(
        "the snapshot %s is damaged at %s: %s".formatted(directory, partition.path(), why), cause);
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

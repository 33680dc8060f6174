package io.plumbline.snapshot;

import com.google.gson.JsonParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * The lines of one partition, one after another. That the file is the one that was written is known
 * only after its last line: an exception takes back all that was given.
 */
public final class PartitionLines implements AutoCloseable {
  private final Path directory;
  private final Manifest.Partition partition;
  private final DigestInputStream digest;
  // Closed here and not left to the collector: its finalizer closes the file below it, which is
  // still read after the last line.
  private final BufferedReader lines;
  private long count;

  /**
   * Opens the file.
   *
   * @throws SnapshotException if it is missing
   */
  PartitionLines(Path directory, Manifest.Partition partition) {
    this.directory = directory;
    this.partition = partition;
    try {
      InputStream file = Files.newInputStream(directory.resolve(partition.path()));
      digest = new DigestInputStream(file, SnapshotFiles.sha256());
      lines = SnapshotFiles.zstdLines(digest);
    } catch (NoSuchFileException e) {
      throw corrupt("the file is missing", e);
    } catch (IOException e) {
      throw corrupt(SnapshotWriter.reason(e), e);
    }
  }

  /**
   * The next line without its end, or null after the last.
   *
   * @throws SnapshotException if the file is not the one that was written
   */
  public String next() {
    try {
      String line = lines.readLine();
      if (line != null) {
        count++;
        return line;
      }
      digest.transferTo(OutputStream.nullOutputStream());
      String sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
      if (!sha256.equals(partition.sha256()) || count != partition.count()) {
        throw corrupt("it is not the file that the scan wrote (sha256 differs)", null);
      }
      return null;
    } catch (IOException e) {
      throw corrupt(SnapshotWriter.reason(e), e);
    }
  }

  /**
   * A line as a resource.
   *
   * @throws SnapshotException if it is none
   */
  public Resource parse(String line) {
    try {
      return ResourceJson.parse(line);
    } catch (JsonParseException e) {
      throw corrupt("a line is not a resource", e);
    }
  }

  private SnapshotException corrupt(String why, Exception cause) {
    return new SnapshotException(
        "the snapshot %s is damaged at %s: %s".formatted(directory, partition.path(), why), cause);
  }

  @Override
  public void close() {
    try {
      lines.close();
      digest.close();
    } catch (IOException e) {
      throw corrupt(SnapshotWriter.reason(e), e);
    }
  }
}

package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a bundle: {@code MANIFEST}, its signature, and the files in the manifest's order. Nothing
 * of the time, the user or the file system goes in, so the same contents are the same bytes.
 */
final class BundleWriter {
  private record Measured(BundleManifest.File file, int crc32, BundleFiles.Content content) {}

  private final ZipLayout layout;
  private final SigningKey key;
  private final List<ZipLayout.Member> members = new ArrayList<>();
  private long position;

  /**
   * A writer of one bundle.
   *
   * @param key null to write a bundle that is not signed
   */
  BundleWriter(ZipLayout layout, SigningKey key) {
    this.layout = layout;
    this.key = key;
  }

  /**
   * Writes the bundle, which appears whole or not at all.
   *
   * @throws EvidenceException if {@code target} is there already, or a file changes meanwhile
   */
  BundleManifest write(BundleFiles files, Path target) throws IOException {
    requireFree(target);
    List<Measured> measured = new ArrayList<>();
    for (Map.Entry<String, BundleFiles.Content> entry : files.contents().entrySet()) {
      Measured file = measure(entry.getKey(), entry.getValue());
      if (!files.fits(entry.getKey(), file.file().sha256())) {
        throw new EvidenceException(
            entry.getKey() + " is not the file that its own manifest tells of (sha256 differs)");
      }
      measured.add(file);
    }
    BundleManifest manifest = new BundleManifest(measured.stream().map(Measured::file).toList());
    Path name = target.toAbsolutePath();
    Path temporary = Files.createTempFile(name.getParent(), "." + name.getFileName(), ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
        write(manifest, measured, out);
      }
      publish(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return manifest;
  }

  /**
   * Checks what can be checked before there is anything to write.
   *
   * @throws EvidenceException if the bundle can't go there
   */
  static void requireFree(Path target) {
    if (Files.exists(target)) {
      throw inTheWay(target, null);
    }
    if (!Files.isDirectory(target.toAbsolutePath().getParent())) {
      throw new EvidenceException("%s can't be written: there is no such folder".formatted(target));
    }
  }

  private void write(BundleManifest manifest, List<Measured> files, OutputStream out)
      throws IOException {
    byte[] text = manifest.text().getBytes(UTF_8);
    copy(ownFile(BundleManifest.NAME, text), out);
    if (key != null) {
      copy(ownFile(BundleManifest.SIGNATURE, key.sign(text)), out);
    }
    for (Measured file : files) {
      copy(file, out);
    }
    long directory = position;
    for (ZipLayout.Member member : members) {
      write(layout.central(member), out);
    }
    write(layout.end(members, directory, position - directory), out);
  }

  private void copy(Measured measured, OutputStream out) throws IOException {
    BundleManifest.File file = measured.file();
    var member = new ZipLayout.Member(file.name(), file.size(), measured.crc32(), position);
    members.add(member);
    write(layout.local(member), out);
    Copy copied;
    try (InputStream in = measured.content().open()) {
      copied = Copy.of(in, file.size(), out);
      if (in.read() >= 0 || !copied.sha256().equals(file.sha256())) {
        throw new EvidenceException(
            file.name() + " changed while it was bundled; bundle it once nothing writes to it");
      }
    }
    position += copied.size();
  }

  private void write(byte[] bytes, OutputStream out) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  private static Measured ownFile(String name, byte[] content) throws IOException {
    return measure(name, () -> new ByteArrayInputStream(content));
  }

  private static Measured measure(String name, BundleFiles.Content content) throws IOException {
    try (InputStream in = content.open()) {
      Copy all = Copy.of(in, Long.MAX_VALUE, OutputStream.nullOutputStream());
      var file = new BundleManifest.File(name, all.size(), all.sha256());
      return new Measured(file, all.crc32(), content);
    }
  }

  /** A link fails where a move would replace what came meanwhile; some file systems have none. */
  private static void publish(Path temporary, Path target) throws IOException {
    try {
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException e) {
      throw inTheWay(target, e);
    } catch (UnsupportedOperationException | IOException e) {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static EvidenceException inTheWay(Path target, Exception cause) {
    return new EvidenceException(
        target + " is there already, and evidence is never overwritten; name another file", cause);
  }
}

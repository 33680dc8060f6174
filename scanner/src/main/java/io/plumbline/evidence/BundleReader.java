package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Unpacks a bundle and compares all of it with what it has to be: nothing in the file is left that
 * neither the signature nor the layout says. It is read once, from its beginning to its end; the
 * signature comes before anything that it signs is looked at.
 */
final class BundleReader implements AutoCloseable {
  /** Far above the manifest of a thousand accounts. */
  private static final int MAX_MANIFEST = 256 << 20;

  private static final int SIGNATURE_BYTES = 64;

  /** An unpacked bundle. */
  record Unpacked(BundleManifest manifest, boolean signed) {}

  private final ZipLayout layout;
  private final CountedInput in;
  private final List<ZipLayout.Member> members = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private BundleReader(ZipLayout layout, InputStream in) {
    this.layout = layout;
    this.in = new CountedInput(in);
  }

  /** Opens a bundle without looking at it. */
  static BundleReader open(Path bundle, ZipLayout layout) throws IOException {
    if (Files.isDirectory(bundle)) {
      throw new EvidenceException(bundle + " is a folder; name a bundle");
    }
    return new BundleReader(layout, new BufferedInputStream(Files.newInputStream(bundle), 1 << 16));
  }

  /** The files so far that are not those of the manifest. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /**
   * Checks the bundle and unpacks it; {@link #faults} may have something to add.
   *
   * @param key whose signature it has to bear, or null to leave that open
   * @param folder an empty one, outside of which nothing is written
   * @throws DamagedBundleException if it is not signed so, or not laid out as a bundle is
   */
  Unpacked unpack(VerifyingKey key, Path folder) throws IOException, DamagedBundleException {
    byte[] text = manifest();
    byte[] signature = in.nextName().equals(BundleManifest.SIGNATURE) ? signature() : null;
    if (key != null) {
      requireSignature(key, text, signature);
    }
    BundleManifest manifest = BundleManifest.parse(new String(text, UTF_8));
    Set<String> names =
        manifest.files().stream().map(BundleManifest.File::name).collect(Collectors.toSet());
    for (BundleManifest.File file : manifest.files()) {
      unpack(file, names, folder);
    }
    directory(names);
    return new Unpacked(manifest, signature != null);
  }

  private byte[] manifest() throws IOException, DamagedBundleException {
    byte[] header = in.peek(ZipLayout.LOCAL_BYTES);
    long size = ZipLayout.isLocal(header) ? ZipLayout.size(header) : 0;
    if (!in.nextName().equals(BundleManifest.NAME) || size > MAX_MANIFEST) {
      throw new DamagedBundleException(
          "this is not an evidence bundle, or it is damaged at byte 0: a MANIFEST has to come"
              + " first");
    }
    return ownFile(BundleManifest.NAME, (int) size);
  }

  private byte[] signature() throws IOException, DamagedBundleException {
    return ownFile(BundleManifest.SIGNATURE, SIGNATURE_BYTES);
  }

  /** A small file that the manifest does not tell of. */
  private byte[] ownFile(String name, int size) throws IOException, DamagedBundleException {
    long at = in.position();
    byte[] header = in.exactly(layout.local(new ZipLayout.Member(name, size, 0, 0)).length, name);
    byte[] content = in.exactly(size, name);
    Copy copy = Copy.of(new ByteArrayInputStream(content), size, OutputStream.nullOutputStream());
    add(new ZipLayout.Member(name, size, copy.crc32(), at), header, ", or its content is");
    return content;
  }

  private static void requireSignature(VerifyingKey key, byte[] text, byte[] signature)
      throws DamagedBundleException {
    if (signature == null) {
      throw new DamagedBundleException("the bundle is not signed: MANIFEST.sig is missing");
    }
    if (!key.verifies(text, signature)) {
      throw new DamagedBundleException(
          "MANIFEST.sig is not the signature of this MANIFEST by the key " + key.fingerprint());
    }
  }

  /** Unpacks the next file, which has to be this one. */
  private void unpack(BundleManifest.File file, Set<String> names, Path folder)
      throws IOException, DamagedBundleException {
    long at = in.position();
    String found = in.nextName();
    if (!found.equals(file.name())) {
      throw new DamagedBundleException(notThis(file.name(), found, names, at));
    }
    var member = new ZipLayout.Member(file.name(), file.size(), 0, at);
    byte[] header = in.exactly(layout.local(member).length, file.name());
    Path target = folder.resolve(file.name()).normalize();
    if (!target.startsWith(folder)) {
      throw new DamagedBundleException("'%s' is outside of the bundle".formatted(file.name()));
    }
    Files.createDirectories(target.getParent());
    Copy copy;
    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      copy = Copy.of(in, file.size(), out);
    }
    if (copy.size() < file.size()) {
      throw new DamagedBundleException(
          "the bundle ends at byte %d, within %s".formatted(in.position(), file.name()));
    }
    boolean same = copy.sha256().equals(file.sha256());
    if (!same) {
      faults.add(
          "%s is not the file of the MANIFEST: its SHA-256 is %s, not %s"
              .formatted(file.name(), copy.sha256(), file.sha256()));
    }
    int crc32 = same ? copy.crc32() : ZipLayout.crc32(header);
    add(new ZipLayout.Member(file.name(), file.size(), crc32, at), header, "");
  }

  private static String notThis(String wanted, String found, Set<String> names, long at) {
    if (found.isEmpty()) {
      return "%s is missing, or its zip header is damaged, at byte %d".formatted(wanted, at);
    }
    return names.contains(found)
        ? "%s is missing: at byte %d %s comes in its place".formatted(wanted, at, found)
        : "'%s' is not in the MANIFEST: at byte %d it stands in the place of %s"
            .formatted(found, at, wanted);
  }

  private void add(ZipLayout.Member member, byte[] header, String or)
      throws DamagedBundleException {
    if (!Arrays.equals(header, layout.local(member))) {
      throw new DamagedBundleException(
          "the zip header of %s is damaged%s, at byte %d"
              .formatted(member.name(), or, member.offset()));
    }
    members.add(member);
  }

  /** What follows the files: the zip's own directory, and nothing behind it. */
  private void directory(Set<String> names) throws IOException, DamagedBundleException {
    long offset = in.position();
    String found = in.nextName();
    if (!found.isEmpty()) {
      throw new DamagedBundleException(
          names.contains(found)
              ? "'%s' is there more than once, at byte %d".formatted(found, offset)
              : "'%s' is not in the MANIFEST: it stands at byte %d".formatted(found, offset));
    }
    for (ZipLayout.Member member : members) {
      long at = in.position();
      byte[] expected = layout.central(member);
      if (!Arrays.equals(in.exactly(expected.length, "the zip directory"), expected)) {
        throw new DamagedBundleException(
            "the zip directory is damaged at its entry for %s, at byte %d"
                .formatted(member.name(), at));
      }
    }
    long length = in.position() - offset;
    byte[] expected = layout.end(members, offset, length);
    if (!Arrays.equals(in.exactly(expected.length, "the zip directory"), expected)) {
      throw new DamagedBundleException(
          "the end of the zip directory is damaged, from byte %d".formatted(offset + length));
    }
    if (in.read() >= 0) {
      throw new DamagedBundleException(
          "something follows the end of the bundle, at byte %d".formatted(in.position() - 1));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

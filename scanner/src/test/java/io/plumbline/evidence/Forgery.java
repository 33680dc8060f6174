package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What somebody may do to a bundle: change what is in it, and put it together again. */
public final class Forgery {
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private byte[] manifest;
  private byte[] signature;

  private Forgery() {}

  /** Takes a bundle apart. */
  public static Forgery of(Path bundle) throws IOException {
    Forgery forgery = new Forgery();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        forgery.files.put(entry.getName(), zip.readAllBytes());
      }
    }
    forgery.manifest = forgery.files.remove(BundleManifest.NAME);
    forgery.signature = forgery.files.remove(BundleManifest.SIGNATURE);
    return forgery;
  }

  public byte[] file(String name) {
    return files.get(name).clone();
  }

  public Forgery put(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  public Forgery edit(String name, UnaryOperator<String> change) {
    String before = new String(files.get(name), UTF_8);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing to change in " + name);
    }
    return put(name, after.getBytes(UTF_8));
  }

  public Forgery remove(String name) {
    if (files.remove(name) == null) {
      throw new IllegalArgumentException(name);
    }
    return this;
  }

  /** As one who has no key leaves it: with the old manifest and signature. */
  public Path write(Path target) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ForgedZip zip = new ForgedZip(out).add(BundleManifest.NAME, manifest);
    if (signature != null) {
      zip.add(BundleManifest.SIGNATURE, signature);
    }
    for (var file : files.entrySet()) {
      zip.add(file.getKey(), file.getValue());
    }
    zip.finish();
    return Files.write(target, out.toByteArray());
  }

  /** With a manifest of what there is now, signed by this key, or not signed if it is null. */
  public Path sign(SigningKey key, Path target) throws IOException {
    List<BundleManifest.File> all = new ArrayList<>();
    files.forEach(
        (name, bytes) -> all.add(new BundleManifest.File(name, bytes.length, Hashing.hex(bytes))));
    manifest = new BundleManifest(all).text().getBytes(UTF_8);
    signature = key == null ? null : key.sign(manifest);
    return write(target);
  }
}

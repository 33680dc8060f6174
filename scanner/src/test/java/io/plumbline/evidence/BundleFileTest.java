package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.evidence.BundleReader.Unpacked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file itself: its bytes, its signature, and everything that can be done to it. */
final class BundleFileTest {
  /** Makes sizes and counts from here on be told the zip64 way. */
  private static final ZipLayout SMALL = new ZipLayout(500, 3);

  private static final List<VerifyingKey> NOBODY = Collections.singletonList(null);

  @TempDir Path directory;
  private SigningKey key;
  private int unpacked;

  @BeforeEach
  void aKey() throws IOException {
    key = SigningKey.generate(directory.resolve("key"));
  }

  @Test
  void what_goes_in_comes_out() throws Exception {
    Path bundle = write("a.zip", key, files());

    Found found = read(bundle, key.publicKey());

    assertThat(found.faults()).isEmpty();
    assertThat(found.unpacked().signed()).isTrue();
    assertThat(found.folder().resolve("report/report.json")).hasContent("{\"findings\":[]}");
    assertThat(found.folder().resolve("config/Prüfung.pdf")).hasContent("ä");
    assertThat(found.folder().resolve("empty")).isEmptyFile();
    assertThat(found.unpacked().manifest().text())
        .isEqualTo(
            """
            # Plumbline evidence bundle, format 1
            # 2 bytes
            %s  config/Prüfung.pdf
            # 0 bytes
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty
            # 15 bytes
            %s  report/report.json
            # 600 bytes
            %s  snapshot/big
            """
                .formatted(
                    Hashing.hex("ä".getBytes(UTF_8)),
                    Hashing.hex("{\"findings\":[]}".getBytes(UTF_8)),
                    Hashing.hex(new byte[600])));
  }

  @Test
  void the_same_contents_are_the_same_bytes() throws Exception {
    Path first = write("a.zip", key, files());
    Path second = write("b.zip", key, files());

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void a_bundle_is_never_overwritten_and_no_part_of_one_is_left() throws Exception {
    write("a.zip", null, files());

    assertThatThrownBy(() -> write("a.zip", null, files()))
        .isInstanceOf(EvidenceException.class)
        .hasMessageEndingWith(
            "a.zip is there already, and evidence is never overwritten; name another file");
    BundleFiles broken = files();
    broken.add(
        "gone",
        () -> {
          throw new IOException("gone");
        });
    assertThatThrownBy(() -> write("b.zip", null, broken)).hasMessage("gone");
    try (var left = Files.list(directory)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("a.zip", "key", "key.pub");
    }
  }

  @Test
  void a_file_that_changes_meanwhile_is_refused() {
    BundleFiles files = new BundleFiles();
    int[] reads = {0};
    files.add("x", () -> new java.io.ByteArrayInputStream(new byte[] {(byte) reads[0]++}));

    assertThatThrownBy(() -> write("a.zip", null, files))
        .isInstanceOf(EvidenceException.class)
        .hasMessage("x changed while it was bundled; bundle it once nothing writes to it");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void others_read_it_too(boolean zip64) throws Exception {
    ZipLayout layout = zip64 ? SMALL : ZipLayout.usual();
    Path bundle = directory.resolve("a.zip");
    new BundleWriter(layout, key).write(files(), bundle);

    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        names.add(entry.getName());
        assertThat(zip.getInputStream(entry).readAllBytes()).hasSize((int) entry.getSize());
        assertThat(entry.getTimeLocal()).hasToString("1980-01-01T00:00");
      }
    }
    assertThat(names)
        .containsExactly(
            "MANIFEST",
            "MANIFEST.sig",
            "config/Prüfung.pdf",
            "empty",
            "report/report.json",
            "snapshot/big");
    Process unzip =
        new ProcessBuilder("unzip", "-tq", bundle.toString()).redirectErrorStream(true).start();
    assertThat(new String(unzip.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo("No errors detected in compressed data of " + bundle + ".\n");
    assertThat(unzip.waitFor()).isZero();
    assertThat(read(bundle, layout, key.publicKey()).faults()).isEmpty();
  }

  @Test
  void more_files_than_zip_could_once_count() throws Exception {
    BundleFiles files = new BundleFiles();
    for (int i = 0; i < 66_000; i++) {
      files.add("f/" + i, new byte[0]);
    }
    Path bundle = write("a.zip", key, files);

    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      assertThat(zip.size()).isEqualTo(66_002);
    }
  }

  @Test
  void a_flipped_bit_anywhere_is_found() throws Exception {
    Path bundle = write("a.zip", key, files());
    byte[] good = Files.readAllBytes(bundle);
    SplittableRandom random = new SplittableRandom(1);

    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(bundle, bad);
      for (VerifyingKey asked : at % 8 == 0 ? Arrays.asList(key.publicKey(), null) : NOBODY) {
        Found found = read(bundle, asked);
        assertThat(found.faults()).as("byte %d of %d", at, good.length).isNotEmpty();
        assertThat(String.join("", found.faults()))
            .as("byte %d of %d", at, good.length)
            .containsPattern("byte \\d+|MANIFEST");
      }
    }
  }

  @Test
  void a_file_that_is_cut_off_or_goes_on_is_found() throws Exception {
    Path bundle = write("a.zip", key, files());
    byte[] good = Files.readAllBytes(bundle);
    for (int length = 0; length < good.length; length += 11) {
      Files.write(bundle, Arrays.copyOf(good, length));
      assertThat(read(bundle, key.publicKey()).faults()).as("cut at %d", length).hasSize(1);
    }
    Files.write(bundle, Arrays.copyOf(good, good.length + 1));
    assertThat(read(bundle, key.publicKey()).faults())
        .containsExactly("something follows the end of the bundle, at byte " + good.length);
    Files.write(bundle, concat(new byte[1], good));
    assertThat(read(bundle, key.publicKey()).faults())
        .containsExactly(
            "this is not an evidence bundle, or it is damaged at byte 0: a MANIFEST has to come"
                + " first");
  }

  @Test
  void every_changed_file_is_named() throws Exception {
    BundleFiles changed = new BundleFiles();
    files().contents().forEach(changed::add);
    BundleManifest manifest = manifest(files());
    BundleFiles other = new BundleFiles();
    changed.contents().forEach((name, content) -> other.add(name, change(name, content)));
    Path bundle = forge(manifest, key, other);

    assertThat(read(bundle, key.publicKey()).faults())
        .hasSize(2)
        .allMatch(fault -> fault.contains(" is not the file of the MANIFEST: its SHA-256 is "))
        .anyMatch(fault -> fault.startsWith("report/report.json "))
        .anyMatch(fault -> fault.startsWith("snapshot/big "));
  }

  private static BundleFiles.Content change(String name, BundleFiles.Content content) {
    return () -> {
      byte[] bytes = content.open().readAllBytes();
      if (name.contains("/") && !name.startsWith("config")) {
        bytes[3] ^= 1;
      }
      return new java.io.ByteArrayInputStream(bytes);
    };
  }

  @Test
  void a_file_that_was_removed_or_added_is_named() throws Exception {
    BundleManifest manifest = manifest(files());
    BundleFiles less = new BundleFiles();
    files().contents().forEach((n, c) -> addUnless("report/report.json", n, c, less));
    BundleFiles more = files();
    more.add("report/extra.txt", new byte[1]);
    BundleFiles last = files();
    last.add("z", new byte[1]);

    assertThat(read(forge(manifest, key, less), key.publicKey()).faults())
        .singleElement()
        .asString()
        .startsWith("report/report.json is missing: at byte ")
        .endsWith(" snapshot/big comes in its place");
    assertThat(read(forge(manifest, key, more), key.publicKey()).faults())
        .singleElement()
        .asString()
        .startsWith("'report/extra.txt' is not in the MANIFEST: at byte ");
    assertThat(read(forge(manifest, key, last), key.publicKey()).faults())
        .singleElement()
        .asString()
        .startsWith("'z' is not in the MANIFEST: it stands at byte ");
  }

  private static void addUnless(
      String without, String name, BundleFiles.Content content, BundleFiles files) {
    if (!name.equals(without)) {
      files.add(name, content);
    }
  }

  @Test
  void another_key_and_no_signature_do_not_verify() throws Exception {
    SigningKey other = SigningKey.generate(directory.resolve("other"));
    Path foreign = write("a.zip", other, files());
    Path bare = write("b.zip", null, files());

    assertThat(read(foreign, key.publicKey()).faults())
        .containsExactly(
            "MANIFEST.sig is not the signature of this MANIFEST by the key "
                + key.publicKey().fingerprint());
    assertThat(read(bare, key.publicKey()).faults())
        .containsExactly("the bundle is not signed: MANIFEST.sig is missing");
    assertThat(read(bare, null).unpacked().signed()).isFalse();
    assertThat(read(foreign, null).unpacked().signed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "../x, is not a plain relative path",
    "/x, is not a plain relative path",
    "a//x, is not a plain relative path",
    "a/./x, is not a plain relative path",
    "a\\x, has a character that some systems refuse or do not show",
    "C:x, has a character that some systems refuse or do not show",
    "a\u202ex, has a character that some systems refuse or do not show",
    "x., 'has a part that begins or ends with a space, or ends with a dot'",
    "manifest, is the name of another one on some systems",
    "EMPTY, is the name of another one on some systems",
    "empty/x, is below another file",
    "report, is the name of another one on some systems",
  })
  void a_name_that_is_a_trap_is_refused_by_both_sides(String name, String why) throws Exception {
    assertThatThrownBy(() -> files().add(name, new byte[0]))
        .isInstanceOf(EvidenceException.class)
        .hasMessage("'%s' can't go into a bundle: it %s", name, why);

    List<BundleManifest.File> all = new ArrayList<>(manifest(files()).files());
    all.add(new BundleManifest.File(name, 0, Hashing.hex(new byte[0])));
    Path bundle = forge(new BundleManifest(all), key, new BundleFiles());

    assertThat(read(bundle, key.publicKey()).faults())
        .singleElement()
        .asString()
        .startsWith("MANIFEST names '");
  }

  /** A bundle whose manifest does not fit its files, as an attacker with a key could sign one. */
  private Path forge(BundleManifest manifest, SigningKey signer, BundleFiles files)
      throws IOException {
    Path bundle = directory.resolve("forged.zip");
    Files.deleteIfExists(bundle);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ForgedZip(out)
        .add(BundleManifest.NAME, manifest.text().getBytes(UTF_8))
        .add(BundleManifest.SIGNATURE, signer.sign(manifest.text().getBytes(UTF_8)))
        .addAll(files)
        .finish();
    return Files.write(bundle, out.toByteArray());
  }

  private static BundleManifest manifest(BundleFiles files) throws IOException {
    List<BundleManifest.File> all = new ArrayList<>();
    for (var entry : files.contents().entrySet()) {
      byte[] content = entry.getValue().open().readAllBytes();
      all.add(new BundleManifest.File(entry.getKey(), content.length, Hashing.hex(content)));
    }
    return new BundleManifest(all);
  }

  private record Found(Unpacked unpacked, List<String> faults, Path folder) {}

  private Found read(Path bundle, VerifyingKey asked) throws IOException {
    return read(bundle, ZipLayout.usual(), asked);
  }

  private Found read(Path bundle, ZipLayout layout, VerifyingKey asked) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("unpacked/" + unpacked++));
    try (BundleReader reader = BundleReader.open(bundle, layout)) {
      Unpacked result = null;
      List<String> faults = new ArrayList<>();
      try {
        result = reader.unpack(asked, folder);
      } catch (DamagedBundleException e) {
        faults.add(e.getMessage());
      }
      faults.addAll(0, reader.faults());
      return new Found(result, faults, folder);
    }
  }

  private Path write(String name, SigningKey signer, BundleFiles files) throws IOException {
    Path bundle = directory.resolve(name);
    new BundleWriter(ZipLayout.usual(), signer).write(files, bundle);
    return bundle;
  }

  private static BundleFiles files() {
    BundleFiles files = new BundleFiles();
    files.add("report/report.json", "{\"findings\":[]}".getBytes(UTF_8));
    files.add("snapshot/big", new byte[600]);
    files.add("empty", new byte[0]);
    files.add("config/Prüfung.pdf", "ä".getBytes(UTF_8));
    return files;
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}

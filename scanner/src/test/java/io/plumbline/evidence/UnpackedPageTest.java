package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When two HTML reports count as the same. */
final class UnpackedPageTest {
  private static final String DATA = "the findings, the findings, the findings. ".repeat(200);

  @TempDir Path folder;

  @Test
  void the_same_data_packed_otherwise_is_the_same_page() throws IOException {
    Path best = page("best", packed(DATA, 9), "");
    Path fast = page("fast", packed(DATA, 1), "");

    assertThat(Files.mismatch(best, fast)).isNotNegative();
    assertThat(UnpackedPage.same(best, fast)).isTrue();
    assertThat(UnpackedPage.same(fast, best)).isTrue();
  }

  @Test
  void other_data_or_another_frame_is_another_page() throws IOException {
    Path written = page("written", packed(DATA, 9), "");

    assertThat(same(written, packed(DATA.replaceFirst("the", "no"), 9), "")).isFalse();
    assertThat(same(written, packed(DATA + "more", 9), "")).isFalse();
    assertThat(same(written, packed(DATA.substring(1), 9), "")).isFalse();
    assertThat(same(written, packed(DATA, 9), "<!-- all is well -->")).isFalse();
  }

  @Test
  void what_cannot_be_unpacked_is_another_page() throws IOException {
    Path written = page("written", packed(DATA, 9), "");

    assertThat(same(written, "", "")).isFalse();
    assertThat(same(written, "!!!!", "")).isFalse();
    assertThat(same(written, packed(DATA, 9).substring(0, 40), "")).isFalse();
    assertThat(same(written, packed(DATA, 9), "x".repeat(1 << 20))).isFalse();
    Path other = folder.resolve("other");
    Files.writeString(other, "no page");
    assertThat(UnpackedPage.same(written, other)).isFalse();
  }

  private boolean same(Path written, String data, String more) throws IOException {
    return UnpackedPage.same(written, page("given", data, more));
  }

  private Path page(String name, String data, String more) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(
        file,
        "<html>é<script type=\"application/gzip+base64\" id=\"data\">\n%s\n</script>%s</html>"
            .formatted(data, more),
        UTF_8);
    return file;
  }

  private static String packed(String text, int level) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(level);
          }
        }) {
      gzip.write(text.getBytes(UTF_8));
    }
    return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes.toByteArray());
  }
}

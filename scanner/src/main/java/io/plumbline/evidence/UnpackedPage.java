package io.plumbline.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/**
 * Compares HTML reports by what they hold. Their data is compressed by the zlib that Java comes
 * with, and another build of zlib packs the same data into other bytes.
 */
final class UnpackedPage {
  private static final String BEGIN = "<script type=\"application/gzip+base64\" id=\"data\">\n";
  private static final String END = "\n</script>";
  private static final int BUFFER = 1 << 16;

  private final String frame;
  private final String data;

  private UnpackedPage(String page) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END, begin);
    boolean found = begin >= BEGIN.length() && end >= 0;
    this.frame = found ? page.substring(0, begin) + page.substring(end) : page;
    this.data = found ? page.substring(begin, end) : "";
  }

  /** Whether two pages show the same; {@code given} may be hostile. */
  static boolean same(Path written, Path given) throws IOException {
    if (Files.size(given) > 2 * Files.size(written)) {
      return false; // no zlib packs so much worse than another
    }
    UnpackedPage one = new UnpackedPage(Files.readString(written, StandardCharsets.ISO_8859_1));
    UnpackedPage two = new UnpackedPage(Files.readString(given, StandardCharsets.ISO_8859_1));
    return one.frame.equals(two.frame) && one.sameData(two);
  }

  private boolean sameData(UnpackedPage other) {
    try (InputStream mine = unpacked();
        InputStream theirs = other.unpacked()) {
      byte[] bytes;
      do {
        bytes = mine.readNBytes(BUFFER);
        if (!Arrays.equals(bytes, theirs.readNBytes(BUFFER))) {
          return false;
        }
      } while (bytes.length > 0);
      return true;
    } catch (IOException e) {
      return false; // no base64, no gzip, or ended too early
    }
  }

  private InputStream unpacked() throws IOException {
    byte[] bytes = data.getBytes(StandardCharsets.ISO_8859_1);
    return new GZIPInputStream(
        Base64.getMimeDecoder().wrap(new ByteArrayInputStream(bytes)), BUFFER);
  }
}

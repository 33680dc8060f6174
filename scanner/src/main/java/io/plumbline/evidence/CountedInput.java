package io.plumbline.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is read from its beginning to its end, and where one is in it. */
final class CountedInput extends FilterInputStream {
  /** As long as the longest header may be. */
  private static final int MAX_PEEK = 1 << 12;

  private long position;

  /** {@code in} has to support {@link #mark}. */
  CountedInput(InputStream in) {
    super(in);
  }

  long position() {
    return position;
  }

  /** The next bytes, which stay; fewer at the end. */
  byte[] peek(int length) throws IOException {
    in.mark(MAX_PEEK);
    byte[] bytes = in.readNBytes(Math.min(length, MAX_PEEK));
    in.reset();
    return bytes;
  }

  /** The name in the local header that comes next, or an empty one if none does. */
  String nextName() throws IOException {
    byte[] header = peek(ZipLayout.LOCAL_BYTES);
    if (!ZipLayout.isLocal(header)) {
      return "";
    }
    int length = ZipLayout.nameLength(header);
    byte[] withName = peek(ZipLayout.LOCAL_BYTES + length);
    if (withName.length < ZipLayout.LOCAL_BYTES + length) {
      return "";
    }
    byte[] name = new byte[length];
    System.arraycopy(withName, ZipLayout.LOCAL_BYTES, name, 0, length);
    String text = EntryNames.of(name);
    return text == null ? "" : text;
  }

  /**
   * The next bytes.
   *
   * @throws DamagedBundleException if there are not so many
   */
  byte[] exactly(int length, String what) throws IOException, DamagedBundleException {
    byte[] bytes = in.readNBytes(length);
    position += bytes.length;
    if (bytes.length < length) {
      throw new DamagedBundleException(
          "the bundle ends at byte %d, within %s".formatted(position, what));
    }
    return bytes;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    position += value < 0 ? 0 : 1;
    return value;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int count = in.read(buffer, from, length);
    position += Math.max(count, 0);
    return count;
  }
}

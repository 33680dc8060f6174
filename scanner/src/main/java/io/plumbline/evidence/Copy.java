package io.plumbline.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * What went from a stream to another one.
 *
 * @param size bytes
 * @param sha256 hex
 */
record Copy(long size, String sha256, int crc32) {
  private static final int BUFFER = 1 << 16;

  /** Copies up to {@code limit} bytes. */
  static Copy of(InputStream in, long limit, OutputStream out) throws IOException {
    MessageDigest sha256 = Hashing.sha256();
    CRC32 crc32 = new CRC32();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    while (size < limit) {
      int length = in.read(buffer, 0, (int) Math.min(BUFFER, limit - size));
      if (length < 0) {
        break;
      }
      sha256.update(buffer, 0, length);
      crc32.update(buffer, 0, length);
      out.write(buffer, 0, length);
      size += length;
    }
    return new Copy(size, HexFormat.of().formatHex(sha256.digest()), (int) crc32.getValue());
  }
}

package io.plumbline.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The bytes of a zip file around the contents, as PKWARE's APPNOTE 6.3 sets them: one way and no
 * other, so that a bundle can be compared with what it has to be, byte by byte.
 *
 * <p>Contents are stored as they are. Deflated ones would differ from one zlib to the next, and a
 * deflated stream has bits that nothing checks. All times are the first that zip can tell.
 */
final class ZipLayout {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final short VERSION = 20;
  private static final short VERSION64 = 45;
  private static final short UTF8_NAME = 0x0800;
  private static final short FIRST_OF_JANUARY_1980 = 0x21;
  private static final short EXTRA64 = 1;

  /** Said to be made on Unix, as some unpackers take names from elsewhere for other than UTF-8. */
  private static final short UNIX = 3 << 8;

  private static final int READABLE_FILE = 0100644 << 16;

  /** Length of a local header before the name. */
  static final int LOCAL_BYTES = 30;

  private static final ZipLayout USUAL = new ZipLayout(0xffff_ffffL, 0xffff);

  private final long max32;
  private final int max16;

  /** Sizes from {@code max32} on and counts from {@code max16} on are told the zip64 way. */
  ZipLayout(long max32, int max16) {
    this.max32 = max32;
    this.max16 = max16;
  }

  /** The layout of every bundle; others are for tests of what a test cannot make big enough. */
  static ZipLayout usual() {
    return USUAL;
  }

  /**
   * A file of the archive.
   *
   * @param offset where its local header begins
   */
  record Member(String name, long size, int crc32, long offset) {}

  /** Whether the bytes begin like a local header. */
  static boolean isLocal(byte[] header) {
    return header.length >= LOCAL_BYTES && little(header).getInt(0) == LOCAL;
  }

  /** The length that a local header gives its name. */
  static int nameLength(byte[] header) {
    return little(header).getShort(26) & 0xffff;
  }

  /** The size that a local header gives its content, if it is not told the zip64 way. */
  static long size(byte[] header) {
    return little(header).getInt(22) & 0xffff_ffffL;
  }

  /** The check sum that a local header gives its content. */
  static int crc32(byte[] header) {
    return little(header).getInt(14);
  }

  byte[] local(Member member) {
    byte[] name = EntryNames.bytes(member.name());
    boolean big = member.size() >= max32;
    byte[] bytes = new byte[LOCAL_BYTES + name.length + (big ? 20 : 0)];
    ByteBuffer out = little(bytes);
    out.putInt(LOCAL);
    common(out, member, big, big);
    out.putShort((short) name.length).putShort((short) (big ? 20 : 0)).put(name);
    if (big) {
      out.putShort(EXTRA64).putShort((short) 16).putLong(member.size()).putLong(member.size());
    }
    return bytes;
  }

  byte[] central(Member member) {
    byte[] name = EntryNames.bytes(member.name());
    boolean big = member.size() >= max32;
    boolean far = member.offset() >= max32;
    int extra = (big ? 16 : 0) + (far ? 8 : 0);
    byte[] bytes = new byte[46 + name.length + (extra == 0 ? 0 : extra + 4)];
    ByteBuffer out = little(bytes);
    out.putInt(CENTRAL).putShort((short) (UNIX | (big || far ? VERSION64 : VERSION)));
    common(out, member, big, big || far);
    out.putShort((short) name.length).putShort((short) (extra == 0 ? 0 : extra + 4));
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    out.putInt(READABLE_FILE).putInt(far ? -1 : (int) member.offset()).put(name);
    if (extra > 0) {
      out.putShort(EXTRA64).putShort((short) extra);
    }
    if (big) {
      out.putLong(member.size()).putLong(member.size());
    }
    if (far) {
      out.putLong(member.offset());
    }
    return bytes;
  }

  /** What follows the central directory, which begins at {@code offset}. */
  byte[] end(List<Member> members, long offset, long length) {
    int count = members.size();
    boolean big = count >= max16 || offset >= max32 || length >= max32;
    byte[] bytes = new byte[22 + (big ? 76 : 0)];
    ByteBuffer out = little(bytes);
    if (big) {
      out.putInt(END64).putLong(44).putShort(VERSION64).putShort(VERSION64).putInt(0).putInt(0);
      out.putLong(count).putLong(count).putLong(length).putLong(offset);
      out.putInt(LOCATOR64).putInt(0).putLong(offset + length).putInt(1);
    }
    short shown = big ? (short) -1 : (short) count;
    out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(shown).putShort(shown);
    out.putInt(big ? -1 : (int) length).putInt(big ? -1 : (int) offset).putShort((short) 0);
    return bytes;
  }

  private static void common(ByteBuffer out, Member member, boolean big, boolean zip64) {
    out.putShort(zip64 ? VERSION64 : VERSION);
    out.putShort(EntryNames.isAscii(member.name()) ? 0 : UTF8_NAME);
    out.putShort((short) 0).putShort((short) 0).putShort(FIRST_OF_JANUARY_1980);
    out.putInt(member.crc32());
    int size = big ? -1 : (int) member.size();
    out.putInt(size).putInt(size);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}

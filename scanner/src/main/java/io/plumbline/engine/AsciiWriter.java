package io.plumbline.engine;

import java.io.Writer;

/**
 * Takes JSON and keeps it in ASCII, with every other character as an escape. Characters beyond
 * ASCII stand only in JSON's strings, so that the value stays the same; half a surrogate pair,
 * which is no character, becomes U+FFFD.
 *
 * <p>The policy engine counts bytes by the platform's character set: in ASCII they are the same in
 * all.
 */
final class AsciiWriter extends Writer {
  private static final char REPLACEMENT = '\uFFFD';
  private final StringBuilder out;

  AsciiWriter(StringBuilder out) {
    this.out = out;
  }

  @Override
  public void write(String text, int from, int length) {
    int plain = from;
    int end = from + length;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x7F) {
        continue;
      }
      out.append(text, plain, i);
      if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        escape(c);
        escape(text.charAt(++i));
      } else {
        escape(Character.isSurrogate(c) ? REPLACEMENT : c);
      }
      plain = i + 1;
    }
    out.append(text, plain, end);
  }

  @Override
  public void write(String text) {
    write(text, 0, text.length());
  }

  @Override
  public void write(char[] text, int from, int length) {
    write(new String(text, from, length));
  }

  @Override
  public void write(int c) {
    write(String.valueOf((char) c));
  }

  private void escape(char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit((c >> shift) & 0xF, 16));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

package io.plumbline.snapshot;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text whose lines are no longer than a resource can be. A snapshot may be anybody's, and a small
 * compressed file can hold one line that fills the memory.
 */
final class BoundedLines extends FilterReader {
  private final int limit;
  private int length;

  BoundedLines(Reader in, int limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int from, int count) throws IOException {
    int read = in.read(buffer, from, count);
    for (int i = from; i < from + read; i++) {
      length = buffer[i] == '\n' ? 0 : length + 1;
      if (length > limit) {
        throw new IOException("a line is longer than %d characters".formatted(limit));
      }
    }
    return read;
  }
}

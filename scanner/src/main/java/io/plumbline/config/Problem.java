package io.plumbline.config;

import java.util.Comparator;

/**
 * Something wrong in a file.
 *
 * @param file as the user named it
 * @param line from 1
 * @param column from 1
 * @param text what is wrong and what would be right, without a full stop
 */
public record Problem(String file, int line, int column, String text)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparing(Problem::line)
          .thenComparing(Problem::column)
          .thenComparing(Problem::text);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** In the form that editors and terminals make a link of. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + text;
  }
}

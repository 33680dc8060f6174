package io.plumbline.cli;

/** Makes text that came from an AWS account or a file safe to show on a terminal. */
final class PlainText {
  private PlainText() {}

  /**
   * The text on one line, without anything that steers a terminal: control and format characters
   * (escape sequences, bidirectional marks), line breaks and lone surrogates become a space or go.
   */
  static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    clean.append(' ');
                case Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
                default -> clean.appendCodePoint(c);
              }
            });
    return clean.toString().strip();
  }

  /** {@link #of} cut to {@code width} characters, the middle left out, as both ends tell things. */
  static String fit(String text, int width) {
    String clean = of(text);
    int length = clean.codePointCount(0, clean.length());
    if (length <= width) {
      return clean;
    }
    if (width < 5) {
      return clean.substring(0, clean.offsetByCodePoints(0, Math.max(0, width)));
    }
    int tail = (width - 3) / 3;
    int head = width - 3 - tail;
    return clean.substring(0, clean.offsetByCodePoints(0, head))
        + "..."
        + clean.substring(clean.offsetByCodePoints(clean.length(), -tail));
  }
}

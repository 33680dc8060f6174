package io.plumbline.report;

/** Shortens text to what a field may hold. */
public final class Cut {
  private Cut() {}

  /** At most {@code max} UTF-16 units, with an ellipsis where something was cut. */
  public static String to(int max, String text) {
    if (text.length() <= max) {
      return text;
    }
    int end = max - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}

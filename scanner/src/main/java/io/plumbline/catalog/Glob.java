package io.plumbline.catalog;

/**
 * A pattern: {@code *} stands for any text, also across {@code :} and {@code /}, and {@code ?} for
 * one character. Case counts.
 */
public final class Glob {
  private final String pattern;
  private final boolean literal;

  /** The texts between the stars; null where single characters are open too. */
  private final String[] parts;

  public Glob(String pattern) {
    this.pattern = pattern;
    this.literal = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
    this.parts = literal || pattern.indexOf('?') >= 0 ? null : pattern.split("\\*", -1);
  }

  /** Whether it matches only itself. */
  public boolean isLiteral() {
    return literal;
  }

  /** In time that grows with the text's length times the pattern's at most. */
  public boolean matches(String text) {
    if (literal) {
      return pattern.equals(text);
    }
    return parts == null ? matchesByCharacter(text) : matchesByParts(text);
  }

  /** Lists of exceptions have hundreds of these for each finding: the JVM finds texts fast. */
  private boolean matchesByParts(String text) {
    String last = parts[parts.length - 1];
    int end = text.length() - last.length();
    int at = parts[0].length();
    if (end < at || !text.startsWith(parts[0]) || !text.endsWith(last)) {
      return false;
    }
    for (int i = 1; i < parts.length - 1; i++) {
      int found = text.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return at <= end;
  }

  private boolean matchesByCharacter(String text) {
    int at = 0;
    int in = 0;
    int star = -1;
    int retry = 0;
    while (at < text.length()) {
      if (in < pattern.length() && pattern.charAt(in) == '*') {
        star = in++;
        retry = at;
      } else if (in < pattern.length()
          && (pattern.charAt(in) == '?' || pattern.charAt(in) == text.charAt(at))) {
        in++;
        at++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++retry;
      } else {
        return false;
      }
    }
    while (in < pattern.length() && pattern.charAt(in) == '*') {
      in++;
    }
    return in == pattern.length();
  }

  @Override
  public String toString() {
    return pattern;
  }
}

package io.plumbline.report;

/** Text from an account as Markdown that shows just that text on GitHub and GitLab. */
public final class Markdown {
  private static final String SPECIAL = "\\`*_{}[]()!|~$";

  private Markdown() {}

  /** One line of at most {@code max} characters, without markup, mentions, references or links. */
  public static String text(String text, int max) {
    StringBuilder safe = new StringBuilder();
    line(text, max)
        .codePoints()
        .forEach(
            c -> {
              if (c < 128 && SPECIAL.indexOf(c) >= 0) {
                safe.append('\\').appendCodePoint(c);
              } else if (c == '<') {
                safe.append("&lt;");
              } else if (c == '>') {
                safe.append("&gt;");
              } else if (c == '&') {
                safe.append("&amp;");
              } else if (c == '@' || c == '#') {
                // a comment between keeps a mention or a reference from being one
                safe.appendCodePoint(c).append("<!-- -->");
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString().replace("://", ":<!-- -->//").replace("www.", "www<!-- -->.");
  }

  /** The text in a code span, which nothing in it can end. */
  public static String code(String text, int max) {
    String line = line(text, max);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    String space = longest > 0 ? " " : "";
    return fence + space + line + space + fence;
  }

  /** Without line breaks, and with control and direction characters shown by their number. */
  private static String line(String text, int max) {
    StringBuilder line = new StringBuilder();
    Cut.to(max, text)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c)) {
                line.append(' ');
              } else if (Character.getType(c) == Character.FORMAT || Character.isISOControl(c)) {
                line.append(Text.format("U+%04X", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    String stripped = line.toString().strip();
    return stripped.isEmpty() ? "-" : stripped;
  }
}

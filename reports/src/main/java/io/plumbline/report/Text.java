package io.plumbline.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text fitted to what other formats allow. */
final class Text {
  private static final int MAX_SEGMENT = 200;

  private Text() {}

  /** Formats as {@link String#format}, the same on every machine. */
  static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  /** {@code ec2-no-public-ssh} as {@code Ec2NoPublicSsh}. */
  static String pascalCase(String kebab) {
    StringBuilder name = new StringBuilder();
    boolean upper = true;
    for (int i = 0; i < kebab.length(); i++) {
      char c = kebab.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        name.append(upper ? Character.toUpperCase(c) : c);
      }
      upper = !Character.isLetterOrDigit(c);
    }
    return name.toString();
  }

  /** A Markdown code block that the text cannot end early. */
  static String fenced(String language, String code) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + language + "\n" + code.strip() + "\n" + fence + "\n";
  }

  /** The same text with {@code .} at its end, unless it ends a sentence already. */
  static String sentence(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() || ".!?…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
        ? stripped
        : stripped + ".";
  }

  /** Whether a reader may follow it: only the web, never {@code javascript:}. */
  static boolean isLink(String text) {
    return text.startsWith("https://") && text.chars().allMatch(c -> c > ' ' && c < 127);
  }

  /** One segment of a path (RFC 3986), never empty and never a step upwards. */
  static String pathSegment(String text) {
    String name =
        text.length() <= MAX_SEGMENT
            ? text
            : text.substring(0, MAX_SEGMENT) + "-" + Integer.toHexString(text.hashCode());
    if (name.isBlank() || name.startsWith(".")) {
      name = "_" + name.strip();
    }
    StringBuilder segment = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0)) {
        segment.append(c);
      } else {
        segment.append(format("%%%02X", b & 0xff));
      }
    }
    return segment.toString();
  }
}

package io.plumbline.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders a rule's message from the evidence. */
final class Messages {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final int LONGEST_VALUE = 200;

  private Messages() {}

  /**
   * The message with each <code>{key}</code> replaced by the evidence's value, on one line; a long
   * value is cut, one that is missing shows as {@code ?}.
   */
  static String render(String template, JsonObject evidence) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(m -> Matcher.quoteReplacement(text(evidence.get(m.group(1)))));
  }

  private static String text(JsonElement value) {
    if (value == null || value.isJsonNull()) {
      return "?";
    }
    String text = value.isJsonPrimitive() ? value.getAsString() : value.toString();
    String line = CONTROL.matcher(text).replaceAll(" ");
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE - 1) + "…";
  }
}

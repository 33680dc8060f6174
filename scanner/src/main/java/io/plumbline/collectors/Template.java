package io.plumbline.collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with {@code {partition}}, {@code {account}}, {@code {region}}, {@code {id}} and the names of
 * attributes in braces; text without braces is the name of one attribute.
 */
final class Template {
  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z_]+)}");

  private Template() {}

  /**
   * @throws InvalidAnswerException if AWS did not send what the template needs
   */
  static String fill(String template, Map<String, String> known, JsonObject attributes) {
    if (template.indexOf('{') < 0) {
      return value(template, Map.of(), attributes);
    }
    return SLOT.matcher(template)
        .replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1), known, attributes)));
  }

  private static String value(String name, Map<String, String> known, JsonObject attributes) {
    String value = known.get(name);
    if (value != null) {
      return value;
    }
    JsonElement attribute = attributes.get(name);
    if (attribute instanceof JsonPrimitive primitive) {
      return primitive.getAsString();
    }
    throw new InvalidAnswerException("an item without " + name, null);
  }
}

package io.plumbline.catalog;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A value that a user may set for a rule.
 *
 * @param defaultValue of {@code schema}'s type
 * @param schema {@code type} ({@code integer}, {@code number}, {@code string}, {@code boolean},
 *     {@code array}), and where needed {@code items}, {@code minimum}, {@code maximum}, {@code
 *     enum}, {@code description}, as in JSON Schema
 */
public record Parameter(JsonElement defaultValue, JsonObject schema) {

  /** The name of its type in JSON Schema. */
  public String type() {
    return schema.get("type").getAsString();
  }

  /** What it is for; empty if the rule does not say. */
  public String description() {
    return schema.has("description") ? schema.get("description").getAsString() : "";
  }

  /** What is wrong with a value, such as {@code "must be at least 1"}, or null if nothing is. */
  public String problemWith(JsonElement value) {
    String problem = ParameterType.problemWith(schema, value);
    if (problem != null || !schema.has("enum")) {
      return problem;
    }
    return schema.getAsJsonArray("enum").contains(value)
        ? null
        : "must be one of " + schema.get("enum");
  }
}

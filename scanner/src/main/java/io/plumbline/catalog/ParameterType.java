package io.plumbline.catalog;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;

/** The part of JSON Schema that parameters need. */
final class ParameterType {
  private ParameterType() {}

  /** What is wrong with {@code value}, or null. */
  static String problemWith(JsonObject schema, JsonElement value) {
    String type = schema.get("type").getAsString();
    if (!hasType(type, value)) {
      return "must be of type " + type;
    }
    if (type.equals("array")) {
      return problemWithItems(schema, value);
    }
    if (type.equals("integer") || type.equals("number")) {
      return problemWithRange(schema, value.getAsBigDecimal());
    }
    return null;
  }

  private static String problemWithItems(JsonObject schema, JsonElement array) {
    if (!schema.has("items")) {
      return null;
    }
    for (JsonElement item : array.getAsJsonArray()) {
      String problem = problemWith(schema.getAsJsonObject("items"), item);
      if (problem != null) {
        return "has an item that " + problem;
      }
    }
    return null;
  }

  private static String problemWithRange(JsonObject schema, BigDecimal value) {
    if (schema.has("minimum") && value.compareTo(schema.get("minimum").getAsBigDecimal()) < 0) {
      return "must be at least " + schema.get("minimum");
    }
    if (schema.has("maximum") && value.compareTo(schema.get("maximum").getAsBigDecimal()) > 0) {
      return "must be at most " + schema.get("maximum");
    }
    return null;
  }

  private static boolean hasType(String type, JsonElement value) {
    if (value.isJsonArray()) {
      return type.equals("array");
    }
    if (!value.isJsonPrimitive()) {
      return false;
    }
    JsonPrimitive primitive = value.getAsJsonPrimitive();
    return switch (type) {
      case "string" -> primitive.isString();
      case "boolean" -> primitive.isBoolean();
      case "number" -> primitive.isNumber();
      case "integer" ->
          primitive.isNumber() && primitive.getAsBigDecimal().stripTrailingZeros().scale() <= 0;
      default -> false;
    };
  }
}

package io.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/** Whether JSON has only members that a schema of ours names, with values of the right type. */
final class SchemaCheck {
  private SchemaCheck() {}

  static void conforms(JsonObject schema, JsonElement value) {
    if (!schema.has("type")) {
      return;
    }
    switch (schema.get("type").getAsString()) {
      case "object" -> object(schema, value.getAsJsonObject());
      case "array" -> {
        for (JsonElement item : (JsonArray) value) {
          conforms(schema.getAsJsonObject("items"), item);
        }
      }
      case "string" -> assertThat(value.getAsJsonPrimitive().isString()).isTrue();
      case "boolean" -> assertThat(value.getAsJsonPrimitive().isBoolean()).isTrue();
      default -> assertThat(value.getAsJsonPrimitive().isNumber()).isTrue();
    }
  }

  private static void object(JsonObject schema, JsonObject value) {
    JsonElement others = schema.get("additionalProperties");
    for (Map.Entry<String, JsonElement> member : value.entrySet()) {
      if (others.isJsonObject()) {
        conforms(others.getAsJsonObject(), member.getValue());
      } else {
        JsonObject properties = schema.getAsJsonObject("properties");
        assertThat(properties.keySet()).contains(member.getKey());
        conforms(properties.getAsJsonObject(member.getKey()), member.getValue());
      }
    }
  }
}

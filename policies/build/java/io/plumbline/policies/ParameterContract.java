package io.plumbline.policies;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What {@code custom.parameters} of a rule has to say about each parameter. Its types are those
 * that the scanner knows how to check; an object is not among them.
 */
final class ParameterContract {
  private static final Map<String, Predicate<JsonElement>> TYPES =
      Map.of(
          "integer",
          value -> isNumber(value) && value.getAsDouble() == value.getAsLong(),
          "number",
          ParameterContract::isNumber,
          "string",
          value -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString(),
          "boolean",
          value -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean(),
          "array",
          JsonElement::isJsonArray);
  private static final Set<String> KEYS =
      Set.of("type", "items", "default", "minimum", "maximum", "enum", "description");

  private final Consumer<String> problem;

  ParameterContract(Consumer<String> problem) {
    this.problem = problem;
  }

  void check(JsonObject parameters) {
    for (String name : parameters.keySet()) {
      JsonObject parameter = Json.object(parameters, name);
      String where = "custom.parameters." + name;
      for (String key : parameter.keySet()) {
        if (!KEYS.contains(key)) {
          problem.accept(where + "." + key + " is not a known key");
        }
      }
      if (Json.string(parameter, "description") == null) {
        problem.accept(where + " has no description");
      }
      Predicate<JsonElement> type = TYPES.get(String.valueOf(Json.string(parameter, "type")));
      if (parameter.has("items") && !TYPES.containsKey(String.valueOf(items(parameter)))) {
        problem.accept(where + ".items has to be the type of an item, such as integer");
      }
      if (type == null) {
        problem.accept(
            where + ".type has to be one of " + TYPES.keySet().stream().sorted().toList());
      } else if (!parameter.has("default") || !type.test(parameter.get("default"))) {
        problem.accept(where + ".default has to be a value of its type");
      }
    }
  }

  private static String items(JsonObject parameter) {
    return Json.string(parameter, "items");
  }

  private static boolean isNumber(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
  }
}

package io.plumbline.policies;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The JSON Schemas of the resource types, and the schema of exactly what one rule may look at. */
final class TypeSchemas {
  private final Path folder;
  private final Map<String, JsonObject> read = new TreeMap<>();
  private final Set<String> missing = new TreeSet<>();

  TypeSchemas(Path folder) {
    this.folder = folder;
  }

  /** The types that were asked for and have no schema. */
  Set<String> missing() {
    return missing;
  }

  /** The attributes of a type; empty when it has no schema. */
  Set<String> attributes(String type) {
    return Json.object(schema(type), "properties").keySet();
  }

  /** The schema of {@code input} for one rule: any path outside {@code reads} is an error. */
  JsonObject input(Rule rule) {
    JsonObject definitions = new JsonObject();
    JsonObject resources = new JsonObject();
    for (String type : rule.reads().keySet()) {
      resources.add(type, list(resource(type, Json.array(rule.reads(), type), definitions)));
    }
    JsonObject parameters = new JsonObject();
    JsonObject declared = Json.object(rule.custom(), "parameters");
    declared.keySet().forEach(name -> parameters.add(name, parameter(declared, name)));
    JsonObject properties = new JsonObject();
    for (String name : List.of("time", "partition", "account")) {
      properties.add(name, type("string"));
    }
    if ("account".equals(rule.scope())) {
      properties.add("regions", list(type("string")));
    } else {
      properties.add("region", type("string"));
    }
    properties.add("parameters", closed(parameters));
    properties.add("resources", closed(resources));
    JsonObject schema = closed(properties);
    schema.add("$defs", definitions);
    return schema;
  }

  private JsonObject resource(String type, JsonArray reads, JsonObject definitions) {
    JsonObject schema = schema(type);
    JsonObject known = Json.object(schema, "properties");
    String prefix = type.replace(":", "_") + ".";
    JsonObject shared = Json.object(schema, "$defs");
    shared
        .keySet()
        .forEach(name -> definitions.add(prefix + name, renamed(shared.get(name), prefix)));
    JsonObject attributes = new JsonObject();
    for (String name : Json.strings(reads)) {
      attributes.add(name, known.has(name) ? renamed(known.get(name), prefix) : new JsonObject());
    }
    JsonObject properties = new JsonObject();
    for (String name : List.of("id", "arn", "account", "region")) {
      properties.add(name, type("string"));
    }
    properties.add("attributes", closed(attributes));
    properties.add("absent", list(type("string")));
    return closed(properties);
  }

  private static JsonObject parameter(JsonObject declared, String name) {
    JsonObject parameter = Json.object(declared, name);
    JsonObject schema = new JsonObject();
    String type = Json.string(parameter, "type");
    if (type != null) {
      schema.addProperty("type", type);
    }
    if ("array".equals(type) && Json.string(parameter, "items") != null) {
      schema.add("items", type(Json.string(parameter, "items")));
    }
    return schema;
  }

  /** A copy whose references point to the definitions of its own type. */
  private static JsonElement renamed(JsonElement schema, String prefix) {
    if (schema.isJsonArray()) {
      JsonArray copy = new JsonArray();
      schema.getAsJsonArray().forEach(item -> copy.add(renamed(item, prefix)));
      return copy;
    }
    if (!schema.isJsonObject()) {
      return schema;
    }
    JsonObject copy = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : schema.getAsJsonObject().entrySet()) {
      boolean reference = entry.getKey().equals("$ref") && entry.getValue().isJsonPrimitive();
      copy.add(
          entry.getKey(),
          reference
              ? new JsonPrimitive(
                  entry.getValue().getAsString().replace("#/$defs/", "#/$defs/" + prefix))
              : renamed(entry.getValue(), prefix));
    }
    return copy;
  }

  private JsonObject schema(String type) {
    return read.computeIfAbsent(
        type,
        name -> {
          Path file = folder.resolve(name.replace("::", "_") + ".json");
          if (!Files.exists(file)) {
            missing.add(name);
            return new JsonObject();
          }
          try {
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private static JsonObject type(String name) {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", name);
    return schema;
  }

  private static JsonObject list(JsonObject items) {
    JsonObject schema = type("array");
    schema.add("items", items);
    return schema;
  }

  private static JsonObject closed(JsonObject properties) {
    JsonObject schema = type("object");
    schema.addProperty("additionalProperties", false);
    schema.add("properties", properties);
    return schema;
  }
}

package io.plumbline.policies;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of contents of the jar: rules, modules and frameworks, each sorted by id. */
final class Catalog {
  private final Sources sources;
  private final JsonObject json = new JsonObject();

  Catalog(Sources sources, String version, String opaVersion) {
    this.sources = sources;
    json.addProperty("formatVersion", 1);
    json.addProperty("version", version);
    json.addProperty("opaVersion", opaVersion);
  }

  /**
   * @param plan the rules of each module by its name
   */
  void rules(List<Rule> rules, Map<String, List<Rule>> plan) throws IOException {
    JsonArray array = new JsonArray();
    for (Rule rule : rules.stream().sorted(Comparator.comparing(Rule::id)).toList()) {
      array.add(rule(rule, WasmModules.large(plan, rule)));
    }
    json.add("rules", array);
  }

  private JsonObject rule(Rule rule, String module) throws IOException {
    JsonObject custom = rule.custom();
    JsonObject one = new JsonObject();
    one.addProperty("id", rule.id());
    one.addProperty("title", Json.string(rule.annotations(), "title"));
    one.addProperty("description", Json.string(rule.annotations(), "description").strip());
    for (String key : List.of("severity", "scope", "resource")) {
      one.add(key, custom.get(key));
    }
    one.add("reads", sorted(rule.reads()));
    one.add("message", custom.get("message"));
    one.add("frameworks", sorted(Json.object(custom, "frameworks")));
    one.add("remediation", remediation(Json.object(custom, "remediation")));
    one.add("references", references(rule));
    one.add("parameters", parameters(Json.object(custom, "parameters")));
    one.addProperty("closedWorld", Json.isTrue(custom, "closed_world"));
    one.addProperty("manual", Json.isTrue(custom, "manual"));
    one.add("notApplicable", orNull(custom.get("not_applicable")));
    one.add("since", custom.get("since"));
    one.addProperty("module", module);
    one.addProperty("entrypoint", rule.entrypoint());
    one.add("exports", Json.array(rule.exports()));
    one.addProperty("source", rule.source());
    one.addProperty("sha256", Hash.of(sources.root().resolve(rule.source())));
    return one;
  }

  private static JsonObject remediation(JsonObject texts) {
    JsonObject copy = new JsonObject();
    for (String key : List.of("console", "cli", "terraform")) {
      copy.addProperty(key, Json.string(texts, key).strip());
    }
    return copy;
  }

  /** As JSON Schema, where METADATA says the type of an array's items in one word. */
  private static JsonObject parameters(JsonObject declared) {
    JsonObject schemas = sorted(declared).deepCopy();
    for (String name : schemas.keySet()) {
      JsonObject schema = schemas.getAsJsonObject(name);
      if (schema.has("items")) {
        JsonObject items = new JsonObject();
        items.add("type", schema.get("items"));
        schema.add("items", items);
      }
    }
    return schemas;
  }

  private static JsonArray references(Rule rule) {
    JsonArray links = new JsonArray();
    for (JsonElement link : Json.array(rule.annotations(), "related_resources")) {
      links.add(link.getAsJsonObject().get("ref"));
    }
    return links;
  }

  /**
   * @param modules the bytes of each module by its name
   * @param plan the rules of each module by its name
   */
  void modules(Map<String, byte[]> modules, Map<String, List<Rule>> plan) {
    JsonArray array = new JsonArray();
    for (Map.Entry<String, byte[]> module : new TreeMap<>(modules).entrySet()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", module.getKey());
      one.addProperty("file", "modules/" + module.getKey() + ".wasm");
      one.addProperty("bytes", module.getValue().length);
      one.addProperty("sha256", Hash.of(module.getValue()));
      one.add(
          "rules", Json.array(plan.get(module.getKey()).stream().map(Rule::id).sorted().toList()));
      array.add(one);
    }
    json.add("modules", array);
  }

  void frameworks(Map<String, Framework> frameworks) throws IOException {
    JsonArray array = new JsonArray();
    for (Framework framework : new TreeMap<>(frameworks).values()) {
      JsonObject one = new JsonObject();
      for (String key : List.of("id", "title", "version", "publisher", "controls")) {
        one.add(key, framework.json().get(key));
      }
      one.addProperty("sha256", Hash.of(sources.root().resolve(framework.source())));
      array.add(one);
    }
    json.add("frameworks", array);
  }

  String text() {
    return Json.compact(json);
  }

  private static JsonObject sorted(JsonObject object) {
    JsonObject copy = new JsonObject();
    object.keySet().stream().sorted().forEach(key -> copy.add(key, object.get(key)));
    return copy;
  }

  private static JsonElement orNull(JsonElement value) {
    return value == null ? JsonNull.INSTANCE : value;
  }
}

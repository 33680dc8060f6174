package io.plumbline.policies;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One Rego file as its parser sees it.
 *
 * @param path its package, with slashes and without {@code data}
 * @param names the rules that it defines
 * @param rules the syntax tree of each definition
 */
record RegoModule(String path, Set<String> names, List<JsonObject> rules) {

  /** Parses all files in one run of opa: 15 ms instead of as many for each file. */
  static Map<String, RegoModule> parse(Opa opa, Sources sources, Path work)
      throws IOException, BuildFailure {
    JsonObject texts = new JsonObject();
    for (String name : sources.regoFiles()) {
      texts.addProperty(name, sources.read(name));
    }
    JsonObject input = new JsonObject();
    input.add("files", texts);
    Path file = work.resolve("rego.json");
    Files.writeString(file, Json.compact(input));
    String query =
        "{name: tree | some name, text in input.files; tree := rego.parse_module(name, text)}";
    JsonObject trees =
        opa.json(
                List.of(
                    "eval",
                    "--format=raw",
                    "--strict-builtin-errors",
                    "-i",
                    file.toString(),
                    query))
            .getAsJsonObject();
    Map<String, RegoModule> modules = new TreeMap<>();
    trees.entrySet().forEach(e -> modules.put(e.getKey(), of(e.getValue().getAsJsonObject())));
    return modules;
  }

  private static RegoModule of(JsonObject tree) {
    List<String> path = new ArrayList<>();
    for (JsonElement part : tree.getAsJsonObject("package").getAsJsonArray("path")) {
      path.add(part.getAsJsonObject().get("value").getAsString());
    }
    Set<String> names = new TreeSet<>();
    List<JsonObject> rules = new ArrayList<>();
    for (JsonElement rule : orEmpty(tree.getAsJsonArray("rules"))) {
      rules.add(rule.getAsJsonObject());
      names.add(nameOf(rule.getAsJsonObject()));
    }
    return new RegoModule(String.join("/", path.subList(1, path.size())), names, rules);
  }

  /** What a definition defines. */
  static String nameOf(JsonObject rule) {
    JsonObject first = rule.getAsJsonObject("head").getAsJsonArray("ref").get(0).getAsJsonObject();
    return first.get("value").getAsString();
  }

  /**
   * The keys of each object written out under {@code "evidence"} in a definition of {@code fail}.
   */
  List<Set<String>> evidenceKeys() {
    List<Set<String>> found = new ArrayList<>();
    rules.stream()
        .filter(rule -> nameOf(rule).equals("fail"))
        .forEach(rule -> collect(rule, found));
    return found;
  }

  private static void collect(JsonElement node, List<Set<String>> found) {
    if (node.isJsonArray()) {
      JsonArray array = node.getAsJsonArray();
      if (array.size() == 2 && isString(array.get(0), "evidence") && isObject(array.get(1))) {
        found.add(keys(array.get(1).getAsJsonObject().getAsJsonArray("value")));
      }
      array.forEach(child -> collect(child, found));
    } else if (node.isJsonObject()) {
      node.getAsJsonObject().entrySet().forEach(e -> collect(e.getValue(), found));
    }
  }

  private static Set<String> keys(JsonArray pairs) {
    Set<String> keys = new LinkedHashSet<>();
    for (JsonElement pair : pairs) {
      JsonObject key = pair.getAsJsonArray().get(0).getAsJsonObject();
      if (key.get("type").getAsString().equals("string")) {
        keys.add(key.get("value").getAsString());
      }
    }
    return keys;
  }

  private static boolean isString(JsonElement term, String value) {
    return term.isJsonObject()
        && "string".equals(Json.string(term.getAsJsonObject(), "type"))
        && value.equals(Json.string(term.getAsJsonObject(), "value"));
  }

  private static boolean isObject(JsonElement term) {
    return term.isJsonObject() && "object".equals(Json.string(term.getAsJsonObject(), "type"));
  }

  private static JsonArray orEmpty(JsonArray array) {
    return array == null ? new JsonArray() : array;
  }
}

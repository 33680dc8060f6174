package io.plumbline.policies;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule as its file states it; {@link MetadataContract} says whether it may.
 *
 * @param source the file, relative to the policies folder
 * @param path its package, with slashes
 * @param annotations the METADATA block, empty when there is none
 * @param exports which of {@link #EXPORTS} it defines
 */
record Rule(String source, String path, JsonObject annotations, List<String> exports) {
  static final List<String> EXPORTS =
      List.of("fail", "in_scope", "sure", "out_of_scope", "unsure", "notes");

  /** All rules by their source files. */
  static List<Rule> read(Opa opa, Sources sources, Map<String, RegoModule> modules)
      throws IOException, BuildFailure {
    Map<String, JsonObject> annotations = new TreeMap<>();
    if (!sources.rules().isEmpty()) {
      JsonObject found =
          opa.json(List.of("inspect", "--annotations", "--format=json", "rules")).getAsJsonObject();
      for (JsonElement element : Json.array(found, "annotations")) {
        JsonObject one = element.getAsJsonObject();
        JsonObject block = one.getAsJsonObject("annotations");
        if ("package".equals(Json.string(block, "scope"))) {
          annotations.put(Json.string(one.getAsJsonObject("location"), "file"), block);
        }
      }
    }
    List<Rule> rules = new ArrayList<>();
    for (String source : sources.rules()) {
      RegoModule module = modules.get(source);
      List<String> exports = EXPORTS.stream().filter(module.names()::contains).toList();
      JsonObject block = annotations.getOrDefault(source, new JsonObject());
      rules.add(new Rule(source, module.path(), block, exports));
    }
    return rules;
  }

  JsonObject custom() {
    return Json.object(annotations, "custom");
  }

  /** The id that the folder gives: {@code rules/aws/ec2/no_ssh} is {@code ec2-no-ssh}. */
  String id() {
    String[] parts = path.split("/", 4);
    return parts.length < 4 ? path : (parts[2] + "-" + parts[3]).replace('_', '-');
  }

  String service() {
    return path.split("/", 4)[2];
  }

  String scope() {
    return Json.string(custom(), "scope");
  }

  JsonObject reads() {
    return Json.object(custom(), "reads");
  }

  String testSource() {
    return source.replaceAll("\\.rego$", "_test.rego");
  }

  /** The generated package that gathers the exports in one object, so that one call returns all. */
  String entryPackage() {
    return "plumbline.entry." + id().replace('-', '_');
  }

  String entrypoint() {
    return entryPackage().replace('.', '/') + "/result";
  }
}

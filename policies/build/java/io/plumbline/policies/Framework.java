package io.plumbline.policies;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A framework and its controls, read from YAML by opa. */
record Framework(String source, JsonObject json) {
  private static final Set<String> ASSESSMENTS = Set.of("automated", "manual", "none");

  /** All frameworks by id. */
  static Map<String, Framework> read(Opa opa, Sources sources) throws IOException, BuildFailure {
    List<String> names = sources.frameworks();
    List<String> arguments = new ArrayList<>(List.of("eval", "--format=raw"));
    for (int i = 0; i < names.size(); i++) {
      arguments.add("-d");
      arguments.add("frameworks.f" + i + ":" + names.get(i));
    }
    arguments.add("object.get(data, \"frameworks\", {})");
    JsonObject found = opa.json(arguments).getAsJsonObject();
    List<String> problems = new ArrayList<>();
    Map<String, Framework> frameworks = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      Framework framework = new Framework(names.get(i), found.getAsJsonObject("f" + i));
      framework.check(problems);
      frameworks.put(framework.id(), framework);
    }
    BuildFailure.throwIfAny(problems);
    return frameworks;
  }

  String id() {
    return Json.string(json, "id");
  }

  Set<String> controlIds() {
    Set<String> ids = new LinkedHashSet<>();
    for (JsonElement control : Json.array(json, "controls")) {
      ids.add(Json.string(control.getAsJsonObject(), "id"));
    }
    return ids;
  }

  private void check(List<String> problems) {
    String expected = source.replaceAll("^frameworks/|\\.yaml$", "");
    if (!expected.equals(id())) {
      problems.add(source + ": id has to be \"" + expected + "\", as the file is named");
    }
    for (String key : List.of("title", "version", "publisher")) {
      if (Json.string(json, key) == null) {
        problems.add(source + ": " + key + " is missing or not a quoted text");
      }
    }
    Set<String> seen = new LinkedHashSet<>();
    for (JsonElement element : Json.array(json, "controls")) {
      JsonObject control = element.getAsJsonObject();
      String id = Json.string(control, "id");
      if (id == null) {
        problems.add(source + ": a control id is missing or not quoted: " + control);
      } else if (!seen.add(id)) {
        problems.add(source + ": control " + id + " stands there twice");
      }
      if (Json.string(control, "title") == null) {
        problems.add(source + ": control " + id + " has no title");
      }
      if (!ASSESSMENTS.contains(String.valueOf(Json.string(control, "assessment")))) {
        problems.add(source + ": control " + id + " needs assessment: automated, manual or none");
      }
    }
    if (seen.isEmpty()) {
      problems.add(source + ": there are no controls");
    }
  }
}

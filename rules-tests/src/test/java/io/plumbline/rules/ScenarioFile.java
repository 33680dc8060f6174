package io.plumbline.rules;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a scenario file so that a person can read it: one resource and one finding a line. */
final class ScenarioFile {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private ScenarioFile() {}

  /** Writes the cases with what was found as what is expected. */
  static void write(List<Scenario> cases, List<List<Finding>> findings) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      JsonObject json = cases.get(i).json().deepCopy();
      JsonArray expect = new JsonArray();
      Judge.lines(findings.get(i)).forEach(expect::add);
      json.add("expect", expect);
      texts.add(text(json));
    }
    String all = "{\n  \"cases\": [\n%s\n  ]\n}\n".formatted(String.join(",\n", texts));
    Files.writeString(Scenario.FOLDER.resolve(cases.get(0).rule() + ".json"), all);
  }

  private static String text(JsonObject json) {
    return json.entrySet().stream()
        .map(ScenarioFile::member)
        .collect(Collectors.joining(",\n", "    {\n", "\n    }"));
  }

  private static String member(Map.Entry<String, JsonElement> member) {
    String name = "      " + GSON.toJson(member.getKey()) + ": ";
    if (!member.getValue().isJsonArray() || member.getValue().getAsJsonArray().isEmpty()) {
      return name + GSON.toJson(member.getValue());
    }
    return member.getValue().getAsJsonArray().asList().stream()
        .map(item -> "        " + GSON.toJson(item))
        .collect(Collectors.joining(",\n", name + "[\n", "\n      ]"));
  }
}

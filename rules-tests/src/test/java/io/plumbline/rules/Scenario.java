package io.plumbline.rules;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One case of a rule: resources, and every verdict that the rule has to reach on them.
 *
 * <p>{@code scenarios/<rule>.json} holds the cases of a rule and is found by its name. A case says
 * {@code name}, {@code resources} (each with {@code type}, {@code arn}, {@code attributes} and,
 * where it matters, {@code id}, {@code region}, {@code unavailable}), {@code expect}, and where it
 * matters {@code time}, {@code parameters} and {@code denied} types.
 */
record Scenario(String rule, String name, World world, JsonObject json) {
  static final Path FOLDER = Path.of("src/test/resources/scenarios");
  private static final Instant TIME = Instant.parse("2026-11-24T06:00:00Z");

  /** The cases of each rule that has any. */
  static Map<String, List<Scenario>> all() throws IOException {
    Map<String, List<Scenario>> all = new LinkedHashMap<>();
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String rule = file.getFileName().toString().replaceAll("\\.json$", "");
        all.put(rule, read(rule, file));
      }
    }
    return all;
  }

  private static List<Scenario> read(String rule, Path file) throws IOException {
    List<Scenario> cases = new ArrayList<>();
    for (JsonElement one :
        JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonArray("cases")) {
      cases.add(of(rule, one.getAsJsonObject()));
    }
    return cases;
  }

  private static Scenario of(String rule, JsonObject json) {
    List<Item> items =
        json.getAsJsonArray("resources").asList().stream()
            .map(resource -> Item.parse(resource.getAsJsonObject()))
            .toList();
    World world =
        new World(
            json.has("time") ? Instant.parse(json.get("time").getAsString()) : TIME,
            json.has("parameters") ? json.getAsJsonObject("parameters") : new JsonObject(),
            items,
            Set.copyOf(strings(json, "denied")));
    return new Scenario(rule, json.get("name").getAsString(), world, json);
  }

  /** One line per finding, sorted: outcome, resource and, unless it passes, the message. */
  List<String> expected() {
    return strings(json, "expect");
  }

  private static List<String> strings(JsonObject json, String key) {
    return json.has(key)
        ? json.getAsJsonArray(key).asList().stream().map(JsonElement::getAsString).toList()
        : List.of();
  }
}

package io.plumbline.engine.opa;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import io.plumbline.engine.RuleResult.Failure;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The answer of a rule's entrypoint: {@code [{"result":{"fail":[…],"in_scope":[…],…}}]}. In wasm,
 * sets and objects come in the order of a hash table; here they come sorted.
 */
final class ResultJson {
  private List<Failure> failures;
  private Set<String> inScope;
  private Set<String> sure = Set.of();
  private Set<String> outOfScope = Set.of();
  private SortedMap<String, SortedSet<String>> unsure = Collections.emptySortedMap();
  private SortedMap<String, SortedSet<String>> notes = Collections.emptySortedMap();

  private ResultJson() {}

  /**
   * Reads an answer.
   *
   * @throws JsonParseException if it is anything else
   */
  static ResultJson parse(String json) {
    ResultJson result = new ResultJson();
    try (JsonReader in = new JsonReader(new StringReader(json))) {
      in.beginArray();
      while (in.hasNext()) {
        in.beginObject();
        while (in.hasNext()) {
          if (in.nextName().equals("result")) {
            result.readExports(in);
          } else {
            in.skipValue();
          }
        }
        in.endObject();
      }
      in.endArray();
    } catch (IOException | IllegalStateException e) {
      throw new JsonParseException("unexpected result: " + e.getMessage(), e);
    }
    if (result.failures == null) {
      throw new JsonParseException("fail is undefined");
    }
    return result;
  }

  List<Failure> failures() {
    return failures;
  }

  /** Null if the rule does not say. */
  Set<String> inScope() {
    return inScope;
  }

  Set<String> sure() {
    return sure;
  }

  Set<String> outOfScope() {
    return outOfScope;
  }

  SortedMap<String, SortedSet<String>> unsure() {
    return unsure;
  }

  SortedMap<String, SortedSet<String>> notes() {
    return notes;
  }

  private void readExports(JsonReader in) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "fail" -> failures = readFailures(in);
        case "in_scope" -> inScope = readArns(in);
        case "sure" -> sure = readArns(in);
        case "out_of_scope" -> outOfScope = readArns(in);
        case "unsure" -> unsure = readTexts(in, "reason");
        case "notes" -> notes = readTexts(in, "note");
        default -> in.skipValue();
      }
    }
    in.endObject();
  }

  private static List<Failure> readFailures(JsonReader in) throws IOException {
    List<Failure> failures = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      String resource = null;
      JsonObject evidence = new JsonObject();
      in.beginObject();
      while (in.hasNext()) {
        switch (in.nextName()) {
          case "resource" -> resource = in.nextString();
          case "evidence" -> evidence = sorted(JsonParser.parseReader(in)).getAsJsonObject();
          default -> in.skipValue();
        }
      }
      in.endObject();
      if (resource == null) {
        throw new JsonParseException("a failure without resource");
      }
      failures.add(new Failure(resource, evidence));
    }
    in.endArray();
    if (failures.size() > 1) {
      failures.sort(
          Comparator.comparing(Failure::resource).thenComparing(f -> f.evidence().toString()));
    }
    return failures;
  }

  private static JsonElement sorted(JsonElement value) {
    if (value.isJsonObject()) {
      JsonObject result = new JsonObject();
      new TreeMap<>(value.getAsJsonObject().asMap())
          .forEach((name, member) -> result.add(name, sorted(member)));
      return result;
    }
    if (value.isJsonArray()) {
      JsonArray result = new JsonArray();
      value.getAsJsonArray().forEach(item -> result.add(sorted(item)));
      return result;
    }
    return value;
  }

  private static SortedMap<String, SortedSet<String>> readTexts(JsonReader in, String name) {
    SortedMap<String, SortedSet<String>> texts = new TreeMap<>();
    for (JsonElement one : JsonParser.parseReader(in).getAsJsonArray()) {
      JsonObject text = one.getAsJsonObject();
      texts
          .computeIfAbsent(text.get("resource").getAsString(), arn -> new TreeSet<>())
          .add(text.get(name).getAsString());
    }
    return texts;
  }

  private static Set<String> readArns(JsonReader in) throws IOException {
    Set<String> arns = new HashSet<>();
    in.beginArray();
    while (in.hasNext()) {
      arns.add(in.nextString());
    }
    in.endArray();
    return arns;
  }
}

package io.plumbline.policies;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Regular expressions and globs have to be written out where they are used: compiled to
 * WebAssembly, OPA 1.22 keeps a hundred of them and frees one that it still uses when more meet in
 * one evaluation, and then traps or never ends. An account has that many names to make them from.
 */
final class ConstantPatterns {
  private final List<String> problems = new ArrayList<>();
  private String where;

  private ConstantPatterns() {}

  /** What is wrong in the modules, by their files; tests may do what they like. */
  static List<String> check(Map<String, RegoModule> modules) {
    ConstantPatterns patterns = new ConstantPatterns();
    modules.forEach(
        (file, module) -> {
          if (!Sources.isTest(file)) {
            module
                .rules()
                .forEach(
                    rule -> {
                      patterns.where = file + ": " + RegoModule.nameOf(rule);
                      patterns.visit(rule);
                    });
          }
        });
    return patterns.problems;
  }

  /** A call is a list of terms, in an expression or in a term: the function and its arguments. */
  private void visit(JsonElement node) {
    if (node.isJsonArray()) {
      JsonArray terms = node.getAsJsonArray();
      if (terms.size() > 1 && takesPattern(terms.get(0)) && !isText(terms.get(1))) {
        problems.add(
            where
                + " gives "
                + function(terms.get(0))
                + " a pattern that is not a text written out there; use lib.wildcard, or compare");
      }
      terms.forEach(this::visit);
    } else if (node.isJsonObject()) {
      node.getAsJsonObject().entrySet().forEach(member -> visit(member.getValue()));
    }
  }

  private static boolean takesPattern(JsonElement term) {
    String function = function(term);
    return function.startsWith("regex.")
        || function.equals("re_match")
        || function.equals("glob.match");
  }

  /** The dotted name of the function that a term stands for; empty if it is none. */
  private static String function(JsonElement term) {
    if (!term.isJsonObject() || !"ref".equals(Json.string(term.getAsJsonObject(), "type"))) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (JsonElement part : term.getAsJsonObject().getAsJsonArray("value")) {
      JsonElement value = part.getAsJsonObject().get("value");
      parts.add(value.isJsonPrimitive() ? value.getAsString() : "");
    }
    return String.join(".", parts);
  }

  private static boolean isText(JsonElement term) {
    JsonObject object = term.getAsJsonObject();
    return "string".equals(Json.string(object, "type"));
  }
}

package io.plumbline.policies;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule's METADATA has to say before the rest of the product can rely on it. */
final class MetadataContract {
  private static final Set<String> SEVERITIES =
      Set.of("critical", "high", "medium", "low", "informational");
  private static final Set<String> SCOPES = Set.of("resource", "region", "account");
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "severity",
          "scope",
          "resource",
          "reads",
          "message",
          "frameworks",
          "remediation",
          "closed_world",
          "not_applicable",
          "manual",
          "parameters",
          "since");
  private static final Pattern TYPE = Pattern.compile("AWS::[A-Za-z0-9]*::[A-Za-z0-9]+");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final Map<String, Framework> frameworks;
  private final TypeSchemas schemas;
  private final List<String> problems = new ArrayList<>();
  private Rule rule;

  MetadataContract(Map<String, Framework> frameworks, TypeSchemas schemas) {
    this.frameworks = frameworks;
    this.schemas = schemas;
  }

  /**
   * @param modules every Rego file, for the test beside the rule and the evidence it gives
   */
  List<String> check(List<Rule> rules, Map<String, RegoModule> modules) {
    for (Rule each : rules) {
      rule = each;
      place();
      if (rule.annotations().isEmpty()) {
        problem("has no METADATA block right above its package");
      } else {
        texts();
        enumerations();
        reads();
        message(modules.get(rule.source()));
        frameworks();
        new ParameterContract(this::problem).check(Json.object(rule.custom(), "parameters"));
      }
      test(modules.get(rule.testSource()));
    }
    return problems;
  }

  private void place() {
    String folder = rule.source().substring(0, rule.source().lastIndexOf('/'));
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    if (!rule.path().equals(folder) || !rule.source().equals(folder + "/" + name + ".rego")) {
      problem(
          "package "
              + rule.path().replace('/', '.')
              + " has to mirror the path: "
              + "rules/aws/<service>/<rule>/<rule>.rego");
    } else if (!rule.path().matches("rules/aws/[a-z0-9_]+/[a-z0-9_]+")) {
      problem("has to stand in rules/aws/<service>/<rule>, in lower case with underscores");
    }
    if (!rule.exports().contains("fail")) {
      problem("defines no 'fail'");
    }
  }

  private void texts() {
    for (String key : List.of("title", "description")) {
      require(rule.annotations(), key, key);
    }
    for (String key : List.of("message", "since")) {
      require(rule.custom(), key, "custom." + key);
    }
    JsonObject remediation = Json.object(rule.custom(), "remediation");
    for (String key : List.of("console", "cli", "terraform")) {
      require(remediation, key, "custom.remediation." + key);
    }
    if (Json.array(rule.annotations(), "related_resources").isEmpty()) {
      problem("related_resources needs at least one ref");
    }
    for (JsonElement link : Json.array(rule.annotations(), "related_resources")) {
      if (!String.valueOf(Json.string(link.getAsJsonObject(), "ref")).startsWith("https://")) {
        problem("related_resources: a ref has to begin with https://");
      }
    }
    for (String key : rule.custom().keySet()) {
      if (!KEYS.contains(key)) {
        problem("custom." + key + " is not a known key");
      }
    }
  }

  private void enumerations() {
    if (!rule.id().equals(Json.string(rule.custom(), "id"))) {
      problem("custom.id has to be \"" + rule.id() + "\", as its folder is named");
    }
    oneOf("severity", SEVERITIES);
    oneOf("scope", SCOPES);
    for (String key : List.of("closed_world", "manual")) {
      JsonElement value = rule.custom().get(key);
      if (value != null && !(value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean())) {
        problem("custom." + key + " has to be true or false");
      }
    }
    boolean scoped = rule.exports().contains("in_scope") || rule.exports().contains("out_of_scope");
    if (rule.custom().has("not_applicable") && !scoped) {
      problem("custom.not_applicable only means something with 'in_scope' or 'out_of_scope'");
    }
  }

  private void reads() {
    JsonObject reads = rule.reads();
    String judged = Json.string(rule.custom(), "resource");
    if (judged == null || !reads.has(judged)) {
      problem("custom.resource has to be one of the types in custom.reads");
    }
    if ("resource".equals(rule.scope()) && reads.size() != 1) {
      problem("scope resource may read its own type only; use scope region or account");
    }
    for (Map.Entry<String, JsonElement> read : reads.entrySet()) {
      if (!TYPE.matcher(read.getKey()).matches() || !read.getValue().isJsonArray()) {
        problem("custom.reads: " + read.getKey() + " has to be a type with a list of attributes");
        continue;
      }
      Set<String> known = schemas.attributes(read.getKey());
      for (String attribute : Json.strings(read.getValue().getAsJsonArray())) {
        if (!known.isEmpty() && !known.contains(attribute)) {
          problem("custom.reads: " + read.getKey() + " has no attribute " + attribute);
        }
      }
    }
  }

  private void message(RegoModule module) {
    Set<String> placeholders = new HashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(String.valueOf(Json.string(rule.custom(), "message")));
    while (matcher.find()) {
      placeholders.add(matcher.group(1));
      if (!KEY.matcher(matcher.group(1)).matches()) {
        problem("custom.message: {" + matcher.group(1) + "} is not the name of an evidence");
      }
    }
    for (Set<String> evidence : module.evidenceKeys()) {
      for (String placeholder : placeholders) {
        if (!evidence.contains(placeholder)) {
          problem("custom.message wants {" + placeholder + "}, but a fail gives only " + evidence);
        }
      }
    }
  }

  private void frameworks() {
    JsonObject mapped = Json.object(rule.custom(), "frameworks");
    for (Map.Entry<String, JsonElement> entry : mapped.entrySet()) {
      Framework framework = frameworks.get(entry.getKey());
      if (framework == null) {
        problem("custom.frameworks: there is no frameworks/" + entry.getKey() + ".yaml");
        continue;
      }
      for (JsonElement control : Json.array(mapped, entry.getKey())) {
        if (!framework.controlIds().contains(control.getAsString())) {
          problem("custom.frameworks: " + entry.getKey() + " has no control " + control);
        }
      }
      if (Json.array(mapped, entry.getKey()).isEmpty()) {
        problem("custom.frameworks: " + entry.getKey() + " needs a list of controls");
      }
    }
  }

  private void test(RegoModule test) {
    if (test == null) {
      problem("has no test beside it: " + rule.testSource());
      return;
    }
    for (String kind : List.of("test_fail_when_", "test_pass_when_")) {
      if (test.names().stream().noneMatch(name -> name.startsWith(kind))) {
        problem("its test has no " + kind + "…");
      }
    }
  }

  private void oneOf(String key, Set<String> values) {
    if (!values.contains(String.valueOf(Json.string(rule.custom(), key)))) {
      problem("custom." + key + " has to be one of " + values.stream().sorted().toList());
    }
  }

  private void require(JsonObject where, String key, String name) {
    String text = Json.string(where, key);
    if (text == null || text.isBlank()) {
      problem(name + " is missing or not a text");
    }
  }

  private void problem(String what) {
    problems.add(rule.source() + ": " + what);
  }
}

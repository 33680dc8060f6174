package io.plumbline.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Checks YAML nodes against {@code plumbline.schema.json}, the one home of what a configuration may
 * hold. It knows the part of JSON Schema that the file uses, and refuses any other keyword; see
 * docs/adr/0011.
 */
final class SchemaCheck {
  static final String RESOURCE = "plumbline.schema.json";

  private static final Set<String> KNOWN =
      Set.of(
          ("$schema $defs $ref title description examples type properties required"
                  + " additionalProperties minProperties items minItems anyOf pattern"
                  + " patternErrorMessage format")
              .split(" "));

  private final JsonObject root;
  private final Source source;

  private SchemaCheck(JsonObject root, Source source) {
    this.root = root;
    this.source = source;
  }

  /** Says everything that is wrong with the file. */
  static void check(Node node, Source source) {
    JsonObject schema = JsonParser.parseString(text()).getAsJsonObject();
    new SchemaCheck(schema, source).check(node, schema, "the file");
  }

  /** The schema as it is shipped. */
  static String text() {
    try (InputStream in = SchemaCheck.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(Node node, JsonObject rule, String what) {
    JsonObject schema = resolve(rule);
    if (schema.has("anyOf")) {
      schema = alternative(node, schema);
    }
    if (schema.has("type") && !hasType(node, schema.get("type"))) {
      boolean empty = node.getTag().equals(Tag.NULL);
      source.problem(
          node, what + (empty ? " is empty" : " has to be " + words(schema.get("type"))));
    } else if (node instanceof MappingNode mapping) {
      mapping(mapping, schema, what);
    } else if (node instanceof SequenceNode list) {
      list(list, schema, what);
    } else if (node instanceof ScalarNode scalar) {
      scalar(scalar, schema, what);
    }
  }

  private JsonObject resolve(JsonObject rule) {
    JsonObject schema = rule;
    while (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString().replace("#/$defs/", "");
      schema = root.getAsJsonObject("$defs").getAsJsonObject(name);
    }
    for (String keyword : schema.keySet()) {
      if (!KNOWN.contains(keyword)) {
        throw new IllegalStateException("the check does not know the keyword " + keyword);
      }
    }
    return schema;
  }

  /** The first one that is about nodes of this kind, else the first. */
  private JsonObject alternative(Node node, JsonObject schema) {
    JsonArray all = schema.getAsJsonArray("anyOf");
    for (JsonElement one : all) {
      JsonObject resolved = resolve(one.getAsJsonObject());
      if (hasType(node, resolved.get("type"))) {
        return resolved;
      }
    }
    return resolve(all.get(0).getAsJsonObject());
  }

  private void mapping(MappingNode mapping, JsonObject schema, String what) {
    Fields fields = Fields.of(mapping, source);
    JsonObject properties =
        schema.has("properties") ? schema.getAsJsonObject("properties") : new JsonObject();
    JsonElement others = schema.get("additionalProperties");
    for (Map.Entry<String, Fields.Field> entry : fields.all().entrySet()) {
      String name = entry.getKey();
      if (properties.has(name)) {
        check(entry.getValue().value(), properties.getAsJsonObject(name), "'" + name + "'");
      } else if (others != null && others.isJsonObject()) {
        check(entry.getValue().value(), others.getAsJsonObject(), "'" + name + "'");
      } else if (others != null) {
        source.problem(entry.getValue().key(), unknown(name, properties.keySet()));
      }
    }
    if (schema.has("required")) {
      for (JsonElement needed : schema.getAsJsonArray("required")) {
        if (!fields.has(needed.getAsString())) {
          source.problem(mapping, "%s lacks '%s'".formatted(what, needed.getAsString()));
        }
      }
    }
    if (schema.has("minProperties")
        && fields.all().size() < schema.get("minProperties").getAsInt()) {
      source.problem(
          mapping,
          "%s is empty; it may have: %s".formatted(what, String.join(", ", properties.keySet())));
    }
  }

  private static String unknown(String name, Set<String> known) {
    String near = Names.like(name, known).stream().findFirst().orElse(null);
    return near == null
        ? "unknown key '%s'; it may be: %s".formatted(name, String.join(", ", known))
        : "unknown key '%s'; did you mean %s?".formatted(name, near);
  }

  private void list(SequenceNode list, JsonObject schema, String what) {
    if (schema.has("minItems") && list.getValue().size() < schema.get("minItems").getAsInt()) {
      source.problem(list, "%s is empty".formatted(what));
    }
    if (schema.has("items")) {
      String one = what.startsWith("'") ? "an entry of " + what : what;
      list.getValue().forEach(item -> check(item, schema.getAsJsonObject("items"), one));
    }
  }

  private void scalar(ScalarNode scalar, JsonObject schema, String what) {
    if (schema.has("pattern")
        && !Pattern.compile(schema.get("pattern").getAsString())
            .matcher(scalar.getValue())
            .find()) {
      source.problem(
          scalar, "%s %s".formatted(what, schema.get("patternErrorMessage").getAsString()));
    } else if (schema.has("format") && !isDate(scalar.getValue())) {
      source.problem(scalar, "%s is no date such as 2027-06-30".formatted(what));
    }
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return text.length() == 10;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean hasType(Node node, JsonElement types) {
    if (types.isJsonPrimitive()) {
      return hasType(node, types.getAsString());
    }
    return types.getAsJsonArray().asList().stream().anyMatch(t -> hasType(node, t.getAsString()));
  }

  private static boolean hasType(Node node, String type) {
    if (node.getNodeId() == NodeId.mapping) {
      return type.equals("object");
    }
    if (node.getNodeId() == NodeId.sequence) {
      return type.equals("array");
    }
    Tag tag = node.getTag();
    return switch (type) {
      case "string" -> tag.equals(Tag.STR) || tag.equals(Tag.TIMESTAMP);
      case "integer" -> tag.equals(Tag.INT);
      case "number" -> tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
      case "boolean" -> tag.equals(Tag.BOOL);
      case "null" -> tag.equals(Tag.NULL);
      default -> false;
    };
  }

  private static String words(JsonElement types) {
    JsonElement type = types.isJsonArray() ? types.getAsJsonArray().get(0) : types;
    return switch (type.getAsString()) {
      case "object" -> "a map of names to values";
      case "array" -> "a list";
      case "boolean" -> "true or false";
      case "string" -> "text; put it in quotes";
      default -> "a " + type.getAsString();
    };
  }
}

package io.plumbline.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.UsageException;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code parameters: {<rule>: {<parameter>: <value>}}}. */
final class ParameterReader {
  private final Catalog catalog;

  ParameterReader(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Rule id to the parameters that are set, both sorted. */
  Map<String, Map<String, JsonElement>> read(MappingNode node, Source source) {
    Map<String, Map<String, JsonElement>> rules = new TreeMap<>();
    Fields.of(node, source)
        .all()
        .forEach(
            (rule, field) -> {
              if (field.value() instanceof MappingNode set) {
                rules.put(rule, read(rule, field, Fields.of(set, source), source));
              }
            });
    return rules;
  }

  private Map<String, JsonElement> read(
      String rule, Fields.Field field, Fields set, Source source) {
    Map<String, JsonElement> values = new TreeMap<>();
    try {
      catalog.rule(rule);
    } catch (UsageException e) {
      source.problem(field.key(), e.getMessage());
      return values;
    }
    set.all()
        .forEach(
            (name, parameter) -> {
              JsonElement value = value(parameter.value());
              try {
                catalog.rule(rule).parametersWith(Map.of(name, value));
                values.put(name, value);
              } catch (UsageException e) {
                source.problem(parameter.key(), e.getMessage());
              }
            });
    return values;
  }

  private static JsonElement value(Node node) {
    if (node instanceof SequenceNode list) {
      JsonArray array = new JsonArray();
      for (Node item : list.getValue()) {
        array.add(
            item instanceof ScalarNode ? value(item) : new JsonArray()); // of no parameter's type
      }
      return array;
    }
    Object value = node instanceof ScalarNode scalar ? new Scalars().of(scalar) : null;
    if (value instanceof Boolean truth) {
      return new JsonPrimitive(truth);
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    if (value instanceof String || value instanceof java.util.Date) {
      return new JsonPrimitive(((ScalarNode) node).getValue());
    }
    return JsonNull.INSTANCE;
  }

  /** What YAML makes of a scalar. */
  private static final class Scalars extends SafeConstructor {
    Scalars() {
      super(new LoaderOptions());
    }

    Object of(ScalarNode node) {
      return constructDocument(node);
    }
  }
}

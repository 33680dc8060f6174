package io.plumbline.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of a YAML mapping. Scalars are taken as they are written: YAML would read the control
 * {@code 2.10} as the number 2.1, and the account {@code 012345670123} as an octal one.
 */
final class Fields {
  /**
   * One key.
   *
   * @param key where the name stands
   */
  record Field(ScalarNode key, Node value) {}

  private final MappingNode node;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  private Fields(MappingNode node) {
    this.node = node;
  }

  /** The fields of a mapping; keys that are no text or come twice are problems. */
  static Fields of(MappingNode node, Source source) {
    Fields fields = new Fields(node);
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        source.problem(tuple.getKeyNode(), "a key has to be text");
        continue;
      }
      if (fields.fields.putIfAbsent(key.getValue(), new Field(key, tuple.getValueNode())) != null) {
        source.problem(key, "the key '%s' is here twice".formatted(key.getValue()));
      }
    }
    return fields;
  }

  MappingNode node() {
    return node;
  }

  Map<String, Field> all() {
    return fields;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The value's node, or null. */
  Node node(String name) {
    Field field = fields.get(name);
    return field == null ? null : field.value();
  }

  /** A scalar as it is written, or null. */
  String text(String name) {
    return node(name) instanceof ScalarNode scalar ? scalar.getValue() : null;
  }

  /** The scalars of a value that is one or a list of them; empty where there is none. */
  List<ScalarNode> scalars(String name) {
    return scalars(node(name));
  }

  static List<ScalarNode> scalars(Node value) {
    List<ScalarNode> scalars = new ArrayList<>();
    if (value instanceof ScalarNode scalar) {
      scalars.add(scalar);
    } else if (value instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        if (item instanceof ScalarNode scalar) {
          scalars.add(scalar);
        }
      }
    }
    return scalars;
  }

  static List<String> texts(List<ScalarNode> scalars) {
    return scalars.stream().map(ScalarNode::getValue).toList();
  }

  /** The line that it begins in, from 1. */
  int line() {
    return node.getStartMark().getLine() + 1;
  }
}

package io.plumbline.collectors;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.Lazy;

/**
 * The JSON Schema of an attribute's value, mostly read off the SDK's model classes.
 *
 * <p>Objects are closed, so that a path that AWS does not have is an error when rules are checked.
 * The model classes are looked at when a member or the schema is asked for, and no sooner: a scan
 * of few types does not load the model of all services.
 */
public final class Shape {
  public static final Shape STRING = primitive("string");
  public static final Shape BOOLEAN = primitive("boolean");
  public static final Shape NUMBER = primitive("number");

  /** Anything. */
  public static final Shape ANY = new Shape(null, null, JsonObject::new);

  /** A decoded policy document. */
  public static final Shape POLICY = policy();

  private final Lazy<SortedMap<String, Shape>> members;
  private final Shape item;
  private final Lazy<JsonObject> schema;

  private Shape(Lazy<SortedMap<String, Shape>> members, Shape item, Supplier<JsonObject> schema) {
    this.members = members;
    this.item = item;
    this.schema = new Lazy<>(schema);
  }

  /** The shape of an SDK object, such as {@code Bucket::builder}. */
  public static Shape of(Supplier<? extends SdkPojo> builder) {
    return of(builder, List.of());
  }

  /** A list. */
  public static Shape listOf(Shape item) {
    return new Shape(null, item, () -> holder("array", "items", item));
  }

  /** An object with any names. */
  public static Shape mapOf(Shape value) {
    return new Shape(null, null, () -> holder("object", "additionalProperties", value));
  }

  /** An object with one member. */
  public static Shape object(String member, Shape value) {
    return closed(Collections.singletonMap(member, value));
  }

  /** An object with these members. */
  static Shape closed(Map<String, Shape> members) {
    return closed(() -> new TreeMap<>(members));
  }

  private static Shape closed(Supplier<SortedMap<String, Shape>> supplier) {
    Lazy<SortedMap<String, Shape>> members = new Lazy<>(supplier);
    return new Shape(members, null, () -> objectSchema(members.getValue()));
  }

  /** The same object with one more member. */
  public Shape with(String member, Shape value) {
    return closed(
        () -> {
          SortedMap<String, Shape> changed = members();
          changed.put(member, value);
          return changed;
        });
  }

  /** The same object with one member less; with dots between, a member of an inner object. */
  public Shape without(String path) {
    int dot = path.indexOf('.');
    return closed(
        () -> {
          SortedMap<String, Shape> changed = members();
          if (dot < 0) {
            changed.remove(path);
          } else {
            changed.computeIfPresent(
                path.substring(0, dot), (name, inner) -> inner.without(path.substring(dot + 1)));
          }
          return changed;
        });
  }

  /** Member name to shape, a copy; empty if this is not an object with known members. */
  SortedMap<String, Shape> members() {
    return members == null ? new TreeMap<>() : new TreeMap<>(members.getValue());
  }

  /** With the string at a path replaced by a policy document; see {@link PolicyDocument}. */
  Shape decodedAt(String path) {
    if (item != null) {
      return listOf(item.decodedAt(path));
    }
    int dot = path.indexOf('.');
    String member = (dot < 0 ? path : path.substring(0, dot)).replace("[]", "");
    return closed(
        () -> {
          SortedMap<String, Shape> changed = members();
          Shape value = changed.get(member);
          if (value == null) {
            throw new IllegalArgumentException("no member " + member + " in " + changed.keySet());
          } else if (dot < 0) {
            changed.put(member, POLICY);
            changed.put(member + PolicyDocument.TEXT, STRING);
          } else {
            changed.put(member, value.decodedAt(path.substring(dot + 1)));
          }
          return changed;
        });
  }

  /** Draft-07 JSON Schema; treat as read-only. */
  JsonObject schema() {
    return schema.getValue();
  }

  /** With a header, as the file of a type. */
  JsonObject document(String title) {
    JsonObject document = new JsonObject();
    document.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
    document.addProperty("title", title);
    schema().entrySet().forEach(e -> document.add(e.getKey(), e.getValue()));
    return document;
  }

  /**
   * @param path the classes that this one stands in; one that holds itself is cut there
   */
  private static Shape of(Supplier<? extends SdkPojo> builder, List<Class<?>> path) {
    return closed(
        () -> {
          SdkPojo pojo = builder.get();
          List<Class<?>> inner =
              Stream.concat(path.stream(), Stream.<Class<?>>of(pojo.getClass())).toList();
          SortedMap<String, Shape> found = new TreeMap<>();
          for (SdkField<?> field : pojo.sdkFields()) {
            if (field.marshallingType() != MarshallingType.SDK_BYTES) {
              found.put(field.memberName(), field(field, inner));
            }
          }
          return found;
        });
  }

  private static Shape field(SdkField<?> field, List<Class<?>> path) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      SdkPojo pojo = field.constructor().get();
      return path.contains(pojo.getClass()) ? ANY : of(() -> pojo, path);
    } else if (type == MarshallingType.LIST) {
      return listOf(field(field.getTrait(ListTrait.class).memberFieldInfo(), path));
    } else if (type == MarshallingType.MAP) {
      return mapOf(field(field.getTrait(MapTrait.class).valueFieldInfo(), path));
    } else if (type == MarshallingType.BOOLEAN) {
      return BOOLEAN;
    } else if (type == MarshallingType.DOCUMENT || type == MarshallingType.SDK_BYTES) {
      return ANY;
    } else if (type == MarshallingType.STRING || type == MarshallingType.INSTANT) {
      return STRING;
    }
    return NUMBER;
  }

  private static JsonObject objectSchema(Map<String, Shape> members) {
    JsonObject properties = new JsonObject();
    members.forEach((name, shape) -> properties.add(name, shape.schema()));
    JsonObject schema = typed("object");
    schema.add("properties", properties);
    schema.addProperty("additionalProperties", false);
    return schema;
  }

  private static JsonObject holder(String type, String keyword, Shape held) {
    JsonObject schema = typed(type);
    schema.add(keyword, held.schema());
    return schema;
  }

  private static JsonObject typed(String type) {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", type);
    return schema;
  }

  private static Shape primitive(String type) {
    return new Shape(null, null, () -> typed(type));
  }

  private static Shape policy() {
    Shape strings = listOf(STRING);
    Shape statement = object("Effect", STRING).with("Sid", STRING).with("Condition", ANY);
    for (String member : List.of("Action", "NotAction", "Resource", "NotResource")) {
      statement = statement.with(member, strings);
    }
    // "*", or an object of lists
    statement = statement.with("Principal", ANY).with("NotPrincipal", ANY);
    return object("Version", STRING).with("Id", STRING).with("Statement", listOf(statement));
  }

  @Override
  public String toString() {
    return schema().toString();
  }
}

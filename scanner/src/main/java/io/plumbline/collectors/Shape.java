package io.plumbline.collectors;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * The JSON Schema of an attribute's value, mostly read off the SDK's model classes.
 *
 * <p>Objects are closed, so that a path that AWS does not have is an error when rules are checked.
 */
public final class Shape {
  public static final Shape STRING = primitive("string");
  public static final Shape BOOLEAN = primitive("boolean");
  public static final Shape NUMBER = primitive("number");

  /** Anything. */
  public static final Shape ANY = new Shape(new JsonObject());

  /** A decoded policy document. */
  public static final Shape POLICY = policy();

  private final JsonObject schema;

  private Shape(JsonObject schema) {
    this.schema = schema;
  }

  /** The shape of an SDK object, such as {@code Bucket::builder}. */
  public static Shape of(Supplier<? extends SdkPojo> builder) {
    return new Shape(object(builder.get(), new ArrayDeque<>()));
  }

  /** A list. */
  public static Shape listOf(Shape item) {
    JsonObject schema = primitive("array").schema;
    schema.add("items", item.schema);
    return new Shape(schema);
  }

  /** An object with any names. */
  public static Shape mapOf(Shape value) {
    JsonObject schema = primitive("object").schema;
    schema.add("additionalProperties", value.schema);
    return new Shape(schema);
  }

  /** An object with one member. */
  public static Shape object(String member, Shape value) {
    return closed(Collections.singletonMap(member, value));
  }

  /** The same object with one more member. */
  public Shape with(String member, Shape value) {
    SortedMap<String, Shape> members = members();
    members.put(member, value);
    return closed(members);
  }

  /** The same object with one member less. */
  public Shape without(String member) {
    SortedMap<String, Shape> members = members();
    members.remove(member);
    return closed(members);
  }

  /** Member name to shape; empty if this is not an object with known members. */
  SortedMap<String, Shape> members() {
    SortedMap<String, Shape> members = new TreeMap<>();
    if (schema.has("properties")) {
      schema
          .getAsJsonObject("properties")
          .entrySet()
          .forEach(e -> members.put(e.getKey(), new Shape(e.getValue().getAsJsonObject())));
    }
    return members;
  }

  /** With the string at a path replaced by a policy document; see {@link PolicyDocument}. */
  Shape decodedAt(String path) {
    int dot = path.indexOf('.');
    String member = (dot < 0 ? path : path.substring(0, dot)).replace("[]", "");
    Shape value = members().get(member);
    if (value == null) {
      throw new IllegalArgumentException("no member " + member + " in " + members().keySet());
    }
    if (dot < 0) {
      return with(member, POLICY).with(member + PolicyDocument.TEXT, STRING);
    }
    String rest = path.substring(dot + 1);
    if (value.schema.has("items")) {
      Shape items = new Shape(value.schema.getAsJsonObject("items"));
      return with(member, listOf(items.decodedAt(rest)));
    }
    return with(member, value.decodedAt(rest));
  }

  /** Draft-07 JSON Schema; treat as read-only. */
  JsonObject schema() {
    return schema;
  }

  static Shape closed(Map<String, Shape> members) {
    JsonObject properties = new JsonObject();
    new TreeMap<>(members).forEach((name, shape) -> properties.add(name, shape.schema));
    JsonObject schema = primitive("object").schema;
    schema.add("properties", properties);
    schema.addProperty("additionalProperties", false);
    return new Shape(schema);
  }

  private static JsonObject object(SdkPojo pojo, Deque<Class<?>> path) {
    if (path.contains(pojo.getClass())) {
      return new JsonObject();
    }
    path.push(pojo.getClass());
    SortedMap<String, Shape> members = new TreeMap<>();
    for (SdkField<?> field : pojo.sdkFields()) {
      if (field.marshallingType() != MarshallingType.SDK_BYTES) {
        members.put(field.memberName(), new Shape(field(field, path)));
      }
    }
    path.pop();
    return closed(members).schema;
  }

  private static JsonObject field(SdkField<?> field, Deque<Class<?>> path) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return object(field.constructor().get(), path);
    } else if (type == MarshallingType.LIST) {
      SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
      return listOf(new Shape(field(item, path))).schema;
    } else if (type == MarshallingType.MAP) {
      SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
      return mapOf(new Shape(field(value, path))).schema;
    } else if (type == MarshallingType.BOOLEAN) {
      return primitive("boolean").schema;
    } else if (type == MarshallingType.DOCUMENT || type == MarshallingType.SDK_BYTES) {
      return new JsonObject();
    } else if (type == MarshallingType.STRING || type == MarshallingType.INSTANT) {
      return primitive("string").schema;
    }
    return primitive("number").schema;
  }

  private static Shape primitive(String type) {
    JsonObject schema = new JsonObject();
    schema.addProperty("type", type);
    return new Shape(schema);
  }

  private static Shape policy() {
    Shape strings = listOf(STRING);
    Shape statement = object("Effect", STRING).with("Sid", STRING).with("Condition", ANY);
    for (String member : new String[] {"Action", "NotAction", "Resource", "NotResource"}) {
      statement = statement.with(member, strings);
    }
    // "*", or an object of lists
    statement = statement.with("Principal", ANY).with("NotPrincipal", ANY);
    return object("Version", STRING).with("Id", STRING).with("Statement", listOf(statement));
  }

  /** With a header, as the file of a type. */
  JsonObject document(String title) {
    JsonObject document = new JsonObject();
    document.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
    document.addProperty("title", title);
    schema.entrySet().forEach(e -> document.add(e.getKey(), e.getValue()));
    return document;
  }

  @Override
  public String toString() {
    return schema.toString();
  }
}

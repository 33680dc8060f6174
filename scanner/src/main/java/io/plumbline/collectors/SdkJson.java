package io.plumbline.collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Turns any answer of the SDK into JSON with the names and nesting of the AWS API reference.
 *
 * <p>What AWS did not send is left out, which keeps "not there" and "empty" apart. Bytes are never
 * taken: in configuration answers they are keys, seeds and user data.
 */
public final class SdkJson {
  private SdkJson() {}

  /** The object's members that AWS sent. */
  public static JsonObject of(SdkPojo pojo) {
    JsonObject object = new JsonObject();
    for (SdkField<?> field : pojo.sdkFields()) {
      JsonElement value = value(field.getValueOrDefault(pojo));
      if (value != null) {
        object.add(field.memberName(), value);
      }
    }
    return object;
  }

  /** An object with one string member. */
  public static JsonObject single(String member, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(member, value);
    return object;
  }

  /**
   * The JSON of anything that an SDK answer is made of.
   *
   * @return null for what AWS did not send, and for bytes
   */
  public static JsonElement value(Object value) {
    if (value == null
        || value instanceof SdkBytes
        || value instanceof SdkAutoConstructList
        || value instanceof SdkAutoConstructMap) {
      return null;
    } else if (value instanceof JsonElement json) {
      return json;
    } else if (value instanceof SdkPojo pojo) {
      return of(pojo);
    } else if (value instanceof Collection<?> list) {
      return array(list);
    } else if (value instanceof Map<?, ?> map) {
      return object(map);
    } else if (value instanceof Boolean bool) {
      return new JsonPrimitive(bool);
    } else if (value instanceof Number number) {
      return new JsonPrimitive(number);
    } else if (value instanceof Document document) {
      return value(document.unwrap());
    } else if (value instanceof String || value instanceof Instant || value instanceof Enum) {
      return new JsonPrimitive(value.toString());
    }
    throw new IllegalArgumentException("no JSON for " + value.getClass());
  }

  private static JsonArray array(Collection<?> list) {
    JsonArray array = new JsonArray(list.size());
    for (Object item : list) {
      JsonElement json = value(item);
      if (json != null) {
        array.add(json);
      }
    }
    return array;
  }

  private static JsonObject object(Map<?, ?> map) {
    JsonObject object = new JsonObject();
    map.forEach(
        (key, item) -> {
          JsonElement json = value(item);
          if (json != null) {
            object.add(key.toString(), json);
          }
        });
    return object;
  }
}

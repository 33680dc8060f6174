package io.plumbline.snapshot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A resource as one line of JSON. Keys below {@code attributes} are sorted, so that the same
 * resource is the same bytes whatever order AWS answers in.
 */
public final class ResourceJson {
  private ResourceJson() {}

  /** One line without its end. */
  public static String line(Resource resource) {
    StringWriter text = new StringWriter(512);
    try (JsonWriter out = new JsonWriter(text)) {
      out.beginObject();
      out.name("type").value(resource.type());
      out.name("id").value(resource.id());
      out.name("arn").value(resource.arn());
      out.name("account").value(resource.account());
      out.name("region").value(resource.region());
      if (!resource.tags().isEmpty()) {
        out.name("tags").beginObject();
        for (Map.Entry<String, String> tag : resource.tags().entrySet()) {
          out.name(tag.getKey()).value(tag.getValue());
        }
        out.endObject();
      }
      out.name("attributes");
      writeSorted(out, resource.attributes());
      if (!resource.unavailable().isEmpty()) {
        out.name("unavailable").beginObject();
        for (Map.Entry<String, Unavailable> entry : resource.unavailable().entrySet()) {
          out.name(entry.getKey()).beginObject();
          out.name("code").value(entry.getValue().code());
          if (entry.getValue().permission() != null) {
            out.name("permission").value(entry.getValue().permission());
          }
          out.endObject();
        }
        out.endObject();
      }
      out.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot refuse", e);
    }
    return text.toString();
  }

  /**
   * Reads what {@link #line} wrote.
   *
   * @throws JsonParseException if it is not a resource
   */
  public static Resource parse(String line) {
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      JsonObject attributes = json.getAsJsonObject("attributes");
      if (attributes == null) {
        throw new JsonParseException("a resource without attributes");
      }
      return new Resource(
          string(json, "type"),
          string(json, "id"),
          string(json, "arn"),
          string(json, "account"),
          string(json, "region"),
          tags(json.getAsJsonObject("tags")),
          attributes,
          unavailable(json.getAsJsonObject("unavailable")));
    } catch (IllegalStateException | ClassCastException | UnsupportedOperationException e) {
      throw new JsonParseException(e.getMessage(), e);
    }
  }

  private static void writeSorted(JsonWriter out, JsonElement element) throws IOException {
    if (element.isJsonObject()) {
      out.beginObject();
      Map<String, JsonElement> sorted = new TreeMap<>(element.getAsJsonObject().asMap());
      for (Map.Entry<String, JsonElement> entry : sorted.entrySet()) {
        out.name(entry.getKey());
        writeSorted(out, entry.getValue());
      }
      out.endObject();
    } else if (element.isJsonArray()) {
      out.beginArray();
      for (JsonElement item : element.getAsJsonArray()) {
        writeSorted(out, item);
      }
      out.endArray();
    } else if (element.isJsonNull()) {
      out.nullValue();
    } else if (element.getAsJsonPrimitive().isBoolean()) {
      out.value(element.getAsBoolean());
    } else if (element.getAsJsonPrimitive().isNumber()) {
      out.value(element.getAsNumber());
    } else {
      out.value(element.getAsString());
    }
  }

  private static String string(JsonObject json, String name) {
    JsonElement value = json.get(name);
    if (value == null || value.isJsonNull()) {
      throw new JsonParseException("a resource without " + name);
    }
    return value.getAsString();
  }

  private static SortedMap<String, String> tags(JsonObject json) {
    SortedMap<String, String> tags = new TreeMap<>();
    if (json != null) {
      json.asMap().forEach((name, value) -> tags.put(name, value.getAsString()));
    }
    return Collections.unmodifiableSortedMap(tags);
  }

  private static SortedMap<String, Unavailable> unavailable(JsonObject json) {
    SortedMap<String, Unavailable> result = new TreeMap<>();
    if (json != null) {
      for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
        JsonObject reason = entry.getValue().getAsJsonObject();
        JsonElement permission = reason.get("permission");
        result.put(
            entry.getKey(),
            new Unavailable(
                string(reason, "code"), permission == null ? null : permission.getAsString()));
      }
    }
    return Collections.unmodifiableSortedMap(result);
  }
}

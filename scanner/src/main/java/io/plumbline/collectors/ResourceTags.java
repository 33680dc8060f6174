package io.plumbline.collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds an item's tags, which AWS writes in several ways, among its attributes. */
final class ResourceTags {
  private static final List<String> MEMBERS = List.of("Tags", "tags", "TagList", "TagSet");
  private static final List<String> KEYS = List.of("Key", "key", "TagKey");
  private static final List<String> VALUES = List.of("Value", "value", "TagValue");

  private ResourceTags() {}

  static SortedMap<String, String> of(JsonObject attributes) {
    SortedMap<String, String> tags = new TreeMap<>();
    for (String member : MEMBERS) {
      JsonElement value = attributes.get(member);
      if (value instanceof JsonArray list) {
        for (JsonElement tag : list) {
          String key = first(tag, KEYS);
          if (key != null) {
            String text = first(tag, VALUES);
            tags.put(key, text == null ? "" : text);
          }
        }
      } else if (value instanceof JsonObject map) {
        map.entrySet().forEach(e -> tags.put(e.getKey(), e.getValue().getAsString()));
      }
    }
    return tags;
  }

  private static String first(JsonElement tag, List<String> names) {
    if (tag instanceof JsonObject object) {
      for (String name : names) {
        if (object.get(name) instanceof JsonPrimitive value) {
          return value.getAsString();
        }
      }
    }
    return null;
  }
}

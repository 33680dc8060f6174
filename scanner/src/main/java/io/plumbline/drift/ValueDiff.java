package io.plumbline.drift;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what differs inside of two values. The order of a list says nothing: AWS gives most of them
 * in any order. Elements are paired by a name that tells them apart, such as {@code Sid}, or when
 * there is one on each side that the other list has not.
 */
final class ValueDiff {
  /** Beside a decoded policy stands its text, which may differ where the policy does not. */
  private static final String ORIGINAL = "#text";

  private final List<AttributeChange> changes = new ArrayList<>();

  private ValueDiff() {}

  /**
   * Every difference below {@code path}; a fact that is unavailable differs from one that is not.
   */
  static List<AttributeChange> between(String path, Fact before, Fact after) {
    ValueDiff diff = new ValueDiff();
    if (before.value() != null && after.value() != null) {
      diff.values(path, before.value(), after.value());
    } else if (before.state() != after.state()) {
      diff.changes.add(new AttributeChange(path, before, after));
    }
    return diff.changes;
  }

  /** Whether a name of an object is not compared, because what it says is said by another. */
  static boolean isOriginal(String name) {
    return name.endsWith(ORIGINAL);
  }

  private void values(String path, JsonElement before, JsonElement after) {
    if (before instanceof JsonObject a && after instanceof JsonObject b) {
      objects(path, a, b);
    } else if (before instanceof JsonArray a && after instanceof JsonArray b) {
      arrays(path, a, b);
    } else if (!same(before, after)) {
      changes.add(new AttributeChange(path, Fact.of(before), Fact.of(after)));
    }
  }

  private void objects(String path, JsonObject before, JsonObject after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      if (isOriginal(name)) {
        continue;
      }
      String below = path + "." + name;
      JsonElement a = before.get(name);
      JsonElement b = after.get(name);
      if (a != null && b != null) {
        values(below, a, b);
      } else {
        changes.add(new AttributeChange(below, fact(a), fact(b)));
      }
    }
  }

  private void arrays(String path, JsonArray before, JsonArray after) {
    String name = nameOf(before, after);
    if (name == null) {
      unnamed(path, before, after);
      return;
    }
    Map<JsonElement, JsonElement> left = byName(after, name);
    for (JsonElement element : before) {
      JsonElement key = element.getAsJsonObject().get(name);
      JsonElement other = left.remove(key);
      String below = path + "[" + name + "=" + key.getAsString() + "]";
      if (other != null) {
        values(below, element, other);
      } else {
        changes.add(new AttributeChange(below, Fact.of(element), Fact.ABSENT));
      }
    }
    left.forEach(
        (key, element) ->
            changes.add(
                new AttributeChange(
                    path + "[" + name + "=" + key.getAsString() + "]",
                    Fact.ABSENT,
                    Fact.of(element))));
  }

  /** What only one of the lists has, however often. */
  private void unnamed(String path, JsonArray before, JsonArray after) {
    Map<String, List<JsonElement>> left = new LinkedHashMap<>();
    after.forEach(e -> left.computeIfAbsent(text(e), t -> new ArrayList<>()).add(e));
    List<Integer> gone = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      List<JsonElement> alike = left.get(text(before.get(i)));
      if (alike == null || alike.isEmpty()) {
        gone.add(i);
      } else {
        alike.remove(alike.size() - 1);
      }
    }
    List<JsonElement> come = left.values().stream().flatMap(List::stream).toList();
    if (gone.size() == 1 && come.size() == 1 && before.get(gone.get(0)).isJsonObject()) {
      values(path + "[" + gone.get(0) + "]", before.get(gone.get(0)), come.get(0));
      return;
    }
    for (int i : gone) {
      changes.add(new AttributeChange(path + "[]", Fact.of(before.get(i)), Fact.ABSENT));
    }
    for (JsonElement element : come) {
      changes.add(new AttributeChange(path + "[]", Fact.ABSENT, Fact.of(element)));
    }
  }

  /** A member that every element of both lists has, with another text in each; or null. */
  private static String nameOf(JsonArray before, JsonArray after) {
    JsonArray longer = before.size() >= after.size() ? before : after;
    if (longer.isEmpty() || !longer.get(0).isJsonObject()) {
      return null;
    }
    return longer.get(0).getAsJsonObject().keySet().stream()
        .filter(name -> name.matches("(?i)(.*(Id|Name|Arn|Key)|Sid)"))
        .filter(name -> tellsApart(before, name) && tellsApart(after, name))
        .findFirst()
        .orElse(null);
  }

  private static boolean tellsApart(JsonArray list, String name) {
    Set<String> seen = new HashSet<>();
    for (JsonElement element : list) {
      boolean named =
          element instanceof JsonObject object
              && object.get(name) != null
              && object.get(name).isJsonPrimitive()
              && seen.add(object.get(name).getAsString());
      if (!named) {
        return false;
      }
    }
    return true;
  }

  private static Map<JsonElement, JsonElement> byName(JsonArray list, String name) {
    Map<JsonElement, JsonElement> elements = new LinkedHashMap<>();
    list.forEach(e -> elements.put(e.getAsJsonObject().get(name), e));
    return elements;
  }

  private static Fact fact(JsonElement value) {
    return value == null ? Fact.ABSENT : Fact.of(value);
  }

  private static boolean same(JsonElement a, JsonElement b) {
    return text(a).equals(text(b));
  }

  /** Snapshots sort the names in objects, so equal values are equal text; numbers as written. */
  private static String text(JsonElement element) {
    return element.toString();
  }
}

package io.plumbline.collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Predicate;

/**
 * For which items a call makes sense; for the others the attribute is absent.
 *
 * @param member the attribute that decides
 */
public record Condition(String member, Predicate<JsonElement> test) {
  /** The attribute has one of these values. */
  public static Condition is(String member, String... values) {
    return new Condition(member, e -> e != null && List.of(values).contains(e.getAsString()));
  }

  /** The attribute has another value, or none. */
  public static Condition isNot(String member, String value) {
    return new Condition(member, e -> e == null || !value.equals(e.getAsString()));
  }

  /** AWS sent no such attribute. */
  public static Condition missing(String member) {
    return new Condition(member, e -> e == null);
  }

  boolean holdsFor(JsonObject attributes) {
    return test.test(attributes.get(member));
  }
}

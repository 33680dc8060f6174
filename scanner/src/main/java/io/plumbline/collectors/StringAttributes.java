package io.plumbline.collectors;

import com.google.gson.JsonObject;
import java.util.Map;

/** Services that give an item's settings as a map of strings, some of them policy documents. */
public final class StringAttributes {
  private StringAttributes() {}

  /** The shape of {@link #pick}'s answer: strings, and the decoded {@code Policy}. */
  public static Shape shape(String... names) {
    Shape shape =
        Shape.object("Policy", Shape.POLICY).with("Policy" + PolicyDocument.TEXT, Shape.STRING);
    for (String name : names) {
      shape = shape.with(name, Shape.STRING);
    }
    return shape;
  }

  /**
   * The settings by name, those with an empty value left out, the {@code Policy} decoded.
   *
   * @throws InvalidAnswerException if the policy is none
   */
  public static JsonObject pick(Map<String, String> settings) {
    JsonObject object = new JsonObject();
    settings.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            object.addProperty(name, value);
          }
        });
    PolicyDocument.decodeAt(object, "Policy");
    return object;
  }
}

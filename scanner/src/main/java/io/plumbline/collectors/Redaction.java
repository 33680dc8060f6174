package io.plumbline.collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import software.amazon.awssdk.core.SdkPojo;

/** Takes personal data out of answers, and leaves visible that something is there. */
public final class Redaction {
  private static final JsonPrimitive REDACTED = new JsonPrimitive("REDACTED");

  private Redaction() {}

  /** With every string member that is not empty replaced. */
  public static JsonObject allStrings(SdkPojo answer) {
    JsonObject object = SdkJson.of(answer);
    object.keySet().forEach(member -> member(object, member));
    return object;
  }

  /** Replaces one string member if it is there and not empty. */
  public static JsonObject member(JsonObject object, String member) {
    JsonElement value = object.get(member);
    if (value != null && value.isJsonPrimitive() && !value.getAsString().isEmpty()) {
      object.add(member, REDACTED);
    }
    return object;
  }
}

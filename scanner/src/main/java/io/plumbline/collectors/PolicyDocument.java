package io.plumbline.collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;

/**
 * Decodes the policy documents that AWS sends as strings, and gives them one form: lists where AWS
 * also allows single values, condition values as strings.
 */
public final class PolicyDocument {
  /** What the name of the attribute that keeps the original text ends in. */
  public static final String TEXT = "#text";

  private static final List<String> LISTS =
      List.of("Action", "NotAction", "Resource", "NotResource");
  private static final List<String> PRINCIPALS = List.of("Principal", "NotPrincipal");
  private static final TypeAdapter<JsonElement> ELEMENT = new Gson().getAdapter(JsonElement.class);

  private PolicyDocument() {}

  /**
   * Decodes a document; IAM sends it URL-encoded.
   *
   * @throws InvalidAnswerException if the text is not a policy document
   */
  public static JsonObject decode(String text) {
    String json = text.startsWith("%") ? urlDecoded(text) : text;
    try {
      JsonReader reader = new JsonReader(new StringReader(json));
      reader.setStrictness(Strictness.STRICT);
      JsonElement parsed = ELEMENT.read(reader);
      if (parsed instanceof JsonObject document && reader.peek() == JsonToken.END_DOCUMENT) {
        return normalized(document);
      }
    } catch (IOException | JsonParseException e) {
      throw new InvalidAnswerException("not a policy document", e);
    }
    throw new InvalidAnswerException("not a policy document", null);
  }

  /**
   * Replaces the string at a path by the decoded document, and keeps the string beside it.
   *
   * @param path member names with dots between, {@code []} after those that are lists
   */
  static void decodeAt(JsonObject object, String path) {
    int dot = path.indexOf('.');
    String member = dot < 0 ? path : path.substring(0, dot);
    if (dot < 0) {
      if (object.get(member) instanceof JsonPrimitive text) {
        object.add(member, decode(text.getAsString()));
        object.add(member + TEXT, text);
      }
      return;
    }
    String rest = path.substring(dot + 1);
    JsonElement inner = object.get(member.replace("[]", ""));
    if (inner instanceof JsonArray list) {
      list.forEach(item -> decodeAt(item.getAsJsonObject(), rest));
    } else if (inner instanceof JsonObject one) {
      decodeAt(one, rest);
    }
  }

  private static String urlDecoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw new InvalidAnswerException("not a URL-encoded policy document", e);
    }
  }

  private static JsonObject normalized(JsonObject document) {
    if (document.has("Statement")) {
      JsonArray statements = list(document.get("Statement"));
      document.add("Statement", statements);
      for (JsonElement statement : statements) {
        if (!(statement instanceof JsonObject object)) {
          throw new InvalidAnswerException("a statement that is no object", null);
        }
        normalizeStatement(object);
      }
    }
    return document;
  }

  private static void normalizeStatement(JsonObject statement) {
    for (String member : LISTS) {
      if (statement.has(member)) {
        statement.add(member, list(statement.get(member)));
      }
    }
    for (String member : PRINCIPALS) {
      if (statement.get(member) instanceof JsonObject principal) {
        principal.entrySet().forEach(entry -> entry.setValue(list(entry.getValue())));
      }
    }
    if (statement.get("Condition") instanceof JsonObject condition) {
      for (Map.Entry<String, JsonElement> operator : condition.entrySet()) {
        if (operator.getValue() instanceof JsonObject keys) {
          keys.entrySet().forEach(entry -> entry.setValue(strings(entry.getValue())));
        }
      }
    }
  }

  private static JsonArray list(JsonElement value) {
    if (value instanceof JsonArray array) {
      return array;
    }
    JsonArray array = new JsonArray(1);
    array.add(value);
    return array;
  }

  private static JsonArray strings(JsonElement value) {
    JsonArray strings = new JsonArray();
    for (JsonElement element : list(value)) {
      strings.add(element.isJsonPrimitive() ? element.getAsString() : element.toString());
    }
    return strings;
  }
}

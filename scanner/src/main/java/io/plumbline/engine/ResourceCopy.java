package io.plumbline.engine;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.plumbline.report.ResourceRef;
import io.plumbline.snapshot.Unavailable;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Copies resources of one type from the lines of a snapshot into an input, token by token and only
 * what is read: a tree of each resource would cost several times as much.
 */
final class ResourceCopy {
  private static final SortedMap<String, String> NO_TAGS =
      Collections.unmodifiableSortedMap(new TreeMap<>());
  private static final SortedMap<String, Unavailable> ALL_AVAILABLE =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  private final NavigableSet<String> reads;
  private final Set<String> asked;
  private final JsonWriter out;

  /**
   * A copy to {@code out}.
   *
   * @param reads the attributes that may be seen
   * @param asked the attributes that the scan asked for; what was not asked for is unavailable
   */
  ResourceCopy(NavigableSet<String> reads, Set<String> asked, JsonWriter out) {
    this.reads = reads;
    this.asked = asked;
    this.out = out;
  }

  /**
   * Copies one resource.
   *
   * @param region of the partition that the line stands in, or null if every resource is judged
   *     here; otherwise only those that live in this region
   */
  SeenResource copy(String line, String region) throws IOException {
    String arn = null;
    String type = null;
    String account = null;
    String home = null;
    SortedMap<String, String> tags = NO_TAGS;
    SortedMap<String, Unavailable> unavailable = ALL_AVAILABLE;
    NavigableSet<String> missing = new TreeSet<>(reads);
    JsonReader in = new JsonReader(new StringReader(line));
    in.beginObject();
    out.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      switch (name) {
        case "type" -> type = in.nextString();
        case "id" -> out.name(name).value(in.nextString());
        case "arn" -> {
          arn = in.nextString();
          out.name(name).value(arn);
        }
        case "account" -> {
          account = in.nextString();
          out.name(name).value(account);
        }
        case "region" -> {
          home = in.nextString();
          out.name(name).value(home);
        }
        case "tags" -> tags = tags(in);
        case "attributes" -> copyAttributes(in, missing);
        case "unavailable" -> unavailable = unavailable(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
    unavailable = addNotAsked(unavailable, missing);
    writeAbsent(missing, unavailable);
    out.endObject();
    return new SeenResource(
        new ResourceRef(arn, type, account, home, tags),
        region == null || region.equals(home),
        unavailable);
  }

  private void copyAttributes(JsonReader in, NavigableSet<String> missing) throws IOException {
    out.name("attributes").beginObject();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (missing.remove(name)) {
        out.name(name);
        copyValue(in);
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    out.endObject();
  }

  private void copyValue(JsonReader in) throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT -> {
        in.beginObject();
        out.beginObject();
        while (in.hasNext()) {
          out.name(in.nextName());
          copyValue(in);
        }
        in.endObject();
        out.endObject();
      }
      case BEGIN_ARRAY -> {
        in.beginArray();
        out.beginArray();
        while (in.hasNext()) {
          copyValue(in);
        }
        in.endArray();
        out.endArray();
      }
      case BOOLEAN -> out.value(in.nextBoolean());
      case NULL -> {
        in.nextNull();
        out.nullValue();
      }
      case NUMBER -> out.jsonValue(in.nextString());
      default -> out.value(in.nextString());
    }
  }

  private void writeAbsent(NavigableSet<String> missing, SortedMap<String, Unavailable> unavailable)
      throws IOException {
    out.name("absent").beginArray();
    for (String name : missing) {
      if (!unavailable.containsKey(name)) {
        out.value(name);
      }
    }
    out.endArray();
  }

  private SortedMap<String, Unavailable> addNotAsked(
      SortedMap<String, Unavailable> unavailable, NavigableSet<String> missing) {
    if (asked.containsAll(missing)) {
      return unavailable;
    }
    SortedMap<String, Unavailable> all = new TreeMap<>(unavailable);
    for (String name : missing) {
      if (!asked.contains(name)) {
        all.putIfAbsent(name, new Unavailable(UnknownFact.NOT_COLLECTED, null));
      }
    }
    return all;
  }

  private static SortedMap<String, String> tags(JsonReader in) throws IOException {
    SortedMap<String, String> tags = new TreeMap<>();
    in.beginObject();
    while (in.hasNext()) {
      tags.put(in.nextName(), in.nextString());
    }
    in.endObject();
    return tags;
  }

  private static SortedMap<String, Unavailable> unavailable(JsonReader in) throws IOException {
    SortedMap<String, Unavailable> all = new TreeMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String attribute = in.nextName();
      String code = null;
      String permission = null;
      in.beginObject();
      while (in.hasNext()) {
        switch (in.nextName()) {
          case "code" -> code = in.nextString();
          case "permission" -> permission = in.nextString();
          default -> in.skipValue();
        }
      }
      in.endObject();
      all.put(attribute, new Unavailable(code, permission));
    }
    in.endObject();
    return all;
  }
}

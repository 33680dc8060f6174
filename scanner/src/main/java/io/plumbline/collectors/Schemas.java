package io.plumbline.collectors;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON Schemas of what collectors give, which rules are checked against. */
public final class Schemas {
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Schemas() {}

  /** File name to content, for each type that a collector reads. */
  public static SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    CollectionPlan.allTypes()
        .forEach(
            (name, type) ->
                files.put(
                    name.replace("::", "_") + ".json",
                    PRETTY.toJson(Shape.closed(type.attributes()).document(name)) + "\n"));
    return files;
  }
}

package io.plumbline.catalog;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.plumbline.report.FrameworkResult.Assessment;
import io.plumbline.report.Severity;
import java.io.Reader;
import java.util.List;
import java.util.Locale;

/** How the packs spell a catalog. */
final class CatalogJson {
  private static final int FORMAT_VERSION = 1;

  /** The whole file. */
  record Document(
      int formatVersion,
      String version,
      String opaVersion,
      List<Rule> rules,
      List<Module> modules,
      List<Framework> frameworks) {}

  /**
   * A compiled module.
   *
   * @param file relative to the packs' folder
   * @param bytes its size, which is also the measure of what loading it costs
   * @param rules the ids of the rules in it; a rule may be in several modules
   */
  record Module(String name, String file, long bytes, String sha256, List<String> rules) {}

  private static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapter(Severity.class, names(Severity.class))
          .registerTypeAdapter(Scope.class, names(Scope.class))
          .registerTypeAdapter(Assessment.class, names(Assessment.class))
          .registerTypeAdapter(
              Parameter.class,
              (JsonDeserializer<Parameter>)
                  (json, type, context) -> {
                    JsonObject schema = json.getAsJsonObject();
                    return new Parameter(schema.get("default"), schema);
                  })
          .create();

  private CatalogJson() {}

  static Document read(Reader in) {
    Document document = GSON.fromJson(in, Document.class);
    if (document == null || document.formatVersion() != FORMAT_VERSION) {
      throw new JsonParseException("the catalog is not of format version " + FORMAT_VERSION);
    }
    return document;
  }

  private static <E extends Enum<E>> JsonDeserializer<E> names(Class<E> type) {
    return (json, ignored, context) -> {
      try {
        return Enum.valueOf(type, json.getAsString().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new JsonParseException(e.getMessage(), e);
      }
    };
  }
}

package io.plumbline.cli;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.catalog.Catalog;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What {@code plumbline.yaml} sets: {@code parameters: {<rule>: {<parameter>: <value>}}}.
 * Everything in it is checked against the catalogue when it is read.
 *
 * @param parameters rule id to the parameters that are set, both sorted
 */
record ConfigFile(Map<String, Map<String, JsonElement>> parameters) {
  static final String DEFAULT_NAME = "plumbline.yaml";

  static final ConfigFile EMPTY = new ConfigFile(new TreeMap<>());

  /**
   * Reads a file.
   *
   * @throws UserError if it is not such a file
   * @throws io.plumbline.catalog.UsageException if it sets what no rule has
   */
  static ConfigFile read(Path file, Catalog catalog) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(10);
    Object content;
    try (Reader in = Files.newBufferedReader(file)) {
      content = new Yaml(new SafeConstructor(options)).load(in);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new UserError(
          "%s, line %d, column %d is not valid YAML: %s."
              .formatted(file, mark.getLine() + 1, mark.getColumn() + 1, e.getProblem()),
          e);
    } catch (YAMLException e) {
      throw new UserError("%s is not valid YAML: %s.".formatted(file, e.getMessage()), e);
    }
    return content == null ? EMPTY : new ConfigFile(parameters(file, content, catalog));
  }

  private static Map<String, Map<String, JsonElement>> parameters(
      Path file, Object content, Catalog catalog) {
    JsonObject top = object(file, "the file", new Gson().toJsonTree(content));
    for (String key : top.keySet()) {
      if (!key.equals("parameters")) {
        throw new UserError("%s has the key '%s'; it may have: parameters.".formatted(file, key));
      }
    }
    Map<String, Map<String, JsonElement>> rules = new TreeMap<>();
    if (!top.has("parameters")) {
      return rules;
    }
    JsonObject byRule = object(file, "parameters", top.get("parameters"));
    for (Map.Entry<String, JsonElement> entry : byRule.entrySet()) {
      String rule = entry.getKey();
      Map<String, JsonElement> values = new TreeMap<>();
      values.putAll(object(file, "parameters." + rule, entry.getValue()).asMap());
      catalog.rule(rule).parametersWith(values);
      rules.put(rule, values);
    }
    return rules;
  }

  private static JsonObject object(Path file, String where, JsonElement value) {
    if (!value.isJsonObject()) {
      throw new UserError("%s: %s has to be a map of names to values.".formatted(file, where));
    }
    return value.getAsJsonObject();
  }
}

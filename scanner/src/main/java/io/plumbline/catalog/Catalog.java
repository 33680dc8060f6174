package io.plumbline.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The rules and frameworks of the packs on the class path. */
public final class Catalog {
  private static final String FOLDER = "plumbline/";

  private final ClassLoader loader;
  private final CatalogJson.Document document;
  private final NavigableMap<String, Rule> rules = new TreeMap<>();
  private final NavigableMap<String, Framework> frameworks = new TreeMap<>();

  private Catalog(ClassLoader loader, CatalogJson.Document document) {
    this.loader = loader;
    this.document = document;
    document.rules().forEach(r -> rules.put(r.id(), r));
    document.frameworks().forEach(f -> frameworks.put(f.id(), f));
  }

  /**
   * Reads the catalog that this program was built with.
   *
   * @throws IllegalStateException if there is none or it is damaged, which no user can help
   */
  public static Catalog load() {
    return load(Catalog.class.getClassLoader());
  }

  /** Reads the catalog from a class path. */
  public static Catalog load(ClassLoader loader) {
    String name = FOLDER + "catalog.json";
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no rule packs on the class path: " + name);
      }
      return new Catalog(loader, CatalogJson.read(new InputStreamReader(in, UTF_8)));
    } catch (IOException | JsonParseException | NullPointerException e) {
      throw new IllegalStateException("the rule packs cannot be read: " + e.getMessage(), e);
    }
  }

  /** The version that the packs were built as. */
  public String version() {
    return document.version();
  }

  /** All rules, sorted by id. */
  public Collection<Rule> rules() {
    return rules.values();
  }

  /** All frameworks, sorted by id. */
  public Collection<Framework> frameworks() {
    return frameworks.values();
  }

  /**
   * One rule.
   *
   * @throws UsageException if there is none of that id
   */
  public Rule rule(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw unknown("rule", id, rules.keySet(), "'plumbline rules list' shows all");
    }
    return rule;
  }

  /**
   * One framework.
   *
   * @throws UsageException if there is none of that id
   */
  public Framework framework(String id) {
    Framework framework = frameworks.get(id);
    if (framework == null) {
      String known = "the packs are: %s, all".formatted(String.join(", ", frameworks.keySet()));
      throw unknown("pack", id, frameworks.keySet(), known);
    }
    return framework;
  }

  /**
   * What is to be evaluated; each rule names the module to take it from.
   *
   * @throws UsageException if the wish names what does not exist
   */
  public Selection select(Selection.Wish wish) {
    Selection selection = new Selector(this, wish).select();
    return new Selection(
        ModuleChoice.cheapest(document.modules(), selection.rules()),
        selection.frameworks(),
        selection.packs());
  }

  /**
   * The bytes of a wasm module.
   *
   * @throws IllegalStateException if the packs do not have it
   */
  public byte[] module(String name) {
    String file =
        document.modules().stream()
            .filter(m -> m.name().equals(name))
            .map(CatalogJson.Module::file)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the packs have no module " + name));
    try (InputStream in = loader.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the packs have no file " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("the rule packs cannot be read: " + e.getMessage(), e);
    }
  }

  private static UsageException unknown(
      String what, String name, Collection<String> known, String otherwise) {
    List<String> alike = Names.like(name, known);
    return new UsageException(
        alike.isEmpty()
            ? "unknown %s '%s'; %s".formatted(what, name, otherwise)
            : "unknown %s '%s'; did you mean %s?"
                .formatted(what, name, String.join(" or ", alike)));
  }
}

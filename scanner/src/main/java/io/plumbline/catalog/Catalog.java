package io.plumbline.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules and frameworks of the packs, from the class path or from a folder. */
public final class Catalog {
  /** The name of the file that says what there is. */
  public static final String FILE = "catalog.json";

  private final PackFiles files;
  private final CatalogJson.Document document;
  private final NavigableMap<String, Rule> rules = new TreeMap<>();
  private final NavigableMap<String, Framework> frameworks = new TreeMap<>();

  private Catalog(PackFiles files, CatalogJson.Document document) {
    this.files = files;
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
    try {
      return load(PackFiles.on(loader));
    } catch (IOException | JsonParseException | NullPointerException e) {
      throw new IllegalStateException("the rule packs cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the catalog from a folder of packs that somebody else may have made. Its modules are
   * taken for what they are called only if they have the hash that the catalog gives them.
   *
   * @throws UsageException if there is none or it is damaged
   */
  public static Catalog load(Path folder) {
    try {
      Catalog catalog = load(PackFiles.in(folder));
      catalog.document.modules().forEach(PackFiles::requireOwnPlace);
      return catalog;
    } catch (IOException | RuntimeException e) {
      throw new UsageException("the rule packs cannot be read: " + e.getMessage());
    }
  }

  private static Catalog load(PackFiles files) throws IOException {
    byte[] text = files.read(FILE);
    return new Catalog(files, CatalogJson.read(new StringReader(new String(text, UTF_8))));
  }

  /**
   * What a selection is evaluated from: the catalog and the modules that are loaded for it, by
   * their names in the packs' folder.
   */
  public SortedMap<String, byte[]> files(Selection selection) {
    SortedMap<String, byte[]> used = new TreeMap<>();
    try {
      used.put(FILE, files.read(FILE));
    } catch (IOException e) {
      throw new IllegalStateException("the rule packs cannot be read: " + e.getMessage(), e);
    }
    selection.rules().stream()
        .map(Rule::module)
        .distinct()
        .forEach(name -> used.put(entry(name).file(), module(name)));
    return used;
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
   * @throws IllegalStateException if the packs do not have it, or it is not the one that the
   *     catalog tells of
   */
  public byte[] module(String name) {
    CatalogJson.Module module = entry(name);
    try {
      return files.module(module);
    } catch (IOException e) {
      throw new IllegalStateException("the rule packs cannot be read: " + e.getMessage(), e);
    }
  }

  private CatalogJson.Module entry(String name) {
    return document.modules().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the packs have no module " + name));
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

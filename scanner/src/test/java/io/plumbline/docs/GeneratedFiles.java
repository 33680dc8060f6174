package io.plumbline.docs;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Rule;
import io.plumbline.collectors.CollectionPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The generated pages.
 *
 * @param pages path within {@code docs} to text
 */
record GeneratedFiles(SortedMap<String, String> pages) {
  private static final String RULES = "rules/";

  static GeneratedFiles of(Catalog catalog) {
    SortedMap<String, String> pages = new TreeMap<>();
    SortedMap<String, TreeSet<String>> reads = new TreeMap<>();
    for (Rule rule : catalog.rules()) {
      pages.put(RULES + rule.id() + ".md", RulePage.of(catalog, rule));
      rule.reads()
          .forEach(
              (type, names) -> reads.computeIfAbsent(type, t -> new TreeSet<>()).addAll(names));
    }
    pages.put(RULES + "README.md", RuleIndex.of(catalog.rules()));
    pages.put("permissions.md", PermissionsPage.of(CollectionPlan.of(reads)));
    return new GeneratedFiles(pages);
  }

  /** What has to change in a folder, one line a page; empty if nothing has. */
  List<String> differences(Path docs) throws IOException {
    List<String> differences = new ArrayList<>();
    for (var page : pages.entrySet()) {
      Path file = docs.resolve(page.getKey());
      if (!Files.exists(file)) {
        differences.add(page.getKey() + " is missing");
      } else if (!Files.readString(file).equals(page.getValue())) {
        differences.add(
            page.getKey() + " differs" + where(Files.readString(file), page.getValue()));
      }
    }
    leftOver(docs).forEach(name -> differences.add(name + " is left over"));
    return differences;
  }

  void write(Path docs) throws IOException {
    Files.createDirectories(docs.resolve(RULES));
    for (String name : leftOver(docs)) {
      Files.delete(docs.resolve(name));
    }
    for (var page : pages.entrySet()) {
      Files.writeString(docs.resolve(page.getKey()), page.getValue());
    }
  }

  private SortedSet<String> leftOver(Path docs) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    if (Files.isDirectory(docs.resolve(RULES))) {
      try (var files = Files.list(docs.resolve(RULES))) {
        files.forEach(file -> names.add(RULES + file.getFileName()));
      }
    }
    names.removeAll(pages.keySet());
    return names;
  }

  private static String where(String is, String shouldBe) {
    List<String> lines = is.lines().toList();
    List<String> wanted = shouldBe.lines().toList();
    int line = 0;
    while (line < Math.min(lines.size(), wanted.size())
        && lines.get(line).equals(wanted.get(line))) {
      line++;
    }
    return " in line %d: \"%s\", generated: \"%s\""
        .formatted(line + 1, at(lines, line), at(wanted, line));
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "";
  }
}

package io.plumbline.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is to go into a bundle, by name. */
final class BundleFiles {
  /** Where a content comes from; it is read twice. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  private final SortedMap<String, Content> contents = new TreeMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final EntryNames.Taken taken = new EntryNames.Taken();

  /**
   * Adds a content.
   *
   * @throws EvidenceException if a bundle can't hold a file of that name
   */
  void add(String name, Content content) {
    String problem = taken.take(name);
    if (problem != null) {
      throw new EvidenceException("'%s' can't go into a bundle: it %s".formatted(name, problem));
    }
    contents.put(name, content);
  }

  void add(String name, byte[] content) {
    add(name, () -> new ByteArrayInputStream(content));
  }

  void add(String name, Path file) {
    add(name, () -> Files.newInputStream(file));
  }

  /** Adds a file that has to have a hash, or the bundle is not written. */
  void add(String name, Path file, String sha256) {
    add(name, file);
    known.put(name, sha256);
  }

  /** Whether a content may have this hash. */
  boolean fits(String name, String sha256) {
    return known.getOrDefault(name, sha256).equals(sha256);
  }

  SortedMap<String, Content> contents() {
    return Collections.unmodifiableSortedMap(contents);
  }
}

package io.plumbline.evidence;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that a run was configured with.
 *
 * @param kind what it is for, in the command line's own word
 * @param name as the report names it
 * @param path where it is
 */
public record ConfigurationFile(String kind, String name, Path path) {
  public ConfigurationFile {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
  }
}

package io.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The committed schemas are those of the collectors. */
class SchemasTest {
  private static final Path FOLDER = Path.of("../policies/schemas");

  @Test
  void committedSchemasAreThoseOfTheCollectors() throws IOException {
    SortedMap<String, String> expected = Schemas.files();
    assertThat(expected).isNotEmpty();
    if (Boolean.getBoolean("plumbline.update")) {
      write(expected);
    }
    assertThat(committed())
        .as(
            "policies/schemas is generated; ./mvnw -pl scanner -am test -Dtest=SchemasTest "
                + "-Dsurefire.failIfNoSpecifiedTests=false -Dplumbline.update=true writes it anew")
        .isEqualTo(expected);
  }

  private static void write(SortedMap<String, String> files) throws IOException {
    Files.createDirectories(FOLDER);
    for (String old : committed().keySet()) {
      Files.delete(FOLDER.resolve(old));
    }
    for (var file : files.entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
    }
  }

  private static SortedMap<String, String> committed() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(FOLDER)) {
      try (var paths = Files.list(FOLDER)) {
        for (Path path : paths.filter(p -> p.toString().endsWith(".json")).toList()) {
          files.put(path.getFileName().toString(), Files.readString(path));
        }
      }
    }
    return files;
  }
}

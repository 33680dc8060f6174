package io.plumbline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Catalog;
import io.plumbline.config.Configuration;
import io.plumbline.config.ConfigurationReader;
import io.plumbline.config.InputFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration that the page shows is a right one, and shows every key there is. */
class ConfigurationPageTest {
  @TempDir Path directory;

  @Test
  void theExampleIsReadAndLeavesNothingOut() throws IOException {
    String page = Files.readString(Path.of("../docs/configuration.md"));
    String example = page.substring(page.indexOf("```yaml\n") + 8);
    example = example.substring(0, example.indexOf("```"));
    Files.createDirectories(directory.resolve("signed"));
    Files.writeString(directory.resolve("signed/conduct-2026.pdf"), "a");
    Files.writeString(directory.resolve("signed/minutes.pdf"), "a");
    Path file = Files.writeString(directory.resolve("plumbline.yaml"), example);

    Configuration read =
        new ConfigurationReader(Catalog.load(), directory, LocalDate.of(2026, 11, 24))
            .add(Kind.CONFIG, file)
            .configuration();

    assertThat(read.exceptions()).hasSize(3);
    assertThat(read.attestations()).hasSize(1);
    Set<String> keys = new TreeSet<>();
    collect(JsonParser.parseString(ConfigurationReader.schema()), keys);
    assertThat(keys).hasSizeGreaterThan(20);
    String shown = example;
    assertThat(keys).allSatisfy(key -> assertThat(shown).contains(key + ":"));
  }

  private static void collect(JsonElement schema, Set<String> keys) {
    if (schema instanceof JsonObject object) {
      if (object.get("properties") instanceof JsonObject properties) {
        keys.addAll(properties.keySet());
      }
      object.entrySet().forEach(entry -> collect(entry.getValue(), keys));
    }
  }
}

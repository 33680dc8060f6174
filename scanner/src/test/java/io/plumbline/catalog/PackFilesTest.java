package io.plumbline.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.Selection.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs in a folder, which somebody else may have made. */
class PackFilesTest {
  private static final Wish ONE =
      new Wish(List.of(), List.of("ec2-security-group-no-public-ssh"), null, 0);

  @TempDir Path folder;
  private final Catalog own = Catalog.load();
  private Path module;

  @BeforeEach
  void copyWhatOneRuleNeeds() throws IOException {
    Files.createDirectory(folder.resolve("modules"));
    for (Map.Entry<String, byte[]> file : own.files(own.select(ONE)).entrySet()) {
      Path copy = Files.write(folder.resolve(file.getKey()), file.getValue());
      if (!file.getKey().equals(Catalog.FILE)) {
        module = copy;
      }
    }
  }

  @Test
  void they_are_those_of_the_class_path() {
    Catalog read = Catalog.load(folder);

    assertThat(read.rules()).hasSameSizeAs(own.rules());
    assertThat(read.select(ONE)).isEqualTo(own.select(ONE));
    String name = read.select(ONE).rules().get(0).module();
    assertThat(read.module(name)).isEqualTo(own.module(name));
    assertThat(read.files(read.select(ONE))).hasSize(2);
  }

  @Test
  void a_module_that_the_catalog_does_not_tell_of_is_not_taken() throws IOException {
    String name = own.select(ONE).rules().get(0).module();
    Files.write(module, new byte[] {0});
    assertThatThrownBy(() -> Catalog.load(folder).module(name))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the rule packs cannot be read: modules/%s.wasm is not the module that the catalog tells"
                + " of",
            name);

    Files.delete(module);
    assertThatThrownBy(() -> Catalog.load(folder).module(name))
        .hasMessage("the rule packs cannot be read: modules/%s.wasm is missing", name);
  }

  @Test
  void a_catalog_that_points_elsewhere_is_not_taken() throws IOException {
    Path catalog = folder.resolve(Catalog.FILE);
    String text = Files.readString(catalog, UTF_8);
    Files.writeString(catalog, text.replace("modules/ec2.wasm", "../../etc/passwd"), UTF_8);
    assertThatThrownBy(() -> Catalog.load(folder))
        .isInstanceOf(UsageException.class)
        .hasMessage("the rule packs cannot be read: the module ec2 is elsewhere");

    Files.writeString(catalog, "{}", UTF_8);
    assertThatThrownBy(() -> Catalog.load(folder))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("the rule packs cannot be read: ");
    Files.delete(catalog);
    assertThatThrownBy(() -> Catalog.load(folder))
        .isInstanceOf(UsageException.class)
        .hasMessage("the rule packs cannot be read: catalog.json is missing");
  }
}

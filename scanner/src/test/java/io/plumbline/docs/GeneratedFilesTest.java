package io.plumbline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed pages are those of the catalogue and the collectors. */
class GeneratedFilesTest {
  private static final Path DOCS = Path.of("../docs");
  private final GeneratedFiles generated = GeneratedFiles.of(Catalog.load());

  @Test
  void committedPagesAreTheGeneratedOnes() throws IOException {
    assertThat(generated.pages()).hasSizeGreaterThan(100);
    if (Boolean.getBoolean("plumbline.update")) {
      generated.write(DOCS);
    }
    assertThat(generated.differences(DOCS))
        .as("docs is generated; ./mvnw verify -Dplumbline.update=true writes it anew")
        .isEmpty();
  }

  @Test
  void missingChangedAndLeftOverPagesAreNamed(@TempDir Path docs) throws IOException {
    generated.write(docs);
    assertThat(generated.differences(docs)).isEmpty();

    Files.delete(docs.resolve("rules/s3-bucket-tls-only.md"));
    Files.writeString(docs.resolve("rules/README.md"), "nothing\n");
    Files.writeString(docs.resolve("rules/of-old.md"), "gone\n");
    assertThat(generated.differences(docs))
        .satisfiesExactly(
            index -> assertThat(index).startsWith("rules/README.md differs in line 1: \"nothing\""),
            rule -> assertThat(rule).isEqualTo("rules/s3-bucket-tls-only.md is missing"),
            old -> assertThat(old).isEqualTo("rules/of-old.md is left over"));

    generated.write(docs);
    assertThat(generated.differences(docs)).isEmpty();
  }
}

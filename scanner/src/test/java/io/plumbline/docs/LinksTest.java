package io.plumbline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links between the project's own pages lead somewhere. */
class LinksTest {
  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<Path> files = Links.markdownFiles(Path.of(".."), "docs", "emulator");
    assertThat(files).contains(Path.of("../README.md"), Path.of("../docs/adr/README.md"));
    List<String> broken = new ArrayList<>();
    for (Path file : files) {
      broken.addAll(Links.broken(file));
    }
    assertThat(broken).as("links that lead nowhere; correct the path or the heading").isEmpty();
  }

  @Test
  void brokenLinksAreNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("page.md");
    Files.writeString(
        file,
        """
        # The page
        [web](https://example.com/) [file](page.md) [`code`](page.md#the-page) [here](#the-page)
        `[in code](no-1.md)` [gone](no-2.md) [no heading](#the-end)
        ```
        [in a block](no-3.md)
        ```
        """);
    assertThat(Links.broken(file)).containsExactly(file + ": no-2.md", file + ": #the-end");
  }
}

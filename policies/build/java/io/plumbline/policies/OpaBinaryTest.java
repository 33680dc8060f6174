package io.plumbline.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpaBinaryTest {
  private static final Path TOOLS = Path.of("tools").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void withoutGoTheMessageNamesBothWaysOut() {
    OpaBinary binary = new OpaBinary(TOOLS, "1.22.2", folder, folder.resolve("no-go").toString());

    assertThatThrownBy(() -> binary.find(Optional.empty()))
        .isInstanceOf(BuildFailure.class)
        .hasMessageContaining("Install Go 1.26 or newer")
        .hasMessageContaining("-Dopa=PATH");
  }

  @Test
  void whenGoFailsItsWordsAreShownAndNothingIsLeft() throws IOException {
    Path go = script("case $1 in version) exit 0;; *) echo no module proxy >&2; exit 1;; esac");
    OpaBinary binary = new OpaBinary(TOOLS, "1.22.2", folder.resolve("cache"), go.toString());

    assertThatThrownBy(() -> binary.find(Optional.empty()))
        .hasMessageContaining("no module proxy")
        .hasMessageContaining("-Dopa=PATH");
    assertThat(folder.resolve("cache")).isEmptyDirectory();
  }

  @Test
  void madeOnceAndThenFound() throws Exception {
    // A stand-in for go: "build … -o FILE …" writes a program that answers as opa does.
    Path go =
        script(
            """
            [ "$1" = version ] && exit 0
            while [ "$1" != -o ]; do shift; done
            printf '#!/bin/sh\\necho Version: 1.22.2\\n' >"$2"; chmod +x "$2"
            echo made >>"$(dirname "$0")/log"
            """);
    OpaBinary binary = new OpaBinary(TOOLS, "1.22.2", folder.resolve("cache"), go.toString());

    Path first = binary.find(Optional.empty());
    assertThat(binary.find(Optional.empty())).isEqualTo(first);
    assertThat(folder.resolve("log")).hasContent("made");
    assertThat(folder.resolve("cache")).isDirectoryNotContaining("glob:**.making");
  }

  @Test
  void anotherVersionIsRefused() throws IOException {
    Path old = script("echo Version: 0.70.0");
    OpaBinary binary = new OpaBinary(TOOLS, "1.22.2", folder, "go");

    assertThatThrownBy(() -> binary.find(Optional.of(old)))
        .hasMessageContaining("is not opa 1.22.2")
        .hasMessageContaining("0.70.0");
    assertThatThrownBy(() -> binary.find(Optional.of(folder.resolve("nothing"))))
        .hasMessageContaining("cannot be run as opa");
  }

  private Path script(String body) throws IOException {
    Path file = folder.resolve("program");
    Files.writeString(file, "#!/bin/sh\n" + body);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}

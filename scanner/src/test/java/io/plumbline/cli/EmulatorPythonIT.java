package io.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The emulator's own tests, in Python beside it. */
class EmulatorPythonIT {
  @Test
  void theEmulatorsOwnTestsPass() throws Exception {
    Process tests =
        new ProcessBuilder(Emulator.python().python().toString(), "-m", "unittest")
            .directory(Emulator.FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(tests.getInputStream().readAllBytes(), UTF_8);

    assertThat(tests.waitFor()).as(output).isZero();
    assertThat(output).containsPattern("Ran [1-9][0-9]* tests");
  }
}

package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.snapshot.Manifest;
import io.plumbline.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the emulated account to be found by whoever takes too much. */
final class EmulatedSecretsIT {
  /** As the seed writes them: variables, arguments and passwords, and user data in base 64. */
  private static final List<String> SECRETS =
      List.of("never-to-be-collected", "bmV2ZXItdG8tYmUtY29sbGVjdGVk", "orrect-horse");

  @TempDir Path directory;

  @Test
  void a_snapshot_of_everything_holds_no_secret() throws Exception {
    try (Emulator emulator = Emulator.start()) {
      CommandProcess.Result collect =
          new CommandProcess(directory)
              .withCredentials()
              .run(
                  "collect",
                  "--quiet",
                  "--endpoint-url",
                  emulator.endpoint().toString(),
                  "--region",
                  "us-east-1",
                  "--snapshot-out",
                  "s");
      assertThat(collect).isEqualTo(new CommandProcess.Result(0, "", ""));
    }
    Snapshot snapshot = Snapshot.open(directory.resolve("s"));
    Set<String> leaking = new TreeSet<>();
    for (Manifest.Partition partition : snapshot.manifest().partitions()) {
      snapshot.lines(
          partition,
          line -> {
            if (SECRETS.stream().anyMatch(line::contains)) {
              leaking.add(partition.toString());
            }
          });
    }
    assertThat(leaking).isEmpty();
    assertThat(snapshot.manifest().partitions()).hasSizeGreaterThan(90);
  }
}

package io.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the distribution stands, and where this user's cache is. */
final class Installation {
  private Installation() {}

  /**
   * A folder of the distribution's {@code share}, such as {@code emulator}.
   *
   * @throws UserError if the program does not run from a distribution or it is not whole
   */
  static Path share(String name) {
    String home = System.getProperty("plumbline.home");
    if (home == null) {
      throw new UserError(
          "this needs the whole distribution; start it with bin/plumbline, not with java.");
    }
    Path folder = Path.of(home, "share", name);
    if (!Files.isDirectory(folder)) {
      throw new UserError(
          "the distribution in " + home + " lacks share/" + name + "; unpack it anew.");
    }
    return folder;
  }

  /** The folder for what can be made again: {@code XDG_CACHE_HOME} or {@code ~/.cache}. */
  static Path cache(Map<String, String> environment) {
    String base = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path cache =
        base.isEmpty()
            ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache")
            : Path.of(base);
    return cache.resolve("plumbline");
  }
}

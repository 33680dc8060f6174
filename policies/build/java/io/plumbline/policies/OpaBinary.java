package io.plumbline.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the opa program, or makes it with Go from the versions that {@code tools/go.sum} pins.
 *
 * <p>OPA's compiler to WebAssembly exists only as Go code, so there is nothing on Maven Central.
 */
final class OpaBinary {
  private final Path tools;
  private final String version;
  private final Path cache;
  private final String go;

  OpaBinary(Path tools, String version, Path cache, String go) {
    this.tools = tools;
    this.version = version;
    this.cache = cache;
    this.go = go;
  }

  static OpaBinary ofMachine(Path tools, String version) {
    String cacheHome = System.getenv("XDG_CACHE_HOME");
    Path home =
        cacheHome == null || cacheHome.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cacheHome);
    return new OpaBinary(tools, version, home.resolve("plumbline").resolve("tools"), "go");
  }

  /**
   * @param given the program that the caller names; empty to use the cached one or make it
   */
  Path find(Optional<Path> given) throws IOException, BuildFailure {
    if (given.isPresent()) {
      requireVersion(given.get().toAbsolutePath(), "-Dopa=" + given.get());
      return given.get().toAbsolutePath();
    }
    String sum = Hash.of(tools.resolve("go.sum")).substring(0, 12);
    Path cached = cache.resolve("opa-" + version + "-" + sum);
    if (!Files.isExecutable(cached)) {
      make(cached);
    }
    requireVersion(cached, cached.toString());
    return cached;
  }

  /** Builds beside the final name and renames, so that two builds at once never see half a file. */
  private void make(Path target) throws IOException, BuildFailure {
    requireGo();
    System.out.printf("Making opa %s with Go (once, about a minute; kept in %s)%n", version, cache);
    Files.createDirectories(cache);
    Path made = Files.createTempFile(cache, "opa-", ".making");
    try {
      Command.Result result =
          Command.run(
              tools,
              Map.of("CGO_ENABLED", "0"),
              List.of(
                  go,
                  "build",
                  "-mod=readonly",
                  "-trimpath",
                  "-ldflags",
                  "-s -w",
                  "-o",
                  made.toString(),
                  "github.com/open-policy-agent/opa"));
      if (result.exit() != 0) {
        throw new BuildFailure(
            "Go could not make opa "
                + version
                + " from policies/tools; it said:\n"
                + result.text()
                + "\nOr name one that you have with -Dopa=PATH.");
      }
      requireVersion(made, made.toString());
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private void requireGo() throws BuildFailure {
    try {
      if (Command.run(tools, Map.of(), List.of(go, "version")).exit() == 0) {
        return;
      }
    } catch (IOException e) {
      // Not on the PATH; the message below is for exactly this.
    }
    throw new BuildFailure(
        "The rules are compiled by opa "
            + version
            + ", which this build makes with Go, and there is no working 'go' on the PATH. Install"
            + " Go 1.26 or newer (https://go.dev/dl), or name an opa of that version with"
            + " -Dopa=PATH (https://github.com/open-policy-agent/opa/releases).");
  }

  private void requireVersion(Path binary, String name) throws BuildFailure {
    String text;
    try {
      text = Command.run(tools, Map.of(), List.of(binary.toString(), "version")).out();
    } catch (IOException e) {
      throw new BuildFailure(name + " cannot be run as opa: " + e.getMessage());
    }
    if (text.lines().noneMatch(("Version: " + version)::equals)) {
      String found = text.lines().findFirst().orElse("nothing");
      throw new BuildFailure(
          name + " is not opa " + version + ", which the build needs; it says: " + found);
    }
  }
}

package io.plumbline.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A Python with the emulator's pinned packages, made once for each set of requirements in the
 * user's cache.
 */
final class PythonEnvironment {
  /** Why there is none; one sentence. */
  static final class MissingException extends Exception {
    private static final long serialVersionUID = 1L;

    MissingException(String message) {
      super(message);
    }
  }

  private static final String READY = "plumbline-ready";

  private final Path folder;

  private PythonEnvironment(Path folder) {
    this.folder = folder;
  }

  /** The interpreter. */
  Path python() {
    return folder.resolve("bin/python");
  }

  /**
   * Finds the environment or makes it, which takes the package index.
   *
   * @param requirements with a hash for each package
   * @throws MissingException if there is no Python, or it can't install the packages
   */
  static PythonEnvironment of(Path requirements, Map<String, String> environment, Progress progress)
      throws IOException, InterruptedException, MissingException {
    String base = base(environment);
    Path cache = Files.createDirectories(Installation.cache(environment).resolve("python"));
    Path folder = cache.resolve(key(base, requirements));
    PythonEnvironment result = new PythonEnvironment(folder);
    try (FileChannel channel =
            FileChannel.open(
                cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      boolean whole = Files.exists(folder.resolve(READY)) && Files.exists(result.python());
      if (!lock.isValid() || !whole) {
        progress.stage("Installing the emulator's Python packages (once)", 0);
        TemporaryFolder.delete(folder);
        result.make(base, requirements, environment);
      }
    }
    return result;
  }

  private void make(String base, Path requirements, Map<String, String> environment)
      throws IOException, InterruptedException, MissingException {
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    if (Child.run(log, environment, List.of(base, "-m", "venv", folder.toString())) != 0) {
      throw new MissingException(
          "Python can't make a virtual environment (on Debian and Ubuntu: apt install python3-venv)");
    }
    List<String> install =
        List.of(
            python().toString(),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-input",
            "--disable-pip-version-check",
            "--require-hashes",
            "-r",
            requirements.toString());
    if (Child.run(log, environment, install) != 0) {
      String why = Child.lastLine(log);
      TemporaryFolder.delete(folder);
      throw new MissingException("pip can't install the packages (" + why + "; see " + log + ")");
    }
    Files.createFile(folder.resolve(READY));
    Files.deleteIfExists(log);
  }

  private static String base(Map<String, String> environment)
      throws IOException, InterruptedException, MissingException {
    String named = environment.getOrDefault("PLUMBLINE_PYTHON", "");
    for (String candidate : named.isEmpty() ? List.of("python3", "python") : List.of(named)) {
      Path log = Files.createTempFile("plumbline-python", ".log");
      try {
        String check = "import sys; sys.exit(0 if sys.version_info >= (3, 10) else 9)";
        if (Child.run(log, environment, List.of(candidate, "-c", check)) == 0) {
          return candidate;
        }
      } catch (IOException e) {
        // It is not on the PATH: the next one.
      } finally {
        Files.delete(log);
      }
    }
    throw new MissingException("there is no Python 3.10 or later on the PATH");
  }

  private static String key(String base, Path requirements) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(base.getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(requirements));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

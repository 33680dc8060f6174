package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What a bundle says of itself: which program made it, of which scan, and what its run was
 * configured with.
 *
 * @param configuration in the order in which it is read
 */
record About(
    int formatVersion,
    String tool,
    String toolVersion,
    String scanId,
    List<Configured> configuration) {
  static final String NAME = "about.json";
  static final int FORMAT_VERSION = 1;

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  /**
   * A file of the configuration.
   *
   * @param file its name in the bundle
   */
  record Configured(String kind, String file) {
    Configured {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(file, "file");
    }
  }

  About {
    Objects.requireNonNull(tool, "tool");
    Objects.requireNonNull(toolVersion, "toolVersion");
    Objects.requireNonNull(scanId, "scanId");
    configuration = configuration == null ? List.of() : List.copyOf(configuration);
  }

  byte[] json() {
    return (GSON.toJson(this) + "\n").getBytes(UTF_8);
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws DamagedBundleException if it is something else, or of a later format
   */
  static About read(Path folder) throws IOException, DamagedBundleException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new DamagedBundleException(NAME + " is missing");
    }
    About about;
    try {
      about = GSON.fromJson(Files.readString(file, UTF_8), About.class);
    } catch (JsonParseException | NullPointerException | IOException e) {
      throw new DamagedBundleException(NAME + " is not that of a bundle");
    }
    if (about == null || about.formatVersion() != FORMAT_VERSION) {
      throw new DamagedBundleException(
          "the bundle is not of format %d, which this program reads".formatted(FORMAT_VERSION));
    }
    for (Configured configured : about.configuration()) {
      String name = configured.file();
      if (EntryNames.problem(name) != null
          || !name.startsWith(Places.CONFIGURATION)
          || !Files.isRegularFile(folder.resolve(name))) {
        throw new DamagedBundleException(NAME + " names a file that is not in the bundle");
      }
    }
    return about;
  }

  /** The configuration, in an unpacked bundle. */
  List<ConfigurationFile> configuration(Path folder) {
    return configuration.stream()
        .map(
            c ->
                new ConfigurationFile(
                    c.kind(),
                    c.file().substring(Places.CONFIGURATION.length()),
                    folder.resolve(c.file())))
        .toList();
  }
}

package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bundle says of itself: which program made it, of which scan, and which of its files were
 * given to which option.
 *
 * @param options name of an option to the file or folder of the bundle that it named
 */
record About(
    int formatVersion,
    String tool,
    String toolVersion,
    String scanId,
    SortedMap<String, String> options) {
  static final String NAME = "about.json";
  static final int FORMAT_VERSION = 1;

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  About {
    Objects.requireNonNull(tool, "tool");
    Objects.requireNonNull(toolVersion, "toolVersion");
    Objects.requireNonNull(scanId, "scanId");
    options = options == null ? new TreeMap<>() : options;
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
    for (String path : about.options().values()) {
      if (EntryNames.problem(path) != null || !path.startsWith(Places.CONFIGURATION)) {
        throw new DamagedBundleException(NAME + " names a file that is not in the bundle");
      }
    }
    return about;
  }
}

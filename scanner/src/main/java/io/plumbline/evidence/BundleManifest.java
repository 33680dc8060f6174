package io.plumbline.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bundle holds: the text that is signed. {@code sha256sum -c MANIFEST} reads it too, as it
 * takes lines with a number sign for comments.
 *
 * @param files sorted by the UTF-16 value of their names, each name once
 */
record BundleManifest(List<File> files) {
  static final String NAME = "MANIFEST";
  static final String SIGNATURE = "MANIFEST.sig";

  private static final String HEADING = "# Plumbline evidence bundle, format 1";
  private static final Pattern SIZE = Pattern.compile("# (0|[1-9][0-9]{0,17}) bytes");
  private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})  (.+)");

  /**
   * One file.
   *
   * @param name its path in the bundle
   * @param size bytes
   * @param sha256 of its content, hex
   */
  record File(String name, long size, String sha256) {}

  BundleManifest {
    files = files.stream().sorted(Comparator.comparing(File::name)).toList();
  }

  String text() {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    for (File file : files) {
      text.append("# ").append(file.size()).append(" bytes\n");
      text.append(file.sha256()).append("  ").append(file.name()).append('\n');
    }
    return text.toString();
  }

  /**
   * Reads what {@link #text} wrote and nothing else.
   *
   * @throws DamagedBundleException if it is not the manifest of a bundle
   */
  static BundleManifest parse(String text) throws DamagedBundleException {
    String[] lines = text.split("\n", -1);
    if (!lines[0].equals(HEADING)) {
      throw new DamagedBundleException("MANIFEST does not begin with '" + HEADING + "'");
    }
    List<File> files = new ArrayList<>();
    EntryNames.Taken taken = new EntryNames.Taken();
    for (int i = 1; i + 1 < lines.length; i += 2) {
      Matcher size = SIZE.matcher(lines[i]);
      Matcher file = FILE.matcher(lines[i + 1]);
      if (!size.matches() || !file.matches()) {
        throw new DamagedBundleException("MANIFEST is not well formed at line " + (i + 1));
      }
      String name = file.group(2);
      String problem = taken.take(name);
      if (problem != null) {
        throw new DamagedBundleException("MANIFEST names '%s', which %s".formatted(name, problem));
      }
      files.add(new File(name, Long.parseLong(size.group(1)), file.group(1)));
    }
    BundleManifest manifest = new BundleManifest(files);
    if (!manifest.text().equals(text)) {
      throw new DamagedBundleException("MANIFEST is not in order or not whole");
    }
    return manifest;
  }
}

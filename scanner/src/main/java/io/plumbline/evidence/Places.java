package io.plumbline.evidence;

import io.plumbline.snapshot.Manifest;
import java.util.Set;
import java.util.TreeSet;

/** Where what stands in a bundle. */
final class Places {
  static final String SNAPSHOT = "snapshot/";
  static final String PACKS = "packs/";
  static final String CONFIGURATION = "config/";
  static final String BASELINE = "baseline/report.json";

  private static final String REPORT = "report/report.";

  private Places() {}

  static String report(String format) {
    return REPORT + format;
  }

  /** The format of a report that stands there, or null if none does. */
  static String format(String name) {
    return name.startsWith(REPORT) ? name.substring(REPORT.length()) : null;
  }

  /** All files of a snapshot, by their names in the bundle. */
  static Set<String> ofSnapshot(Manifest manifest) {
    Set<String> names = new TreeSet<>(Set.of(SNAPSHOT + "manifest.json"));
    manifest.partitions().forEach(partition -> names.add(SNAPSHOT + partition.path()));
    return names;
  }
}

package io.plumbline.evidence;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Selection;
import io.plumbline.snapshot.Manifest;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Makes bundles, after it has seen that the report is the one that the snapshot gives. */
public final class Bundler {
  private final Judge judge;
  private final Catalog catalog;
  private final String tool;
  private final String toolVersion;

  /**
   * A maker of bundles.
   *
   * @param catalog the packs that this program was built with
   */
  public Bundler(Judge judge, Catalog catalog, String tool, String toolVersion) {
    this.judge = judge;
    this.catalog = catalog;
    this.tool = tool;
    this.toolVersion = toolVersion;
  }

  /**
   * What to bundle.
   *
   * @param snapshot folder
   * @param reports format to file, with {@code json} among them
   * @param baseline the report that it is compared with, or null
   * @param configuration what the report was made with, in the order in which it was read
   * @param key null for a bundle that is not signed
   */
  public record Request(
      Path snapshot,
      SortedMap<String, Path> reports,
      Path baseline,
      List<ConfigurationFile> configuration,
      SigningKey key) {}

  /**
   * What was bundled.
   *
   * @param bytes of the files together
   */
  public record Bundled(int files, long bytes, long findings) {}

  /**
   * Writes the bundle.
   *
   * @param temporary an empty folder
   * @throws EvidenceException if the report is not the snapshot's, or {@code target} is there
   */
  public Bundled bundle(Request request, Path target, Path temporary) throws IOException {
    BundleWriter.requireFree(target);
    Snapshot snapshot = Snapshot.open(request.snapshot());
    Reproduction reproduction = new Reproduction(judge, temporary);
    var given =
        new Reproduction.Given(
            snapshot,
            catalog,
            request.reports(),
            request.baseline(),
            Path.of(""),
            request.configuration());
    Selection selection = reproduction.selection(given);
    if (selection != null) {
      reproduction.run(given, selection);
    }
    if (!reproduction.faults().isEmpty()) {
      throw new EvidenceException(
          "there is nothing to bundle: %s; evaluate the snapshot and bundle that report"
              .formatted(String.join("; ", reproduction.faults())));
    }
    BundleFiles files = files(request, snapshot.manifest(), selection);
    BundleManifest manifest =
        new BundleWriter(ZipLayout.usual(), request.key()).write(files, target);
    long bytes = manifest.files().stream().mapToLong(BundleManifest.File::size).sum();
    return new Bundled(manifest.files().size(), bytes, reproduction.findings());
  }

  private BundleFiles files(Request request, Manifest snapshot, Selection selection) {
    BundleFiles files = new BundleFiles();
    List<About.Configured> configured = new ArrayList<>();
    Map<String, Path> added = new HashMap<>();
    for (ConfigurationFile file : request.configuration()) {
      String name = Places.CONFIGURATION + file.name();
      configured.add(new About.Configured(file.kind(), name));
      if (!file.path().equals(added.put(name, file.path()))) {
        files.add(name, file.path());
      }
    }
    String scanId = snapshot.scan().scanId();
    files.add(
        About.NAME, new About(About.FORMAT_VERSION, tool, toolVersion, scanId, configured).json());
    request.reports().forEach((format, file) -> files.add(Places.report(format), file));
    if (request.baseline() != null) {
      files.add(Places.BASELINE, request.baseline());
    }
    catalog.files(selection).forEach((name, bytes) -> files.add(Places.PACKS + name, bytes));
    files.add(Places.SNAPSHOT + "manifest.json", request.snapshot().resolve("manifest.json"));
    for (Manifest.Partition partition : snapshot.partitions()) {
      files.add(
          Places.SNAPSHOT + partition.path(),
          request.snapshot().resolve(partition.path()),
          partition.sha256());
    }
    return files;
  }
}

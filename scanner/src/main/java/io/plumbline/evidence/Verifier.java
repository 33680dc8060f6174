package io.plumbline.evidence;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Selection;
import io.plumbline.catalog.UsageException;
import io.plumbline.report.UnreadableReportException;
import io.plumbline.snapshot.Manifest;
import io.plumbline.snapshot.Snapshot;
import io.plumbline.snapshot.SnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks a bundle: its bytes, its signature, whether its packs are known, and whether its snapshot
 * gives its report. A bundle is anybody's; what it brings is run only where nothing before failed.
 */
public final class Verifier {
  private static final int NAMED = 20;

  /** Whose messages are for a person. */
  private static final Set<Class<?>> KNOWN =
      Set.of(
          DamagedBundleException.class,
          UnreadableReportException.class,
          SnapshotException.class,
          EvidenceException.class,
          UsageException.class);

  private final Judge judge;
  private final Catalog own;
  private final Verification verification = new Verification();

  /**
   * A verifier of one bundle.
   *
   * @param own the packs that this program was built with
   */
  public Verifier(Judge judge, Catalog own) {
    this.judge = judge;
    this.own = own;
  }

  /**
   * Checks a bundle.
   *
   * @param key whose signature it has to bear, or null to leave that open
   * @param temporary an empty folder, outside of which nothing is written
   * @throws IOException if the bundle or the folder can't be used
   */
  public Verification verify(Path bundle, VerifyingKey key, Path temporary) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("bundle"));
    BundleManifest manifest = unpack(bundle, key, folder);
    if (manifest == null || !verification.holds()) {
      return verification;
    }
    try {
      judgeAgain(manifest, folder, Files.createDirectory(temporary.resolve("again")));
    } catch (DamagedBundleException | UnreadableReportException e) {
      verification.fails("report", inside(e, folder));
    } catch (RuntimeException | StackOverflowError e) {
      // Whatever a signer can make up breaks the verification, and never the program.
      verification.fails("report", inside(e, folder));
    }
    return verification;
  }

  private BundleManifest unpack(Path bundle, VerifyingKey key, Path folder) throws IOException {
    try (BundleReader reader = BundleReader.open(bundle, ZipLayout.usual())) {
      BundleManifest manifest = null;
      String damage = null;
      try {
        BundleReader.Unpacked unpacked = reader.unpack(key, folder);
        manifest = unpacked.manifest();
        signature(key, unpacked.signed());
      } catch (DamagedBundleException e) {
        damage = e.getMessage();
      }
      reader.faults().forEach(fault -> verification.fails("files", fault));
      if (damage != null) {
        verification.fails("bundle", damage);
      } else if (verification.holds()) {
        long bytes = manifest.files().stream().mapToLong(BundleManifest.File::size).sum();
        verification.holds(
            "files",
            "%d files of %d bytes are those of the MANIFEST, and there is nothing else"
                .formatted(manifest.files().size(), bytes));
      }
      return manifest;
    }
  }

  private void signature(VerifyingKey key, boolean signed) {
    if (key != null) {
      verification.holds("signature", "by the key " + key.fingerprint());
    } else if (signed) {
      verification.open("signature", "there is one, and it was not asked whose it is");
    } else {
      verification.open("signature", "there is none, so anybody can have made this bundle");
    }
  }

  private void judgeAgain(BundleManifest manifest, Path folder, Path again)
      throws IOException, DamagedBundleException {
    About about = About.read(folder);
    Snapshot snapshot = Snapshot.open(folder.resolve(Places.SNAPSHOT));
    Catalog catalog = Catalog.load(folder.resolve(Places.PACKS));
    Set<String> names = new TreeSet<>();
    SortedMap<String, Path> reports = new TreeMap<>();
    for (BundleManifest.File file : manifest.files()) {
      names.add(file.name());
      String format = Places.format(file.name());
      if (format != null) {
        if (!Reproduction.writers().containsKey(format)) {
          throw new DamagedBundleException(file.name() + " is of no format that is known");
        }
        reports.put(format, folder.resolve(file.name()));
      }
    }
    if (!reports.containsKey("json")) {
      throw new DamagedBundleException(Places.report("json") + " is missing");
    }
    Path baseline = names.contains(Places.BASELINE) ? folder.resolve(Places.BASELINE) : null;
    var given =
        new Reproduction.Given(
            snapshot,
            catalog,
            reports,
            baseline,
            folder.resolve(Places.CONFIGURATION),
            about.configuration(folder));
    Reproduction reproduction = new Reproduction(judge, again);
    Selection selection = reproduction.selection(given);
    snapshot(snapshot.manifest(), manifest);
    if (selection != null) {
      packs(catalog, selection);
      strangers(names, snapshot.manifest(), catalog.files(selection).keySet());
      if (verification.holds()) {
        reproduction.run(given, selection);
      }
    }
    reproduction.faults().forEach(fault -> verification.fails("report", fault));
    reproduction.notes().forEach(note -> verification.open("report", note));
    if (verification.holds()) {
      verification.holds(
          "report",
          "%d findings of scan %s are those that its snapshot gives"
              .formatted(reproduction.findings(), about.scanId()));
    }
  }

  /** The judging reads only what rules read; here the rest of the snapshot is looked at. */
  private void snapshot(Manifest snapshot, BundleManifest manifest) {
    Map<String, String> hashes =
        manifest.files().stream()
            .collect(Collectors.toMap(BundleManifest.File::name, BundleManifest.File::sha256));
    List<String> wrong =
        snapshot.partitions().stream()
            .filter(p -> !p.sha256().equals(hashes.get(Places.SNAPSHOT + p.path())))
            .map(p -> Places.SNAPSHOT + p.path())
            .toList();
    wrong.forEach(
        name ->
            verification.fails(
                "snapshot", name + " is not the file that the snapshot's own manifest tells of"));
    if (wrong.isEmpty()) {
      verification.holds(
          "snapshot",
          "of %s, %s".formatted(snapshot.scan().started(), accounts(snapshot.scan().accounts())));
    }
  }

  private static String accounts(List<String> accounts) {
    return accounts.size() > 5
        ? "%d accounts".formatted(accounts.size())
        : (accounts.size() == 1 ? "account " : "accounts ") + String.join(", ", accounts);
  }

  private void packs(Catalog catalog, Selection selection) {
    if (!catalog.version().equals(own.version())) {
      verification.open(
          "packs",
          "they say to be of plumbline %s, and only that version can tell; this is %s"
              .formatted(catalog.version(), own.version()));
      return;
    }
    SortedMap<String, byte[]> bundled = catalog.files(selection);
    Map<String, Rule> ours =
        own.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    List<String> unlike = new ArrayList<>();
    catalog.rules().stream()
        .filter(rule -> !rule.equals(ours.get(rule.id())))
        .map(Rule::id)
        .forEach(unlike::add);
    bundled.forEach((name, bytes) -> addUnlike(name, bytes, selection, unlike));
    if (unlike.isEmpty()) {
      verification.holds("packs", "those of this plumbline " + own.version());
    } else {
      String more = unlike.size() > NAMED ? " and %d more".formatted(unlike.size() - NAMED) : "";
      verification.fails(
          "packs",
          "they say to be of plumbline %s, which this is, and are others: %s%s"
              .formatted(
                  own.version(),
                  String.join(", ", unlike.subList(0, Math.min(NAMED, unlike.size()))),
                  more));
    }
  }

  private void addUnlike(String name, byte[] bytes, Selection selection, List<String> unlike) {
    byte[] ours;
    try {
      ours = own.files(selection).get(name);
    } catch (IllegalStateException e) {
      ours = null;
    }
    if (!Arrays.equals(bytes, ours)) {
      unlike.add(name);
    }
  }

  private void strangers(Set<String> names, Manifest snapshot, Set<String> packs) {
    Set<String> strangers = new TreeSet<>(names);
    strangers.removeAll(Places.ofSnapshot(snapshot));
    packs.forEach(name -> strangers.remove(Places.PACKS + name));
    strangers.removeIf(
        name ->
            name.equals(About.NAME)
                || name.equals(Places.BASELINE)
                || name.startsWith(Places.CONFIGURATION)
                || Places.format(name) != null);
    strangers.forEach(name -> verification.fails("files", name + " has no place in a bundle"));
  }

  /** A complaint, with paths as in the bundle. */
  private static String inside(Throwable e, Path folder) {
    boolean ours = KNOWN.contains(e.getClass());
    String message = e.getMessage() == null ? "" : e.getMessage().replace(folder + "/", "");
    return ours
        ? message
        : "it can't be judged again (%s: %s)".formatted(e.getClass().getSimpleName(), message);
  }
}

package io.plumbline.cli;

import com.google.gson.JsonElement;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** What a snapshot knows of AWS Artifact. */
final class SnapshotArtifacts {
  private static final String REPORT = "AWS::Artifact::Report";
  private static final String AGREEMENT = "AWS::Artifact::CustomerAgreement";

  private SnapshotArtifacts() {}

  static void print(Console console, Path directory) {
    Snapshot snapshot = Snapshot.open(directory);
    Table reports = new Table("ID", "VERSION", "PERIOD", "STATE", "NAME");
    forEach(
        snapshot,
        REPORT,
        r ->
            reports.row(
                r.id(),
                text(r, "version"),
                EvidenceArtifactCommand.period(time(r, "periodStart"), time(r, "periodEnd")),
                text(r, "state"),
                text(r, "name")));
    Table agreements = new Table("ID", "TYPE", "SINCE", "STATE", "NAME");
    forEach(
        snapshot,
        AGREEMENT,
        r ->
            agreements.row(
                r.id(),
                text(r, "type"),
                "%.10s".formatted(text(r, "effectiveStart")),
                text(r, "state"),
                text(r, "name")));
    int width = console.width();
    reports.print(console.out(), width);
    console.out().println();
    agreements.print(console.out(), width);
  }

  private static void forEach(Snapshot snapshot, String type, Consumer<Resource> action) {
    if (snapshot.manifest().coverage().stream().noneMatch(c -> c.type().equals(type))) {
      throw new UserError(
          "the snapshot holds no %s; collect it with the pack soc2, or without --snapshot."
              .formatted(type));
    }
    snapshot.partitions(type).forEach(partition -> snapshot.resources(partition, action));
  }

  private static String text(Resource resource, String attribute) {
    JsonElement value = resource.attributes().get(attribute);
    return value == null || !value.isJsonPrimitive() ? "-" : value.getAsString();
  }

  private static Instant time(Resource resource, String attribute) {
    String text = text(resource, attribute);
    return text.equals("-") ? null : Instant.parse(text);
  }
}

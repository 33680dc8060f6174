package io.plumbline.engine;

import com.google.gson.JsonParser;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.PartitionWriter;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.ScanInfo;
import io.plumbline.snapshot.Snapshot;
import io.plumbline.snapshot.SnapshotWriter;
import io.plumbline.snapshot.Unavailable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes snapshots for tests, of one account. */
final class TestSnapshot {
  static final String ACCOUNT = "111122223333";

  private final SortedMap<String, List<String>> asked = new TreeMap<>();
  private final Map<PartitionKey, List<Resource>> partitions = new LinkedHashMap<>();
  private final List<Coverage> incomplete = new ArrayList<>();

  TestSnapshot asks(String type, String... attributes) {
    asked.put(type, List.of(attributes));
    return this;
  }

  /** A listing that went to its end, so far without resources. */
  TestSnapshot listing(String region, String type) {
    partitions.computeIfAbsent(new PartitionKey(ACCOUNT, region, type), k -> new ArrayList<>());
    return this;
  }

  TestSnapshot denied(String region, String type, String permission) {
    incomplete.add(
        Coverage.incomplete(
            new PartitionKey(ACCOUNT, region, type),
            Coverage.Status.DENIED,
            0,
            "AccessDenied",
            permission));
    return this;
  }

  TestSnapshot resource(String region, String type, String arn, String attributes) {
    return resource(region, region, type, arn, attributes, Map.of());
  }

  TestSnapshot resource(
      String partitionRegion,
      String region,
      String type,
      String arn,
      String attributes,
      Map<String, Unavailable> unavailable) {
    listing(partitionRegion, type);
    partitions
        .get(new PartitionKey(ACCOUNT, partitionRegion, type))
        .add(
            new Resource(
                type,
                arn,
                arn,
                ACCOUNT,
                region,
                new TreeMap<>(Map.of("env", "prod")),
                JsonParser.parseString(attributes).getAsJsonObject(),
                new TreeMap<>(unavailable)));
    return this;
  }

  Snapshot write(Path directory) {
    ScanInfo scan =
        new ScanInfo(
            "scan-1",
            Instant.parse("2026-11-24T06:00:00Z"),
            "0.1.0",
            "aws",
            List.of(ACCOUNT),
            List.of("eu-west-1"),
            asked);
    try (SnapshotWriter writer = SnapshotWriter.create(directory, scan)) {
      partitions.forEach(
          (key, resources) -> {
            try (PartitionWriter partition =
                writer.partition(key.account(), key.region(), key.type())) {
              resources.forEach(partition::add);
              writer.coverage(Coverage.collected(key, partition.commit()));
            }
          });
      incomplete.forEach(writer::coverage);
      writer.finish(Instant.parse("2026-11-24T06:05:00Z"));
    }
    return Snapshot.open(directory);
  }
}

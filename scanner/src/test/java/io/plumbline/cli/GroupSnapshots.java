package io.plumbline.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.PartitionWriter;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.ScanInfo;
import io.plumbline.snapshot.SnapshotWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Small snapshots of security groups. */
final class GroupSnapshots {
  static final String ACCOUNT = "111122223333";
  static final String TYPE = "AWS::EC2::SecurityGroup";

  private GroupSnapshots() {}

  /**
   * Writes a snapshot of one region.
   *
   * @param groups each an id and the port that it opens to everybody
   */
  static void write(Path directory, Instant time, String... groups) {
    TreeMap<String, List<String>> attributes = new TreeMap<>();
    attributes.put(TYPE, List.of("IpPermissions"));
    attributes.put("AWS::EC2::PrefixList", List.of("Entries", "PrefixListId"));
    ScanInfo scan =
        new ScanInfo(
            "s-1", time, "test", "aws", List.of(ACCOUNT), List.of("eu-west-1"), attributes);
    try (SnapshotWriter writer = SnapshotWriter.create(directory, scan)) {
      try (PartitionWriter partition = writer.partition(ACCOUNT, "eu-west-1", TYPE)) {
        for (String group : groups) {
          partition.add(open(group.split(" ", -1)[0], group.split(" ", -1)[1]));
        }
        partition.commit();
      }
      PartitionKey key = new PartitionKey(ACCOUNT, "eu-west-1", TYPE);
      writer.coverage(Coverage.collected(key, groups.length));
      PartitionKey lists = new PartitionKey(ACCOUNT, "eu-west-1", "AWS::EC2::PrefixList");
      writer.coverage(Coverage.collected(lists, 0));
      writer.finish(time);
    }
  }

  private static Resource open(String id, String port) {
    JsonObject attributes =
        JsonParser.parseString(
                """
                {"IpPermissions": [{"IpProtocol": "tcp", "FromPort": %s, "ToPort": %s,
                  "IpRanges": [{"CidrIp": "0.0.0.0/0"}], "Ipv6Ranges": [], "PrefixListIds": []}]}
                """
                    .formatted(port, port))
            .getAsJsonObject();
    String arn = "arn:aws:ec2:eu-west-1:" + ACCOUNT + ":security-group/" + id;
    return new Resource(
        TYPE, id, arn, ACCOUNT, "eu-west-1", new TreeMap<>(), attributes, new TreeMap<>());
  }
}

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

/** Writes a snapshot of so many security groups and volumes, over 20 accounts and 4 regions. */
class BigSnapshot {
  private static final Instant TIME = Instant.parse("2026-11-24T06:00:00Z");
  private static final List<String> REGIONS = List.of("eu-central-1", "eu-west-1", "us-east-1", "us-west-2");
  private static final int ACCOUNTS = 20;

  public static void main(String[] args) {
    int total = Integer.parseInt(args[1]);
    List<String> accounts = java.util.stream.IntStream.range(0, ACCOUNTS).mapToObj("1111222233%02d"::formatted).toList();
    TreeMap<String, List<String>> attributes = new TreeMap<>();
    attributes.put("AWS::EC2::SecurityGroup", List.of("GroupName", "IpPermissions"));
    attributes.put("AWS::EC2::PrefixList", List.of("Entries", "PrefixListId"));
    attributes.put("AWS::EC2::Volume", List.of("Encrypted"));
    ScanInfo scan = new ScanInfo("big", TIME, "bench", "aws", accounts, REGIONS, attributes);
    int each = total / 2 / ACCOUNTS / REGIONS.size();
    try (SnapshotWriter writer = SnapshotWriter.create(Path.of(args[0]), scan)) {
      for (String account : accounts) {
        for (String region : REGIONS) {
          write(writer, account, region, "AWS::EC2::SecurityGroup", each, "security-group/sg-",
              "{\"GroupName\":\"g\",\"IpPermissions\":[{\"IpProtocol\":\"tcp\",\"FromPort\":%1$d,\"ToPort\":%1$d,"
                  + "\"IpRanges\":[{\"CidrIp\":\"0.0.0.0/0\"}],\"Ipv6Ranges\":[],\"PrefixListIds\":[]}]}");
          write(writer, account, region, "AWS::EC2::Volume", each, "volume/vol-", "{\"Encrypted\":true}");
          writer.coverage(Coverage.collected(new PartitionKey(account, region, "AWS::EC2::PrefixList"), 0));
        }
      }
      writer.finish(TIME);
    }
  }

  private static void write(
      SnapshotWriter writer, String account, String region, String type, int count, String name, String attributes) {
    try (PartitionWriter partition = writer.partition(account, region, type)) {
      for (int i = 0; i < count; i++) {
        String id = name.substring(name.indexOf('/') + 1) + "%08x".formatted(i);
        String arn = "arn:aws:ec2:%s:%s:%s%08x".formatted(region, account, name, i);
        JsonObject values = JsonParser.parseString(attributes.formatted(i % 10 == 0 ? 22 : 443)).getAsJsonObject();
        partition.add(new Resource(type, id, arn, account, region, new TreeMap<>(), values, new TreeMap<>()));
      }
      partition.commit();
    }
    writer.coverage(Coverage.collected(new PartitionKey(account, region, type), count));
  }
}

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.report.CoverageEntry;
import io.plumbline.report.Finding;
import io.plumbline.report.JsonReportWriter;
import io.plumbline.report.Outcome;
import io.plumbline.report.Report;
import io.plumbline.report.ResourceRef;
import io.plumbline.report.RuleInfo;
import io.plumbline.report.RunInfo;
import io.plumbline.report.Severity;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.PartitionWriter;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.ScanInfo;
import io.plumbline.snapshot.SnapshotWriter;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * Two made-up reports, all of whose findings fail, and two snapshots: {@code FOLDER COUNT MOVED}. In
 * the later one of each, one item in MOVED is gone, one is new, and in the snapshots one is changed.
 */
class Drifts {
  private static final String ACCOUNT = "111122223333";
  private static final String TYPE = "AWS::EC2::SecurityGroup";
  private static final String RULE = "ec2-security-group-no-public-ssh";

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int count = Integer.parseInt(args[1]);
    int moved = Integer.parseInt(args[2]);
    report(folder.resolve("before.json"), count, moved, false);
    report(folder.resolve("after.json"), count, moved, true);
    snapshot(folder.resolve("before"), count, moved, false);
    snapshot(folder.resolve("after"), count, moved, true);
  }

  private static String name(int i, int moved, boolean later) {
    return "sg-%08d%s".formatted(i, later && i % moved == 0 ? "-new" : "");
  }

  private static void report(Path file, int count, int moved, boolean later) throws Exception {
    Instant time = Instant.parse(later ? "2026-11-24T06:00:00Z" : "2026-11-23T06:00:00Z");
    Report.FindingSource findings = action -> {
      for (int i = 0; i < count; i++) {
        action.accept(finding(name(i, moved, later)));
      }
    };
    TreeMap<Outcome, Long> outcomes = new TreeMap<>();
    outcomes.put(Outcome.FAIL, (long) count);
    TreeMap<Severity, Long> failed = new TreeMap<>();
    failed.put(Severity.HIGH, (long) count);
    RuleInfo rule = new RuleInfo(RULE, "Closed", "", Severity.HIGH, "ec2", TYPE, new TreeMap<>(),
        new RuleInfo.Remediation(null, null, null), List.of(), outcomes, null);
    Report report = new Report(
        new RunInfo("plumbline", "0.1.0", "s", time, time, time, List.of(ACCOUNT), List.of("eu-west-1"), List.of(), new TreeMap<>()),
        new Report.Counts(outcomes, failed), List.of(rule), List.of(),
        List.of(new CoverageEntry(ACCOUNT, "eu-west-1", TYPE, CoverageEntry.Status.COLLECTED, count, null, null)), findings);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      new JsonReportWriter().write(report, out);
    }
  }

  private static Finding finding(String name) {
    String arn = "arn:aws:ec2:eu-west-1:" + ACCOUNT + ":security-group/" + name;
    JsonObject evidence = new JsonObject();
    evidence.addProperty("cidr", "0.0.0.0/0");
    evidence.addProperty("port", 22);
    TreeMap<String, String> tags = new TreeMap<>();
    tags.put("env", "prod");
    TreeMap<String, List<String>> controls = new TreeMap<>();
    controls.put("cis-aws-7.0", List.of("6.2"));
    return new Finding(Finding.idOf(RULE, ACCOUNT, "eu-west-1", arn), RULE,
        new ResourceRef(arn, TYPE, ACCOUNT, "eu-west-1", tags), Outcome.FAIL, Severity.HIGH,
        "Port 22 (tcp) is open to 0.0.0.0/0", evidence, controls, null, null, null);
  }

  private static void snapshot(Path folder, int count, int moved, boolean later) throws Exception {
    Instant time = Instant.parse(later ? "2026-11-24T06:00:00Z" : "2026-11-23T06:00:00Z");
    TreeMap<String, List<String>> asked = new TreeMap<>();
    asked.put(TYPE, List.of("IpPermissions", "Tags", "VpcId"));
    ScanInfo scan = new ScanInfo("s", time, "0.1.0", "aws", List.of(ACCOUNT), List.of("eu-west-1"), asked);
    PartitionKey key = new PartitionKey(ACCOUNT, "eu-west-1", TYPE);
    try (SnapshotWriter writer = SnapshotWriter.create(folder, scan)) {
      try (PartitionWriter partition = writer.partition(ACCOUNT, "eu-west-1", TYPE)) {
        for (int i = 0; i < count; i++) {
          partition.add(group(name(i, moved, later), later && i % moved == 1 ? 8022 : 22, i));
        }
        partition.commit();
      }
      writer.coverage(Coverage.collected(key, count));
      writer.finish(time);
    }
  }

  private static Resource group(String name, int port, int i) {
    StringBuilder rules = new StringBuilder();
    for (int r = 0; r < 5; r++) {
      rules.append(r == 0 ? "" : ",").append("""
          {"FromPort":%d,"IpProtocol":"tcp","IpRanges":[{"CidrIp":"10.%d.0.0/16","Description":"from office %d"},{"CidrIp":"0.0.0.0/0"}],"Ipv6Ranges":[],"PrefixListIds":[],"ToPort":%d,"UserIdGroupPairs":[]}"""
          .formatted(port + r, i % 250, r, port + r));
    }
    JsonObject attributes = JsonParser.parseString(
        "{\"IpPermissions\":[" + rules + "],\"Tags\":[{\"Key\":\"n\",\"Value\":\"" + i + "\"}],\"VpcId\":\"vpc-" + i % 99 + "\"}").getAsJsonObject();
    String arn = "arn:aws:ec2:eu-west-1:" + ACCOUNT + ":security-group/" + name;
    return new Resource(TYPE, name, arn, ACCOUNT, "eu-west-1", new TreeMap<>(), attributes, new TreeMap<>());
  }
}

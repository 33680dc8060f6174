package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.cli.CommandProcess.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.Tag;

/** {@code diff} of two states of the emulated account lists what was changed between them. */
final class EmulatedDriftIT {
  private static Emulator emulator;

  @TempDir Path directory;
  private CommandProcess program;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    emulator = Emulator.start();
  }

  @AfterAll
  static void stop() {
    if (emulator != null) {
      emulator.close();
    }
  }

  @BeforeEach
  void program() {
    program = new CommandProcess(directory).withCredentials();
  }

  @Test
  void nothing_changes_by_looking() throws Exception {
    collect("a");
    collect("b");

    assertThat(diff("a", "b")).isEmpty();
  }

  @Test
  void what_is_changed_is_what_is_listed() throws Exception {
    collect("a");
    String group = change();
    collect("b");

    String groups = "arn:aws:ec2:eu-west-1:123456789012:security-group/";
    String iam = "arn:aws:iam::123456789012:";
    assertThat(diff("a", "b"))
        .containsExactly(
            "CHANGED AWS::EC2::SecurityGroup " + groups + group,
            "  IpPermissions[] ABSENT -> {\"FromPort\":22,\"IpProtocol\":\"tcp\","
                + "\"IpRanges\":[{\"CidrIp\":\"0.0.0.0/0\"}],\"Ipv6Ranges\":[],\"PrefixListIds\":[],"
                + "\"ToPort\":22,\"UserIdGroupPairs\":[]}",
            "CHANGED AWS::::Account " + iam + "root",
            "  AccountSummary.Users 27 -> 28",
            "ADDED AWS::IAM::CredentialReportUser " + iam + "user/mallory",
            "ADDED AWS::IAM::User " + iam + "user/mallory",
            "CHANGED AWS::S3::Bucket arn:aws:s3:::halden-data-us-east-1",
            "  Versioning.Status \"Enabled\" -> \"Suspended\"",
            "CHANGED AWS::S3::Bucket arn:aws:s3:::halden-suspended",
            "  Tags ABSENT -> [{\"Key\":\"owner\",\"Value\":\"ops\"}]",
            "REMOVED AWS::S3::Bucket arn:aws:s3:::halden-tls-objects");
  }

  /** Opens a group, deletes a bucket, tags another, stops its versioning, makes a user. */
  private static String change() {
    try (Ec2Client ec2 = client(Ec2Client.builder(), Region.EU_WEST_1);
        S3Client s3 = client(S3Client.builder().forcePathStyle(true), Region.US_EAST_1);
        IamClient iam = client(IamClient.builder(), Region.US_EAST_1)) {
      s3.deleteBucket(r -> r.bucket("halden-tls-objects"));
      s3.putBucketTagging(
          r ->
              r.bucket("halden-suspended")
                  .tagging(t -> t.tagSet(Tag.builder().key("owner").value("ops").build())));
      s3.putBucketVersioning(
          r ->
              r.bucket("halden-data-us-east-1")
                  .versioningConfiguration(v -> v.status(BucketVersioningStatus.SUSPENDED)));
      iam.createUser(r -> r.userName("mallory"));
      Filter empty = Filter.builder().name("group-name").values("empty").build();
      SecurityGroup group =
          ec2.describeSecurityGroups(r -> r.filters(empty)).securityGroups().get(0);
      IpRange everybody = IpRange.builder().cidrIp("0.0.0.0/0").build();
      IpPermission ssh =
          IpPermission.builder()
              .ipProtocol("tcp")
              .fromPort(22)
              .toPort(22)
              .ipRanges(everybody)
              .build();
      ec2.authorizeSecurityGroupIngress(r -> r.groupId(group.groupId()).ipPermissions(ssh));
      return group.groupId();
    }
  }

  private static <B extends AwsClientBuilder<B, C>, C> C client(B builder, Region region) {
    return builder
        .endpointOverride(emulator.endpoint())
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
        .build();
  }

  private void collect(String name) throws IOException, InterruptedException {
    Result result =
        program.run(
            "collect",
            "--quiet",
            "--snapshot-out",
            name,
            "--region",
            "us-east-1",
            "--region",
            "eu-west-1",
            "--endpoint-url",
            emulator.endpoint().toString());
    assertThat(result).isEqualTo(new Result(0, "", ""));
  }

  /** Each change on a line. */
  private List<String> diff(String before, String after) throws Exception {
    Result result = program.run("diff", before, after, "--format", "json");
    assertThat(result.exitCode()).as(result.err()).isZero();
    List<String> lines = new ArrayList<>();
    for (JsonElement element :
        JsonParser.parseString(result.out()).getAsJsonObject().getAsJsonArray("changes")) {
      JsonObject change = element.getAsJsonObject();
      lines.add(text(change, "change") + " " + text(change, "type") + " " + text(change, "arn"));
      if (change.has("attributes")) {
        for (JsonElement attribute : change.getAsJsonArray("attributes")) {
          JsonObject one = attribute.getAsJsonObject();
          lines.add(
              "  %s %s -> %s"
                  .formatted(text(one, "path"), fact(one, "before"), fact(one, "after")));
        }
      }
    }
    return lines;
  }

  private static String text(JsonObject object, String name) {
    return object.has(name) ? object.get(name).getAsString() : "";
  }

  private static String fact(JsonObject attribute, String name) {
    JsonObject fact = attribute.getAsJsonObject(name);
    return fact.has("value") ? fact.get("value").toString() : text(fact, "state");
  }
}

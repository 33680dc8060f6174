package io.plumbline.collectors;

import static io.plumbline.collectors.SampleAnswers.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.ScanInfo;
import io.plumbline.snapshot.SnapshotWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AccountCollectionTest {
  private static final CollectionPlan GROUPS =
      CollectionPlan.of(Map.of("AWS::EC2::SecurityGroup", List.of("IpPermissions")));
  private static final CollectionPlan BUCKETS =
      CollectionPlan.of(Map.of("AWS::S3::Bucket", List.of("Policy")));

  private static Target target(List<String> regions, List<String> notEnabled) {
    return new Target("aws", ACCOUNT, new TreeSet<>(regions), new TreeSet<>(notEnabled));
  }

  @Test
  void everyRegionIsAPartitionAndWhatIsNotEnabledIsSaid() {
    CollectedForTest collected =
        CollectedForTest.from(
            new AwsStandIn(),
            GROUPS,
            target(List.of("eu-west-1", "us-east-1"), List.of("af-south-1")));
    assertThat(collected.coverage())
        .extracting(Coverage::region, Coverage::status, Coverage::count)
        .containsExactlyInAnyOrder(
            tuple("af-south-1", Coverage.Status.REGION_NOT_ENABLED, 0L),
            tuple("eu-west-1", Coverage.Status.COLLECTED, 3L),
            tuple("us-east-1", Coverage.Status.COLLECTED, 3L));
    assertThat(collected.resources())
        .extracting(Resource::arn)
        .contains("arn:aws:ec2:eu-west-1:111122223333:security-group/GroupId-page2-0");
  }

  @Test
  void bucketsAreGlobalAndLiveInTheirRegion() {
    CollectedForTest collected = CollectedForTest.from(new AwsStandIn(), BUCKETS);
    assertThat(collected.coverage()).extracting(Coverage::region).containsExactly("global");
    assertThat(collected.resources())
        .hasSize(3)
        .allSatisfy(bucket -> assertThat(bucket.region()).startsWith("LocationConstraint"));
  }

  @Test
  void trailsAreCollectedOnceThoughEveryRegionShowsThem() {
    assertThat(trails("eu-west-1", "us-east-1"))
        .as("the trails are at home in us-east-1")
        .containsExactlyInAnyOrder(tuple("eu-west-1", 0L), tuple("us-east-1", 2L));
    assertThat(trails("eu-west-1", "eu-west-2"))
        .as("and the scan does not look there")
        .containsExactlyInAnyOrder(tuple("eu-west-1", 2L), tuple("eu-west-2", 0L));
  }

  private static List<Tuple> trails(String... regions) {
    CollectionPlan plan =
        CollectionPlan.of(Map.of("AWS::CloudTrail::Trail", List.of("HomeRegion")));
    return CollectedForTest.from(new AwsStandIn(), plan, target(List.of(regions), List.of()))
        .coverage()
        .stream()
        .map(listing -> tuple(listing.region(), listing.count()))
        .toList();
  }

  @Test
  void onlyWhatIsWantedIsAskedFor() {
    AwsStandIn aws = new AwsStandIn();
    CollectedForTest.from(aws, BUCKETS);
    assertThat(aws.called())
        .containsExactlyInAnyOrder("ListBuckets", "GetBucketLocation", "GetBucketPolicy");
    assertThat(BUCKETS.attributes().get("AWS::S3::Bucket"))
        .contains("Name", "Location", "Policy")
        .doesNotContain("Acl");
  }

  @Test
  void anItemDeletedSinceItWasListedIsLeftOut() {
    AwsStandIn aws = new AwsStandIn().failing("GetBucketPolicy", "NoSuchBucket");
    CollectedForTest collected = CollectedForTest.from(aws, BUCKETS);
    assertThat(collected.resources()).isEmpty();
    assertThat(collected.coverage())
        .extracting(Coverage::status)
        .containsExactly(Coverage.Status.COLLECTED);
  }

  @Test
  void whatAnEarlierRunCollectedIsNotAskedForAgain(@TempDir Path folder) {
    Target target = target(List.of("us-east-1"), List.of());
    ScanInfo scan =
        new ScanInfo(
            "scan",
            Instant.EPOCH,
            "0",
            "aws",
            List.of(ACCOUNT),
            List.of("us-east-1"),
            GROUPS.attributes());
    try (SnapshotWriter writer = SnapshotWriter.create(folder, scan)) {
      CollectedForTest.run(new AwsStandIn(), GROUPS, target, ResourceSink.of(writer));
    }
    AwsStandIn aws = new AwsStandIn();
    try (SnapshotWriter writer = SnapshotWriter.create(folder, scan)) {
      CollectedForTest.run(aws, GROUPS, target, ResourceSink.of(writer));
      assertThat(writer.finish(Instant.EPOCH).coverage())
          .extracting(Coverage::status, Coverage::count)
          .containsExactly(tuple(Coverage.Status.COLLECTED, 3L));
    }
    assertThat(aws.called()).isEmpty();
  }

  @Test
  void aSinkThatFailsEndsTheCollection() {
    ResourceSink full =
        new ResourceSink() {
          @Override
          public boolean isDone(PartitionKey key) {
            return false;
          }

          @Override
          public Partition open(PartitionKey key) {
            throw new IllegalStateException("disk full");
          }

          @Override
          public void coverage(Coverage coverage) {}
        };
    Target target = target(List.of("us-east-1"), List.of());
    AwsStandIn aws = new AwsStandIn();
    assertThatThrownBy(() -> CollectedForTest.run(aws, CollectionPlan.everything(), target, full))
        .hasMessage("disk full");
    assertThat(aws.called()).isEmpty();
  }
}

package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Coverage.Status;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.PartitionWriter;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.ScanInfo;
import io.plumbline.snapshot.Snapshot;
import io.plumbline.snapshot.SnapshotWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemberAccountsTest {
  private static final String ACCOUNT = "111122223333";

  @TempDir Path directory;

  @Test
  void what_aws_shows_to_nobody_else_is_no_gap_of_a_member() {
    MemberAccounts member = accounts("{\"Organization\":{\"MasterAccountId\":\"999988887777\"}}");
    assertThat(member.isGap(listing("AWS::Organizations::Root", Status.DENIED))).isFalse();
    assertThat(member.isGap(listing("AWS::Organizations::Root", Status.THROTTLED))).isTrue();
    assertThat(member.isGap(listing("AWS::IAM::User", Status.DENIED))).isTrue();
    assertThat(member.isGap(listing("AWS::IAM::User", Status.SERVICE_NOT_IN_REGION))).isFalse();
  }

  @Test
  void it_is_one_of_the_manager_and_of_who_may_not_know() {
    Coverage denied = listing("AWS::Organizations::Root", Status.DENIED);
    MemberAccounts manager = accounts("{\"Organization\":{\"MasterAccountId\":\"111122223333\"}}");
    assertThat(manager.isGap(denied)).isTrue();
    assertThat(accounts("{}").isGap(denied)).isTrue();
  }

  private static Coverage listing(String type, Status status) {
    return Coverage.incomplete(new PartitionKey(ACCOUNT, "global", type), status, 0, null, null);
  }

  private MemberAccounts accounts(String attributes) {
    Instant time = Instant.parse("2026-11-24T06:00:00Z");
    ScanInfo scan =
        new ScanInfo("s", time, "0.1.0", "aws", List.of(ACCOUNT), List.of(), new TreeMap<>());
    Path folder = directory.resolve(Integer.toHexString(attributes.hashCode()));
    try (SnapshotWriter writer = SnapshotWriter.create(folder, scan)) {
      try (PartitionWriter partition = writer.partition(ACCOUNT, "global", "AWS::::Account")) {
        partition.add(
            new Resource(
                "AWS::::Account",
                ACCOUNT,
                "arn:aws:iam::" + ACCOUNT + ":root",
                ACCOUNT,
                "global",
                new TreeMap<>(),
                JsonParser.parseString(attributes).getAsJsonObject(),
                new TreeMap<>()));
        partition.commit();
      }
      writer.finish(time);
    }
    return MemberAccounts.of(Snapshot.open(folder));
  }
}

package io.plumbline.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Coverage.Status;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.PartitionWriter;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.ScanInfo;
import io.plumbline.snapshot.Snapshot;
import io.plumbline.snapshot.SnapshotException;
import io.plumbline.snapshot.SnapshotWriter;
import io.plumbline.snapshot.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotDiffTest {
  private static final String ACCOUNT = "111122223333";
  private static final String TYPE = "AWS::S3::Bucket";
  private static final PartitionKey KEY = new PartitionKey(ACCOUNT, "global", TYPE);
  private static final Unavailable DENIED = new Unavailable("AccessDenied", "s3:GetBucketPolicy");

  @TempDir Path directory;

  @Test
  void saysWhatCameWentAndChanged() throws IOException {
    Snapshot before =
        new Builder("a")
            .bucket("gone", "{}")
            .bucket("kept", "{\"Versioning\":{\"Status\":\"Enabled\"},\"Policy\":{\"Id\":\"x\"}}")
            .bucket("same", "{\"Policy\":{\"Id\":\"x\"}}")
            .write();
    Snapshot after =
        new Builder("b")
            .bucket("come", "{}")
            .bucket("kept", "{\"Versioning\":{\"Status\":\"Suspended\"}}")
            .bucket("same", "{\"Policy\":{\"Id\":\"x\"}}")
            .write();
    Heard heard = compare(before, after);
    assertThat(heard.lines)
        .containsExactly(
            "ADDED come",
            "REMOVED gone",
            "CHANGED kept",
            "  Policy: {\"Id\":\"x\"} -> ABSENT",
            "  Versioning.Status: \"Enabled\" -> \"Suspended\"");
    assertThat(heard.counts).isEqualTo(new SnapshotDiff.Counts(1, 1, 1, 2, 0, 0, 0, 1));
    assertThat(heard.counts.differ()).isTrue();
    assertThat(heard.counts.complete()).isTrue();
  }

  @Test
  void neverTakesWhatCouldNotBeReadForRemoved() throws IOException {
    Snapshot before =
        new Builder("a")
            .bucket("kept", "{\"Policy\":{\"Id\":\"x\"}}")
            .bucket("other", "{}")
            .write();
    Snapshot deniedAttribute =
        new Builder("b")
            .bucket("kept", "{}", Map.of("Policy", DENIED))
            .bucket("other", "{}", Map.of("Policy", DENIED))
            .write();
    assertThat(compare(before, deniedAttribute).lines)
        .containsExactly(
            "NOT_COMPARABLE kept",
            "  Policy: {\"Id\":\"x\"} -> UNAVAILABLE AccessDenied",
            "NOT_COMPARABLE other",
            "  Policy: ABSENT -> UNAVAILABLE AccessDenied");
    Snapshot deniedListing = new Builder("c").status(Status.DENIED).bucket("kept", "{}").write();
    Heard heard = compare(before, deniedListing);
    assertThat(heard.lines)
        .containsExactly(
            "CHANGED kept", "  Policy: {\"Id\":\"x\"} -> ABSENT", "blind COLLECTED DENIED 1");
    assertThat(heard.counts.removed()).isZero();
    assertThat(compare(deniedListing, before).counts.added()).isZero();
    Snapshot elsewhere = new Builder("d").status(null).write();
    assertThat(compare(before, elsewhere).lines).containsExactly("blind COLLECTED NOT_COLLECTED 2");
    assertThat(compare(deniedAttribute, deniedAttribute).counts.complete()).isTrue();
  }

  @Test
  void whatIsListedToItsEndIsKnownToBeAll() throws IOException {
    Snapshot before = new Builder("a").status(Status.THROTTLED).bucket("gone", "{}").write();
    Snapshot after = new Builder("b").bucket("come", "{}").write();
    assertThat(compare(before, after).lines)
        .containsExactly("REMOVED gone", "blind THROTTLED COLLECTED 1");
    Snapshot none = new Builder("c").status(Status.SERVICE_NOT_IN_REGION).write();
    assertThat(compare(after, none).lines).containsExactly("REMOVED come");
  }

  @Test
  void saysOncePerTypeWhichAttributesOnlyOneAskedFor() throws IOException {
    Snapshot before = new Builder("a").bucket("one", "{\"Policy\":{}}").write();
    Snapshot after = new Builder("b").asks("Policy", "Acl").bucket("one", "{\"Acl\":{}}").write();
    assertThat(compare(before, after).lines)
        .containsExactly(
            "blind AWS::S3::Bucket [Acl, Versioning]", "CHANGED one", "  Policy: {} -> ABSENT");
  }

  @Test
  void leavesOutWhatIsIgnored() throws IOException {
    Snapshot before = new Builder("a").bucket("one", "{\"Policy\":{\"Used\":1,\"N\":1}}").write();
    Snapshot after = new Builder("b").bucket("one", "{\"Policy\":{\"Used\":2,\"N\":1}}").write();
    assertThat(compare(before, after).counts.changed()).isEqualTo(1);
    for (String pattern : List.of("*Used*", "Policy.Used", "AWS::S3::*/Policy.*", "*")) {
      Heard heard = compare(before, after, pattern);
      assertThat(heard.lines).as(pattern).isEmpty();
      assertThat(heard.counts.same()).isEqualTo(1);
      assertThat(heard.counts.ignored()).isEqualTo(1);
    }
    assertThat(compare(before, after, "Used", "AWS::EC2::*/*").counts.changed()).isEqualTo(1);
  }

  @Test
  void refusesADamagedSnapshot() throws IOException {
    Snapshot before = new Builder("a").bucket("one", "{}").write();
    Snapshot after = new Builder("b").bucket("two", "{}").write();
    Files.delete(directory.resolve("b").resolve(KEY.path()));
    assertThatThrownBy(() -> compare(before, after))
        .isInstanceOf(SnapshotException.class)
        .hasMessageEndingWith("the file is missing");
  }

  private static Heard compare(Snapshot before, Snapshot after, String... ignored)
      throws IOException {
    Heard heard = new Heard();
    heard.counts =
        SnapshotDiff.between(before, after, new IgnoredPaths(List.of(ignored), true), heard);
    return heard;
  }

  private static final class Heard implements DriftListener {
    private final List<String> lines = new ArrayList<>();
    private SnapshotDiff.Counts counts;

    @Override
    public void changed(ResourceChange change) {
      lines.add(change.kind() + " " + change.resource().id());
      change
          .attributes()
          .forEach(
              a ->
                  lines.add(
                      "  %s: %s -> %s".formatted(a.path(), text(a.before()), text(a.after()))));
    }

    private static String text(Fact fact) {
      return switch (fact.state()) {
        case PRESENT -> fact.value().toString();
        case ABSENT -> "ABSENT";
        case UNAVAILABLE -> "UNAVAILABLE " + fact.why().code();
      };
    }

    @Override
    public void blind(Blind blind) {
      lines.add(
          blind.attributes().isEmpty()
              ? "blind %s %s %d"
                  .formatted(blind.before().status(), blind.after().status(), blind.unmatched())
              : "blind " + blind.type() + " " + blind.attributes());
    }
  }

  private final class Builder {
    private final String name;
    private final List<Resource> buckets = new ArrayList<>();
    private List<String> asked = List.of("Policy", "Versioning");
    private Status status = Status.COLLECTED;

    Builder(String name) {
      this.name = name;
    }

    Builder asks(String... attributes) {
      asked = List.of(attributes);
      return this;
    }

    Builder status(Status newStatus) {
      status = newStatus;
      return this;
    }

    Builder bucket(String id, String attributes) {
      return bucket(id, attributes, Map.of());
    }

    Builder bucket(String id, String attributes, Map<String, Unavailable> unavailable) {
      buckets.add(
          new Resource(
              TYPE,
              id,
              "arn:aws:s3:::" + id,
              ACCOUNT,
              "eu-west-1",
              new TreeMap<>(),
              JsonParser.parseString(attributes).getAsJsonObject(),
              new TreeMap<>(unavailable)));
      return this;
    }

    Snapshot write() {
      Instant time = Instant.parse("2026-11-24T06:00:00Z");
      ScanInfo scan =
          new ScanInfo(
              name,
              time,
              "0.1.0",
              "aws",
              List.of(ACCOUNT),
              List.of("eu-west-1"),
              new TreeMap<>(Map.of(TYPE, asked)));
      Path folder = directory.resolve(name);
      try (SnapshotWriter writer = SnapshotWriter.create(folder, scan)) {
        try (PartitionWriter partition = writer.partition(ACCOUNT, "global", TYPE)) {
          buckets.forEach(partition::add);
          partition.commit();
        }
        if (status != null) {
          writer.coverage(
              status == Status.COLLECTED
                  ? Coverage.collected(KEY, buckets.size())
                  : Coverage.incomplete(KEY, status, buckets.size(), null, null));
        }
        writer.finish(time);
      }
      return Snapshot.open(folder);
    }
  }
}

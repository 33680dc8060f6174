package io.plumbline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  private static final String ACCOUNT = "111122223333";
  private static final String TYPE = "AWS::S3::Bucket";
  private static final PartitionKey BUCKETS = new PartitionKey(ACCOUNT, "global", TYPE);
  private static final Instant STARTED = Instant.parse("2026-11-24T06:00:00Z");
  private static final Instant FINISHED = Instant.parse("2026-11-24T06:05:00Z");

  @TempDir Path directory;

  @Test
  void readsWhatWasWrittenInOrder() {
    Resource logs =
        bucket("logs", Map.of("env", "prod"), "{\"Policy\":{\"b\":1,\"a\":[true,null,\"x\"]}}");
    Resource backup = bucket("backup", Map.of(), "{}");
    Manifest written;
    try (SnapshotWriter writer = SnapshotWriter.create(directory, scan("one"))) {
      try (PartitionWriter partition = writer.partition(ACCOUNT, "global", TYPE)) {
        partition.add(logs);
        partition.add(backup);
        assertThat(partition.commit()).isEqualTo(2);
      }
      writer.coverage(Coverage.collected(BUCKETS, 2));
      written = writer.finish(FINISHED);
    }

    Snapshot snapshot = Snapshot.open(directory);

    assertThat(snapshot.manifest()).isEqualTo(written);
    assertThat(written.scan()).isEqualTo(scan("one"));
    assertThat(written.coverage()).containsExactly(Coverage.collected(BUCKETS, 2));
    assertThat(written.partitions())
        .extracting(Manifest.Partition::path)
        .containsExactly("resources/111122223333/global/AWS_S3_Bucket.ndjson.zst");
    assertThat(resources(snapshot)).containsExactly(backup, logs);
    assertThat(lines(snapshot).get(1))
        .isEqualTo(
            """
            {"type":"AWS::S3::Bucket","id":"logs","arn":"arn:aws:s3:::logs",\
            "account":"111122223333","region":"eu-west-1","tags":{"env":"prod"},\
            "attributes":{"Policy":{"a":[true,null,"x"],"b":1}},\
            "unavailable":{"Acl":{"code":"AccessDenied","permission":"s3:GetBucketAcl"}}}""");
    assertThat(files()).containsExactly("manifest.json", written.partitions().get(0).path());
  }

  @Test
  void ordersAndDropsDuplicatesBeyondMemory() {
    List<Resource> expected =
        IntStream.range(0, 1000)
            .mapToObj(i -> bucket("b%04d".formatted(i), Map.of(), "{}"))
            .toList();
    try (SnapshotWriter writer = SnapshotWriter.create(directory, scan("one"), 10_000)) {
      PartitionWriter partition = writer.partition(ACCOUNT, "global", TYPE);
      IntStream.range(0, 2000).parallel().forEach(i -> partition.add(expected.get(i * 7 % 1000)));
      assertThat(partition.commit()).isEqualTo(1000);
      writer.coverage(Coverage.collected(BUCKETS, 1000));
      writer.finish(FINISHED);
    }

    assertThat(resources(Snapshot.open(directory))).isEqualTo(expected);
    assertThat(files()).hasSize(2);
  }

  @Test
  void goesOnFromTheLastWholePartition() {
    try (SnapshotWriter died = SnapshotWriter.create(directory, scan("one"))) {
      commit(died, bucket("logs", Map.of(), "{}"));
      died.coverage(Coverage.collected(BUCKETS, 1));
      died.coverage(
          Coverage.incomplete(
              new PartitionKey(ACCOUNT, "eu-west-1", "AWS::EC2::VPC"),
              Coverage.Status.THROTTLED,
              0,
              "Throttling",
              null));
      died.partition(ACCOUNT, "eu-west-1", TYPE).add(bucket("half", Map.of(), "{}"));
    }
    assertThatThrownBy(() -> Snapshot.open(directory))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(directory + " holds an unfinished snapshot; run the scan again to finish it");

    try (SnapshotWriter again = SnapshotWriter.create(directory, scan("two"))) {
      assertThat(again.scan()).isEqualTo(scan("one"));
      assertThat(again.isDone(ACCOUNT, "global", TYPE)).isTrue();
      assertThat(again.isDone(ACCOUNT, "eu-west-1", TYPE)).isFalse();
      assertThat(again.isDone(ACCOUNT, "eu-west-1", "AWS::EC2::VPC")).isFalse();
      again.finish(FINISHED);
    }
    assertThat(resources(Snapshot.open(directory))).containsExactly(bucket("logs", Map.of(), "{}"));
  }

  @Test
  void listsAgainWhatACrashDamaged() throws IOException {
    try (SnapshotWriter died = SnapshotWriter.create(directory, scan("one"))) {
      commit(died, bucket("logs", Map.of(), "{}"));
      died.coverage(Coverage.collected(BUCKETS, 1));
    }
    Files.write(directory.resolve(BUCKETS.path()), new byte[] {1});
    Path journal = directory.resolve(SnapshotWriter.JOURNAL);
    Files.writeString(journal, Files.readString(journal) + "{\"coverage\":{\"acc");

    try (SnapshotWriter again = SnapshotWriter.create(directory, scan("two"))) {
      assertThat(again.isDone(ACCOUNT, "global", TYPE)).isFalse();
    }
  }

  @Test
  void refusesAnotherScansDirectory() {
    SnapshotWriter.create(directory, scan("one")).close();
    ScanInfo other = scan("two");
    ScanInfo wider =
        new ScanInfo(
            "two", STARTED, "0.1.0", "aws", List.of(ACCOUNT), List.of(), other.attributes());
    assertThatThrownBy(() -> SnapshotWriter.create(directory, wider))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(
            directory
                + " holds an unfinished snapshot of another scan; remove it or choose another"
                + " directory");

    SnapshotWriter writer = SnapshotWriter.create(directory, scan("one"));
    writer.finish(FINISHED);
    assertThatThrownBy(() -> SnapshotWriter.create(directory, scan("one")))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(directory + " already holds a snapshot; choose another directory");
  }

  @Test
  void saysWhatIsWrongWithAManifest() throws IOException {
    Path manifest = directory.resolve("manifest.json");
    assertThatThrownBy(() -> Snapshot.open(directory))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(directory + " holds no snapshot: manifest.json is missing");

    for (String text : List.of("", "[]", "{\"formatVersion\":1}", "{", "{\"formatVersion\":[]}")) {
      Files.writeString(manifest, text);
      assertThatThrownBy(() -> Snapshot.open(directory))
          .as(text)
          .isInstanceOf(SnapshotException.class)
          .hasMessage(manifest + " is not a manifest of a snapshot");
    }

    Files.writeString(manifest, "{\"formatVersion\":2}");
    assertThatThrownBy(() -> Snapshot.open(directory))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(manifest + " has format version 2; this program reads version 1");
  }

  @Test
  void refusesAManifestThatPointsElsewhere() throws IOException {
    writeOne();
    Path manifest = directory.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace(BUCKETS.path(), "../../etc/passwd"));
    assertThatThrownBy(() -> Snapshot.open(directory))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(manifest + " is not a manifest of a snapshot");
  }

  @Test
  void saysWhichFileIsDamaged() throws IOException {
    writeOne();
    Snapshot snapshot = Snapshot.open(directory);
    Path file = directory.resolve(BUCKETS.path());
    byte[] whole = Files.readAllBytes(file);
    String start = "the snapshot %s is damaged at %s: ".formatted(directory, BUCKETS.path());

    byte[] longer = Arrays.copyOf(whole, whole.length + 3);
    byte[] truncated = Arrays.copyOf(whole, whole.length - 3);
    for (byte[] damaged : List.of(longer, truncated, new byte[0], new byte[] {1, 2, 3, 4, 5})) {
      Files.write(file, damaged);
      assertThatThrownBy(() -> lines(snapshot))
          .isInstanceOf(SnapshotException.class)
          .hasMessageStartingWith(start);
    }

    Files.delete(file);
    assertThatThrownBy(() -> lines(snapshot))
        .isInstanceOf(SnapshotException.class)
        .hasMessage(start + "the file is missing");
  }

  private void writeOne() {
    try (SnapshotWriter writer = SnapshotWriter.create(directory, scan("one"))) {
      commit(writer, bucket("logs", Map.of(), "{}"));
      writer.coverage(Coverage.collected(BUCKETS, 1));
      writer.finish(FINISHED);
    }
  }

  private static void commit(SnapshotWriter writer, Resource resource) {
    try (PartitionWriter partition = writer.partition(ACCOUNT, "global", TYPE)) {
      partition.add(resource);
      partition.commit();
    }
  }

  private static ScanInfo scan(String id) {
    return new ScanInfo(
        id,
        STARTED,
        "0.1.0",
        "aws",
        List.of(ACCOUNT),
        List.of("eu-west-1"),
        new TreeMap<>(Map.of(TYPE, List.of("Acl", "Policy"))));
  }

  private static Resource bucket(String name, Map<String, String> tags, String attributes) {
    SortedMap<String, Unavailable> unavailable = new TreeMap<>();
    unavailable.put("Acl", new Unavailable("AccessDenied", "s3:GetBucketAcl"));
    return new Resource(
        TYPE,
        name,
        "arn:aws:s3:::" + name,
        ACCOUNT,
        "eu-west-1",
        new TreeMap<>(tags),
        JsonParser.parseString(attributes).getAsJsonObject(),
        unavailable);
  }

  private static List<Resource> resources(Snapshot snapshot) {
    List<Resource> result = new ArrayList<>();
    snapshot.partitions(TYPE).forEach(p -> snapshot.resources(p, result::add));
    return result;
  }

  private static List<String> lines(Snapshot snapshot) {
    List<String> result = new ArrayList<>();
    snapshot.partitions(TYPE).forEach(p -> snapshot.lines(p, result::add));
    return result;
  }

  private List<String> files() {
    try (var files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> directory.relativize(f).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

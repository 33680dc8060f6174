package io.plumbline.rules;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Coverage.Status;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.PartitionWriter;
import io.plumbline.snapshot.ScanInfo;
import io.plumbline.snapshot.Snapshot;
import io.plumbline.snapshot.SnapshotWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes many worlds into one snapshot, each as an account, so that one evaluation judges all. */
final class Worlds {
  /** The account that scenarios are written in. */
  static final String ACCOUNT = "111122223333";

  private Worlds() {}

  static String account(int world) {
    return "4%011d".formatted(world);
  }

  static int world(String account) {
    return Integer.parseInt(account.substring(1));
  }

  static String rename(String text, String account) {
    return text.replace(ACCOUNT, account);
  }

  static JsonObject rename(JsonObject json, String account) {
    return JsonParser.parseString(rename(json.toString(), account)).getAsJsonObject();
  }

  /**
   * Writes a snapshot.
   *
   * @param worlds all of one time
   * @param asked type to the attributes that the scan asked for
   */
  static Snapshot write(Path folder, List<World> worlds, SortedMap<String, List<String>> asked) {
    List<String> accounts = IntStream.range(0, worlds.size()).mapToObj(Worlds::account).toList();
    Instant time = worlds.get(0).time();
    SortedSet<String> regions = new TreeSet<>(List.of(Item.REGION));
    worlds.forEach(w -> w.items().forEach(i -> regions.add(i.region())));
    regions.remove(PartitionKey.GLOBAL);
    ScanInfo scan = new ScanInfo("test", time, "0", "aws", accounts, List.copyOf(regions), asked);
    try (SnapshotWriter writer = SnapshotWriter.create(folder, scan)) {
      for (int i = 0; i < worlds.size(); i++) {
        write(writer, worlds.get(i), accounts.get(i), asked);
      }
      writer.finish(time);
    }
    return Snapshot.open(folder);
  }

  private static void write(
      SnapshotWriter writer, World world, String account, Map<String, List<String>> asked) {
    SortedSet<String> regions = new TreeSet<>(List.of(Item.REGION));
    world.items().forEach(i -> regions.add(i.folder()));
    regions.remove(PartitionKey.GLOBAL);
    SortedMap<PartitionKey, List<Item>> partitions = new TreeMap<>();
    for (String type : asked.keySet()) {
      for (String region : regions) {
        partitions.put(new PartitionKey(account, Item.folder(type, region), type), List.of());
      }
    }
    partitions.putAll(
        world.items().stream()
            .collect(Collectors.groupingBy(i -> new PartitionKey(account, i.folder(), i.type()))));
    partitions.forEach((key, items) -> write(writer, key, items, world.denied()));
  }

  private static void write(
      SnapshotWriter writer, PartitionKey key, List<Item> items, Set<String> denied) {
    try (PartitionWriter partition = writer.partition(key.account(), key.region(), key.type())) {
      items.forEach(item -> partition.add(item.in(key.account())));
      long count = partition.commit();
      writer.coverage(
          denied.contains(key.type())
              ? Coverage.incomplete(key, Status.DENIED, count, "AccessDenied", "test:List")
              : Coverage.collected(key, count));
    }
  }
}

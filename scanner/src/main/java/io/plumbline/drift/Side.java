package io.plumbline.drift;

import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Coverage.Status;
import io.plumbline.snapshot.Manifest;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One of the two snapshots. */
final class Side {
  private final Snapshot snapshot;
  private final Map<PartitionKey, Coverage> coverage = new TreeMap<>();
  private final Map<PartitionKey, Manifest.Partition> partitions = new TreeMap<>();

  Side(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot.manifest().coverage().forEach(c -> coverage.put(c.key(), c));
    snapshot.manifest().partitions().forEach(p -> partitions.put(p.key(), p));
  }

  Map<String, List<String>> asked() {
    return snapshot.manifest().scan().attributes();
  }

  NavigableSet<PartitionKey> keys() {
    NavigableSet<PartitionKey> keys = new TreeSet<>(coverage.keySet());
    keys.addAll(partitions.keySet());
    return keys;
  }

  Coverage coverage(PartitionKey key) {
    Coverage known = coverage.get(key);
    return known != null ? known : Coverage.incomplete(key, Status.NOT_COLLECTED, 0, null, null);
  }

  Cursor open(PartitionKey key) {
    Manifest.Partition partition = partitions.get(key);
    return new Cursor(partition == null ? null : snapshot.open(partition));
  }

  /** What it says of an attribute, or null if it did not ask. */
  Fact fact(Resource resource, String name) {
    if (resource.attributes().has(name)) {
      return Fact.of(resource.attributes().get(name));
    }
    if (resource.unavailable().containsKey(name)) {
      return Fact.unavailable(resource.unavailable().get(name));
    }
    return asked().getOrDefault(resource.type(), List.of()).contains(name) ? Fact.ABSENT : null;
  }
}

package io.plumbline.engine;

import com.google.gson.stream.JsonWriter;
import io.plumbline.snapshot.Manifest.Partition;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Cuts a snapshot into the inputs that a unit of rules is evaluated over. Where nothing is to be
 * judged there is no input.
 */
final class InputShards {
  /**
   * Characters of an input after which the next begins. One to two megabytes evaluate fastest, and
   * bound the memory that the engine needs.
   */
  static final int SIZE = 1 << 20;

  private final Snapshot snapshot;
  private final int size;

  InputShards(Snapshot snapshot, int size) {
    this.snapshot = snapshot;
    this.size = size;
  }

  /** Gives every input of a unit, in an order that depends on the snapshot only. */
  void forEach(Unit unit, Consumer<Shard> action) {
    switch (unit.scope()) {
      case RESOURCE -> snapshot.partitions(unit.subject()).forEach(p -> slices(unit, p, action));
      case REGION -> {
        for (String account : accounts(unit)) {
          for (String region : regions(unit, account)) {
            whole(unit, account, region, action);
          }
        }
      }
      case ACCOUNT -> accounts(unit).forEach(account -> whole(unit, account, null, action));
    }
  }

  private void slices(Unit unit, Partition partition, Consumer<Shard> action) {
    NavigableSet<String> reads = unit.reads().get(unit.subject());
    Slices slices = new Slices(unit, partition, reads, action);
    snapshot.lines(partition, slices::add);
    slices.flush();
  }

  /** The slices of one partition, of which one is open. */
  private final class Slices {
    private final Unit unit;
    private final Partition partition;
    private final NavigableSet<String> reads;
    private final Consumer<Shard> action;
    private ShardBuilder open;

    Slices(Unit unit, Partition partition, NavigableSet<String> reads, Consumer<Shard> action) {
      this.unit = unit;
      this.partition = partition;
      this.reads = reads;
      this.action = action;
    }

    void add(String line) {
      if (open == null) {
        open = new ShardBuilder(snapshot, unit.judged());
        open.beginType(unit.subject(), reads);
      }
      open.add(line, null);
      if (open.size() >= size) {
        flush();
      }
    }

    void flush() {
      if (open != null) {
        open.endType();
        action.accept(open.build(partition.account(), partition.region()));
        open = null;
      }
    }
  }

  /** One input with all of an account, or with one region of it and what is global. */
  private void whole(Unit unit, String account, String region, Consumer<Shard> action) {
    ShardBuilder shard = new ShardBuilder(snapshot, unit.judged());
    for (Map.Entry<String, NavigableSet<String>> read : unit.reads().entrySet()) {
      shard.beginType(read.getKey(), read.getValue());
      for (Partition partition : snapshot.partitions(read.getKey())) {
        boolean everywhere = partition.region().equals(PartitionKey.GLOBAL);
        boolean within = region == null || everywhere || partition.region().equals(region);
        if (within && partition.account().equals(account)) {
          shard.add(partition, everywhere ? region : null);
        }
      }
      shard.endType();
    }
    if (shard.judgesAnything()) {
      action.accept(shard.build(account, region));
    }
  }

  private NavigableSet<String> accounts(Unit unit) {
    NavigableSet<String> accounts = new TreeSet<>();
    unit.judged().forEach(t -> snapshot.partitions(t).forEach(p -> accounts.add(p.account())));
    return accounts;
  }

  /** Where resources that a unit judges live. */
  private NavigableSet<String> regions(Unit unit, String account) {
    NavigableSet<String> regions = new TreeSet<>();
    for (String type : unit.judged()) {
      for (Partition partition : snapshot.partitions(type)) {
        if (!partition.account().equals(account)) {
          continue;
        }
        if (partition.region().equals(PartitionKey.GLOBAL)) {
          snapshot.lines(partition, line -> regions.add(home(line)));
        } else {
          regions.add(partition.region());
        }
      }
    }
    return regions;
  }

  private static String home(String line) {
    ResourceCopy copy =
        new ResourceCopy(new TreeSet<>(), Set.of(), new JsonWriter(Writer.nullWriter()));
    try {
      return copy.copy(line, null).ref().region();
    } catch (IOException e) {
      throw new UncheckedIOException("a line of the snapshot is not a resource", e);
    }
  }
}

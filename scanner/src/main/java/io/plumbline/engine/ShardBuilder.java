package io.plumbline.engine;

import com.google.gson.stream.JsonWriter;
import io.plumbline.snapshot.Manifest;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Fills one shard, type by type. */
final class ShardBuilder {
  private final Snapshot snapshot;
  private final Set<String> judged;
  private final StringBuilder text = new StringBuilder();
  private final JsonWriter out = new JsonWriter(new AsciiWriter(text));
  private final Map<String, List<SeenResource>> seen = new HashMap<>();
  private final Map<String, NavigableSet<UnknownFact>> unknown = new HashMap<>();
  private String type;
  private ResourceCopy copy;

  ShardBuilder(Snapshot snapshot, Set<String> judged) {
    this.snapshot = snapshot;
    this.judged = judged;
    io(out::beginObject);
  }

  void beginType(String name, NavigableSet<String> reads) {
    type = name;
    List<String> asked = snapshot.manifest().scan().attributes().getOrDefault(name, List.of());
    copy = new ResourceCopy(reads, new HashSet<>(asked), out);
    io(() -> out.name(name).beginArray());
  }

  /**
   * Adds a whole partition of the type that was begun.
   *
   * @param region only resources that live there are judged, or null for all
   */
  void add(Manifest.Partition partition, String region) {
    snapshot.lines(partition, line -> add(line, region));
  }

  void add(String line, String region) {
    SeenResource resource;
    try {
      resource = copy.copy(line, region);
    } catch (IOException | IllegalStateException e) {
      throw new IllegalStateException("a line of the snapshot is not a resource: " + type, e);
    }
    if (judged.contains(type)) {
      seen.computeIfAbsent(type, t -> new ArrayList<>()).add(resource);
    }
    if (!resource.unavailable().isEmpty()) {
      resource
          .unknown(resource.unavailable().keySet())
          .forEach(unknown.computeIfAbsent(type, t -> new TreeSet<>())::add);
    }
  }

  void endType() {
    io(out::endArray);
  }

  /** Characters so far. */
  int size() {
    return text.length();
  }

  /** Whether anything in it gets a verdict. */
  boolean judgesAnything() {
    return seen.values().stream().flatMap(List::stream).anyMatch(SeenResource::judgedHere);
  }

  Shard build(String account, String region) {
    io(out::endObject);
    return new Shard(account, region, text.toString(), seen, unknown);
  }

  private interface Write {
    Object run() throws IOException;
  }

  private static void io(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot refuse", e);
    }
  }
}

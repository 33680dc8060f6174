package io.plumbline.collectors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which types and attributes a scan reads. */
public final class CollectionPlan {
  private final SortedMap<String, ResourceType<?, ?>> types = new TreeMap<>();
  private final SortedMap<String, TreeSet<String>> wanted = new TreeMap<>();

  private CollectionPlan() {}

  /** All that the collectors can read. */
  public static CollectionPlan everything() {
    CollectionPlan plan = new CollectionPlan();
    allTypes()
        .forEach(
            (name, type) -> {
              plan.types.put(name, type);
              plan.wanted.put(name, new TreeSet<>(type.attributes().keySet()));
            });
    return plan;
  }

  /**
   * What a set of rules reads.
   *
   * @param reads type to attribute names; {@code Tags} is allowed for every type
   * @throws IllegalArgumentException if no collector gives one of them
   */
  public static CollectionPlan of(Map<String, ? extends Collection<String>> reads) {
    CollectionPlan plan = new CollectionPlan();
    SortedMap<String, ResourceType<?, ?>> all = allTypes();
    reads.forEach(
        (name, attributes) -> {
          ResourceType<?, ?> type = all.get(name);
          if (type == null) {
            throw new IllegalArgumentException("no collector reads the type " + name);
          }
          TreeSet<String> unknown = new TreeSet<>(attributes);
          unknown.removeAll(type.attributes().keySet());
          unknown.remove("Tags");
          if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                "no collector reads %s of %s".formatted(unknown, name));
          }
          plan.types.put(name, type);
          plan.wanted.put(name, new TreeSet<>(attributes));
        });
    return plan;
  }

  /** All types of all collectors by name. */
  public static SortedMap<String, ResourceType<?, ?>> allTypes() {
    SortedMap<String, ResourceType<?, ?>> types = new TreeMap<>();
    for (Collector collector : ServiceLoader.load(Collector.class)) {
      for (ResourceType<?, ?> type : collector.types()) {
        if (types.put(type.name(), type) != null) {
          throw new IllegalStateException("two collectors read " + type.name());
        }
      }
    }
    return types;
  }

  /**
   * What a snapshot made by this plan holds: type to the names of the attributes that were asked
   * for, those that come with a listing included.
   */
  public SortedMap<String, List<String>> attributes() {
    SortedMap<String, List<String>> attributes = new TreeMap<>();
    types.forEach((name, type) -> attributes.put(name, List.copyOf(collected(type))));
    return attributes;
  }

  Collection<ResourceType<?, ?>> types() {
    return types.values();
  }

  /** The sources to ask for a type, the first ones first. */
  <T> List<AttributeSource<T>> sources(ResourceType<?, T> type) {
    TreeSet<String> names = new TreeSet<>(wanted.get(type.name()));
    names.addAll(type.regionMembers());
    // What conditions look at is needed too
    type.sources().stream()
        .filter(source -> source.gives(names) && source.condition() != null)
        .map(source -> source.condition().member())
        .forEach(names::add);
    names.removeAll(type.listedAttributes());
    return type.sources().stream().filter(source -> source.gives(names)).toList();
  }

  private SortedSet<String> collected(ResourceType<?, ?> type) {
    SortedSet<String> names = new TreeSet<>(type.listedAttributes());
    sources(type).forEach(source -> names.addAll(source.attributes().keySet()));
    return names;
  }
}

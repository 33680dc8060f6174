package io.plumbline.engine;

import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Manifest;
import io.plumbline.snapshot.PartitionKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which listings a snapshot has, and how they ended. */
final class Listings {
  private record Key(String account, String type) {}

  private final Map<Key, List<Coverage>> byType;

  Listings(Manifest manifest) {
    byType =
        manifest.coverage().stream()
            .collect(Collectors.groupingBy(c -> new Key(c.account(), c.type())));
  }

  /**
   * The listings of a type in an account, at least one: what was never asked for counts as one
   * global listing that was not collected.
   */
  List<Coverage> of(String account, String type) {
    return byType.getOrDefault(
        new Key(account, type), List.of(notCollected(account, PartitionKey.GLOBAL, type)));
  }

  /**
   * The listings that did not go to their end.
   *
   * @param region only those of this region and the global ones, or null for all
   */
  NavigableSet<UnknownFact> incomplete(String account, String region, Collection<String> types) {
    NavigableSet<UnknownFact> facts = new TreeSet<>();
    for (String type : types) {
      List<Coverage> listings =
          of(account, type).stream()
              .filter(
                  c ->
                      region == null
                          || c.region().equals(region)
                          || c.region().equals(PartitionKey.GLOBAL))
              .toList();
      if (listings.isEmpty()) {
        listings = List.of(notCollected(account, region, type));
      }
      listings.stream()
          .filter(c -> !c.status().complete())
          .map(UnknownFact::listing)
          .forEach(facts::add);
    }
    return facts;
  }

  /** The first of the types whose service AWS does not offer in the region, or null. */
  String notOffered(String account, String region, Collection<String> types) {
    return types.stream()
        .filter(
            type ->
                of(account, type).stream()
                    .anyMatch(
                        c ->
                            c.region().equals(region)
                                && c.status() == Coverage.Status.SERVICE_NOT_IN_REGION))
        .findFirst()
        .orElse(null);
  }

  private static Coverage notCollected(String account, String region, String type) {
    return Coverage.incomplete(
        new PartitionKey(account, region, type), Coverage.Status.NOT_COLLECTED, 0, null, null);
  }
}

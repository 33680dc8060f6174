package io.plumbline.cli;

import io.plumbline.catalog.Rule;
import io.plumbline.collectors.CollectionPlan;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** From rules to what has to be read for them. */
final class Plans {
  private Plans() {}

  /** Just the types and attributes that the rules read. */
  static CollectionPlan forRules(Collection<Rule> rules) {
    SortedMap<String, TreeSet<String>> reads = new TreeMap<>();
    for (Rule rule : rules) {
      rule.reads()
          .forEach(
              (type, names) -> reads.computeIfAbsent(type, t -> new TreeSet<>()).addAll(names));
    }
    return CollectionPlan.of(reads);
  }
}

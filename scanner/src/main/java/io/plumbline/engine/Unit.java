package io.plumbline.engine;

import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rules that are evaluated over the same inputs: those that judge one type, or, where a rule sees
 * more than its resource, those of one service.
 *
 * @param subject the type, or the service
 */
record Unit(String module, Scope scope, String subject, List<Rule> rules) {
  private static final Comparator<Unit> ORDER =
      Comparator.comparing(Unit::scope).thenComparing(Unit::subject).thenComparing(Unit::module);

  /** Groups rules, in an order that depends on the rules only. */
  static List<Unit> of(List<Rule> rules) {
    record Key(String module, Scope scope, String subject) {}
    return rules.stream()
        .collect(
            Collectors.groupingBy(
                rule ->
                    new Key(
                        rule.module(),
                        rule.scope(),
                        rule.scope() == Scope.RESOURCE ? rule.resource() : rule.service())))
        .entrySet()
        .stream()
        .map(
            e ->
                new Unit(
                    e.getKey().module(),
                    e.getKey().scope(),
                    e.getKey().subject(),
                    new ArrayList<>(e.getValue())))
        .sorted(ORDER)
        .toList();
  }

  /** Every type that is read, with the union of the attributes that are. */
  SortedMap<String, NavigableSet<String>> reads() {
    SortedMap<String, NavigableSet<String>> reads = new TreeMap<>();
    for (Rule rule : rules) {
      reads.computeIfAbsent(rule.resource(), type -> new TreeSet<>());
      rule.reads()
          .forEach(
              (type, names) -> reads.computeIfAbsent(type, t -> new TreeSet<>()).addAll(names));
    }
    return reads;
  }

  /** The types that get verdicts. */
  NavigableSet<String> judged() {
    return rules.stream().map(Rule::resource).collect(Collectors.toCollection(TreeSet::new));
  }
}

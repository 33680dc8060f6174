package io.plumbline.catalog;

import io.plumbline.catalog.CatalogJson.Module;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which modules to load for some rules.
 *
 * <p>Every rule is in the module of all rules and in the small one of its service. Loading takes
 * time in proportion to the bytes, so the cheaper of both ways is the one with fewer of them: a few
 * rules do not pay for all, and all do not pay the fixed part of each small module.
 */
final class ModuleChoice {
  private ModuleChoice() {}

  /** The rules, in their order, each in the module that it is to be loaded from. */
  static List<Rule> cheapest(List<Module> modules, List<Rule> rules) {
    Map<String, Long> bytes = new HashMap<>();
    Map<String, String> smallest = new HashMap<>();
    modules.stream()
        .sorted(Comparator.comparingLong(Module::bytes))
        .forEach(
            module -> {
              bytes.put(module.name(), module.bytes());
              module.rules().forEach(rule -> smallest.putIfAbsent(rule, module.name()));
            });
    List<Rule> small =
        rules.stream().map(r -> r.in(smallest.getOrDefault(r.id(), r.module()))).toList();
    return cost(small, bytes) < cost(rules, bytes) ? small : rules;
  }

  private static long cost(Collection<Rule> rules, Map<String, Long> bytes) {
    return rules.stream()
        .map(Rule::module)
        .distinct()
        .mapToLong(name -> bytes.getOrDefault(name, 0L))
        .sum();
  }
}

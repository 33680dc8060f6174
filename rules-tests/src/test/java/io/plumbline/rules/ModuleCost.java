package io.plumbline.rules;

import io.plumbline.catalog.Rule;
import io.plumbline.engine.PolicyEngine;
import io.plumbline.engine.opa.OpaPolicyEngine;
import java.util.List;

/** What it costs to load modules and to run their rules once; see docs/adr for how to call it. */
final class ModuleCost {
  private static final String NOTHING = "{\"parameters\":{},\"resources\":{}}";

  private ModuleCost() {}

  public static void main(String[] modules) {
    for (String module : modules) {
      List<Rule> rules =
          Judge.CATALOG.rules().stream()
              .filter(rule -> module.equals(rule.module()) || module.equals(rule.service()))
              .toList();
      int bytes = Judge.CATALOG.module(module).length;
      long start = System.nanoTime();
      try (PolicyEngine engine = new OpaPolicyEngine(Judge.CATALOG::module, 1)) {
        engine.evaluate(module, NOTHING, rules);
      }
      System.out.printf(
          "%s: %d rules, %d bytes, %d ms%n",
          module, rules.size(), bytes, (System.nanoTime() - start) / 1_000_000);
    }
  }
}

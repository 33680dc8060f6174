package io.plumbline.rules;

import io.plumbline.catalog.Rule;
import io.plumbline.engine.PolicyEngine;
import io.plumbline.engine.RuleResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Passes everything on to another engine and keeps what was asked and answered. */
final class RecordingEngine implements PolicyEngine {
  record Call(String input, Rule rule, RuleResult result) {}

  private final PolicyEngine engine;
  private final List<Call> calls = new ArrayList<>();

  RecordingEngine(PolicyEngine engine) {
    this.engine = engine;
  }

  /** The calls since this was last asked. */
  synchronized List<Call> takeCalls() {
    List<Call> taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  @Override
  public void prepare(Collection<Rule> rules) {
    engine.prepare(rules);
  }

  @Override
  public List<RuleResult> evaluate(String module, String input, List<Rule> rules) {
    List<RuleResult> results = engine.evaluate(module, input, rules);
    synchronized (this) {
      for (int i = 0; i < rules.size(); i++) {
        calls.add(new Call(input, rules.get(i), results.get(i)));
      }
    }
    return results;
  }

  @Override
  public void close() {
    engine.close();
  }
}

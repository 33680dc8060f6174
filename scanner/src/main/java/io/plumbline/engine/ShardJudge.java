package io.plumbline.engine;

import io.plumbline.catalog.Rule;
import io.plumbline.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** Evaluates a unit's rules over one input and keeps the verdicts. Any thread. */
final class ShardJudge {
  private final PolicyEngine engine;
  private final Snapshot snapshot;
  private final Listings listings;
  private final RuleRun run;
  private final Exceptions exceptions;
  private final FindingSpool spool;
  private final AtomicLong judged = new AtomicLong();

  ShardJudge(
      PolicyEngine engine,
      Snapshot snapshot,
      Listings listings,
      RuleRun run,
      Exceptions exceptions,
      FindingSpool spool) {
    this.engine = engine;
    this.snapshot = snapshot;
    this.listings = listings;
    this.run = run;
    this.exceptions = exceptions;
    this.spool = spool;
  }

  /** Judges, and says how many verdicts on resources have been reached by all calls so far. */
  long judge(Unit unit, Shard shard) {
    List<Rule> rules = rulesThatJudge(unit, shard);
    List<Rule> set = rules.stream().filter(r -> !run.setParameters(r).isEmpty()).toList();
    Map<String, List<Judgement>> defaults = new HashMap<>();
    evaluate(
        unit.module(),
        shard,
        SharedInput.of(set, rule -> rule.parametersWith(Map.of())),
        (rule, judgements) -> defaults.put(rule.id(), judgements));
    evaluate(
        unit.module(),
        shard,
        SharedInput.of(rules, run::parameters),
        (rule, judgements) ->
            spool.add(
                rule.id(),
                exceptions.applied(
                    rule.id(), Defaults.beside(judgements, defaults.get(rule.id())))));
    for (Rule rule : rules) {
      judged.addAndGet(shard.resourcesOf(rule).stream().filter(SeenResource::judgedHere).count());
    }
    return judged.get();
  }

  private static List<Rule> rulesThatJudge(Unit unit, Shard shard) {
    return unit.rules().stream()
        .filter(rule -> shard.resourcesOf(rule).stream().anyMatch(SeenResource::judgedHere))
        .toList();
  }

  /** Hands on the verdicts of each rule that can be evaluated, and keeps the others' errors. */
  private void evaluate(
      String module,
      Shard shard,
      List<SharedInput> inputs,
      BiConsumer<Rule, List<Judgement>> action) {
    for (SharedInput input : inputs) {
      String text = shard.input(snapshot.manifest().scan(), input.parameters());
      List<RuleResult> results = engine.evaluate(module, text, input.rules());
      for (int i = 0; i < results.size(); i++) {
        Rule rule = input.rules().get(i);
        List<Judgement> judgements = judgements(rule, results.get(i), shard);
        if (judgements != null) {
          action.accept(rule, judgements);
        }
      }
    }
  }

  /** Null for a rule that could not be evaluated. */
  private List<Judgement> judgements(Rule rule, RuleResult result, Shard shard) {
    run.addNanos(rule, result.nanos());
    if (result.error() != null) {
      run.addError(rule, shard, result.error());
      return null;
    }
    try {
      return Verdicts.of(
          rule,
          result,
          shard.resourcesOf(rule),
          shard.sharedUnknown(rule, listings),
          shard.notOffered(rule, listings));
    } catch (IllegalArgumentException e) {
      run.addError(rule, shard, e.getMessage());
      return null;
    }
  }
}

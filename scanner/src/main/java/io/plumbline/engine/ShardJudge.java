package io.plumbline.engine;

import io.plumbline.catalog.Rule;
import io.plumbline.snapshot.Snapshot;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Evaluates a unit's rules over one input and keeps the verdicts. Any thread. */
final class ShardJudge {
  private final PolicyEngine engine;
  private final Snapshot snapshot;
  private final Listings listings;
  private final RuleRun run;
  private final FindingSpool spool;
  private final AtomicLong judged = new AtomicLong();

  ShardJudge(
      PolicyEngine engine, Snapshot snapshot, Listings listings, RuleRun run, FindingSpool spool) {
    this.engine = engine;
    this.snapshot = snapshot;
    this.listings = listings;
    this.run = run;
    this.spool = spool;
  }

  /** Judges, and says how many verdicts on resources have been reached by all calls so far. */
  long judge(Unit unit, Shard shard) {
    for (SharedInput input : SharedInput.of(rulesThatJudge(unit, shard), run::parameters)) {
      String text = shard.input(snapshot.manifest().scan(), input.parameters());
      List<RuleResult> results = engine.evaluate(unit.module(), text, input.rules());
      for (int i = 0; i < results.size(); i++) {
        keep(input.rules().get(i), results.get(i), shard);
      }
    }
    return judged.get();
  }

  private static List<Rule> rulesThatJudge(Unit unit, Shard shard) {
    return unit.rules().stream()
        .filter(rule -> shard.resourcesOf(rule).stream().anyMatch(SeenResource::judgedHere))
        .toList();
  }

  private void keep(Rule rule, RuleResult result, Shard shard) {
    run.addNanos(rule, result.nanos());
    List<SeenResource> resources = shard.resourcesOf(rule);
    judged.addAndGet(resources.stream().filter(SeenResource::judgedHere).count());
    if (result.error() != null) {
      run.addError(rule, shard, result.error());
      return;
    }
    List<Judgement> judgements;
    try {
      judgements =
          Verdicts.of(
              rule,
              result,
              resources,
              shard.sharedUnknown(rule, listings),
              shard.notOffered(rule, listings));
    } catch (IllegalArgumentException e) {
      run.addError(rule, shard, e.getMessage());
      return;
    }
    spool.add(rule.id(), judgements);
  }
}

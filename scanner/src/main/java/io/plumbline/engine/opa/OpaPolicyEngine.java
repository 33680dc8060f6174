package io.plumbline.engine.opa;

import io.plumbline.catalog.Rule;
import io.plumbline.engine.PolicyEngine;
import io.plumbline.engine.RuleResult;
import io.plumbline.engine.opa.OpaInstance.BrokenInstanceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Runs OPA's wasm modules in this process. */
public final class OpaPolicyEngine implements PolicyEngine {
  /** Far above what any rule needs on any account; a rule that is not done by then has no end. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Function<String, byte[]> modules;
  private final int workers;
  private final Map<String, InstancePool> pools = new ConcurrentHashMap<>();
  private final ExecutorService background;
  private final TimeLimit limit;

  /**
   * An engine that builds its instances when they are asked for.
   *
   * @param modules gives the bytes of a module by its name
   * @param workers threads that will evaluate, and so the most instances of one module
   */
  public OpaPolicyEngine(Function<String, byte[]> modules, int workers) {
    this(modules, workers, LIMIT);
  }

  OpaPolicyEngine(Function<String, byte[]> modules, int workers, Duration limit) {
    this.limit = new TimeLimit(limit);
    this.modules = modules;
    this.workers = workers;
    this.background =
        Executors.newFixedThreadPool(
            workers,
            task -> {
              Thread thread = new Thread(task, "plumbline-engine");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public void prepare(Collection<Rule> rules) {
    rules.stream()
        .map(Rule::module)
        .distinct()
        .forEach(module -> background.execute(() -> warmUp(module)));
  }

  private void warmUp(String module) {
    try {
      pool(module).warmUp();
    } catch (RuntimeException e) {
      // Whoever needs the module meets the same failure; an engine that was closed early has none.
    }
  }

  @Override
  public List<RuleResult> evaluate(String module, String input, List<Rule> rules) {
    InstancePool pool = pool(module);
    List<RuleResult> results = new ArrayList<>();
    OpaInstance instance = null;
    try {
      for (Rule rule : rules) {
        try {
          if (instance == null) {
            instance = pool.take();
            instance.input(input);
          }
          results.add(instance.evaluate(rule.entrypoint()));
        } catch (BrokenInstanceException e) {
          pool.forget();
          instance = null;
          results.add(RuleResult.failed(e.getMessage(), e.nanos()));
        }
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while evaluating " + module, e);
    } finally {
      if (instance != null) {
        pool.giveBack(instance);
      }
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
    limit.close();
  }

  private InstancePool pool(String module) {
    return pools.computeIfAbsent(
        module,
        name -> new InstancePool(() -> new OpaInstance(modules.apply(name), limit), workers));
  }
}

package io.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Rule;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Knowing less never turns a failure into a pass or a pass into a failure.
 *
 * <p>Every attribute of every scenario is made unavailable, on one resource and on all of its type,
 * and every type is denied. A verdict that stays although the fact is gone has to hold whatever the
 * fact was, so it is compared with the verdicts for the values that the other scenarios have.
 */
class MonotonicityTest {
  private static final Set<Outcome> DEFINITE =
      Set.of(Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE);

  /** What is gone, and the worlds that it might have been. */
  private record Mutant(Scenario base, String what, World world, List<World> possible) {}

  @TempDir Path folder;
  private final List<String> breaches = new ArrayList<>();
  private int mutants;
  private int possibilities;

  @Test
  void lessKnowledgeGivesUnknownAndNothingElse() throws IOException {
    try (Judge judge = Judge.in(folder)) {
      for (Map.Entry<String, List<Scenario>> rule : Scenario.all().entrySet()) {
        check(judge, rule.getKey(), rule.getValue());
      }
    }

    System.out.printf(
        "Took away a fact %d times, and tried %d values for facts that a verdict did not need%n",
        mutants, possibilities);
    assertThat(breaches).isEmpty();
    assertThat(mutants).as("mutations tried").isGreaterThan(1000);
  }

  private void check(Judge judge, String rule, List<Scenario> cases) throws IOException {
    List<Mutant> all = new ArrayList<>();
    for (Scenario each : cases) {
      Judge.CATALOG
          .rule(rule)
          .reads()
          .forEach(
              (type, names) -> {
                deny(all, each, cases, type);
                names.forEach(name -> hide(all, each, cases, type, name));
              });
    }
    List<World> worlds = new ArrayList<>(cases.stream().map(Scenario::world).toList());
    all.forEach(mutant -> worlds.add(mutant.world()));
    List<List<Finding>> found = judge.alone(rule, worlds);
    mutants += all.size();

    List<Mutant> definite = new ArrayList<>();
    List<Map<String, Outcome>> verdicts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Map<String, Outcome> before = outcomes(found.get(cases.indexOf(all.get(i).base())));
      Map<String, Outcome> after = outcomes(found.get(cases.size() + i));
      compare(all.get(i), before, after);
      after.values().removeIf(outcome -> !DEFINITE.contains(outcome));
      if (!after.isEmpty()) {
        definite.add(all.get(i));
        verdicts.add(after);
      }
    }
    tryPossible(judge, rule, definite, verdicts);
  }

  private static void hide(
      List<Mutant> all, Scenario base, List<Scenario> cases, String type, String name) {
    List<Item> hit =
        base.world().items().stream()
            .filter(item -> item.type().equals(type) && !item.unavailable().contains(name))
            .toList();
    for (Item item : hit) {
      World world = base.world().map(i -> i.equals(item) ? i.without(name) : i);
      List<World> possible = new ArrayList<>();
      for (Item donor : items(cases, type)) {
        Item known = item.with(name, donor);
        if (known != null && !isTwin(base.world(), item, known, name)) {
          possible.add(base.world().map(i -> i.equals(item) ? known : i));
        }
      }
      all.add(new Mutant(base, name + " of " + item.arn() + " unavailable", world, possible));
    }
    if (hit.size() > 1) {
      World world = base.world().map(i -> hit.contains(i) ? i.without(name) : i);
      all.add(new Mutant(base, name + " of every " + type + " unavailable", world, List.of()));
    }
  }

  /** Whether another resource already has this name; two of one name cannot be. */
  private static boolean isTwin(World world, Item item, Item known, String name) {
    return name.matches("(.*)(Name|Id|Arn)")
        && world.items().stream()
            .filter(other -> other.type().equals(item.type()) && !other.equals(item))
            .anyMatch(
                other ->
                    other.attributes().has(name)
                        && other.attributes().get(name).equals(known.attributes().get(name)));
  }

  private static void deny(List<Mutant> all, Scenario base, List<Scenario> cases, String type) {
    for (boolean keep : new boolean[] {false, true}) {
      List<World> possible =
          cases.stream()
              .filter(c -> c.world().parameters().equals(base.world().parameters()))
              .map(c -> base.world().withTypeOf(type, c.world(), keep))
              .toList();
      String what = type + " denied" + (keep ? " after some were seen" : "");
      all.add(new Mutant(base, what, base.world().deny(type, keep), possible));
    }
  }

  private static List<Item> items(List<Scenario> cases, String type) {
    return cases.stream()
        .flatMap(c -> c.world().items().stream())
        .filter(item -> item.type().equals(type))
        .toList();
  }

  private void compare(Mutant mutant, Map<String, Outcome> before, Map<String, Outcome> after) {
    after.forEach(
        (resource, now) -> {
          Outcome was = before.get(resource);
          boolean newResource = was == null && now == Outcome.UNKNOWN;
          if (now != Outcome.UNKNOWN && now != was && !newResource) {
            breach(mutant, resource + " was " + was + " and became " + now);
          }
        });
  }

  /** Whatever the fact was, the verdict given without it has to be the one given with it. */
  private void tryPossible(
      Judge judge, String rule, List<Mutant> definite, List<Map<String, Outcome>> verdicts)
      throws IOException {
    List<World> worlds = new ArrayList<>();
    definite.forEach(mutant -> worlds.addAll(mutant.possible()));
    if (worlds.isEmpty()) {
      return;
    }
    possibilities += worlds.size();
    List<List<Finding>> found = judge.alone(rule, worlds);
    int next = 0;
    for (int i = 0; i < definite.size(); i++) {
      for (int k = 0; k < definite.get(i).possible().size(); k++) {
        Map<String, Outcome> known = outcomes(found.get(next++));
        Mutant mutant = definite.get(i);
        verdicts
            .get(i)
            .forEach(
                (resource, verdict) -> {
                  Outcome really = known.get(resource);
                  if (contradict(verdict, really)) {
                    breach(mutant, resource + " is " + verdict + ", but may be " + really);
                  }
                });
      }
    }
  }

  private static boolean contradict(Outcome verdict, Outcome really) {
    return verdict == Outcome.FAIL
        ? really == Outcome.PASS || really == Outcome.NOT_APPLICABLE
        : really == Outcome.FAIL;
  }

  private void breach(Mutant mutant, String what) {
    Rule rule = Judge.CATALOG.rule(mutant.base().rule());
    breaches.add(
        "%s, case '%s': with %s, %s"
            .formatted(rule.id(), mutant.base().name(), mutant.what(), what));
  }

  private static Map<String, Outcome> outcomes(List<Finding> findings) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    findings.forEach(
        f ->
            outcomes.put(
                f.resource().arn().replace(f.resource().account(), Worlds.ACCOUNT), f.outcome()));
    return outcomes;
  }
}

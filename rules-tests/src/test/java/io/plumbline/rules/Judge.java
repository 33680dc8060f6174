package io.plumbline.rules;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Selection;
import io.plumbline.catalog.Selection.Wish;
import io.plumbline.engine.Evaluation;
import io.plumbline.engine.Evaluation.Settings;
import io.plumbline.engine.PolicyEngine;
import io.plumbline.engine.opa.OpaPolicyEngine;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Judges worlds with the real engine, many in one evaluation. */
final class Judge implements AutoCloseable {
  static final Catalog CATALOG = Catalog.load();

  private final PolicyEngine engine;
  private final Path folder;
  private int snapshots;

  Judge(PolicyEngine engine, Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  static Judge in(Path folder) {
    return new Judge(new OpaPolicyEngine(CATALOG::module, 2), folder);
  }

  /** Every finding of a rule, per world; the rule is alone and only what it reads is known. */
  List<List<Finding>> alone(String rule, List<World> worlds) throws IOException {
    List<World> distinct = worlds.stream().distinct().toList();
    List<List<Finding>> found =
        judge(
            distinct.stream().map(world -> new Asked(rule, world)).toList(),
            CATALOG.select(new Wish(List.of(), List.of(rule), null, 0)));
    Map<World, List<Finding>> findings = new HashMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      findings.put(distinct.get(i), found.get(i));
    }
    return worlds.stream().map(findings::get).toList();
  }

  /**
   * Every finding of each rule on its own scenarios, while all rules judge everything and whatever
   * any of them reads is known.
   */
  Map<String, List<List<Finding>>> together(Map<String, List<Scenario>> scenarios)
      throws IOException {
    List<Asked> all =
        scenarios.values().stream()
            .flatMap(List::stream)
            .map(scenario -> new Asked(scenario.rule(), scenario.world()))
            .toList();
    Iterator<List<Finding>> found = judge(all, CATALOG.select(Wish.EVERYTHING)).iterator();
    Map<String, List<List<Finding>>> findings = new TreeMap<>();
    scenarios.forEach(
        (rule, cases) -> findings.put(rule, cases.stream().map(each -> found.next()).toList()));
    return findings;
  }

  private record Asked(String rule, World world) {}

  /** Evaluates as many worlds at once as have the same time and, for each rule, parameters. */
  private List<List<Finding>> judge(List<Asked> all, Selection selection) throws IOException {
    List<List<Finding>> findings = new ArrayList<>(Collections.nCopies(all.size(), List.of()));
    List<Integer> left = IntStream.range(0, all.size()).boxed().toList();
    while (!left.isEmpty()) {
      Instant time = all.get(left.get(0)).world().time();
      Map<String, JsonObject> parameters = new TreeMap<>();
      List<Integer> now = new ArrayList<>();
      for (int i : left) {
        Asked asked = all.get(i);
        JsonObject own = asked.world().parameters();
        if (asked.world().time().equals(time)
            && parameters.computeIfAbsent(asked.rule(), r -> own).equals(own)) {
          now.add(i);
        }
      }
      List<Asked> alike = now.stream().map(all::get).toList();
      List<List<Finding>> found = evaluate(alike, parameters, selection);
      IntStream.range(0, now.size()).forEach(i -> findings.set(now.get(i), found.get(i)));
      left = left.stream().filter(i -> !now.contains(i)).toList();
    }
    return findings;
  }

  private List<List<Finding>> evaluate(
      List<Asked> asked, Map<String, JsonObject> parameters, Selection selection)
      throws IOException {
    Path place = folder.resolve(Integer.toString(snapshots++));
    List<World> worlds = asked.stream().map(Asked::world).toList();
    Snapshot snapshot = Worlds.write(place, worlds, reads(selection));
    Map<String, Map<String, JsonElement>> settings = new TreeMap<>();
    parameters.forEach((rule, values) -> settings.put(rule, values.asMap()));
    Evaluation evaluation =
        new Evaluation(
            engine, () -> Instant.EPOCH, new Settings("test", "0", settings, 2), (done, of) -> {});
    List<List<Finding>> findings = new ArrayList<>();
    worlds.forEach(world -> findings.add(new ArrayList<>()));
    try (Evaluation.Result result = evaluation.run(snapshot, selection)) {
      result
          .report()
          .findings()
          .forEach(
              finding -> {
                int world = Worlds.world(finding.resource().account());
                if (finding.rule().equals(asked.get(world).rule())) {
                  findings.get(world).add(finding);
                }
              });
    }
    delete(place);
    return findings;
  }

  private static SortedMap<String, List<String>> reads(Selection selection) {
    SortedMap<String, TreeSet<String>> union = new TreeMap<>();
    for (Rule rule : selection.rules()) {
      rule.reads().forEach((t, n) -> union.computeIfAbsent(t, x -> new TreeSet<>()).addAll(n));
    }
    SortedMap<String, List<String>> asked = new TreeMap<>();
    union.forEach((type, names) -> asked.put(type, List.copyOf(names)));
    return asked;
  }

  /** One line per finding, sorted; in the account that scenarios are written in. */
  static List<String> lines(List<Finding> findings) {
    return findings.stream().map(Judge::line).sorted().toList();
  }

  private static String line(Finding finding) {
    String text = finding.outcome() + " " + finding.resource().arn();
    String line = finding.outcome() == Outcome.PASS ? text : text + ": " + finding.message();
    return line.replace(finding.resource().account(), Worlds.ACCOUNT);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}

package io.plumbline.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Framework;
import io.plumbline.catalog.Framework.Control;
import io.plumbline.catalog.Rule;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.engine.PolicyEngine;
import io.plumbline.engine.opa.OpaPolicyEngine;
import io.plumbline.report.FrameworkResult.Assessment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the rest of the product and its users may rely on in every rule. */
class CatalogueTest {
  private static final Catalog CATALOG = Judge.CATALOG;
  private static final Collection<Rule> RULES = CATALOG.rules();

  @Test
  void thereAreRulesAndAllFrameworks() {
    assertThat(RULES).hasSizeGreaterThanOrEqualTo(25);
    assertThat(CATALOG.frameworks().stream().map(Framework::id))
        .containsExactly("cis-aws-3.0", "cis-aws-5.0", "cis-aws-6.0", "cis-aws-7.0", "soc2", "sre");
  }

  @Test
  void idPackageFolderAndEntrypointSayTheSame() {
    for (Rule rule : RULES) {
      String[] path = rule.source().split("/", -1);
      assertThat(rule.source())
          .isEqualTo("rules/aws/%s/%s/%s.rego".formatted(path[2], path[3], path[3]));
      assertThat(rule.id()).isEqualTo((path[2] + "-" + path[3]).replace('_', '-'));
      assertThat(rule.entrypoint())
          .isEqualTo("plumbline/entry/%s/result".formatted(rule.id().replace('-', '_')));
      assertThat(rule.exports()).contains("fail");
    }
  }

  @Test
  void everyAttributeThatARuleReadsIsCollected() {
    Map<String, Set<String>> collected = new HashMap<>();
    for (Collector collector : ServiceLoader.load(Collector.class)) {
      for (ResourceType<?, ?> type : collector.types()) {
        collected.put(type.name(), new TreeSet<>(type.attributes().keySet()));
      }
    }
    for (Rule rule : RULES) {
      rule.reads()
          .forEach(
              (type, names) ->
                  assertThat(collected.getOrDefault(type, Set.of()))
                      .as("%s reads %s, which a collector has to give", rule.id(), type)
                      .isNotEmpty()
                      .containsAll(names));
    }
  }

  @Test
  void linksAreToPagesOnTheWeb() {
    for (Rule rule : RULES) {
      for (String link : rule.references()) {
        URI uri = URI.create(link);
        assertThat(uri.getScheme()).as(rule.id()).isEqualTo("https");
        assertThat(uri.getHost()).as(rule.id()).contains(".");
      }
    }
  }

  @Test
  void titlesSayTheGoodStateAndAreAllDifferent() {
    List<String> titles = RULES.stream().map(Rule::title).toList();
    assertThat(titles).doesNotHaveDuplicates().allMatch(title -> !title.endsWith("."));
  }

  @Test
  void rulesOnlyMapToControlsThatCanBeAnsweredByAMachine() {
    for (Rule rule : RULES) {
      rule.frameworks()
          .forEach(
              (framework, controls) ->
                  assertThat(answerable(CATALOG.framework(framework)))
                      .as(rule.id())
                      .containsAll(controls));
    }
  }

  @Test
  void everyControlThatAMachineCanAnswerHasARule() throws IOException {
    Set<String> known = knownGaps();
    for (Framework framework : CATALOG.frameworks()) {
      Set<String> missing = new TreeSet<>();
      for (Control control : framework.controls()) {
        boolean supported =
            RULES.stream().anyMatch(r -> controlsOf(r, framework).contains(control.id()));
        if (control.assessment() == Assessment.AUTOMATED && !supported) {
          missing.add(framework.id() + " " + control.id());
        }
      }
      missing.removeAll(known);
      assertThat(missing)
          .as("write a rule for it, or change its assessment in policies/frameworks")
          .isEmpty();
    }
    assertThat(known).allMatch(gap -> gap.startsWith("sre "));
  }

  /** Framework and control a line, under comments that say why. */
  private static Set<String> knownGaps() throws IOException {
    try (InputStream in = CatalogueTest.class.getResourceAsStream("/controls-without-rules.txt")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> controlsOf(Rule rule, Framework framework) {
    return rule.frameworks().getOrDefault(framework.id(), List.of());
  }

  private static Set<String> answerable(Framework framework) {
    return framework.controls().stream()
        .filter(control -> control.assessment() != Assessment.NONE)
        .map(Control::id)
        .collect(Collectors.toSet());
  }

  /**
   * A function of a module that is too large for a method of the JVM is interpreted, and whoever
   * runs the program sees a warning. The build cuts the module of all rules before that.
   */
  @Test
  void noFunctionOfAModuleIsTooLargeForTheJvm() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(said, true, UTF_8));
    try (PolicyEngine engine = new OpaPolicyEngine(Judge.CATALOG::module, 1)) {
      Judge.CATALOG.rules().stream()
          .collect(Collectors.toMap(Rule::module, rule -> rule, (first, second) -> first))
          .forEach((module, rule) -> engine.evaluate(module, "{}", List.of(rule)));
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(UTF_8)).isEmpty();
  }
}

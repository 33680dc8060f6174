package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Framework;
import io.plumbline.catalog.Framework.Control;
import io.plumbline.catalog.Rule;
import io.plumbline.report.FrameworkResult.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules coverage}: each control of a framework with the rules that support it. */
@Command(
    name = "coverage",
    description = "Show for each control of a framework its rules and what they can say.",
    footerHeading = "%nExamples:%n",
    footer = "  plumbline rules coverage --pack cis-aws-7.0")
final class RulesCoverageCommand implements Callable<Integer> {
  @Mixin CommonOptions common;

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      required = true,
      description = "A framework: see 'plumbline packs'.")
  String pack;

  private final Console console;

  RulesCoverageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalog catalog = Catalog.load();
    Framework framework = catalog.framework(pack);
    Table table = new Table("CONTROL", "ASSESSMENT", "CAN SAY", "RULES");
    int computable = 0;
    int covered = 0;
    for (Control control : framework.controls()) {
      List<Rule> rules = supporting(catalog, framework, control);
      if (control.assessment() == Assessment.AUTOMATED) {
        computable++;
        covered += rules.isEmpty() ? 0 : 1;
      }
      table.row(
          control.id(),
          control.assessment().name().toLowerCase(Locale.ROOT),
          kinds(control, rules),
          rules.isEmpty() ? "-" : rules.stream().map(Rule::id).collect(Collectors.joining(", ")));
    }
    table.print(console.out(), console.width());
    console
        .out()
        .printf(
            Locale.ROOT,
            "%n%s: %d of %d computable controls have rules (%.0f %%).%n",
            framework.id(),
            covered,
            computable,
            computable == 0 ? 100.0 : 100.0 * covered / computable);
    return ExitCode.CLEAN;
  }

  private static List<Rule> supporting(Catalog catalog, Framework framework, Control control) {
    return catalog.rules().stream()
        .filter(
            rule ->
                rule.frameworks().getOrDefault(framework.id(), List.of()).contains(control.id()))
        .toList();
  }

  /** Every outcome that the control can have, but for ERROR, which any rule can have. */
  private static String kinds(Control control, List<Rule> rules) {
    if (rules.isEmpty()) {
      return control.assessment() == Assessment.AUTOMATED ? "-" : "MANUAL ATTESTED";
    }
    List<String> kinds = new ArrayList<>();
    if (!rules.stream().allMatch(Rule::manual)) {
      kinds.addAll(List.of("PASS", "FAIL"));
    }
    if (rules.stream().anyMatch(Rule::manual)) {
      kinds.addAll(List.of("MANUAL", "ATTESTED"));
    }
    kinds.add("UNKNOWN");
    if (rules.stream().anyMatch(rule -> rule.notApplicable() != null)) {
      kinds.add("NOT_APPLICABLE");
    }
    return String.join(" ", kinds);
  }
}

package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Parameter;
import io.plumbline.catalog.Rule;
import io.plumbline.collectors.Operation;
import io.plumbline.collectors.Permissions;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rules show RULE}: all that the catalogue says of one rule. */
@Command(
    name = "show",
    description = "Show one rule: what it looks for, why, how to put it right, what it reads.",
    footerHeading = "%nExamples:%n",
    footer = "  plumbline rules show s3-bucket-tls-only")
final class RulesShowCommand implements Callable<Integer> {
  @Mixin CommonOptions common;

  @Parameters(paramLabel = "RULE", description = "The rule's id, as 'rules list' shows it.")
  String id;

  private final Console console;

  RulesShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Rule rule = Catalog.load().rule(id);
    PrintStream out = console.out();
    out.println(rule.id());
    out.println(PlainText.of(rule.title()));
    out.println();
    field("Severity", rule.severity().id());
    field("Judges", rule.resource());
    field("Since", rule.since() == null ? "" : rule.since());
    field("Kind", rule.manual() ? "manual: a person decides on the evidence" : "automated");
    rule.frameworks()
        .forEach((framework, controls) -> field(framework, String.join(", ", controls)));
    section("What is wrong and how it hurts", rule.description());
    if (!rule.parameters().isEmpty()) {
      out.printf("%nParameters (plumbline.yaml)%n");
      rule.parameters().forEach(this::parameter);
    }
    section("How to put it right: console", rule.remediation().console());
    code("How to put it right: AWS CLI", rule.remediation().cli());
    code("How to put it right: Terraform", rule.remediation().terraform());
    out.printf("%nReads%n");
    rule.reads().forEach((type, names) -> out.println("  " + type + ": " + join(names)));
    out.printf("%nPermissions%n");
    Permissions.operations(Plans.forRules(List.of(rule)))
        .map(Operation::permission)
        .distinct()
        .sorted()
        .forEach(permission -> out.println("  " + permission));
    if (!rule.references().isEmpty()) {
      out.printf("%nReferences%n");
      rule.references().forEach(link -> out.println("  " + link));
    }
    return ExitCode.CLEAN;
  }

  private static String join(List<String> names) {
    return names.isEmpty() ? "(that it is there)" : String.join(", ", names);
  }

  private void parameter(String name, Parameter parameter) {
    console
        .out()
        .printf(
            "  %s: %s (%s) %s%n",
            name, parameter.defaultValue(), parameter.type(), parameter.description());
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      console.out().printf("%-12s %s%n", name, value);
    }
  }

  private void code(String title, String text) {
    if (text != null && !text.isBlank()) {
      console.out().printf("%n%s%n", title);
      text.strip().lines().forEach(line -> console.out().println(("  " + line).stripTrailing()));
    }
  }

  private void section(String title, String text) {
    if (text == null || text.isBlank()) {
      return;
    }
    console.out().printf("%n%s%n", title);
    int width = Math.min(console.columns(), 100) - 2;
    Wrap.lines(text, width).forEach(line -> console.out().println(("  " + line).stripTrailing()));
  }
}

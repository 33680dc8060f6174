package io.plumbline.docs;

import com.google.gson.JsonElement;
import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Framework;
import io.plumbline.catalog.Framework.Control;
import io.plumbline.catalog.Parameter;
import io.plumbline.catalog.Rule;
import io.plumbline.collectors.CollectionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/rules/<rule-id>.md}: all that the catalogue and the collectors say of one rule. */
final class RulePage {
  private final Catalog catalog;
  private final Rule rule;
  private final StringBuilder page = new StringBuilder();

  private RulePage(Catalog catalog, Rule rule) {
    this.catalog = catalog;
    this.rule = rule;
  }

  static String of(Catalog catalog, Rule rule) {
    return new RulePage(catalog, rule).write();
  }

  private String write() {
    page.append(
        "<!-- Generated from policies/%s by ./mvnw verify -Dplumbline.update=true -->\n"
            .formatted(rule.source()));
    page.append("# ").append(Markdown.text(rule.title())).append("\n\n");
    facts();
    section("What is wrong and how it hurts", Markdown.text(rule.description()) + "\n");
    verdicts();
    section("How to put it right", "");
    remediation();
    parameters();
    reads();
    frameworks();
    if (!rule.references().isEmpty()) {
      section(
          "References",
          rule.references().stream()
              .map(link -> "- <" + link + ">\n")
              .collect(Collectors.joining()));
    }
    return page.toString().stripTrailing() + "\n";
  }

  private void facts() {
    page.append(Markdown.head("Rule", Markdown.code(rule.id())));
    page.append(Markdown.row("Severity", rule.severity().id()));
    page.append(Markdown.row("Service", "[%1$s](README.md#%1$s)".formatted(rule.service())));
    page.append(
        Markdown.row(
            "Judges",
            "%s, %s"
                .formatted(
                    Markdown.code(rule.resource()),
                    switch (rule.scope()) {
                      case RESOURCE -> "each on its own facts";
                      case REGION -> "on all that its region holds";
                      case ACCOUNT -> "on all that the account holds";
                    })));
    page.append(Markdown.row("Since", rule.since() == null ? "" : Markdown.text(rule.since())));
    page.append(Markdown.row("Source", "[%1$s](../../policies/%1$s)".formatted(rule.source())));
    page.append('\n');
  }

  private void verdicts() {
    StringBuilder lines = new StringBuilder();
    String says = Markdown.code(rule.message());
    lines.append(
        rule.manual()
            ? "- MANUAL, as a person has to decide on the evidence: %s\n".formatted(says)
            : "- FAIL: %s\n".formatted(says));
    if (rule.closedWorld()) {
      lines.append(
          "- UNKNOWN in place of FAIL while a fact that it reads is not known: the failure rests on"
              + " something that is not there.\n");
    }
    if (rule.exports().contains("unsure")) {
      lines.append(
          "- UNKNOWN where the rule cannot tell although it read everything; the finding says why.\n");
    }
    if (rule.notApplicable() != null) {
      lines.append("- NOT\\_APPLICABLE: %s\n".formatted(Markdown.text(rule.notApplicable())));
    }
    section("What a finding says", lines.toString());
  }

  private void remediation() {
    if (rule.remediation().console() != null) {
      page.append("### Console\n\n%s\n\n".formatted(Markdown.text(rule.remediation().console())));
    }
    code("AWS CLI", "sh", rule.remediation().cli());
    code("Terraform", "hcl", rule.remediation().terraform());
  }

  private void code(String title, String language, String code) {
    if (code != null && !code.isBlank()) {
      page.append("### %s\n\n%s\n".formatted(title, Markdown.fence(language, code)));
    }
  }

  private void parameters() {
    if (rule.parameters().isEmpty()) {
      return;
    }
    StringBuilder table =
        new StringBuilder(Markdown.head("Name", "Type", "Default", "Allowed", "Meaning"));
    StringBuilder example = new StringBuilder("parameters:\n  %s:\n".formatted(rule.id()));
    rule.parameters()
        .forEach(
            (name, parameter) -> {
              table.append(
                  Markdown.row(
                      Markdown.code(name),
                      type(parameter),
                      Markdown.codes(List.of(parameter.defaultValue().toString())),
                      allowed(parameter),
                      Markdown.text(parameter.description())));
              example.append("    %s: %s\n".formatted(name, parameter.defaultValue()));
            });
    section(
        "Parameters",
        table + "\nIn `plumbline.yaml`:\n\n" + Markdown.fence("yaml", example.toString()));
  }

  private static String type(Parameter parameter) {
    JsonElement items = parameter.schema().get("items");
    return items == null
        ? parameter.type()
        : parameter.type() + " of " + items.getAsJsonObject().get("type").getAsString();
  }

  private static String allowed(Parameter parameter) {
    List<String> limits = new ArrayList<>();
    if (parameter.schema().has("minimum")) {
      limits.add("at least " + parameter.schema().get("minimum"));
    }
    if (parameter.schema().has("maximum")) {
      limits.add("at most " + parameter.schema().get("maximum"));
    }
    if (parameter.schema().has("enum")) {
      limits.add("one of " + Markdown.codes(List.of(parameter.schema().get("enum").toString())));
    }
    return limits.isEmpty() ? "any" : String.join(", ", limits);
  }

  private void reads() {
    StringBuilder table = new StringBuilder(Markdown.head("Type", "Attributes"));
    rule.reads()
        .forEach(
            (type, names) ->
                table.append(
                    Markdown.row(
                        Markdown.code(type),
                        names.isEmpty() ? "that it is there" : Markdown.codes(names))));
    section("What it reads", table + "\n" + PermissionTable.of(CollectionPlan.of(rule.reads())));
  }

  private void frameworks() {
    if (rule.frameworks().isEmpty()) {
      return;
    }
    StringBuilder table = new StringBuilder(Markdown.head("Framework", "Control", "Title"));
    rule.frameworks()
        .forEach(
            (id, controls) -> {
              Framework framework = catalog.framework(id);
              for (String control : controls) {
                table.append(
                    Markdown.row(
                        Markdown.code(id), Markdown.text(control), title(framework, control)));
              }
            });
    section("Frameworks", table.toString());
  }

  private static String title(Framework framework, String control) {
    return framework.controls().stream()
        .filter(c -> c.id().equals(control))
        .map(Control::title)
        .map(Markdown::text)
        .findFirst()
        .orElse("");
  }

  private void section(String title, String markdown) {
    page.append("## %s\n\n".formatted(title));
    if (!markdown.isEmpty()) {
      page.append(markdown).append('\n');
    }
  }
}

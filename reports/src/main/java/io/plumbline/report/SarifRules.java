package io.plumbline.report;

import static io.plumbline.report.Json.object;

import io.plumbline.report.FrameworkResult.ControlResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The part of a SARIF file that describes rules and frameworks (SARIF 2.1.0 §3.49, §3.19). */
final class SarifRules {
  /** GitHub refuses a rule with more. */
  private static final int MAX_TAGS = 20;

  /** GitHub refuses a longer description. */
  private static final int MAX_DESCRIPTION = 1024;

  private final Report report;
  private final Map<String, Integer> index = new HashMap<>();

  SarifRules(Report report) {
    this.report = report;
    for (RuleInfo rule : report.rules()) {
      index.put(rule.id(), index.size());
    }
  }

  /** Where the rule stands in the list, or null for a rule that the report does not describe. */
  Integer index(String rule) {
    return index.get(rule);
  }

  List<Object> descriptors() {
    List<Object> all = new ArrayList<>();
    for (RuleInfo rule : report.rules()) {
      String help = rule.references().stream().filter(Text::isLink).findFirst().orElse(null);
      all.add(
          object(
              "id", rule.id(),
              "name", Text.pascalCase(rule.id()),
              "shortDescription", text(Cut.to(MAX_DESCRIPTION, Text.sentence(rule.title()))),
              "fullDescription", text(Cut.to(MAX_DESCRIPTION, Text.sentence(rule.description()))),
              "helpUri", help,
              "help", object("text", plainHelp(rule), "markdown", markdownHelp(rule)),
              "defaultConfiguration", object("level", level(rule.severity())),
              "relationships", relationships(rule),
              "properties", properties(rule)));
    }
    return all;
  }

  List<Object> taxonomies() {
    List<Object> all = new ArrayList<>();
    for (FrameworkResult framework : report.frameworks()) {
      List<Object> taxa = new ArrayList<>();
      for (ControlResult control : framework.controls()) {
        taxa.add(
            object("id", control.id(), "shortDescription", text(Text.sentence(control.title()))));
      }
      all.add(
          object(
              "name", framework.id(),
              "version", framework.version(),
              "shortDescription", text(Text.sentence(framework.title())),
              "isComprehensive", true,
              "taxa", taxa));
    }
    return all;
  }

  List<Object> taxonomyReferences() {
    List<Object> all = new ArrayList<>();
    for (FrameworkResult framework : report.frameworks()) {
      all.add(object("name", framework.id(), "index", all.size()));
    }
    return all;
  }

  private List<Object> relationships(RuleInfo rule) {
    List<Object> all = new ArrayList<>();
    for (int f = 0; f < report.frameworks().size(); f++) {
      FrameworkResult framework = report.frameworks().get(f);
      List<String> supported = rule.frameworks().getOrDefault(framework.id(), List.of());
      for (int c = 0; c < framework.controls().size(); c++) {
        String control = framework.controls().get(c).id();
        if (supported.contains(control)) {
          Object component = object("name", framework.id(), "index", f);
          Object target = object("id", control, "index", c, "toolComponent", component);
          all.add(object("target", target, "kinds", List.of("relevant")));
        }
      }
    }
    return all;
  }

  private static Map<String, Object> properties(RuleInfo rule) {
    List<String> tags = new ArrayList<>(List.of("security", "aws", rule.service()));
    rule.frameworks().forEach((f, controls) -> controls.forEach(c -> tags.add(f + "/" + c)));
    List<String> kept = tags.stream().filter(t -> !t.isBlank()).distinct().limit(MAX_TAGS).toList();
    return object(
        "tags", kept,
        "precision", "very-high",
        "problem.severity", problemSeverity(rule.severity()),
        "security-severity", securitySeverity(rule.severity()),
        "severity", rule.severity().id(),
        "resource", rule.resource(),
        "parameters", rule.parameters().isEmpty() ? null : rule.parameters());
  }

  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFORMATIONAL -> "note";
    };
  }

  private static String problemSeverity(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFORMATIONAL -> "recommendation";
    };
  }

  /** GitHub: over 9.0 is critical, from 7.0 high, from 4.0 medium, from 0.1 low. */
  private static String securitySeverity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.5";
      case INFORMATIONAL -> "0.1";
    };
  }

  private static String plainHelp(RuleInfo rule) {
    StringBuilder help = new StringBuilder(Text.sentence(rule.description()));
    RuleInfo.Remediation fix = rule.remediation();
    if (fix.console() != null) {
      help.append("\n\nHow to put it right: ").append(Text.sentence(fix.console()));
    }
    if (fix.cli() != null) {
      help.append("\n\nAWS CLI:\n").append(fix.cli().strip());
    }
    if (fix.terraform() != null) {
      help.append("\n\nTerraform:\n").append(fix.terraform().strip());
    }
    return help.toString();
  }

  private static String markdownHelp(RuleInfo rule) {
    StringBuilder help = new StringBuilder("## What is wrong and how it hurts\n\n");
    help.append(Text.sentence(rule.description())).append("\n\n");
    RuleInfo.Remediation fix = rule.remediation();
    if (fix.console() != null || fix.cli() != null || fix.terraform() != null) {
      help.append("## How to put it right\n\n");
    }
    if (fix.console() != null) {
      help.append("### Console\n\n").append(fix.console().strip()).append("\n\n");
    }
    if (fix.cli() != null) {
      help.append("### AWS CLI\n\n").append(Text.fenced("sh", fix.cli())).append('\n');
    }
    if (fix.terraform() != null) {
      help.append("### Terraform\n\n").append(Text.fenced("hcl", fix.terraform())).append('\n');
    }
    if (!rule.frameworks().isEmpty()) {
      help.append("## Frameworks\n\n");
      rule.frameworks()
          .forEach((f, c) -> help.append("- " + f + ": " + String.join(", ", c) + "\n"));
    }
    List<String> links = rule.references().stream().filter(Text::isLink).toList();
    if (!links.isEmpty()) {
      help.append("\n## References\n\n");
      links.forEach(link -> help.append("- <").append(link).append(">\n"));
    }
    return help.toString();
  }

  static Map<String, Object> text(String text) {
    return object("text", text.isEmpty() ? "-" : text);
  }
}

package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Selection;
import io.plumbline.report.Severity;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rules. */
final class SelectionOptions {
  @Option(
      names = "--pack",
      paramLabel = "PACK",
      split = ",",
      hideParamSyntax = true,
      description =
          "Rules of this pack: a framework such as cis-aws-7.0 or soc2, or all (default).")
  List<String> packs = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      split = ",",
      hideParamSyntax = true,
      description = "This rule, in addition to the packs; alone where no pack is named.")
  List<String> rules = new ArrayList<>();

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      converter = SeverityConverter.class,
      description = "Only rules at least this severe: critical, high, medium, low, informational.")
  Severity severity;

  @Option(
      names = "--level",
      paramLabel = "1|2",
      description = "Only controls up to this CIS profile level.")
  int level;

  Selection select(Catalog catalog) {
    return catalog.select(new Selection.Wish(packs, rules, severity, level));
  }

  /** Whether anything narrower than everything was asked for. */
  boolean narrows() {
    return !packs.isEmpty() || !rules.isEmpty() || severity != null || level != 0;
  }
}

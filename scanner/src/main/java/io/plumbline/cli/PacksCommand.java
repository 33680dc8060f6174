package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Framework;
import io.plumbline.catalog.Selection;
import io.plumbline.report.FrameworkResult.Assessment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code packs}: what {@code --pack} takes. */
@Command(
    name = "packs",
    description = "List the packs: each framework with its controls and rules.",
    footerHeading = "%nExamples:%n",
    footer = "  plumbline packs")
final class PacksCommand implements Callable<Integer> {
  @Mixin CommonOptions common;

  private final Console console;

  PacksCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalog catalog = Catalog.load();
    Table table = new Table("PACK", "VERSION", "CONTROLS", "COMPUTABLE", "RULES", "TITLE");
    int all = catalog.rules().size();
    table.row(Selection.ALL, catalog.version(), "-", "-", number(all), "Every rule");
    for (Framework framework : catalog.frameworks()) {
      long computable =
          framework.controls().stream()
              .filter(control -> control.assessment() == Assessment.AUTOMATED)
              .count();
      long rules =
          catalog.rules().stream()
              .filter(rule -> rule.frameworks().containsKey(framework.id()))
              .count();
      table.row(
          framework.id(),
          framework.version(),
          number(framework.controls().size()),
          number(computable),
          number(rules),
          framework.title());
    }
    table.print(console.out(), console.width());
    return ExitCode.CLEAN;
  }

  private static String number(long value) {
    return Long.toString(value);
  }
}

package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.config.Configuration;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code config check}: what is wrong with the files, without a scan. */
@Command(
    name = "check",
    description = {
      "Check parameters, exceptions and attestations against the schema and the rules.",
      "Exits with 2 and names file, line and column of every mistake."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline config check                               ./plumbline.yaml",
      "  plumbline config check --exceptions exceptions.yaml --attestations signed"
    })
final class ConfigCheckCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin ConfigOptions config;

  private final Console console;

  ConfigCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Configuration read = config.read(console, Catalog.load());
    if (!common.quiet) {
      console
          .out()
          .printf(
              "%d files: parameters of %d rules, %d exceptions, %d attestations.%n",
              read.files().size(),
              read.parameters().size(),
              read.exceptions().size(),
              read.attestations().size());
    }
    return ExitCode.CLEAN;
  }
}

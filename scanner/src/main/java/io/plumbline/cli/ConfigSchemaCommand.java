package io.plumbline.cli;

import io.plumbline.config.ConfigurationReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code config schema}: what the files may hold. */
@Command(
    name = "schema",
    description = {
      "Print the JSON Schema of plumbline.yaml.",
      "An editor takes it by a first line '# yaml-language-server: $schema=plumbline.schema.json'."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  plumbline config schema > plumbline.schema.json"})
final class ConfigSchemaCommand implements Callable<Integer> {
  @Mixin CommonOptions common;

  private final Console console;

  ConfigSchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(ConfigurationReader.schema());
    return ExitCode.CLEAN;
  }
}

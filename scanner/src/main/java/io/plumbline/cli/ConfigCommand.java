package io.plumbline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code config}: helps to write {@code plumbline.yaml}. */
@Command(
    name = "config",
    synopsisSubcommandLabel = "COMMAND",
    description = "Check the configuration, or print the JSON Schema that editors complete it by.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline config check --exceptions exceptions.yaml",
      "  plumbline config schema > plumbline.schema.json"
    })
final class ConfigCommand implements Runnable {
  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: check or schema.");
  }
}

package io.plumbline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules}: looks into the catalogue. */
@Command(
    name = "rules",
    synopsisSubcommandLabel = "COMMAND",
    description = "Show the rules: all of them, one of them, or which controls they cover.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline rules list --pack cis-aws-7.0 --level 1",
      "  plumbline rules show s3-bucket-tls-only",
      "  plumbline rules coverage --pack soc2"
    })
final class RulesCommand implements Runnable {
  @Mixin CommonOptions common;
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: list, show or coverage.");
  }
}

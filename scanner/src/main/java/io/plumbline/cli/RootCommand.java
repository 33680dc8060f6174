package io.plumbline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plumbline} alone: says what there is. */
@Command(
    name = "plumbline",
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows whether an AWS account stands true: reads it, judges it, reports it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline demo                                   an emulated account, end to end",
      "  plumbline scan --pack cis-aws-7.0 --all-regions  your own account",
      "  plumbline scan --fail-on critical --format sarif a gate in CI",
      "",
      "Exit codes: 0 clean, 1 internal error, 2 usage or configuration, 3 findings at or above",
      "--fail-on, or new ones at or above --fail-on-new, 4 incomplete and --require-complete."
    })
final class RootCommand implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      description = "Show the version and exit.")
  boolean version;

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}

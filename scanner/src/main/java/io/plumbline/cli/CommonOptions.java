package io.plumbline.cli;

import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  boolean help;

  @Option(
      names = {"-q", "--quiet"},
      description = "Only results and errors; no progress.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Log what is done, and show a stack trace with an error.")
  boolean verbose;
}

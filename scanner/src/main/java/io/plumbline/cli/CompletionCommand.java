package io.plumbline.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code completion}: the script that makes a shell complete commands and options. */
@Command(
    name = "completion",
    description = "Print a completion script for bash and zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(plumbline completion)                   this shell",
      "  plumbline completion > /etc/bash_completion.d/plumbline"
    })
final class CompletionCommand implements Runnable {
  @Mixin CommonOptions common;

  private final Console console;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    console.out().print(AutoComplete.bash(ToolVersion.NAME, Commands.forArguments(console)));
  }
}

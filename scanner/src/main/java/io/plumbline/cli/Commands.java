package io.plumbline.cli;

import java.util.List;
import picocli.CommandLine;

/** The commands by name. Only the class of the one that is called gets loaded. */
final class Commands {
  /** In the order of the help text: from the account to the outside world. */
  static final List<String> NAMES =
      List.of(
          "demo",
          "scan",
          "collect",
          "evaluate",
          "report",
          "diff",
          "push",
          "evidence",
          "rules",
          "packs",
          "config",
          "permissions",
          "completion");

  private Commands() {}

  /** A command line that knows the command that {@code args} call, or all where none is named. */
  static CommandLine forArguments(Console console, String... args) {
    CommandLine root = new CommandLine(new RootCommand());
    String first = args.length == 0 ? "" : args[0];
    if (NAMES.contains(first)) {
      root.addSubcommand(first, create(first, console));
    } else {
      NAMES.forEach(name -> root.addSubcommand(name, create(name, console)));
    }
    return root;
  }

  private static Object create(String name, Console console) {
    return switch (name) {
      case "demo" -> new DemoCommand(console);
      case "scan" -> new ScanCommand(console);
      case "collect" -> new CollectCommand(console);
      case "evaluate" -> new EvaluateCommand(console);
      case "report" -> new ReportCommand(console);
      case "diff" -> new DiffCommand(console);
      case "push" -> new PushCommand(console);
      case "rules" ->
          new CommandLine(new RulesCommand())
              .addSubcommand(new RulesListCommand(console))
              .addSubcommand(new RulesShowCommand(console))
              .addSubcommand(new RulesCoverageCommand(console));
      case "evidence" ->
          new CommandLine(new EvidenceCommand(console))
              .addSubcommand(new EvidenceKeygenCommand(console))
              .addSubcommand(new EvidenceVerifyCommand(console))
              .addSubcommand(new EvidenceArtifactCommand(console));
      case "config" ->
          new CommandLine(new ConfigCommand())
              .addSubcommand(new ConfigCheckCommand(console))
              .addSubcommand(new ConfigSchemaCommand(console));
      case "packs" -> new PacksCommand(console);
      case "permissions" -> new PermissionsCommand(console);
      case "completion" -> new CompletionCommand(console);
      default -> throw new IllegalArgumentException(name);
    };
  }
}

package io.plumbline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. {@link #run} is the same without ending the process, for tests and embedding. */
public final class Main {
  private static final List<String> VERSION = List.of("--version", "-V");

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    Console console = Console.system();
    int code = run(console, args);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  /** Runs one command line and gives its exit code, as {@link ExitCode} names them. */
  public static int run(Console console, String... args) {
    if (args.length == 1 && VERSION.contains(args[0])) {
      // Before picocli is touched: the most frequent call of scripts.
      console.out().println(ToolVersion.NAME + " " + ToolVersion.text());
      return ExitCode.CLEAN;
    }
    CommandLine line = Commands.forArguments(console, args);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(Math.min(console.columns(), 120));
    line.setParameterExceptionHandler((e, given) -> wrongUsage(console, e));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(console, e, parsed));
    int code = execute(line, console, args);
    console.out().flush();
    console.err().flush();
    return code;
  }

  private static int execute(CommandLine line, Console console, String... args) {
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      console
          .err()
          .println(
              "plumbline: the Java heap is full; give it more with PLUMBLINE_HEAP, such as"
                  + " PLUMBLINE_HEAP=4g.");
      return ExitCode.INTERNAL;
    }
  }

  private static int wrongUsage(Console console, ParameterException e) {
    CommandLine line = e.getCommandLine();
    String problem = sentence(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        problem += " Did you mean " + String.join(" or ", near) + "?";
      }
    }
    String help = line.getCommandSpec().qualifiedName() + " --help";
    console.err().println("plumbline: " + problem + " See: " + help);
    return ExitCode.USAGE;
  }

  private static int failed(Console console, Exception e, ParseResult parsed) {
    UserError error = Errors.explain(e);
    console.err().println("plumbline: " + sentence(error.getMessage()));
    error.details().forEach(line -> console.err().println("  " + PlainText.of(line)));
    if (verbose(parsed)) {
      e.printStackTrace(console.err());
    }
    return error.exitCode();
  }

  private static boolean verbose(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last.hasMatchedOption("--verbose");
  }

  private static String sentence(String message) {
    String clean = PlainText.of(message);
    return clean.endsWith(".") || clean.endsWith("?") ? clean : clean + ".";
  }
}

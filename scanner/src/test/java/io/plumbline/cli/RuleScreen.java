package io.plumbline.cli;

/** What the terminal shows of a rule, for tests of other packages. */
public final class RuleScreen {
  private RuleScreen() {}

  /** The output of {@code rules show}. */
  public static String of(String rule) {
    CapturedConsole captured = CapturedConsole.pipes();
    Main.run(captured.console(), "rules", "show", rule);
    return captured.out();
  }
}

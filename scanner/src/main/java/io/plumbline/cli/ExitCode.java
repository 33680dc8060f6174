package io.plumbline.cli;

/** What the process ends with. Callers gate on these; they are only ever added to. */
final class ExitCode {
  /** Nothing at or above {@code --fail-on}. */
  static final int CLEAN = 0;

  /** A fault of Plumbline itself, or of the machine under it. */
  static final int INTERNAL = 1;

  /** Wrong options, files, credentials or endpoint: something that the caller can put right. */
  static final int USAGE = 2;

  /** Findings at or above {@code --fail-on}. */
  static final int FINDINGS = 3;

  /** Something could not be read and {@code --require-complete} was given. */
  static final int INCOMPLETE = 4;

  private ExitCode() {}
}

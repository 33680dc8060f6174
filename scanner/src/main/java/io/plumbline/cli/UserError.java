package io.plumbline.cli;

/**
 * Something that the caller can put right. The message is one sentence for a person: what is wrong,
 * with which file, option or resource, and what to do; never a secret.
 */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  UserError(String message) {
    this(message, null);
  }

  UserError(String message, Throwable cause) {
    this(ExitCode.USAGE, message, cause);
  }

  UserError(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}

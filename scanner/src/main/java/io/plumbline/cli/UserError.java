package io.plumbline.cli;

import java.util.List;

/**
 * Something that the caller can put right. The message is one sentence for a person: what is wrong,
 * with which file, option or resource, and what to do; never a secret.
 */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final transient List<String> details;

  UserError(String message) {
    this(message, null);
  }

  UserError(String message, Throwable cause) {
    this(ExitCode.USAGE, message, cause);
  }

  UserError(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.details = List.of();
  }

  /** Several things at once, one a line below the message. */
  UserError(String message, List<String> details, Throwable cause) {
    super(message, cause);
    this.exitCode = ExitCode.USAGE;
    this.details = List.copyOf(details);
  }

  /** Lines to show below the message; mostly none. */
  List<String> details() {
    return details;
  }

  int exitCode() {
    return exitCode;
  }
}

package io.plumbline.report;

import java.io.IOException;

/** A file that should be a report is not one; the message is one sentence for the user. */
public final class UnreadableReportException extends IOException {
  private static final long serialVersionUID = 1;

  public UnreadableReportException(String message, Throwable cause) {
    super(message, cause);
  }
}

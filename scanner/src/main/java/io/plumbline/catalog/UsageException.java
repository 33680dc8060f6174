package io.plumbline.catalog;

/** A wish that cannot be met; the message is one sentence that says what would have been right. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }
}

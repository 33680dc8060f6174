package io.plumbline.snapshot;

/** A snapshot that cannot be read or written; the message is one sentence for a person. */
public final class SnapshotException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SnapshotException(String message) {
    super(message);
  }

  public SnapshotException(String message, Throwable cause) {
    super(message, cause);
  }
}

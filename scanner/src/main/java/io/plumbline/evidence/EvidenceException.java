package io.plumbline.evidence;

/** A key or a bundle that cannot be made or read; the message is one sentence for a person. */
public final class EvidenceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public EvidenceException(String message) {
    super(message);
  }

  public EvidenceException(String message, Throwable cause) {
    super(message, cause);
  }
}

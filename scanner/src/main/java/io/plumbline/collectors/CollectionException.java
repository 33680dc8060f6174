package io.plumbline.collectors;

/** A scan cannot start: no credentials, or an endpoint that does not answer. */
public final class CollectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message a sentence for the user
   * @param cause may be null
   */
  public CollectionException(String message, Throwable cause) {
    super(message, cause);
  }
}

package io.plumbline.collectors;

/** AWS's answer could not be understood. */
public final class InvalidAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with it
   * @param cause may be null
   */
  public InvalidAnswerException(String message, Throwable cause) {
    super(message, cause);
  }
}

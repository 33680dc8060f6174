package io.plumbline.securityhub;

/** Hears of a push while it goes on; may be called from several threads at once. */
public interface PushListener {
  /** So many more findings were taken in. */
  default void accepted(int findings) {}

  /** One finding was refused, or could not be sent. */
  default void rejected(Rejection rejection) {}

  /** No further finding goes to this place; said once. */
  default void closed(Place place, String reason) {}

  /**
   * A finding that did not arrive.
   *
   * @param code AWS's error code
   */
  record Rejection(String finding, Place place, String code, String message) {}
}

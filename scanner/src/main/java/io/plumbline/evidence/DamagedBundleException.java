package io.plumbline.evidence;

/** A bundle that is not as it was written, after which nothing more in it can be read. */
final class DamagedBundleException extends Exception {
  private static final long serialVersionUID = 1;

  DamagedBundleException(String message) {
    super(message);
  }
}

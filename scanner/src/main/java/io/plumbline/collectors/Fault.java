package io.plumbline.collectors;

/**
 * What an error means for a scan.
 *
 * @param code one of ours, such as {@code AccessDenied}, or AWS's own
 * @param awsCode AWS's own code, or the same
 */
public record Fault(Kind kind, String code, String awsCode) {
  /** What a scan does about it. */
  public enum Kind {
    DENIED,
    THROTTLED,
    REGION_NOT_ENABLED,
    SERVICE_NOT_IN_REGION,
    FAILED
  }
}

package io.plumbline.report;

import java.util.Objects;

/**
 * Whether the resources of one type in one region of one account could be listed.
 *
 * @param region the region, or {@code global}
 * @param count resources listed; for an incomplete listing, those that were seen
 * @param code the error code that AWS answered, or null
 * @param permission the missing IAM action, or null
 */
public record CoverageEntry(
    String account,
    String region,
    String type,
    Status status,
    long count,
    String code,
    String permission) {

  public CoverageEntry {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(status, "status");
  }

  /** What was not read and why, for a person. */
  public String sentence() {
    String why =
        switch (status) {
          case COLLECTED -> "all were read";
          case DENIED -> "access was denied";
          case REGION_NOT_ENABLED -> "the region is not enabled";
          case SERVICE_NOT_IN_REGION -> "AWS does not offer the service there";
          case THROTTLED -> "AWS went on refusing for rate";
          case FAILED -> "the call failed";
          case NOT_COLLECTED -> "this scan did not ask";
        };
    return type
        + " in "
        + region
        + " of "
        + account
        + ": "
        + why
        + (code == null ? "" : " (" + code + ")")
        + (permission == null ? "" : "; grant " + permission);
  }

  /** How the listing ended. */
  public enum Status {
    COLLECTED,
    /** The caller lacks a permission. */
    DENIED,
    /** The account has not opted in to the region. */
    REGION_NOT_ENABLED,
    /** AWS does not offer the service there, so there is nothing to list. */
    SERVICE_NOT_IN_REGION,
    /** AWS went on refusing for rate. */
    THROTTLED,
    FAILED,
    /** This scan did not ask. */
    NOT_COLLECTED;

    /** Whether what is not in the listing does not exist. */
    public boolean complete() {
      return this == COLLECTED || this == SERVICE_NOT_IN_REGION;
    }
  }
}

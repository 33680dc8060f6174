package io.plumbline.snapshot;

/**
 * How the listing of one partition ended.
 *
 * @param account twelve digits
 * @param region the region that was asked, or {@code global}
 * @param type CloudFormation's type name
 * @param count resources listed; for an incomplete listing, those that were seen
 * @param code the error code that AWS answered, or null
 * @param permission the missing IAM action, or null
 */
public record Coverage(
    String account,
    String region,
    String type,
    Status status,
    long count,
    String code,
    String permission) {

  /** How a listing can end. */
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

  /** A listing that went to its end. */
  public static Coverage collected(PartitionKey key, long count) {
    return new Coverage(
        key.account(), key.region(), key.type(), Status.COLLECTED, count, null, null);
  }

  /**
   * A listing that did not go to its end.
   *
   * @param count resources seen before it ended
   * @param code the error code that AWS answered, or null
   * @param permission the missing IAM action, or null
   */
  public static Coverage incomplete(
      PartitionKey key, Status status, long count, String code, String permission) {
    return new Coverage(key.account(), key.region(), key.type(), status, count, code, permission);
  }

  /** What was asked. */
  public PartitionKey key() {
    return new PartitionKey(account, region, type);
  }
}

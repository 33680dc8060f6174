package io.plumbline.snapshot;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * What one listing answers for: the unit of coverage and of the files of a snapshot.
 *
 * @param account twelve digits
 * @param region the region that was asked, or {@code global}
 * @param type CloudFormation's type name
 */
public record PartitionKey(String account, String region, String type)
    implements Comparable<PartitionKey> {

  /** The region of what an account has once, such as IAM. */
  public static final String GLOBAL = "global";

  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]+");
  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9]+(::[A-Za-z0-9]*)+");
  private static final Comparator<PartitionKey> ORDER =
      Comparator.comparing(PartitionKey::account)
          .thenComparing(PartitionKey::region)
          .thenComparing(PartitionKey::type);

  /**
   * @throws IllegalArgumentException if a part is not of the form that AWS gives it, which also
   *     keeps {@link #path} inside the snapshot
   */
  public PartitionKey {
    require(ACCOUNT, account, "account");
    require(REGION, region, "region");
    require(TYPE, type, "type");
  }

  /** Where its resources stand, relative to the snapshot, with {@code /} between the folders. */
  public String path() {
    return "resources/%s/%s/%s.ndjson.zst".formatted(account, region, type.replace("::", "_"));
  }

  @Override
  public int compareTo(PartitionKey other) {
    return ORDER.compare(this, other);
  }

  private static void require(Pattern pattern, String value, String what) {
    if (value == null || !pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("not an AWS %s: '%s'".formatted(what, value));
    }
  }
}

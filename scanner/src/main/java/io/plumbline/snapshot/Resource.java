package io.plumbline.snapshot;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.SortedMap;

/**
 * One AWS resource in AWS's own words. Each attribute is present (in {@code attributes}), absent
 * (in neither: AWS said "not configured") or unavailable.
 *
 * @param type CloudFormation's type name
 * @param id unique within type, account and region
 * @param region where it lives, or {@code global}
 * @param attributes names and nesting as in the AWS API reference; treat as read-only
 * @param unavailable attribute name to the reason that it could not be read
 */
public record Resource(
    String type,
    String id,
    String arn,
    String account,
    String region,
    SortedMap<String, String> tags,
    JsonObject attributes,
    SortedMap<String, Unavailable> unavailable) {

  /** The order within a partition. */
  public static final Comparator<Resource> PARTITION_ORDER =
      Comparator.comparing(Resource::arn).thenComparing(Resource::id);
}

package io.plumbline.report;

import java.util.Objects;
import java.util.SortedMap;

/**
 * The resource that a finding is about.
 *
 * @param arn the Amazon Resource Name, or for what AWS gives none, a name in the same form; unique
 *     within type, account and region
 * @param type CloudFormation's type name, such as {@code AWS::S3::Bucket}
 * @param account twelve digits
 * @param region where it lives, such as {@code eu-west-1}, or {@code global}
 * @param tags may be empty, never null
 */
public record ResourceRef(
    String arn, String type, String account, String region, SortedMap<String, String> tags) {
  public ResourceRef {
    Objects.requireNonNull(arn, "arn");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(tags, "tags");
  }
}

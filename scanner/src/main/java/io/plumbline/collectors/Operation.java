package io.plumbline.collectors;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An API operation and the IAM action that it needs.
 *
 * @param service the IAM prefix, such as {@code s3}
 * @param name as in the API reference, such as {@code GetBucketEncryption}
 * @param permission such as {@code s3:GetEncryptionConfiguration}
 */
public record Operation(String service, String name, String permission) {
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9-]+):([A-Za-z0-9]+)(?: -> ([a-z0-9-]+:[A-Za-z0-9]+))?");

  /**
   * Reads {@code "ec2:DescribeVpcs"}, {@code "s3:ListBuckets -> s3:ListAllMyBuckets"} where the
   * permission has another name, and several of them with commas between.
   */
  static List<Operation> parse(String operations) {
    return Stream.of(operations.split(",")).map(part -> parseOne(part.strip())).toList();
  }

  private static Operation parseOne(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not an operation: '" + text + "'");
    }
    String permission = form.group(3) == null ? text : form.group(3);
    return new Operation(form.group(1), form.group(2), permission);
  }
}

package io.plumbline.config;

import io.plumbline.report.ListedException.Resources;
import java.util.ArrayList;
import java.util.List;

/**
 * Says how much an exception leaves open. One that does not name rules, or that does not name
 * resources, also covers what nobody has looked at yet: the next rule, the next bucket.
 */
final class Breadth {
  private Breadth() {}

  /** Whether some of the patterns are about certain rules only. */
  static boolean namesRules(List<String> rules) {
    return !rules.isEmpty() && rules.stream().allMatch(Breadth::hasText);
  }

  /**
   * Whether they are about certain resources only: by account, region or tag, or by ARNs that say
   * more than the service and the kind of resource.
   */
  static boolean namesResources(Resources resources) {
    return !resources.account().isEmpty()
        || !resources.tags().isEmpty()
        || (!resources.region().isEmpty() && resources.region().stream().allMatch(Breadth::hasText))
        || (!resources.arn().isEmpty() && resources.arn().stream().allMatch(Breadth::namesSome));
  }

  private static boolean namesSome(String arn) {
    if (!arn.startsWith("arn:")) {
      return hasText(arn);
    }
    String[] parts = arn.split(":", 6); // arn, partition, service, region, account, resource
    for (int i = 3; i < parts.length; i++) {
      if (hasText(i == 5 ? withoutKind(parts[i]) : parts[i])) {
        return true;
      }
    }
    return false;
  }

  /** {@code security-group/*} names a kind and no resource. */
  private static String withoutKind(String resource) {
    int slash = resource.indexOf('/');
    int colon = resource.indexOf(':');
    int end = slash < 0 ? colon : colon < 0 ? slash : Math.min(slash, colon);
    String rest = resource.substring(end + 1);
    return end > 0 && !hasText(rest) ? rest : resource;
  }

  private static boolean hasText(String pattern) {
    return pattern.chars().anyMatch(c -> "*?:/-".indexOf(c) < 0);
  }

  /** What is left open, in words, such as {@code the rule}; empty if nothing is. */
  static List<String> open(List<String> rules, Resources resources) {
    List<String> open = new ArrayList<>();
    if (!namesRules(rules)) {
      open.add("the rule");
    }
    if (!namesResources(resources)) {
      open.add("the resource");
    }
    return open;
  }
}

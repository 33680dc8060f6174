package io.plumbline.engine;

import io.plumbline.catalog.Glob;
import io.plumbline.report.ListedException.Resources;
import io.plumbline.report.ResourceRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether an exception is about a resource; the cheap questions come first. */
final class ResourceMatcher {
  private final Set<String> accounts;
  private final List<Glob> regions;
  private final Set<String> wholeArns;
  private final List<Glob> arns;
  private final Map<String, List<Glob>> tags = new HashMap<>();

  ResourceMatcher(Resources resources) {
    accounts = Set.copyOf(resources.account());
    regions = globs(resources.region());
    List<Glob> patterns = globs(resources.arn());
    boolean whole = patterns.stream().allMatch(Glob::isLiteral);
    wholeArns = whole ? Set.copyOf(resources.arn()) : Set.of();
    arns = whole ? List.of() : patterns;
    resources.tags().forEach((name, values) -> tags.put(name, globs(values)));
  }

  private static List<Glob> globs(List<String> patterns) {
    return patterns.stream().map(Glob::new).toList();
  }

  /** The ARNs that it is about when all are written out; empty if any is a pattern. */
  Collection<String> wholeArns() {
    return wholeArns;
  }

  boolean matches(ResourceRef resource) {
    return (accounts.isEmpty() || accounts.contains(resource.account()))
        && anyMatches(regions, resource.region())
        && (wholeArns.isEmpty() || wholeArns.contains(resource.arn()))
        && anyMatches(arns, resource.arn())
        && tagsMatch(resource);
  }

  private boolean tagsMatch(ResourceRef resource) {
    for (Map.Entry<String, List<Glob>> tag : tags.entrySet()) {
      String value = resource.tags().get(tag.getKey());
      if (value == null || !anyMatches(tag.getValue(), value)) {
        return false;
      }
    }
    return true;
  }

  /** No pattern restricts nothing. */
  private static boolean anyMatches(List<Glob> patterns, String text) {
    for (Glob pattern : patterns) {
      if (pattern.matches(text)) {
        return true;
      }
    }
    return patterns.isEmpty();
  }
}

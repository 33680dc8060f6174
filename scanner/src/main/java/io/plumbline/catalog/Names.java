package io.plumbline.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what a user may have meant by a name that does not exist. */
public final class Names {
  private static final int SUGGESTIONS = 3;

  private Names() {}

  /** Up to three of {@code known} that look like {@code name}, the nearest first. */
  public static List<String> like(String name, Collection<String> known) {
    int far = Math.max(2, name.length() / 3);
    return known.stream()
        .filter(k -> k.contains(name) || distance(name, k) <= far)
        .sorted(
            Comparator.comparingInt((String k) -> distance(name, k))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SUGGESTIONS)
        .toList();
  }

  /** Levenshtein's distance: how many letters have to be added, taken away or changed. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}

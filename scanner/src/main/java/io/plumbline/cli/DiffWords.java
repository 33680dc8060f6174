package io.plumbline.cli;

import io.plumbline.drift.Blind;
import io.plumbline.drift.Fact;
import io.plumbline.snapshot.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How differences are said to a person; text of the account is in it as it came. */
final class DiffWords {
  private DiffWords() {}

  static String fact(Fact fact) {
    return switch (fact.state()) {
      case PRESENT -> fact.value().toString();
      case ABSENT -> "not set";
      case UNAVAILABLE ->
          "not read ("
              + fact.why().code()
              + (fact.why().permission() == null ? "" : ", needs " + fact.why().permission())
              + ")";
    };
  }

  static String blind(Blind blind) {
    if (!blind.attributes().isEmpty()) {
      return blind.type()
          + ": only one snapshot asked for "
          + String.join(", ", blind.attributes());
    }
    List<String> why = new ArrayList<>();
    if (!blind.before().status().complete()) {
      why.add("the earlier snapshot " + status(blind.before()));
    }
    if (!blind.after().status().complete()) {
      why.add("the later one " + status(blind.after()));
    }
    return "%s in %s of %s: %s%s"
        .formatted(
            blind.type(),
            blind.region(),
            blind.account(),
            String.join(", ", why),
            blind.unmatched() == 0
                ? ""
                : "; " + blind.unmatched() + " that only one of them has may be old or new");
  }

  private static String status(Coverage coverage) {
    String what =
        switch (coverage.status()) {
          case COLLECTED -> "read it";
          case DENIED -> "was denied it";
          case REGION_NOT_ENABLED -> "found the region not enabled";
          case SERVICE_NOT_IN_REGION -> "found no such service there";
          case THROTTLED -> "was throttled out";
          case FAILED -> "could not read it";
          case NOT_COLLECTED -> "did not ask";
        };
    if (coverage.permission() != null) {
      return what + " (needs " + coverage.permission() + ")";
    }
    return coverage.code() == null ? what : what + " (" + coverage.code() + ")";
  }

  /** Such as {@code "1 added, 2 changed"}; zeros are left out. */
  static String counts(Map<String, Long> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (what, n) -> {
          if (n > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", n, what));
          }
        });
    return parts.isEmpty() ? "nothing to compare" : String.join(", ", parts);
  }
}

package io.plumbline.report;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/** How much a failed rule matters. Order: the most severe first, as reports sort. */
public enum Severity {
  @SerializedName("critical")
  CRITICAL,
  @SerializedName("high")
  HIGH,
  @SerializedName("medium")
  MEDIUM,
  @SerializedName("low")
  LOW,
  @SerializedName("informational")
  INFORMATIONAL;

  /** The name as rules, options and JSON spell it: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a severity in any case.
   *
   * @throws IllegalArgumentException if {@code text} names none
   */
  public static Severity parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Whether this is as severe as {@code threshold} or more. */
  public boolean atLeast(Severity threshold) {
    return compareTo(threshold) <= 0;
  }
}

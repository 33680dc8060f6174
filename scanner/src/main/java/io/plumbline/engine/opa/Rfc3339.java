package io.plumbline.engine.opa;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OPA's {@code time.parse_rfc3339_ns}: nanoseconds since 1970 of a time such as {@code
 * 2026-11-24T06:00:00.5+01:00}. Like Go's parser it takes an hour of one digit and a comma before
 * the fraction, ignores digits past the ninth, and does not know leap seconds.
 */
final class Rfc3339 {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d?):(\\d\\d):(\\d\\d)(?:[.,](\\d+))?"
              + "(?:Z|([+-])(\\d\\d):(\\d\\d))");
  private static final int NANO_DIGITS = 9;

  /** The offsets that Go's parser takes; more than Java's {@link ZoneOffset}. */
  private static final int MAX_OFFSET_HOURS = 24;

  private static final int MAX_OFFSET_MINUTES = 60;

  private Rfc3339() {}

  /** Empty where OPA's answer is undefined: not a time, or one that 64 bits cannot hold. */
  static OptionalLong nanos(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return OptionalLong.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(m, 1), number(m, 2), number(m, 3), number(m, 4), number(m, 5), number(m, 6));
      long seconds = Math.subtractExact(local.toEpochSecond(ZoneOffset.UTC), offset(m));
      long nanos = Math.multiplyExact(seconds < 0 ? seconds + 1 : seconds, 1_000_000_000L);
      // One second less for times before 1970, so that the earliest does not overflow on the way.
      long rest = seconds < 0 ? fraction(m.group(7)) - 1_000_000_000L : fraction(m.group(7));
      return OptionalLong.of(Math.addExact(nanos, rest));
    } catch (DateTimeException | ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  private static long offset(Matcher m) {
    if (m.group(8) == null) {
      return 0;
    }
    int hours = number(m, 9);
    int minutes = number(m, 10);
    if (hours > MAX_OFFSET_HOURS || minutes > MAX_OFFSET_MINUTES) {
      throw new DateTimeException("offset out of range");
    }
    int seconds = (hours * 60 + minutes) * 60;
    return m.group(8).equals("-") ? -seconds : seconds;
  }

  private static long fraction(String digits) {
    if (digits == null) {
      return 0;
    }
    String nine = (digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS);
    return Long.parseLong(nine);
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}

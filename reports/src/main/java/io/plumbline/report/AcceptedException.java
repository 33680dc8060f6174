package io.plumbline.report;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A known deviation that somebody answers for until a date. The finding stays; it does not gate.
 *
 * @param reason why it is accepted
 * @param owner who answers for it
 * @param expires the last day on which it holds
 * @param ticket where it was decided, or null
 * @param source the entry of the list, as {@link ListedException#source} names it, or null
 */
public record AcceptedException(
    String reason, String owner, LocalDate expires, String ticket, String source) {
  public AcceptedException {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(expires, "expires");
  }
}

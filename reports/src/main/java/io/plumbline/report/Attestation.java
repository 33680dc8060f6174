package io.plumbline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a person states of a control that no program can judge.
 *
 * @param statement how the control is met
 * @param by who states it
 * @param date when it was stated
 * @param expires the last day on which it holds
 * @param expired whether that day was over at the snapshot's time; the control is then MANUAL again
 * @param evidence links, or attached files as {@code name sha256:…}
 */
public record Attestation(
    String statement,
    String by,
    LocalDate date,
    LocalDate expires,
    boolean expired,
    List<String> evidence) {
  public Attestation {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(expires, "expires");
    Objects.requireNonNull(evidence, "evidence");
  }
}

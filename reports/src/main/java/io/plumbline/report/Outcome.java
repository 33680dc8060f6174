package io.plumbline.report;

/**
 * What is known of one resource under one rule, or of one control. Order: the most urgent first.
 */
public enum Outcome {
  /** The resource breaks the rule, and the evidence says how. */
  FAIL,
  /** The rule itself could not be evaluated; says nothing of the resource. */
  ERROR,
  /** A fact that the rule needs could not be read. Never a pass and never a fail. */
  UNKNOWN,
  /** A person has to decide; the evidence says what to look at. */
  MANUAL,
  /** A person has decided and signs for it; of controls only, never of a finding. */
  ATTESTED,
  /** Everything the rule reads was read, and nothing is wrong. */
  PASS,
  /** The rule is about something that this account or resource is not. */
  NOT_APPLICABLE
}

package io.plumbline.report;

/**
 * What became of a finding since an earlier run. A failure is fixed or gone only when the later run
 * looked and saw so. Order: the most urgent first.
 */
public enum ChangeKind {
  /** Fails now and did not before. */
  NEW,
  /** Failed before under an exception that covers it no more. */
  REOPENED,
  /** Could be judged before, or was not there, and cannot be judged now. */
  NEWLY_UNKNOWN,
  /** Fails as before. */
  STILL_OPEN,
  /** Failed before; judged again, it passes or the rule does not apply. */
  FIXED,
  /** Failed before; the resource is not there any more. */
  GONE,
  /** Failed before; the later run did not look at it: other accounts, regions or rules. */
  NOT_COMPARED
}

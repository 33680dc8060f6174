package io.plumbline.evidence;

import java.util.ArrayList;
import java.util.List;

/** What was looked at in a bundle, in order, and how it came out. */
public final class Verification {
  /** How a check came out. */
  public enum Result {
    HOLDS,
    /** It could not be told, or was not asked for. */
    OPEN,
    FAILS
  }

  /**
   * One check.
   *
   * @param subject one word
   * @param text one sentence for a person, with names from the bundle as they are
   */
  public record Check(Result result, String subject, String text) {}

  private final List<Check> checks = new ArrayList<>();

  void holds(String subject, String text) {
    checks.add(new Check(Result.HOLDS, subject, text));
  }

  void open(String subject, String text) {
    checks.add(new Check(Result.OPEN, subject, text));
  }

  void fails(String subject, String text) {
    checks.add(new Check(Result.FAILS, subject, text));
  }

  /** The checks; what comes after a failure may be missing. */
  public List<Check> checks() {
    return List.copyOf(checks);
  }

  /** Whether nothing failed. */
  public boolean holds() {
    return checks.stream().noneMatch(check -> check.result() == Result.FAILS);
  }
}

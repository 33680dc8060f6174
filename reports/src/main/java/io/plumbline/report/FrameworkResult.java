package io.plumbline.report;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * One framework with every control it has, covered by rules or not.
 *
 * @param id such as {@code cis-aws-7.0}
 * @param controls in the framework's own order
 */
public record FrameworkResult(
    String id, String title, String version, List<ControlResult> controls) {

  public FrameworkResult {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(controls, "controls");
  }

  /** How a control can be judged at all. */
  public enum Assessment {
    /** From facts that the API gives. */
    @SerializedName("automated")
    AUTOMATED,
    /** The API gives evidence, a person decides. */
    @SerializedName("manual")
    MANUAL,
    /** The API has nothing to say. */
    @SerializedName("none")
    NONE
  }

  /**
   * What this run says of one control.
   *
   * @param level CIS profile level 1 or 2; 0 where the framework has no levels
   * @param outcome the worst of its findings; null where no rule of this run covers it
   * @param rules ids of the rules of this run that support it, sorted
   * @param outcomes its findings per outcome, only those that occur
   * @param attestation what a person states of it, valid or expired, or null
   */
  public record ControlResult(
      String id,
      String title,
      int level,
      Assessment assessment,
      Outcome outcome,
      List<String> rules,
      SortedMap<Outcome, Long> outcomes,
      Attestation attestation) {

    public ControlResult {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(assessment, "assessment");
      Objects.requireNonNull(rules, "rules");
      Objects.requireNonNull(outcomes, "outcomes");
    }

    /** The same with what a person states; where that holds, the control is ATTESTED. */
    public ControlResult attested(Attestation newAttestation) {
      boolean valid = newAttestation.state() == Attestation.State.VALID;
      return new ControlResult(
          id,
          title,
          level,
          assessment,
          valid ? Outcome.ATTESTED : outcome,
          rules,
          outcomes,
          newAttestation);
    }

    /** A control without attestation. */
    public ControlResult(
        String id,
        String title,
        int level,
        Assessment assessment,
        Outcome outcome,
        List<String> rules,
        SortedMap<Outcome, Long> outcomes) {
      this(id, title, level, assessment, outcome, rules, outcomes, null);
    }
  }
}

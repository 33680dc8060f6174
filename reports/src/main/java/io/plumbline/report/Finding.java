package io.plumbline.report;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * What one rule says of one resource.
 *
 * @param id {@link #idOf stable} over runs and machines
 * @param rule id of the rule, such as {@code s3-bucket-tls-only}
 * @param severity the rule's
 * @param message one sentence for a person, plain text
 * @param evidence the facts that the verdict rests on; empty for a pass, never null
 * @param controls framework id to the controls that the rule supports, sorted
 * @param exception the accepted exception that covers it, or null
 * @param firstSeen the snapshot since which it is known to fail, without having passed meanwhile;
 *     null without a history, and for what was never seen to fail
 * @param lastSeen the snapshot in which it was last seen to fail, or null likewise
 * @param change what became of it since the baseline, or null where there is none or nothing to say
 * @param withDefaults the outcome that the rule's default parameters give, or null where it is the
 *     same; NOT_APPLICABLE also for a resource that the rule would not be about
 */
public record Finding(
    String id,
    String rule,
    ResourceRef resource,
    Outcome outcome,
    Severity severity,
    String message,
    JsonObject evidence,
    SortedMap<String, List<String>> controls,
    AcceptedException exception,
    Instant firstSeen,
    Instant lastSeen,
    ChangeKind change,
    Outcome withDefaults) {

  public Finding {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(controls, "controls");
  }

  /** A finding of a rule with its default parameters, not compared with anything. */
  public Finding(
      String id,
      String rule,
      ResourceRef resource,
      Outcome outcome,
      Severity severity,
      String message,
      JsonObject evidence,
      SortedMap<String, List<String>> controls,
      AcceptedException exception,
      Instant firstSeen,
      Instant lastSeen) {
    this(
        id, rule, resource, outcome, severity, message, evidence, controls, exception, firstSeen,
        lastSeen, null, null);
  }

  /** This finding with what a comparison says of it; each may be null. */
  Finding compared(ChangeKind newChange, Instant first, Instant last) {
    return new Finding(
        id,
        rule,
        resource,
        outcome,
        severity,
        message,
        evidence,
        controls,
        exception,
        first,
        last,
        newChange,
        withDefaults);
  }

  /** The order of a report: severity, rule, arn, and what else tells two findings apart. */
  public static final Comparator<Finding> REPORT_ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::rule)
          .thenComparing(f -> f.resource().arn())
          .thenComparing(f -> f.resource().account())
          .thenComparing(f -> f.resource().region())
          .thenComparing(Finding::id);

  /**
   * The id of a finding: {@code v1:} and the SHA-256 over rule, account, region and arn, so that
   * the same problem has the same id in every run. A zero byte, which none of them can hold, stands
   * between the parts.
   */
  public static String idOf(String rule, String account, String region, String arn) {
    String key = String.join("\0", rule, account, region, arn);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "v1:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package io.plumbline.engine;

import com.google.gson.JsonObject;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import java.util.Comparator;

/**
 * What one rule says of one resource: a finding without what the rule says of itself.
 *
 * @param message one sentence
 * @param evidence empty where nothing is to be shown, never null
 * @param withDefaults the outcome with the rule's default parameters where that is another one,
 *     else null
 * @param exception the exception that covers it, as {@link Exceptions} counts them, or {@link
 *     Exceptions#NONE}
 */
record Judgement(
    ResourceRef resource,
    Outcome outcome,
    String message,
    JsonObject evidence,
    Outcome withDefaults,
    int exception) {

  Judgement(ResourceRef resource, Outcome outcome, String message, JsonObject evidence) {
    this(resource, outcome, message, evidence, null, Exceptions.NONE);
  }

  /** The same, covered by an exception. */
  Judgement accepted(int newException) {
    return newException == exception
        ? this
        : new Judgement(resource, outcome, message, evidence, withDefaults, newException);
  }

  /** The order of one rule's findings in a report. */
  static final Comparator<Judgement> ORDER =
      Comparator.comparing((Judgement j) -> j.resource().arn())
          .thenComparing(j -> j.resource().account())
          .thenComparing(j -> j.resource().region());
}

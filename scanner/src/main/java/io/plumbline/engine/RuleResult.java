package io.plumbline.engine;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a rule says of one input, before anybody asks whether all facts were known.
 *
 * @param failures in the engine's order, which depends on the input only
 * @param inScope the arns that the rule is about, or null if it is about its whole type
 * @param sure arns that pass whatever else could not be read
 * @param outOfScope arns that the rule is not about, whatever else could not be read
 * @param unsure arn to the reasons why the rule cannot tell, although everything could be read
 * @param notes arn to remarks that go with its verdict, whatever that is
 * @param error why the rule could not be evaluated, or null
 * @param nanos time spent, in nanoseconds
 */
public record RuleResult(
    List<Failure> failures,
    Set<String> inScope,
    Set<String> sure,
    Set<String> outOfScope,
    SortedMap<String, SortedSet<String>> unsure,
    SortedMap<String, SortedSet<String>> notes,
    String error,
    long nanos) {

  /** One thing that is wrong with a resource. */
  public record Failure(String resource, JsonObject evidence) {}

  /** The result of a rule that could not be evaluated. */
  public static RuleResult failed(String error, long nanos) {
    return new RuleResult(
        List.of(),
        null,
        Set.of(),
        Set.of(),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        error,
        nanos);
  }
}

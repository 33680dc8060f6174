package io.plumbline.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Scope;
import io.plumbline.engine.RuleResult.Failure;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Turns what a rule says into verdicts, by what is known.
 *
 * <p>The order is what makes them honest: a failure that rests on what is there stands whatever
 * else is unknown; nothing passes and nothing is out of scope while a fact is missing, unless the
 * rule says that the fact does not matter ({@code sure}, {@code out_of_scope}), and nothing passes
 * of which the rule says that it cannot tell ({@code unsure}).
 */
final class Verdicts {
  private final Rule rule;
  private final RuleResult result;
  private final Collection<String> read;
  private NavigableSet<UnknownFact> shared;
  private final String notOffered;
  private final Map<String, List<JsonObject>> failures = new LinkedHashMap<>();

  private Verdicts(
      Rule rule,
      RuleResult result,
      List<SeenResource> resources,
      NavigableSet<UnknownFact> shared,
      String notOffered) {
    this.rule = rule;
    this.notOffered = notOffered;
    this.result = result;
    this.read = rule.reads().getOrDefault(rule.resource(), List.of());
    this.shared = shared;
    if (rule.closedWorld() && rule.scope() != Scope.RESOURCE) {
      this.shared = new TreeSet<>(shared);
      resources.forEach(r -> r.unknown(read).forEach(this.shared::add));
    }
    for (Failure failure : result.failures()) {
      failures
          .computeIfAbsent(failure.resource(), arn -> new ArrayList<>())
          .add(failure.evidence());
    }
  }

  /**
   * The verdict on each resource that gets one.
   *
   * @param result without error
   * @param resources all of the judged type in the input
   * @param shared what is unknown for all of them: listings that the rule reads, and attributes of
   *     resources of other types
   * @param notOffered a type that the rule reads and that AWS does not offer here, or null
   * @throws IllegalArgumentException if the rule names a resource that it cannot judge
   */
  static List<Judgement> of(
      Rule rule,
      RuleResult result,
      List<SeenResource> resources,
      NavigableSet<UnknownFact> shared,
      String notOffered) {
    Verdicts verdicts = new Verdicts(rule, result, resources, shared, notOffered);
    verdicts.requireKnown(resources);
    List<Judgement> judgements = new ArrayList<>();
    for (SeenResource resource : resources) {
      Judgement judgement = resource.judgedHere() ? verdicts.of(resource) : null;
      if (judgement != null) {
        judgements.add(verdicts.withNotes(judgement));
      }
    }
    return judgements;
  }

  private void requireKnown(List<SeenResource> resources) {
    Set<String> strangers = new TreeSet<>(failures.keySet());
    resources.forEach(r -> strangers.remove(r.ref().arn()));
    if (!strangers.isEmpty()) {
      throw new IllegalArgumentException(
          "fail names %s, which is no %s of the input"
              .formatted(strangers.iterator().next(), rule.resource()));
    }
  }

  /** Null where the rule has nothing to say. */
  private Judgement of(SeenResource resource) {
    ResourceRef ref = resource.ref();
    List<JsonObject> evidence = failures.get(ref.arn());
    NavigableSet<UnknownFact> unknown = unknown(resource);
    // A person who decides on a part of the evidence would take it for the whole.
    boolean needsAll = rule.closedWorld() || rule.manual();
    if (evidence != null && (!needsAll || unknown.isEmpty())) {
      // Nobody can have what AWS does not offer, so that it is not there is no fault.
      return rule.closedWorld() && notOffered != null
          ? notApplicable(ref, "AWS does not offer %s here".formatted(notOffered))
          : failed(ref, evidence);
    }
    if (result.sure().contains(ref.arn())) {
      return passed(ref);
    }
    if (result.outOfScope().contains(ref.arn())) {
      return outOfScope(ref);
    }
    if (!unknown.isEmpty()) {
      return new Judgement(
          ref, Outcome.UNKNOWN, UnknownFact.message(unknown), UnknownFact.evidence(unknown));
    }
    if (result.unsure().containsKey(ref.arn())) {
      String reasons = String.join("; ", result.unsure().get(ref.arn()));
      return new Judgement(ref, Outcome.UNKNOWN, reasons, new JsonObject());
    }
    if (result.inScope() != null && !result.inScope().contains(ref.arn())) {
      return outOfScope(ref);
    }
    return passed(ref);
  }

  private Judgement withNotes(Judgement judgement) {
    SortedSet<String> notes = result.notes().get(judgement.resource().arn());
    if (notes == null) {
      return judgement;
    }
    JsonArray texts = new JsonArray();
    notes.forEach(texts::add);
    JsonObject evidence = judgement.evidence().deepCopy();
    evidence.add("notes", texts);
    return new Judgement(judgement.resource(), judgement.outcome(), judgement.message(), evidence);
  }

  /** Null where the rule gives no reason. */
  private Judgement outOfScope(ResourceRef ref) {
    return rule.notApplicable() == null ? null : notApplicable(ref, rule.notApplicable());
  }

  private static Judgement notApplicable(ResourceRef ref, String reason) {
    return new Judgement(ref, Outcome.NOT_APPLICABLE, reason, new JsonObject());
  }

  private Judgement failed(ResourceRef ref, List<JsonObject> evidence) {
    Outcome outcome = rule.manual() ? Outcome.MANUAL : Outcome.FAIL;
    JsonObject first = evidence.get(0);
    String message = Messages.render(rule.message(), first);
    if (evidence.size() == 1) {
      return new Judgement(ref, outcome, message, first);
    }
    JsonObject all = first.deepCopy();
    JsonArray others = new JsonArray();
    evidence.subList(1, evidence.size()).forEach(others::add);
    all.add("others", others);
    return new Judgement(
        ref, outcome, "%s (and %d more)".formatted(message, evidence.size() - 1), all);
  }

  private Judgement passed(ResourceRef ref) {
    Outcome outcome = rule.manual() ? Outcome.MANUAL : Outcome.PASS;
    return new Judgement(ref, outcome, rule.title(), new JsonObject());
  }

  private NavigableSet<UnknownFact> unknown(SeenResource resource) {
    if (resource.unavailable().isEmpty()) {
      return shared;
    }
    NavigableSet<UnknownFact> unknown = new TreeSet<>(shared);
    resource.unknown(read).forEach(unknown::add);
    return unknown;
  }
}

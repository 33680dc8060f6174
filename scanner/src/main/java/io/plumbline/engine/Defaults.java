package io.plumbline.engine;

import com.google.gson.JsonObject;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Puts beside a rule's verdicts what its default parameters would have given. */
final class Defaults {
  private static final String LEFT_OUT = "The parameters that are set for this rule leave it out";

  private Defaults() {}

  /**
   * The verdicts with {@link Judgement#withDefaults} where the two differ. A resource that only the
   * defaults would judge is said to be left out, so that a setting hides nothing.
   *
   * @param judgements over the resources of one input
   * @param defaults over the same ones; null where nothing is set differently
   */
  static List<Judgement> beside(List<Judgement> judgements, List<Judgement> defaults) {
    if (defaults == null) {
      return judgements;
    }
    IdentityHashMap<ResourceRef, Outcome> others = new IdentityHashMap<>();
    defaults.forEach(d -> others.put(d.resource(), d.outcome()));
    List<Judgement> both = new ArrayList<>();
    for (Judgement j : judgements) {
      Outcome other = others.remove(j.resource());
      both.add(with(j, other == null ? Outcome.NOT_APPLICABLE : other));
    }
    for (Judgement d : defaults) {
      if (others.containsKey(d.resource())) {
        Judgement left =
            new Judgement(d.resource(), Outcome.NOT_APPLICABLE, LEFT_OUT, new JsonObject());
        both.add(with(left, d.outcome()));
      }
    }
    return both;
  }

  private static Judgement with(Judgement j, Outcome other) {
    return new Judgement(
        j.resource(),
        j.outcome(),
        j.message(),
        j.evidence(),
        other == j.outcome() ? null : other,
        j.exception());
  }
}

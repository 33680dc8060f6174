package io.plumbline.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.catalog.Rule;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import io.plumbline.report.RuleInfo.SetParameter;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.ScanInfo;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What there is to say of the rules themselves: parameters, time, errors, types not listed. */
final class RuleRun {
  private record Place(String account, String region) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return (account + "/" + region).compareTo(other.account + "/" + other.region);
    }
  }

  private final List<Rule> rules;
  private final Map<String, JsonObject> parameters = new HashMap<>();
  private final Map<String, LongAdder> nanos = new HashMap<>();
  private final Map<String, SortedMap<Place, String>> errors = new HashMap<>();

  RuleRun(List<Rule> rules, Map<String, Map<String, JsonElement>> settings) {
    this.rules = rules;
    for (Rule rule : rules) {
      parameters.put(rule.id(), rule.parametersWith(settings.getOrDefault(rule.id(), Map.of())));
      nanos.put(rule.id(), new LongAdder());
      errors.put(rule.id(), new ConcurrentSkipListMap<>());
    }
  }

  JsonObject parameters(Rule rule) {
    return parameters.get(rule.id());
  }

  /** Those that differ from the rule's defaults. */
  SortedMap<String, SetParameter> setParameters(Rule rule) {
    SortedMap<String, SetParameter> set = new TreeMap<>();
    rule.parameters()
        .forEach(
            (name, parameter) -> {
              JsonElement value = parameters(rule).get(name);
              if (!value.equals(parameter.defaultValue())) {
                set.put(name, new SetParameter(value, parameter.defaultValue()));
              }
            });
    return set;
  }

  void addNanos(Rule rule, long spent) {
    nanos.get(rule.id()).add(spent);
  }

  /** Keeps one error for each region, the same whichever thread comes first. */
  void addError(Rule rule, Shard shard, String message) {
    String region = shard.region() == null ? PartitionKey.GLOBAL : shard.region();
    errors
        .get(rule.id())
        .merge(new Place(shard.account(), region), message, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** Why the rule could not be evaluated, or null. */
  String error(Rule rule) {
    SortedMap<Place, String> all = errors.get(rule.id());
    return all.isEmpty() ? null : all.get(all.firstKey());
  }

  /** Rule id to milliseconds, to the microsecond. */
  SortedMap<String, Double> millis() {
    SortedMap<String, Double> millis = new TreeMap<>();
    nanos.forEach((rule, sum) -> millis.put(rule, Math.round(sum.sum() / 1e3) / 1e3));
    return millis;
  }

  /** Adds the findings that are about a whole type: not listed, or not evaluated. */
  void addTypeLevel(ScanInfo scan, Listings listings, FindingSpool spool) {
    for (Rule rule : rules) {
      SortedMap<Place, Judgement> judgements = new TreeMap<>();
      for (String account : scan.accounts()) {
        for (Coverage listing : listings.of(account, rule.resource())) {
          if (!listing.status().complete()) {
            judgements.put(new Place(account, listing.region()), unlisted(scan, rule, listing));
          }
        }
      }
      errors
          .get(rule.id())
          .forEach(
              (place, message) ->
                  judgements.put(
                      place,
                      new Judgement(
                          wholeType(scan, rule, place.account(), place.region()),
                          Outcome.ERROR,
                          "The rule could not be evaluated: " + message,
                          new JsonObject())));
      spool.add(rule.id(), judgements.values());
    }
  }

  private static Judgement unlisted(ScanInfo scan, Rule rule, Coverage listing) {
    var facts = new TreeSet<>(List.of(UnknownFact.listing(listing)));
    return new Judgement(
        wholeType(scan, rule, listing.account(), listing.region()),
        Outcome.UNKNOWN,
        UnknownFact.message(facts),
        UnknownFact.evidence(facts));
  }

  /** Stands for all resources of the rule's type in one region. */
  private static ResourceRef wholeType(ScanInfo scan, Rule rule, String account, String region) {
    List<String> parts = List.of(rule.resource().split("::", -1));
    String service = parts.get(1).isEmpty() ? "aws" : parts.get(1).toLowerCase(Locale.ROOT);
    String arn =
        "arn:%s:%s:%s:%s:%s/*"
            .formatted(
                scan.partition(),
                service,
                region.equals(PartitionKey.GLOBAL) ? "" : region,
                account,
                parts.get(parts.size() - 1));
    return new ResourceRef(arn, rule.resource(), account, region, Collections.emptySortedMap());
  }
}

package io.plumbline.engine;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Scope;
import io.plumbline.snapshot.ScanInfo;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * One input, and what the verdicts need to know of it.
 *
 * @param region of the partition, or null if it holds all of the account
 * @param resources the input's {@code resources}: type to list, as JSON in ASCII
 * @param seen type to its resources, of the types that get verdicts
 * @param unknown type to the attributes that are unavailable on any of its resources
 */
record Shard(
    String account,
    String region,
    String resources,
    Map<String, List<SeenResource>> seen,
    Map<String, NavigableSet<UnknownFact>> unknown) {

  /** What Rego sees. */
  String input(ScanInfo scan, JsonObject parameters) {
    StringBuilder input = new StringBuilder(resources.length() + 256);
    input.append("{\"time\":").append(new JsonPrimitive(scan.started().toString()));
    input.append(",\"partition\":").append(new JsonPrimitive(scan.partition()));
    input.append(",\"account\":").append(new JsonPrimitive(account));
    if (region == null) {
      input.append(scan.regions().stream().collect(joining("\",\"", ",\"regions\":[\"", "\"]")));
    } else {
      input.append(",\"region\":").append(new JsonPrimitive(region));
    }
    input.append(",\"parameters\":");
    new AsciiWriter(input).write(parameters.toString());
    return input.append(",\"resources\":").append(resources).append('}').toString();
  }

  /** The resources that a rule judges or could name. */
  List<SeenResource> resourcesOf(Rule rule) {
    return seen.getOrDefault(rule.resource(), List.of());
  }

  /** A type that the rule reads and that AWS does not offer in this region, or null. */
  String notOffered(Rule rule, Listings listings) {
    return rule.scope() == Scope.REGION
        ? listings.notOffered(account, region, rule.reads().keySet())
        : null;
  }

  /** What is unknown for all resources that a rule judges here. */
  NavigableSet<UnknownFact> sharedUnknown(Rule rule, Listings listings) {
    if (rule.scope() == Scope.RESOURCE) {
      return new TreeSet<>();
    }
    NavigableSet<UnknownFact> facts = listings.incomplete(account, region, rule.reads().keySet());
    rule.reads()
        .forEach(
            (type, read) -> {
              if (!type.equals(rule.resource())) {
                unknown.getOrDefault(type, new TreeSet<>()).stream()
                    .filter(fact -> read.contains(fact.attribute()))
                    .forEach(facts::add);
              }
            });
    return facts;
  }
}

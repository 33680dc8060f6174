package io.plumbline.config;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Glob;
import io.plumbline.catalog.Names;
import io.plumbline.catalog.Rule;
import io.plumbline.report.ListedException;
import io.plumbline.report.ListedException.Resources;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the entries of a list of exceptions that fit the schema. */
final class ExceptionReader {
  private final SortedSet<String> rules;
  private final Expiry expiry;

  ExceptionReader(Catalog catalog, Expiry expiry) {
    this.rules =
        catalog.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    this.expiry = expiry;
  }

  /** The entry, or null if something is wrong with it, which is then among the problems. */
  ListedException read(MappingNode node, Source source) {
    int before = source.problemCount();
    Fields entry = Fields.of(node, source);
    entry.scalars("rule").forEach(rule -> checkRule(rule, source));
    List<String> patterns = Fields.texts(entry.scalars("rule"));
    Resources resources = resources(entry.node("resources"), source);
    boolean broad = "true".equalsIgnoreCase(entry.text("broad"));
    checkBreadth(entry, patterns, resources, broad, source);
    LocalDate expires = expiry.read(entry.node("expires"), source);
    if (source.problemCount() > before) {
      return null;
    }
    return new ListedException(
        source.name(),
        entry.line(),
        ListedException.State.ACTIVE,
        0,
        broad,
        patterns,
        resources,
        entry.text("reason").strip(),
        entry.text("owner").strip(),
        expires,
        entry.text("ticket"));
  }

  private void checkRule(ScalarNode node, Source source) {
    String pattern = node.getValue();
    Glob glob = new Glob(pattern);
    if (rules.stream().anyMatch(glob::matches)) {
      return;
    }
    List<String> near = glob.isLiteral() ? Names.like(pattern, rules) : List.of();
    if (!glob.isLiteral()) {
      source.problem(
          node, "no rule is like '%s'; 'plumbline rules list' shows all".formatted(pattern));
    } else if (near.isEmpty()) {
      source.problem(
          node, "unknown rule '%s'; 'plumbline rules list' shows all".formatted(pattern));
    } else {
      source.problem(
          node,
          "unknown rule '%s'; did you mean %s?".formatted(pattern, String.join(" or ", near)));
    }
  }

  private static Resources resources(Node node, Source source) {
    if (!(node instanceof MappingNode mapping)) {
      return new Resources(List.of(), List.of(), List.of(), new TreeMap<>());
    }
    Fields fields = Fields.of(mapping, source);
    SortedMap<String, List<String>> tags = new TreeMap<>();
    if (fields.node("tags") instanceof MappingNode named) {
      Fields.of(named, source)
          .all()
          .forEach((name, tag) -> tags.put(name, Fields.texts(Fields.scalars(tag.value()))));
    }
    return new Resources(
        Fields.texts(fields.scalars("arn")),
        Fields.texts(fields.scalars("account")),
        Fields.texts(fields.scalars("region")),
        tags);
  }

  private static void checkBreadth(
      Fields entry, List<String> rules, Resources resources, boolean broad, Source source) {
    List<String> open = Breadth.open(rules, resources);
    if (open.size() == 2) {
      source.problem(
          entry.node(),
          "this exception would cover every finding; name rules, or resources by account, region,"
              + " tags or an arn that says more than the service and the kind of resource");
    } else if (open.size() == 1 && !broad) {
      String narrower =
          open.get(0).equals("the rule")
              ? "name the rules"
              : "name resources by account, region, tags or an arn that says more than the service"
                  + " and the kind of resource";
      source.problem(
          entry.node(),
          ("this exception leaves %s open, so that it also covers what nobody has looked at yet; %s,"
                  + " or say 'broad: true'")
              .formatted(open.get(0), narrower));
    } else if (open.isEmpty() && broad) {
      source.problem(
          entry.node("broad"),
          "'broad: true' is for exceptions that leave the rule or the resource open; this one names"
              + " both: leave it out");
    }
  }
}

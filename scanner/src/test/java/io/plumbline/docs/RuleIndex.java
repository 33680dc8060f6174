package io.plumbline.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.plumbline.catalog.Rule;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code docs/rules/README.md}: the rules by service. */
final class RuleIndex {
  private RuleIndex() {}

  static String of(Collection<Rule> rules) {
    StringBuilder page =
        new StringBuilder(
            """
            <!-- Generated from policies/rules by ./mvnw verify -Dplumbline.update=true -->
            # Rules

            One page a rule: what is wrong and how it hurts, how to put it right, what it reads and which permissions
            that needs, the controls that it answers. `plumbline rules show ID` shows a rule in the terminal.
            """);
    SortedMap<String, List<Rule>> services =
        rules.stream().collect(groupingBy(Rule::service, TreeMap::new, toList()));
    services.forEach(
        (service, ofService) -> {
          page.append("\n## %s\n\n".formatted(service));
          page.append(Markdown.head("Rule", "Severity", "What holds when it passes"));
          ofService.forEach(
              rule ->
                  page.append(
                      Markdown.row(
                          "[%1$s](%1$s.md)".formatted(rule.id()),
                          rule.severity().id(),
                          Markdown.text(rule.title()))));
        });
    return page.toString();
  }
}

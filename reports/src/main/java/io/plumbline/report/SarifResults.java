package io.plumbline.report;

import static io.plumbline.report.Json.object;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The results of a SARIF file (SARIF 2.1.0 §3.27). Three kinds are written, each most severe first:
 * {@code fail}; {@code open} for what could not be judged, because GitHub closes an alert as fixed
 * when its result is gone, and a lost permission fixes nothing; {@code review} for what a person
 * has to decide. Passes are left out: GitHub shows every result as an alert, whatever its kind.
 */
final class SarifResults {
  /** GitHub refuses a file with more. */
  static final int MAX_RESULTS = 25_000;

  private static final int MAX_MESSAGE = 1000;
  private static final int MAX_EVIDENCE = 4000;

  private static final List<Set<Outcome>> ROUNDS =
      List.of(Set.of(Outcome.FAIL), Set.of(Outcome.UNKNOWN, Outcome.ERROR), Set.of(Outcome.MANUAL));

  private final Report report;
  private final SarifRules rules;
  private final Set<String> partitions = new HashSet<>();
  private String separator = "\n";
  private long written;
  private long cut;

  SarifResults(Report report, SarifRules rules) {
    this.report = report;
    this.rules = rules;
    for (CoverageEntry c : report.coverage()) {
      partitions.add(path(c.account(), c.region(), c.type()));
    }
  }

  void write(Writer out) throws IOException {
    out.write('[');
    for (Set<Outcome> round : ROUNDS) {
      if (report.counts().outcomes().keySet().stream().anyMatch(round::contains)) {
        report
            .findings()
            .forEach(
                finding -> {
                  if (round.contains(finding.outcome())) {
                    writeOrCut(out, finding);
                  }
                });
      }
    }
    out.write("\n]");
  }

  long written() {
    return written;
  }

  /** How many results were left out because of GitHub's limit. */
  long cut() {
    return cut;
  }

  private void writeOrCut(Writer out, Finding finding) throws IOException {
    if (written == MAX_RESULTS) {
      cut++;
      return;
    }
    out.write(separator);
    Json.write(out, result(finding));
    separator = ",\n";
    written++;
  }

  private Map<String, Object> result(Finding finding) {
    ResourceRef resource = finding.resource();
    boolean fail = finding.outcome() == Outcome.FAIL;
    String evidence = finding.evidence().toString();
    return object(
        "ruleId", finding.rule(),
        "ruleIndex", rules.index(finding.rule()),
        "kind", kind(finding.outcome()),
        "level", fail ? SarifRules.level(finding.severity()) : "none",
        "message", SarifRules.text(message(finding)),
        "locations", List.of(location(resource)),
        "partialFingerprints",
            object(
                // the only one that GitHub looks at
                "primaryLocationLineHash",
                finding.id().replace("v1:", "") + ":1",
                "plumblineFinding/v1",
                finding.id()),
        "suppressions", suppressions(finding.exception()),
        "baselineState", report.baseline() == null ? null : baselineState(finding),
        "properties",
            object(
                "outcome", finding.outcome(),
                "severity", finding.severity(),
                "account", resource.account(),
                "region", resource.region(),
                "resourceType", resource.type(),
                "change", finding.change(),
                "firstSeen", finding.firstSeen(),
                "withDefaults", finding.withDefaults(),
                "evidence", evidence.length() <= MAX_EVIDENCE ? finding.evidence() : null));
  }

  private static String kind(Outcome outcome) {
    return switch (outcome) {
      case FAIL -> "fail";
      case MANUAL -> "review";
      default -> "open";
    };
  }

  /**
   * Whether an earlier file has the result (§3.27.24). Null for {@code review}, of which a baseline
   * does not tell. What is absent is left out: GitHub would show it as open.
   */
  private static String baselineState(Finding finding) {
    if (finding.outcome() == Outcome.MANUAL) {
      return null;
    }
    if (finding.change() == null || finding.change() == ChangeKind.STILL_OPEN) {
      return "unchanged";
    }
    boolean failedBefore = finding.firstSeen() != null && finding.outcome() != Outcome.FAIL;
    return finding.change() == ChangeKind.REOPENED || failedBefore ? "updated" : "new";
  }

  private static String message(Finding finding) {
    String message = Cut.to(MAX_MESSAGE, Text.sentence(finding.message()));
    String arn = Cut.to(MAX_MESSAGE, finding.resource().arn());
    // a name such as [x](https://y) would become a link (§3.11.6)
    return (message + " Resource: " + arn + ".").replace("](", "]\\(");
  }

  private Map<String, Object> location(ResourceRef resource) {
    String arn = Cut.to(MAX_MESSAGE, resource.arn());
    String name = arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
    return object(
        "physicalLocation",
        object(
            "artifactLocation", object("uri", uri(resource)),
            "region", object("startLine", 1)),
        "logicalLocations",
        List.of(
            object(
                "name", name.isEmpty() ? null : name,
                "fullyQualifiedName", arn.isEmpty() ? "-" : arn,
                "kind", "resource")));
  }

  /** The resource's file in the snapshot; global services stand in a folder of their own. */
  private String uri(ResourceRef resource) {
    String path = path(resource.account(), resource.region(), resource.type());
    String global = path(resource.account(), "global", resource.type());
    return !partitions.contains(path) && partitions.contains(global) ? global : path;
  }

  private static String path(String account, String region, String type) {
    return Text.format(
        "resources/%s/%s/%s.ndjson.zst",
        Text.pathSegment(account),
        Text.pathSegment(region),
        Text.pathSegment(type.replace("::", "_")));
  }

  private static List<Object> suppressions(AcceptedException exception) {
    if (exception == null) {
      return List.of();
    }
    return List.of(
        object(
            "kind",
            "external",
            "status",
            "accepted",
            "justification",
            exception.reason(),
            "properties",
            object(
                "owner", exception.owner(),
                "expires", exception.expires(),
                "ticket", exception.ticket(),
                "source", exception.source())));
  }
}

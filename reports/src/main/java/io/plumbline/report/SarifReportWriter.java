package io.plumbline.report;

import static io.plumbline.report.Json.object;

import com.google.auto.service.AutoService;
import io.plumbline.report.CoverageEntry.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 * within the <a
 * href="https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support">limits
 * of GitHub code scanning</a>, which refuses a whole file for one fault.
 */
@AutoService(ReportWriter.class)
public final class SarifReportWriter implements ReportWriter {
  private static final Set<Status> GAPS = Set.of(Status.DENIED, Status.THROTTLED, Status.FAILED);
  private static final int MAX_GAPS = 200;

  @Override
  public String format() {
    return "sarif";
  }

  @Override
  public String description() {
    return "SARIF 2.1.0 for code scanning: what fails, is unknown or needs a person";
  }

  @Override
  public void write(Report report, OutputStream stream) throws IOException {
    SarifRules rules = new SarifRules(report);
    SarifResults results = new SarifResults(report, rules);
    Writer out = Json.writer(stream);
    out.write("{\n\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\n");
    out.write("\"version\":\"2.1.0\",\n\"runs\":[{\n\"tool\":{\"driver\":");
    RunInfo run = report.run();
    Json.write(
        out,
        object(
            "name", "Plumbline",
            "version", run.toolVersion(),
            "semanticVersion", semantic(run.toolVersion()),
            "informationUri", "pkg:maven/io.plumbline/plumbline",
            "supportedTaxonomies", rules.taxonomyReferences(),
            "notifications", notificationKinds(),
            "rules", rules.descriptors()));
    out.write("},\n\"automationDetails\":");
    Json.write(out, object("id", category(run) + "/" + run.scanId()));
    out.write(",\n\"columnKind\":\"utf16CodeUnits\",\n\"taxonomies\":");
    Json.writeLines(out, rules.taxonomies());
    out.write(",\n\"results\":");
    results.write(out);
    out.write(",\n\"invocations\":[");
    Json.write(
        out,
        object(
            "executionSuccessful", report.rules().stream().allMatch(r -> r.error() == null),
            "startTimeUtc", run.started(),
            "endTimeUtc", run.finished(),
            "toolExecutionNotifications", notifications(report, rules, results)));
    out.write("]\n}]\n}\n");
    out.flush();
  }

  private static String semantic(String version) {
    return version.matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?") ? version : null;
  }

  /** GitHub keeps one result set per category, so scans of different accounts do not meet. */
  private static String category(RunInfo run) {
    return run.accounts().size() == 1
        ? "plumbline/" + run.accounts().get(0)
        : "plumbline/" + run.accounts().size() + "-accounts";
  }

  private static List<Object> notificationKinds() {
    return List.of(
        kind("results-cut", "ResultsCut", "There are more results than GitHub takes."),
        kind("rule-error", "RuleError", "A rule could not be evaluated."),
        kind("not-read", "NotRead", "Resources of one type could not be listed."));
  }

  private static Object kind(String id, String name, String description) {
    Object text = SarifRules.text(description);
    return object(
        "id", id,
        "name", name,
        "shortDescription", text,
        "fullDescription", text,
        "help", text);
  }

  private static List<Object> notifications(Report report, SarifRules rules, SarifResults results) {
    List<Object> all = new ArrayList<>();
    if (results.cut() > 0) {
      String text =
          Text.format(
              "%,d results are in this file; %,d less severe ones are not, because GitHub takes no more.",
              results.written(), results.cut());
      all.add(notification("results-cut", 0, "warning", text, null));
    }
    for (RuleInfo rule : report.rules()) {
      if (rule.error() != null) {
        Object which = object("id", rule.id(), "index", rules.index(rule.id()));
        String text = "Rule " + rule.id() + " could not be evaluated: " + rule.error();
        all.add(notification("rule-error", 1, "error", text, which));
      }
    }
    List<CoverageEntry> gaps =
        report.coverage().stream().filter(c -> GAPS.contains(c.status())).toList();
    for (CoverageEntry gap : gaps.subList(0, Math.min(MAX_GAPS, gaps.size()))) {
      all.add(notification("not-read", 2, "warning", gap.sentence(), null));
    }
    if (gaps.size() > MAX_GAPS) {
      String text = Text.format("%,d more listings failed.", gaps.size() - MAX_GAPS);
      all.add(notification("not-read", 2, "warning", text, null));
    }
    return all;
  }

  private static Map<String, Object> notification(
      String kind, int index, String level, String text, Object rule) {
    return object(
        "descriptor",
        object("id", kind, "index", index),
        "associatedRule",
        rule,
        "level",
        level,
        "message",
        SarifRules.text(Cut.to(2000, Text.sentence(text))));
  }
}

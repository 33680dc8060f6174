package io.plumbline.report;

import static io.plumbline.report.Json.object;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes GitLab's <a
 * href="https://gitlab.com/gitlab-org/security-products/security-report-schemas">SAST report</a>:
 * open failures, and what could not be judged with severity Unknown, because GitLab takes a
 * vulnerability that is missing for repaired. Accepted failures are left out until the exception
 * ends.
 */
@AutoService(ReportWriter.class)
public final class GitlabReportWriter implements ReportWriter {
  private static final String SCHEMA_VERSION = "15.0.6";

  /** GitLab wants the time without a zone, and means UTC. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private static final int MAX_NAME = 255;
  private static final int MAX_DESCRIPTION = 10_000;
  private static final int MAX_SOLUTION = 7000;

  @Override
  public String format() {
    return "gitlab";
  }

  @Override
  public String description() {
    return "GitLab SAST report, for merge requests and the vulnerability list";
  }

  @Override
  public void write(Report report, OutputStream stream) throws IOException {
    Map<String, RuleInfo> rules = new HashMap<>();
    report.rules().forEach(rule -> rules.put(rule.id(), rule));
    Writer out = Json.writer(stream);
    out.write("{\n\"version\":\"" + SCHEMA_VERSION + "\",\n\"scan\":");
    Json.write(out, scan(report.run()));
    out.write(",\n\"vulnerabilities\":[");
    String[] separator = {"\n"};
    report
        .findings()
        .forEach(
            finding -> {
              if (isOpen(finding)) {
                out.write(separator[0]);
                separator[0] = ",\n";
                Json.write(out, vulnerability(finding, rules.get(finding.rule())));
              }
            });
    out.write("\n]\n}\n");
    out.flush();
  }

  private static boolean isOpen(Finding finding) {
    return switch (finding.outcome()) {
      case FAIL -> finding.exception() == null;
      case UNKNOWN, ERROR -> true;
      case MANUAL, ATTESTED, PASS, NOT_APPLICABLE -> false;
    };
  }

  private static Object scan(RunInfo run) {
    Object scanner =
        object(
            "id",
            "plumbline",
            "name",
            "Plumbline",
            "version",
            run.toolVersion(),
            "vendor",
            object("name", "Plumbline"));
    return object(
        "type",
        "sast",
        "status",
        "success",
        "analyzer",
        scanner,
        "scanner",
        scanner,
        "start_time",
        time(run.started()),
        "end_time",
        time(run.finished()));
  }

  private static String time(Instant time) {
    return TIME.format(time);
  }

  private static Object vulnerability(Finding f, RuleInfo rule) {
    String description = Text.sentence(f.message()) + "\n\nResource: " + f.resource().arn();
    if (rule != null) {
      description += "\n\n" + rule.description();
    }
    return object(
        "id", uuid(f),
        "name", nonEmpty(Cut.to(MAX_NAME, rule == null ? f.rule() : rule.title())),
        "description", Cut.to(MAX_DESCRIPTION, description),
        "severity", severity(f),
        "solution", rule == null ? null : solution(rule),
        "identifiers", identifiers(f),
        "links", rule == null ? null : links(rule),
        "location", object("file", place(f.resource()), "start_line", 1));
  }

  /** GitLab wants a UUID; made from the id, it is as stable. */
  private static String uuid(Finding f) {
    return UUID.nameUUIDFromBytes(f.id().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String severity(Finding f) {
    if (f.outcome() != Outcome.FAIL) {
      return "Unknown";
    }
    return switch (f.severity()) {
      case CRITICAL -> "Critical";
      case HIGH -> "High";
      case MEDIUM -> "Medium";
      case LOW -> "Low";
      case INFORMATIONAL -> "Info";
    };
  }

  /** The rule first: GitLab tells vulnerabilities apart by the first identifier and the place. */
  private static List<Object> identifiers(Finding f) {
    List<Object> all = new ArrayList<>();
    all.add(identifier("plumbline", f.rule()));
    f.controls().forEach((id, controls) -> controls.forEach(c -> all.add(identifier(id, c))));
    return all;
  }

  private static Object identifier(String type, String value) {
    String name = Cut.to(100, type) + " " + Cut.to(100, value);
    return object("type", nonEmpty(Cut.to(100, type)), "name", name, "value", nonEmpty(value));
  }

  private static List<Object> links(RuleInfo rule) {
    List<Object> all = new ArrayList<>();
    rule.references().stream().filter(Text::isLink).forEach(l -> all.add(object("url", l)));
    return all;
  }

  private static String solution(RuleInfo rule) {
    String console = rule.remediation().console();
    return console == null ? null : Cut.to(MAX_SOLUTION, console);
  }

  /** A path for each resource, the same in every run. */
  private static String place(ResourceRef resource) {
    return String.join(
        "/",
        "aws",
        Text.pathSegment(resource.account()),
        Text.pathSegment(resource.region()),
        Text.pathSegment(resource.type().replace("::", "_")),
        Text.pathSegment(resource.arn()).replace("%3A", ":"));
  }

  private static String nonEmpty(String text) {
    return text.isEmpty() ? "-" : text;
  }
}

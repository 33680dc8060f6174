package io.plumbline.report;

import static io.plumbline.report.Json.object;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a JSON array of <a href="https://schema.ocsf.io/1.5.0/classes/compliance_finding">OCSF
 * Compliance Findings</a>, one a line.
 */
@AutoService(ReportWriter.class)
public final class OcsfReportWriter implements ReportWriter {
  private static final String SCHEMA_VERSION = "1.5.0";
  private static final int FINDINGS = 2;
  private static final int COMPLIANCE_FINDING = 2003;
  private static final int CREATE = 1;

  private record Status(int id, String caption) {}

  @Override
  public String format() {
    return "ocsf";
  }

  @Override
  public String description() {
    return "OCSF 1.5 Compliance Findings as a JSON array, for a security lake";
  }

  @Override
  public void write(Report report, OutputStream stream) throws IOException {
    Map<String, RuleInfo> rules = new HashMap<>();
    report.rules().forEach(rule -> rules.put(rule.id(), rule));
    Map<String, String> standards = new HashMap<>();
    for (FrameworkResult f : report.frameworks()) {
      standards.put(f.id(), (f.title() + " " + f.version()).strip());
    }
    Writer out = Json.writer(stream);
    out.write('[');
    String[] separator = {"\n"};
    report
        .findings()
        .forEach(
            finding -> {
              out.write(separator[0]);
              separator[0] = ",\n";
              Json.write(out, event(report.run(), finding, rules.get(finding.rule()), standards));
            });
    out.write("\n]\n");
    out.flush();
  }

  private static Map<String, Object> event(
      RunInfo run, Finding f, RuleInfo rule, Map<String, String> standards) {
    boolean suppressed = f.exception() != null;
    return object(
        "activity_id",
        CREATE,
        "activity_name",
        "Create",
        "category_uid",
        FINDINGS,
        "category_name",
        "Findings",
        "class_uid",
        COMPLIANCE_FINDING,
        "class_name",
        "Compliance Finding",
        "type_uid",
        COMPLIANCE_FINDING * 100 + CREATE,
        "type_name",
        "Compliance Finding: Create",
        "time",
        run.snapshotTime().toEpochMilli(),
        "severity_id",
        severity(f.severity()),
        "severity",
        Text.pascalCase(f.severity().id()),
        "status_id",
        suppressed ? 3 : 1,
        "status",
        suppressed ? "Suppressed" : "New",
        "comment",
        suppressed ? f.exception().reason() : null,
        "message",
        f.message(),
        "metadata",
        metadata(run, f),
        "finding_info",
        information(run, f, rule),
        "compliance",
        compliance(f, rule, standards),
        "cloud",
        cloud(f.resource()),
        "resources",
        List.of(resource(f.resource())),
        "evidences",
        f.evidence().isEmpty() ? null : List.of(object("data", f.evidence())),
        "remediation",
        rule == null ? null : remediation(rule),
        "unmapped",
        object("outcome", f.outcome(), "exception", f.exception()));
  }

  private static Object metadata(RunInfo run, Finding f) {
    return object(
        "version", SCHEMA_VERSION,
        "profiles", List.of("cloud"),
        "uid", f.id(),
        "event_code", f.rule(),
        "correlation_uid", run.scanId(),
        "product",
            object(
                "name", "Plumbline",
                "vendor_name", "Plumbline",
                "uid", "plumbline",
                "version", run.toolVersion()));
  }

  private static Object information(RunInfo run, Finding f, RuleInfo rule) {
    return object(
        "uid", f.id(),
        "title", rule == null ? f.rule() : rule.title(),
        "desc", rule == null ? null : rule.description(),
        "types", List.of("Software and Configuration Checks"),
        "created_time", run.snapshotTime().toEpochMilli(),
        "first_seen_time", millis(f.firstSeen()),
        "last_seen_time", millis(f.lastSeen()));
  }

  private static Long millis(Instant time) {
    return time == null ? null : time.toEpochMilli();
  }

  /** The standard demands at least one name; a rule outside all frameworks is our own standard. */
  private static Object compliance(Finding f, RuleInfo rule, Map<String, String> standards) {
    Status status = status(f.outcome());
    List<String> names = new ArrayList<>();
    List<String> requirements = new ArrayList<>();
    f.controls()
        .forEach(
            (framework, controls) -> {
              names.add(standards.getOrDefault(framework, framework));
              controls.forEach(control -> requirements.add(framework + " " + control));
            });
    return object(
        "control",
        f.rule(),
        "desc",
        rule == null ? null : rule.title(),
        "standards",
        names.isEmpty() ? List.of("Plumbline") : names,
        "requirements",
        requirements,
        "status_id",
        status.id,
        "status",
        status.caption,
        "status_code",
        f.outcome(),
        "status_detail",
        f.message());
  }

  private static Status status(Outcome outcome) {
    return switch (outcome) {
      case PASS -> new Status(1, "Pass");
      // "did not yield a result due to missing information"
      case UNKNOWN, ERROR -> new Status(2, "Warning");
      case FAIL -> new Status(3, "Fail");
      case MANUAL -> new Status(99, "Manual");
      case ATTESTED -> new Status(99, "Attested");
      case NOT_APPLICABLE -> new Status(99, "Not applicable");
    };
  }

  private static int severity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 5;
      case HIGH -> 4;
      case MEDIUM -> 3;
      case LOW -> 2;
      case INFORMATIONAL -> 1;
    };
  }

  private static Object cloud(ResourceRef resource) {
    Object account =
        object(
            "uid",
            resource.account(),
            "name",
            resource.account(),
            "type",
            "AWS Account",
            "type_id",
            10);
    return object("provider", "AWS", "account", account, "region", resource.region());
  }

  private static Object resource(ResourceRef resource) {
    List<String> labels = new ArrayList<>();
    resource.tags().forEach((name, value) -> labels.add(name + ":" + value));
    String arn = resource.arn();
    return object(
        "uid", arn,
        "name", arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1),
        "type", resource.type(),
        "region", resource.region(),
        "cloud_partition", partition(arn),
        "labels", labels.isEmpty() ? null : labels);
  }

  private static String partition(String arn) {
    int end = arn.indexOf(':', 4);
    return arn.startsWith("arn:aws") && end > 0 ? arn.substring(4, end) : null;
  }

  private static Object remediation(RuleInfo rule) {
    RuleInfo.Remediation fix = rule.remediation();
    List<String> texts = new ArrayList<>();
    if (fix.console() != null) {
      texts.add(fix.console());
    }
    if (fix.cli() != null) {
      texts.add(fix.cli());
    }
    return texts.isEmpty()
        ? null
        : object("desc", String.join("\n\n", texts), "references", rule.references());
  }
}

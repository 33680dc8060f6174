package io.plumbline.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes one line per finding, for a spreadsheet; each framework has a column of its controls. */
@AutoService(ReportWriter.class)
public final class CsvReportWriter implements ReportWriter {
  private static final List<String> COLUMNS =
      List.of(
          "outcome",
          "severity",
          "rule",
          "title",
          "service",
          "type",
          "arn",
          "account",
          "region",
          "message",
          "accepted_until",
          "accepted_by",
          "accepted_reason",
          "accepted_ticket",
          "accepted_in",
          "first_seen",
          "last_seen",
          "change",
          "with_defaults",
          "evidence",
          "tags",
          "id");

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String description() {
    return "One line per finding, for a spreadsheet";
  }

  @Override
  public void write(Report report, OutputStream stream) throws IOException {
    Map<String, RuleInfo> rules = new HashMap<>();
    report.rules().forEach(rule -> rules.put(rule.id(), rule));
    List<String> frameworks = report.frameworks().stream().map(FrameworkResult::id).toList();
    Writer out = Json.writer(stream);
    CsvTable table = new CsvTable(out);
    List<String> head = new ArrayList<>(COLUMNS);
    head.addAll(frameworks);
    table.line(head);
    report
        .findings()
        .forEach(finding -> table.line(cells(finding, rules.get(finding.rule()), frameworks)));
    out.flush();
  }

  private static List<Object> cells(Finding f, RuleInfo rule, List<String> frameworks) {
    AcceptedException exception = f.exception();
    List<Object> cells = new ArrayList<>();
    cells.add(f.outcome());
    cells.add(f.severity().id());
    cells.add(f.rule());
    cells.add(rule == null ? null : rule.title());
    cells.add(rule == null ? null : rule.service());
    cells.add(f.resource().type());
    cells.add(f.resource().arn());
    cells.add(f.resource().account());
    cells.add(f.resource().region());
    cells.add(f.message());
    cells.add(exception == null ? null : exception.expires());
    cells.add(exception == null ? null : exception.owner());
    cells.add(exception == null ? null : exception.reason());
    cells.add(exception == null ? null : exception.ticket());
    cells.add(exception == null ? null : exception.source());
    cells.add(f.firstSeen());
    cells.add(f.lastSeen());
    cells.add(f.change());
    cells.add(f.withDefaults());
    cells.add(f.evidence().isEmpty() ? null : f.evidence());
    cells.add(f.resource().tags().isEmpty() ? null : Json.GSON.toJson(f.resource().tags()));
    cells.add(f.id());
    for (String framework : frameworks) {
      cells.add(String.join(" ", f.controls().getOrDefault(framework, List.of())));
    }
    return cells;
  }
}

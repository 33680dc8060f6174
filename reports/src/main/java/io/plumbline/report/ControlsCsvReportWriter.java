package io.plumbline.report;

import com.google.auto.service.AutoService;
import io.plumbline.report.FrameworkResult.ControlResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes one line per control of each framework, covered by rules or not. */
@AutoService(ReportWriter.class)
public final class ControlsCsvReportWriter implements ReportWriter {
  private static final List<Outcome> COUNTED =
      List.of(
          Outcome.FAIL,
          Outcome.ERROR,
          Outcome.UNKNOWN,
          Outcome.MANUAL,
          Outcome.PASS,
          Outcome.NOT_APPLICABLE);

  @Override
  public String format() {
    return "controls.csv";
  }

  @Override
  public String description() {
    return "One line per control of each framework, for a spreadsheet";
  }

  @Override
  public void write(Report report, OutputStream stream) throws IOException {
    Writer out = Json.writer(stream);
    CsvTable table = new CsvTable(out);
    List<String> head =
        new ArrayList<>(
            List.of("framework", "version", "control", "title", "level", "assessment", "outcome"));
    COUNTED.forEach(outcome -> head.add(outcome.name().toLowerCase(Locale.ROOT)));
    head.addAll(
        List.of(
            "rules",
            "checks",
            "checks_failing",
            "checks_accepted",
            "attestation",
            "attested_by",
            "attested_on",
            "attested_until",
            "statement",
            "links",
            "files",
            "attested_in"));
    table.line(head);
    for (FrameworkResult framework : report.frameworks()) {
      for (ControlResult control : framework.controls()) {
        table.line(cells(report, framework, control));
      }
    }
    out.flush();
  }

  private static List<Object> cells(
      Report report, FrameworkResult framework, ControlResult control) {
    List<Object> cells = new ArrayList<>();
    cells.add(framework.id());
    cells.add(framework.version());
    cells.add(control.id());
    cells.add(control.title());
    cells.add(control.level() == 0 ? null : control.level());
    cells.add(control.assessment().name().toLowerCase(Locale.ROOT));
    cells.add(control.outcome() == null ? "NOT_COVERED" : control.outcome());
    COUNTED.forEach(outcome -> cells.add(control.outcomes().getOrDefault(outcome, 0L)));
    cells.add(String.join(" ", control.rules()));
    Support support = Support.of(report, control);
    cells.add(support.checks());
    cells.add(support.failing());
    cells.add(support.accepted());
    if (control.attestation() != null) {
      Attestation a = control.attestation();
      cells.add(a.state().name().toLowerCase(Locale.ROOT));
      cells.add(a.by());
      cells.add(a.date());
      cells.add(a.expires());
      cells.add(a.statement());
      cells.add(a.links().isEmpty() ? null : String.join(" ", a.links()));
      cells.add(a.files().isEmpty() ? null : files(a));
      cells.add(a.source());
    } else {
      cells.addAll(Collections.nCopies(8, null));
    }
    return cells;
  }

  private static String files(Attestation attestation) {
    return attestation.files().stream()
        .map(f -> f.name() + " sha256:" + f.sha256())
        .collect(Collectors.joining("\n"));
  }
}

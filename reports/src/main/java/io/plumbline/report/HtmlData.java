package io.plumbline.report;

import com.google.gson.JsonNull;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page's script reads: the report, with each finding as a row of numbers into lists of
 * names, so that 100,000 of them stay small. html/data.js names the columns.
 */
final class HtmlData {
  private final Names<String> rules = new Names<>();
  private final Names<Outcome> outcomes = new Names<>();
  private final Names<String> accounts = new Names<>();
  private final Names<String> regions = new Names<>();
  private final Names<String> types = new Names<>();
  private final Names<AcceptedException> accepted = new Names<>();
  private final Names<ChangeKind> changes = new Names<>();

  private HtmlData() {}

  static void write(Report report, OutputStream stream) throws IOException {
    new HtmlData().writeTo(report, Json.writer(stream));
  }

  private void writeTo(Report report, Writer out) throws IOException {
    out.write("{\n\"run\":");
    Json.write(out, report.run());
    out.write(",\n\"counts\":");
    Json.write(out, report.counts());
    out.write(",\n\"rules\":");
    Json.writeLines(out, report.rules());
    out.write(",\n\"frameworks\":");
    Json.writeLines(out, report.frameworks());
    out.write(",\n\"exceptions\":");
    Json.writeLines(out, report.exceptions());
    out.write(",\n\"attestations\":");
    Json.writeLines(out, report.attestations());
    out.write(",\n\"coverage\":");
    Json.writeLines(out, report.coverage());
    out.write(",\n\"baseline\":");
    if (report.baseline() == null) {
      out.write("null");
    } else {
      Json.write(out, report.baseline());
    }
    out.write(",\n\"rows\":[");
    String[] separator = {"\n"};
    report
        .findings()
        .forEach(
            finding -> {
              out.write(separator[0]);
              separator[0] = ",\n";
              Json.write(out, row(finding));
            });
    out.write("\n],\n\"names\":");
    Json.write(
        out,
        Json.object(
            "rules", rules.list(),
            "outcomes", outcomes.list(),
            "accounts", accounts.list(),
            "regions", regions.list(),
            "types", types.list(),
            "changes", changes.list()));
    out.write(",\n\"accepted\":");
    Json.writeLines(out, accepted.list());
    out.write("\n}\n");
    out.flush();
  }

  private List<Object> row(Finding finding) {
    ResourceRef resource = finding.resource();
    boolean quiet =
        finding.outcome() == Outcome.PASS || finding.outcome() == Outcome.NOT_APPLICABLE;
    List<Object> row = new ArrayList<>(14);
    row.add(rules.index(finding.rule()));
    row.add(outcomes.index(finding.outcome()));
    row.add(accounts.index(resource.account()));
    row.add(regions.index(resource.region()));
    row.add(types.index(resource.type()));
    row.add(resource.arn());
    row.add(finding.message());
    row.add(finding.evidence().isEmpty() ? 0 : finding.evidence());
    row.add(finding.exception() == null ? -1 : accepted.index(finding.exception()));
    row.add(resource.tags().isEmpty() ? 0 : resource.tags());
    // a hash cannot be compressed; for what passes, report.json has it
    row.add(quiet ? 0 : finding.id());
    row.add(finding.firstSeen() == null ? JsonNull.INSTANCE : finding.firstSeen());
    row.add(finding.change() == null ? -1 : changes.index(finding.change()));
    row.add(finding.withDefaults() == null ? -1 : outcomes.index(finding.withDefaults()));
    return row;
  }

  /** Each different value once, in the order of first use. */
  private static final class Names<T> {
    private final Map<T, Integer> index = new LinkedHashMap<>();

    int index(T value) {
      return index.computeIfAbsent(value, v -> index.size());
    }

    List<T> list() {
      return List.copyOf(index.keySet());
    }
  }
}

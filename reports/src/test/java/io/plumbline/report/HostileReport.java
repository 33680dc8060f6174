package io.plumbline.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.plumbline.report.CoverageEntry.Status;
import io.plumbline.report.FrameworkResult.Assessment;
import io.plumbline.report.FrameworkResult.ControlResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A report with the worst text that a name in an AWS account can be, in every field. */
final class HostileReport {
  static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "</script><!-- --> ]]> </table></details>",
          "\"quotes\" 'and' `ticks` ``` \\ \\\\ {braces} {0}",
          "\u202Egnp.exe\u2066 right\u200Fto\u200Eleft",
          "bell\u0007 escape\u001b[31m null\u0000 delete\u007f next\u0085 line\u2028",
          "=HYPERLINK(\"http://evil.example\")",
          "@everyone #1 | a | b\r\n| --- |\n# heading\ttab",
          "javascript:alert(document.domain)",
          "lone \uD800 surrogate, not a character \uFFFE, smile \uD83D\uDE00",
          "../../../etc/passwd?a=b&c=d#e%zz",
          "x".repeat(100_000),
          " ",
          "");

  private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

  private HostileReport() {}

  static Report report() {
    List<RuleInfo> rules = new ArrayList<>();
    List<ControlResult> controls = new ArrayList<>();
    List<ListedException> exceptions = new ArrayList<>();
    List<Attestation> attestations = new ArrayList<>();
    List<CoverageEntry> coverage = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    SortedMap<Outcome, Long> outcomes = new TreeMap<>(Map.of(Outcome.FAIL, 1L));
    for (int i = 0; i < TEXTS.size(); i++) {
      String text = TEXTS.get(i);
      String id = i + text;
      AcceptedException exception =
          i % 2 == 0 ? new AcceptedException(text, text, FAR, text, text) : null;
      findings.add(finding(id, text, exception));
      rules.add(
          new RuleInfo(
              id,
              text,
              text,
              Severity.HIGH,
              text,
              text,
              new TreeMap<>(Map.of(TEXTS.get(0), List.of(id))),
              new RuleInfo.Remediation(text, text, text),
              List.of(text),
              new TreeMap<>(
                  Map.of(
                      text.substring(0, Math.min(128, text.length())),
                      new RuleInfo.SetParameter(new JsonPrimitive(text), new JsonPrimitive(text)))),
              outcomes,
              exception == null ? 0 : 1,
              i % 2 == 0 ? text : null));
      Attestation attestation = attestation(text);
      attestations.add(attestation);
      exceptions.add(listed(text));
      controls.add(
          new ControlResult(
              id, text, 0, Assessment.MANUAL, Outcome.FAIL, List.of(id), outcomes, attestation));
      coverage.add(new CoverageEntry(text, text, text, Status.FAILED, 0, text, text));
    }
    return new Report(
        run(),
        new Report.Counts(
            new TreeMap<>(Map.of(Outcome.FAIL, (long) TEXTS.size())),
            new TreeMap<>(Map.of(Severity.HIGH, 6L))),
        rules,
        List.of(new FrameworkResult(TEXTS.get(0), TEXTS.get(1), TEXTS.get(2), controls)),
        exceptions,
        attestations,
        coverage,
        baseline(findings),
        Report.FindingSource.of(findings));
  }

  private static ListedException listed(String text) {
    return new ListedException(
        text,
        1,
        ListedException.State.EXPIRED,
        1,
        true,
        List.of(text),
        new ListedException.Resources(
            List.of(text),
            List.of(text),
            List.of(text),
            new TreeMap<>(Map.of(Cut.to(128, text), List.of(text)))),
        text,
        text,
        FAR,
        text);
  }

  private static Attestation attestation(String text) {
    return new Attestation(
        TEXTS.get(0),
        text,
        Attestation.State.VALID,
        text,
        1,
        text,
        text,
        LocalDate.EPOCH,
        FAR,
        List.of(text),
        List.of(new Attestation.AttachedFile(text, 1, text)));
  }

  private static Finding finding(String rule, String text, AcceptedException exception) {
    JsonObject evidence = new JsonObject();
    JsonArray list = new JsonArray();
    list.add(text);
    String key = text.substring(0, Math.min(128, text.length())); // AWS takes no longer tag
    evidence.add(key + "list", list);
    return new Finding(
        Finding.idOf(rule, text, text, text),
        rule,
        new ResourceRef(text, text, text, text, new TreeMap<>(Map.of(key, text))),
        Outcome.FAIL,
        Severity.HIGH,
        text,
        evidence,
        new TreeMap<>(Map.of(TEXTS.get(0), List.of(rule))),
        exception,
        Instant.EPOCH,
        Instant.EPOCH,
        ChangeKind.NEW,
        Outcome.PASS);
  }

  private static Baseline baseline(List<Finding> findings) {
    return new Baseline(
        TEXTS.get(0),
        Instant.EPOCH,
        new TreeMap<>(
            Map.of(ChangeKind.NEW, (long) TEXTS.size(), ChangeKind.GONE, (long) TEXTS.size())),
        new TreeMap<>(Map.of(Severity.HIGH, 6L)),
        findings.stream()
            .map(
                f ->
                    new Baseline.Missing(
                        ChangeKind.GONE,
                        Finding.idOf(f.rule(), "", "", ""),
                        f.rule(),
                        f.severity(),
                        f.resource(),
                        f.message(),
                        Instant.EPOCH))
            .toList());
  }

  private static RunInfo run() {
    String text = TEXTS.get(0);
    RunInfo.Pack pack = new RunInfo.Pack(text, text, text);
    return new RunInfo(
        text,
        text,
        text,
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        TEXTS,
        TEXTS,
        List.of(pack),
        new TreeMap<>());
  }
}

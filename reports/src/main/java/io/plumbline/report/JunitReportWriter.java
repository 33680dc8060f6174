package io.plumbline.report;

import com.google.auto.service.AutoService;
import io.plumbline.report.FrameworkResult.ControlResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes JUnit XML for a CI server: a suite for each control, in it a test for each rule behind it.
 * What could not be judged, needs a person or is accepted is skipped, with the reason: neither
 * passed nor failed.
 */
@AutoService(ReportWriter.class)
public final class JunitReportWriter implements ReportWriter {
  private static final int EXAMPLES = 50;
  private static final int MAX_TEXT = 500;
  private static final String MANUAL = "MANUAL: a person has to decide";

  /** A test's result; {@code element} is null for a pass. */
  private record Result(String element, String type, String message, List<Finding> examples) {}

  private record Test(String suite, String name, Result result) {}

  @Override
  public String format() {
    return "junit";
  }

  @Override
  public String description() {
    return "JUnit XML for a CI server: a suite per control, a test per rule";
  }

  @Override
  public void write(Report report, OutputStream stream) throws IOException {
    Map<String, RuleTally> tallies = RuleTally.of(report, EXAMPLES);
    Set<String> left = new LinkedHashSet<>();
    report.rules().forEach(rule -> left.add(rule.id()));
    Writer out = Json.writer(stream);
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"Plumbline\">\n");
    for (FrameworkResult framework : report.frameworks()) {
      for (ControlResult control : framework.controls()) {
        String suite = framework.id() + " " + control.id();
        List<Test> tests = new ArrayList<>();
        for (RuleInfo rule : rules(report, control.rules()::contains)) {
          Result result = result(rule, tallies.get(rule.id()));
          tests.add(new Test(suite, rule.id(), attested(control, result)));
          left.remove(rule.id());
        }
        if (tests.isEmpty()) {
          tests.add(new Test(suite, "no check in this run", uncovered(control)));
        }
        suite(out, suite + " " + control.title(), tests);
      }
    }
    List<Test> tests = new ArrayList<>();
    for (RuleInfo rule : rules(report, left::contains)) {
      tests.add(new Test("other", rule.id(), result(rule, tallies.get(rule.id()))));
    }
    if (!tests.isEmpty()) {
      suite(out, "Rules outside these frameworks", tests);
    }
    out.write("</testsuites>\n");
    out.flush();
  }

  private static List<RuleInfo> rules(Report report, Predicate<String> which) {
    return report.rules().stream().filter(rule -> which.test(rule.id())).toList();
  }

  private static Result result(RuleInfo rule, RuleTally tally) {
    if (rule.error() != null || tally.count(Outcome.ERROR) > 0) {
      String why = rule.error() == null ? "the rule could not be evaluated" : rule.error();
      return new Result("error", "ERROR", why, List.of());
    }
    if (tally.open() > 0) {
      String message =
          Text.format(
              "%d of %d fail (%s): %s",
              tally.open(), tally.total(), rule.severity().id(), rule.title());
      return new Result("failure", rule.severity().id(), message, tally.failed());
    }
    if (tally.count(Outcome.UNKNOWN) > 0) {
      String message =
          Text.format(
              "UNKNOWN: %d of %d could not be judged", tally.count(Outcome.UNKNOWN), tally.total());
      return new Result("skipped", null, message, tally.unknown());
    }
    if (tally.count(Outcome.MANUAL) > 0) {
      return new Result("skipped", null, MANUAL, List.of());
    }
    if (tally.accepted() > 0) {
      String message = Text.format("ACCEPTED: exceptions cover all %d failures", tally.accepted());
      return new Result("skipped", null, message, List.of());
    }
    return tally.count(Outcome.PASS) > 0
        ? new Result(null, null, null, List.of())
        : new Result("skipped", null, "NOT_APPLICABLE: nothing to judge", List.of());
  }

  /** What a person has decided needs nobody to decide. */
  private static Result attested(ControlResult control, Result result) {
    if (control.outcome() != Outcome.ATTESTED || !MANUAL.equals(result.message)) {
      return result;
    }
    Attestation by = control.attestation();
    String message = "ATTESTED by " + by.by() + " until " + by.expires();
    return new Result("skipped", null, message, List.of());
  }

  private static Result uncovered(ControlResult control) {
    if (control.outcome() == Outcome.ATTESTED) {
      return new Result(null, null, null, List.of());
    }
    Attestation attestation = control.attestation();
    String message =
        switch (control.assessment()) {
          case AUTOMATED -> "NOT_COVERED: no rule of this run looks at it";
          case MANUAL, NONE ->
              attestation != null && attestation.state() == Attestation.State.EXPIRED
                  ? "MANUAL: the attestation expired on " + attestation.expires()
                  : MANUAL;
        };
    return new Result("skipped", null, message, List.of());
  }

  private static void suite(Writer out, String name, List<Test> tests) throws IOException {
    out.write(
        Text.format(
            "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\">\n",
            xml(name),
            tests.size(),
            count(tests, "failure"),
            count(tests, "error"),
            count(tests, "skipped")));
    for (Test test : tests) {
      out.write(
          Text.format(
              "    <testcase classname=\"%s\" name=\"%s\"", xml(test.suite), xml(test.name)));
      if (test.result.element == null) {
        out.write("/>\n");
      } else {
        element(out, test.result);
      }
    }
    out.write("  </testsuite>\n");
  }

  private static void element(Writer out, Result result) throws IOException {
    out.write(Text.format(">\n      <%s message=\"%s\"", result.element, xml(result.message)));
    if (result.type != null) {
      out.write(" type=\"" + result.type + "\"");
    }
    out.write(result.examples.isEmpty() ? "/>\n" : ">\n");
    for (Finding finding : result.examples) {
      out.write(xml(finding.resource().arn()) + ": " + xml(finding.message()) + "\n");
    }
    if (!result.examples.isEmpty()) {
      out.write("</" + result.element + ">\n");
    }
    out.write("    </testcase>\n");
  }

  private static long count(List<Test> tests, String element) {
    return tests.stream().filter(test -> element.equals(test.result.element)).count();
  }

  /** Text as XML 1.0 can hold it, on one line. */
  private static String xml(String text) {
    StringBuilder safe = new StringBuilder();
    Cut.to(MAX_TEXT, text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\n', '\r', '\t' -> safe.append(' ');
                default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
              }
            });
    return safe.toString();
  }

  private static boolean allowed(int c) {
    return c >= ' '
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.SURROGATE
        && c != 0xFFFE
        && c != 0xFFFF;
  }
}

package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitReportWriterTest implements ReportWriterContract {
  @Override
  public ReportWriter writer() {
    return new JunitReportWriter();
  }

  @Override
  public void assertValid(byte[] written, Report report) throws Exception {
    int controls = report.frameworks().stream().mapToInt(f -> f.controls().size()).sum();
    List<Element> suites = elements(parse(written).getDocumentElement(), "testsuite");
    assertThat(suites.size()).isBetween(controls, controls + 1);
    for (Element suite : suites) {
      assertCount(suite, "tests", "testcase");
      assertCount(suite, "failures", "failure");
      assertCount(suite, "errors", "error");
      assertCount(suite, "skipped", "skipped");
    }
  }

  @Test
  void failsErrsSkipsAndPasses() throws Exception {
    Element root = parse(bytes(SampleReports.small())).getDocumentElement();
    assertThat(messages(root, "failure"))
        .contains("2 of 4 fail (critical): The root user has multi-factor authentication");
    assertThat(messages(root, "error")).contains("builtin time.now_ns is not allowed");
    assertThat(messages(root, "skipped"))
        .contains(
            "MANUAL: a person has to decide",
            "NOT_COVERED: no rule of this run looks at it",
            "MANUAL: the attestation expired on 2026-01-31");
    List<String> passed = new ArrayList<>();
    for (Element test : elements(root, "testcase")) {
      if (!test.hasChildNodes()) {
        passed.add(test.getAttribute("classname"));
      }
    }
    assertThat(passed).containsExactly("soc2 CC1.1");
  }

  @Test
  void neverPassesARuleThatCouldNotBeJudged() throws Exception {
    Report report = SampleReports.small();
    Report unknown =
        new Report(
            report.run(),
            report.counts(),
            report.rules(),
            List.of(),
            report.coverage(),
            action ->
                report
                    .findings()
                    .forEach(
                        f -> {
                          if (f.outcome() == Outcome.PASS || f.outcome() == Outcome.UNKNOWN) {
                            action.accept(f);
                          }
                        }));
    Element root = parse(bytes(unknown)).getDocumentElement();
    assertThat(messages(root, "skipped")).contains("UNKNOWN: 1 of 2 could not be judged");
  }

  private static void assertCount(Element suite, String attribute, String element) {
    assertThat(elements(suite, element)).hasSize(Integer.parseInt(suite.getAttribute(attribute)));
  }

  private static List<String> messages(Element root, String element) {
    return elements(root, element).stream().map(e -> e.getAttribute("message")).toList();
  }

  private static List<Element> elements(Element root, String name) {
    List<Element> all = new ArrayList<>();
    NodeList nodes = root.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static Document parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }
}

package io.plumbline.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Rule;
import io.plumbline.cli.RuleScreen;
import io.plumbline.report.Report;
import io.plumbline.report.ReportWriter;
import io.plumbline.report.RuleInfo;
import io.plumbline.report.RunInfo;
import io.plumbline.report.SarifReportWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Wherever a rule is explained, all of it is there: what is wrong, and how to put it right by
 * console, AWS CLI and Terraform. The HTML report has it as data, tested with the report.
 */
class RuleTextTest {
  private static final Catalog CATALOG = Catalog.load();

  @Test
  void everyPlaceTellsEverything() throws IOException {
    Map<String, String> sarif = sarifHelp();
    for (Rule rule : CATALOG.rules()) {
      Map<String, String> places =
          Map.of(
              "rules show", RuleScreen.of(rule.id()),
              "docs/rules", RulePage.of(CATALOG, rule),
              "SARIF help", sarif.get(rule.id()));
      places.forEach(
          (place, text) -> {
            String words = words(text);
            assertThat(
                    Stream.of(
                        rule.description(),
                        rule.remediation().console(),
                        rule.remediation().cli(),
                        rule.remediation().terraform()))
                .allSatisfy(
                    part ->
                        assertThat(words)
                            .as("%s of %s has all of it", place, rule.id())
                            .contains(words(part)));
            assertThat(text)
                .as(place)
                .contains("What is wrong and how it hurts", "How to put it right")
                .contains(rule.references());
          });
    }
    assertThat(CATALOG.rules()).hasSizeGreaterThan(100);
  }

  private static Map<String, String> sarifHelp() throws IOException {
    List<RuleInfo> rules = new ArrayList<>();
    for (Rule rule : CATALOG.rules()) {
      rules.add(
          new RuleInfo(
              rule.id(),
              rule.title(),
              rule.description(),
              rule.severity(),
              rule.service(),
              rule.resource(),
              rule.frameworks(),
              rule.remediation(),
              rule.references(),
              new TreeMap<>(),
              null));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportWriter writer = new SarifReportWriter();
    writer.write(report(rules), out);
    JsonArray written =
        JsonParser.parseString(out.toString(UTF_8))
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("tool")
            .getAsJsonObject("driver")
            .getAsJsonArray("rules");
    Map<String, String> help = new HashMap<>();
    for (JsonElement element : written) {
      JsonObject rule = element.getAsJsonObject();
      help.put(
          rule.get("id").getAsString(), rule.getAsJsonObject("help").get("markdown").getAsString());
    }
    return help;
  }

  private static Report report(List<RuleInfo> rules) {
    Instant time = Instant.EPOCH;
    RunInfo run =
        new RunInfo(
            "plumbline",
            "0.1.0",
            "s",
            time,
            time,
            time,
            List.of(),
            List.of(),
            List.of(),
            new TreeMap<>());
    return new Report(
        run,
        new Report.Counts(new TreeMap<>(), new TreeMap<>()),
        rules,
        List.of(),
        List.of(),
        Report.FindingSource.of(List.of()));
  }

  /** The words alone: line breaks, indents and what Markdown escapes differ from place to place. */
  private static String words(String text) {
    return text.replaceAll("&(lt|gt|amp);", " ").replaceAll("[^A-Za-z0-9]+", " ").strip();
  }
}

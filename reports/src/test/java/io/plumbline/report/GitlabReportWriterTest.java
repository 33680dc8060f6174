package io.plumbline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GitlabReportWriterTest implements ReportWriterContract {
  @Override
  public ReportWriter writer() {
    return new GitlabReportWriter();
  }

  @Override
  public void assertValid(byte[] written, Report report) throws Exception {
    JsonObject scan = parse(written).getAsJsonObject("scan");
    assertThat(scan.get("start_time").getAsString())
        .matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}");
    Set<String> places = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (JsonObject v : vulnerabilities(written)) {
      assertThat(v.get("name").getAsString()).isNotEmpty().hasSizeLessThanOrEqualTo(255);
      JsonObject first = v.getAsJsonArray("identifiers").get(0).getAsJsonObject();
      String place = v.getAsJsonObject("location").get("file").getAsString();
      assertThat(place).matches("aws(/[A-Za-z0-9_~%:.-]+){4}").doesNotContain("/../");
      assertThat(places.add(first.get("value") + place)).as("its own place: %s", v).isTrue();
      assertThat(ids.add(v.get("id").getAsString())).isTrue();
    }
    int[] open = {0};
    report
        .findings()
        .forEach(
            f -> {
              boolean unknown = f.outcome() == Outcome.UNKNOWN || f.outcome() == Outcome.ERROR;
              if (unknown || (f.outcome() == Outcome.FAIL && f.exception() == null)) {
                open[0]++;
              }
            });
    assertThat(ids).hasSize(open[0]);
  }

  @Test
  void keepsWhatCouldNotBeJudgedAndLeavesOutWhatIsAccepted() throws Exception {
    List<String> severities = new ArrayList<>();
    for (JsonObject v : vulnerabilities(bytes(SampleReports.small()))) {
      severities.add(v.get("severity").getAsString());
      assertThat(v.toString()).doesNotContain("The bucket policy admits everyone");
    }
    assertThat(severities).contains("Critical", "High", "Medium", "Low", "Unknown");
  }

  private static JsonObject parse(byte[] json) {
    return JsonParser.parseString(new String(json, UTF_8)).getAsJsonObject();
  }

  private static List<JsonObject> vulnerabilities(byte[] json) {
    return parse(json).getAsJsonArray("vulnerabilities").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }
}

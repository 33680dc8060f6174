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

class OcsfReportWriterTest implements ReportWriterContract {
  private static final List<String> REQUIRED =
      List.of(
          "activity_id",
          "category_uid",
          "class_uid",
          "type_uid",
          "time",
          "severity_id",
          "metadata",
          "finding_info",
          "compliance",
          "cloud");

  @Override
  public ReportWriter writer() {
    return new OcsfReportWriter();
  }

  @Override
  public void assertValid(byte[] written, Report report) throws Exception {
    List<String> expected = new ArrayList<>();
    report.findings().forEach(f -> expected.add(f.id()));
    List<String> ids = new ArrayList<>();
    for (JsonElement element : events(written)) {
      JsonObject event = element.getAsJsonObject();
      assertThat(event.keySet()).containsAll(REQUIRED);
      assertThat(event.get("type_uid").getAsInt()).isEqualTo(200301);
      assertThat(event.getAsJsonObject("compliance").getAsJsonArray("standards")).isNotEmpty();
      assertThat(event.getAsJsonObject("metadata").get("version").getAsString()).isEqualTo("1.5.0");
      ids.add(event.getAsJsonObject("finding_info").get("uid").getAsString());
    }
    assertThat(ids).isEqualTo(expected);
  }

  @Test
  void tellsWhatIsUnknownFromPassAndFail() throws Exception {
    Set<String> pairs = new HashSet<>();
    for (JsonElement event : events(bytes(SampleReports.of(40)))) {
      JsonObject compliance = event.getAsJsonObject().getAsJsonObject("compliance");
      pairs.add(compliance.get("status_code").getAsString() + " " + compliance.get("status_id"));
    }
    assertThat(pairs)
        .containsExactlyInAnyOrder(
            "PASS 1", "UNKNOWN 2", "ERROR 2", "FAIL 3", "MANUAL 99", "NOT_APPLICABLE 99");
  }

  @Test
  void suppressesWhatAnExceptionCovers() throws Exception {
    List<String> suppressed = new ArrayList<>();
    for (JsonElement element : events(bytes(SampleReports.small()))) {
      JsonObject event = element.getAsJsonObject();
      if (event.get("status").getAsString().equals("Suppressed")) {
        JsonObject exception = event.getAsJsonObject("unmapped").getAsJsonObject("exception");
        suppressed.add(exception.get("owner").getAsString());
      }
    }
    assertThat(suppressed).containsExactly("web-team", "web-team");
  }

  private static Iterable<JsonElement> events(byte[] json) {
    return JsonParser.parseString(new String(json, UTF_8)).getAsJsonArray();
  }
}

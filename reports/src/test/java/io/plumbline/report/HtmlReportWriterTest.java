package io.plumbline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class HtmlReportWriterTest implements ReportWriterContract {
  private static final Pattern DATA = Pattern.compile("(?s)(id=\"data\">\n)(.*?)(\n</script>)");

  @Override
  public ReportWriter writer() {
    return new HtmlReportWriter();
  }

  /** Another zlib compresses to other bytes, so the data is compared as it is in the page. */
  @Override
  public String comparable(String written) {
    return DATA.matcher(written).replaceFirst(m -> Matcher.quoteReplacement(data(written)));
  }

  @Override
  public void assertValid(byte[] written, Report report) throws Exception {
    String html = new String(written, UTF_8);
    JsonObject data = JsonParser.parseString(data(html)).getAsJsonObject();
    JsonArray rows = data.getAsJsonArray("rows");
    JsonArray rules = data.getAsJsonObject("names").getAsJsonArray("rules");
    JsonArray outcomes = data.getAsJsonObject("names").getAsJsonArray("outcomes");
    List<String> read = new ArrayList<>();
    for (JsonElement row : rows) {
      JsonArray cells = row.getAsJsonArray();
      read.add(
          rules.get(cells.get(0).getAsInt()).getAsString()
              + outcomes.get(cells.get(1).getAsInt()).getAsString()
              + cells.get(5).getAsString()
              + cells.get(6).getAsString());
    }
    List<String> expected = new ArrayList<>();
    report
        .findings()
        .forEach(
            f ->
                expected.add(
                    (f.rule() + f.outcome() + f.resource().arn() + f.message())
                        .replace('\uD800', '?')));
    assertThat(read).isEqualTo(expected);
    assertThat(DATA.matcher(html).replaceAll(""))
        .as("nothing of the report stands in the page but in its compressed data")
        .isEqualTo(DATA.matcher(new String(bytes(SampleReports.empty()), UTF_8)).replaceAll(""));
  }

  @Test
  void forbidsEveryConnectionAndAllOtherScripts() throws Exception {
    String html = new String(bytes(SampleReports.small()), UTF_8);
    Matcher policy =
        Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"").matcher(html);
    assertThat(policy.find()).isTrue();
    assertThat(policy.group(1))
        .startsWith("default-src 'none'; ")
        .contains("script-src '" + hash(between(html, "\n<script>", "</script>")) + "'")
        .contains("style-src '" + hash(between(html, "<style>", "</style>")) + "'")
        .doesNotContain("unsafe", "http", "*");
    assertThat(html).doesNotContain("src=\"", "url(", "@import");
  }

  @Test
  void neverMakesMarkupOfText() throws IOException {
    int scripts = 0;
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/plumbline/report/html"))) {
      for (Path script : files.filter(f -> f.toString().endsWith(".js")).toList()) {
        assertThat(script)
            .content()
            .doesNotContainPattern(
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|Function\\(|fetch\\(|XMLHttp|import\\(");
        scripts++;
      }
    }
    assertThat(scripts).isGreaterThan(8);
  }

  private static String data(String html) {
    Matcher data = DATA.matcher(html);
    assertThat(data.find()).isTrue();
    byte[] gzip = Base64.getMimeDecoder().decode(data.group(2));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String between(String text, String start, String end) {
    int from = text.lastIndexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String hash(String text) throws Exception {
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(sha);
  }
}

package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * The HTML report in a real browser. Skipped where Chromium or its driver is not installed, unless
 * {@code PLUMBLINE_REQUIRE_BROWSER} is set, as in CI. Screenshots are kept under
 * target/screenshots.
 */
class HtmlPageTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @TempDir static Path folder;
  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void openTheBrowser() throws IOException {
    if (System.getenv("PLUMBLINE_REQUIRE_BROWSER") == null) {
      assumeTrue(
          Browser.installed(),
          "skipped: install chromium and chromedriver to test the HTML report in a browser");
    }
    browser = Browser.start();
    page = write("report.html", SampleReports.of(60));
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingLeftThePageAndNothingWentWrong() {
    assertThat(browser.requests()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  /** The browser's own check: what the other tests find nothing of would be found. */
  @Test
  void noticesWhatAPageDoesWrong() throws IOException {
    Path wrong = folder.resolve("wrong.html").toAbsolutePath();
    Files.writeString(
        wrong,
        """
        <html data-ready="yes"><img src="http://127.0.0.1:9/pixel.png">
        <script>console.log("hello"); null.x;</script></html>
        """);
    browser.open(wrong, "", 400, 300);
    assertThat(browser.requests()).containsExactly("http://127.0.0.1:9/pixel.png");
    assertThat(browser.complaints())
        .anyMatch(text -> text.contains("hello"))
        .anyMatch(text -> text.contains("TypeError"));
    browser.open(page, "#/", 1280, 900);
  }

  @Test
  void showsTheVerdictFirst() throws IOException {
    browser.open(page, "#/", 1280, 1600);
    long open =
        SampleReports.of(60).counts().failed().values().stream().mapToLong(Long::longValue).sum();
    assertThat(browser.texts(".verdict .big")).containsExactly(Long.toString(open));
    assertThat(browser.texts(".verdict .notes li"))
        .anyMatch(text -> text.contains("could not be judged; unknown is never a pass"));
    assertThat(browser.texts("tbody tr"))
        .anyMatch(
            text -> text.startsWith("✓Active2027-03-31web-teamPublic website, reviewed (SEC-42)"))
        .anyMatch(text -> text.startsWith("✕Expired2026-10-31") && text.endsWith("2count again"))
        .anyMatch(text -> text.startsWith("?Unused broad2026-12-24"))
        .anyMatch(
            text -> text.startsWith("✓Validsoc2 CC1.1") || text.startsWith("✎Validsoc2 CC1.1"))
        .anyMatch(text -> text.startsWith("?Expiredsoc2 CC1.4"));
    browser.screenshot(SCREENSHOTS.resolve("overview.png"));
    browser.open(page, "#/", 390, 844);
    assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo("390");
    browser.screenshot(SCREENSHOTS.resolve("overview-narrow.png"));
  }

  @Test
  void filtersByTickingAndKeepsTheFilterInTheAddress() {
    browser.open(page, "#/findings", 1280, 900);
    tick("outcome=UNKNOWN");
    browser.waitFor("document.querySelectorAll('.row').length < 100");
    tick("service=rds");
    browser.waitFor("[...document.querySelectorAll('.active button')].length === 3");
    assertThat(browser.evaluate("location.hash"))
        .isEqualTo("#/findings?outcome=UNKNOWN&service=rds");
    assertThat(browser.texts(".row .what b").stream().distinct())
        .containsExactly("Databases are encrypted at rest");
    assertThat(browser.texts(".row .pill").stream().distinct())
        .containsExactlyInAnyOrder("?Unknown", "High");
  }

  @Test
  void showsWhatIsNewAndWhatParametersChanged() throws IOException {
    browser.open(page, "#/", 1280, 900);
    Baseline baseline = SampleReports.of(60).baseline();
    assertThat(browser.texts("a.tag"))
        .contains(
            baseline.count(ChangeKind.NEW) + " new",
            baseline.count(ChangeKind.STILL_OPEN) + " still open");
    assertThat(browser.texts("tbody tr"))
        .anyMatch(text -> text.startsWith("Goneec2-instance-imdsv2arn:aws:ec2:"));
    browser.evaluate("document.querySelector('a.tag[href*=\"change=NEW\"]').click()");
    browser.waitFor(
        "document.querySelector('.tools strong')?.textContent.startsWith('"
            + baseline.count(ChangeKind.NEW)
            + " ')");
    browser.open(page, "#/findings?parameters=yes", 1280, 900);
    assertThat(browser.texts(".row .what b").stream().distinct())
        .containsExactly("Access keys are renewed every 90 days");
    browser.evaluate("document.querySelector('.row').click()");
    browser.waitFor("document.getElementById('detail').open");
    assertThat(browser.texts("#detail .box"))
        .contains("With the default parameters of the rule: Pass");
    assertThat(browser.texts("#detail li")).contains("max_age_days: 60 instead of 90");
    browser.screenshot(SCREENSHOTS.resolve("parameters.png"));
  }

  @Test
  void findsTextInNamesAndEvidence() {
    browser.open(page, "#/findings", 1280, 900);
    browser.type("/");
    browser.waitFor("document.activeElement.id === 'search'");
    browser.type("0.0.0.0/0 securitygroup/0000004");
    browser.waitFor("document.querySelectorAll('.row').length === 1");
    assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("search");
    assertThat(browser.texts(".row .where .mono")).containsExactly("SecurityGroup/0000004");
  }

  @Test
  void isUsedWithTheKeyboardAlone() throws IOException {
    browser.open(page, "#/findings?outcome=FAIL", 1280, 900);
    browser.run("document.querySelector('.row').focus()");
    browser.type(Keys.ARROW_DOWN);
    browser.type(Keys.ENTER);
    browser.waitFor("document.getElementById('detail').open");
    assertThat(browser.texts("#detail h3")).contains("Resource", "Evidence", "How to put it right");
    browser.screenshot(SCREENSHOTS.resolve("finding.png"));
    browser.type(Keys.ESCAPE);
    browser.waitFor("!document.getElementById('detail').open");
  }

  @Test
  void pagesThroughAllFindings() {
    browser.open(page, "#/findings", 1280, 900);
    assertThat(browser.texts(".row")).hasSize(100);
    browser.run("[...document.querySelectorAll('.pager button')].pop().click()");
    browser.waitFor("document.querySelector('.pager').textContent.startsWith('101–200')");
  }

  @Test
  void showsEveryControlWithItsPopulationAndExceptions() throws IOException {
    browser.open(page, "#/frameworks/cis-aws-7.0", 1280, 1200);
    FrameworkResult cis = SampleReports.small().frameworks().get(0);
    assertThat(browser.texts("details.item .id"))
        .isEqualTo(cis.controls().stream().map(FrameworkResult.ControlResult::id).toList());
    browser.run("document.querySelectorAll('details.item')[7].open = true");
    browser.waitFor("document.querySelector('details.item .body') !== null");
    assertThat(browser.texts(".body h3")).contains("Population: 60 findings judged");
    assertThat(browser.texts(".body .box")).anyMatch(t -> t.contains("Accepted until 2027-03-31"));
    browser.screenshot(SCREENSHOTS.resolve("framework.png"));
    browser.open(page, "#/frameworks/soc2", 1280, 1200);
    browser.run("document.querySelectorAll('details.item').forEach(d => { d.open = true; })");
    browser.waitFor("document.querySelectorAll('details.item .body').length === 9");
    assertThat(browser.texts(".body .box"))
        .anyMatch(text -> text.startsWith("Attested until 2027-01-31"))
        .anyMatch(text -> text.startsWith("Attestation expired on 2026-01-31"));
  }

  @Test
  void tellsWhatCouldNotBeRead() {
    browser.open(page, "#/coverage", 1280, 900);
    assertThat(browser.texts("tbody tr"))
        .anyMatch(
            text -> text.contains("Access denied") && text.contains("rds:DescribeDBInstances"));
  }

  @Test
  void printsAllControlsOpen() {
    browser.open(page, "#/frameworks/soc2", 1280, 900);
    assertThat(browser.pdfSize()).isGreaterThan(20_000);
    assertThat(browser.texts("details.item .body")).hasSize(9);
  }

  @Test
  void showsHostileNamesAsText() throws IOException {
    Path hostile = write("hostile.html", HostileReport.report());
    for (String view : List.of("#/", "#/findings", "#/frameworks", "#/rules", "#/coverage")) {
      browser.open(hostile, view, 1280, 900);
      browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
      browser.run("document.querySelector('.row')?.click()");
      browser.run("dispatchEvent(new Event('beforeprint'))");
      assertThat(browser.evaluate("document.querySelectorAll('script').length")).isEqualTo("1");
      assertThat(browser.evaluate("document.querySelectorAll('img, iframe, object').length"))
          .isEqualTo("0");
      assertThat(browser.evaluate("document.querySelectorAll('a[href^=\"javascript\"]').length"))
          .isEqualTo("0");
      assertThat(browser.evaluate("document.body.innerText"))
          .contains("<script>alert(1)</script>")
          .doesNotContain("\u202E");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void opensAHundredThousandFindings() throws IOException {
    Path large = write("large.html", SampleReports.of(100_000 / 11));
    browser.open(large, "#/findings?outcome=FAIL", 1280, 900);
    assertThat(browser.texts(".row")).hasSize(100);
  }

  private static void tick(String key) {
    browser.run("document.querySelector('[data-key=\"" + key + "\"]').click()");
  }

  private static Path write(String name, Report report) throws IOException {
    Path file = folder.resolve(name).toAbsolutePath();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      new HtmlReportWriter().write(report, out);
    }
    return file;
  }
}

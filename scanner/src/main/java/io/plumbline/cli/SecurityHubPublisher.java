package io.plumbline.cli;

import io.plumbline.collectors.AwsConnection;
import io.plumbline.report.Report;
import io.plumbline.securityhub.AsffMapper;
import io.plumbline.securityhub.HubReader;
import io.plumbline.securityhub.Place;
import io.plumbline.securityhub.PushListener;
import io.plumbline.securityhub.PushResult;
import io.plumbline.securityhub.RegionalHubs;
import io.plumbline.securityhub.SecurityHubPush;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends a report to Security Hub, and says what became of it. */
final class SecurityHubPublisher {
  private static final int MOST_REJECTIONS = 10;
  private static final List<String> HOMES = List.of("us-east-1", "us-gov-west-1", "cn-north-1");

  private final Console console;
  private final Progress progress;

  SecurityHubPublisher(Console console, Progress progress) {
    this.console = console;
    this.progress = progress;
  }

  /** Sends every finding; what did not arrive is said on standard error, one line each. */
  PushResult push(AwsConnection connection, Report report)
      throws IOException, InterruptedException {
    long total = report.counts().outcomes().values().stream().mapToLong(Long::longValue).sum();
    progress.stage("Pushing to Security Hub", total);
    try (RegionalHubs hubs = new RegionalHubs(connection.credentials(), connection.endpoint())) {
      AsffMapper mapper = mapper(report);
      return new SecurityHubPush(hubs, mapper, new Listener()).push(report.findings());
    } finally {
      progress.clear();
    }
  }

  /**
   * How many of the report's findings Security Hub now has.
   *
   * @param pushed says which places take none
   */
  long readBack(AwsConnection connection, Report report, PushResult pushed) throws IOException {
    progress.stage("Reading back from Security Hub", 0);
    try (RegionalHubs hubs = new RegionalHubs(connection.credentials(), connection.endpoint())) {
      AsffMapper mapper = mapper(report);
      Set<String> expected = new ConcurrentSkipListSet<>();
      Set<Place> places = new ConcurrentSkipListSet<>();
      report
          .findings()
          .forEach(
              finding -> {
                expected.add(finding.id());
                places.add(mapper.place(finding));
              });
      places.removeAll(pushed.closed().keySet());
      HubReader reader = new HubReader(hubs, "aws");
      return places.stream()
          .flatMap(place -> reader.ids(place).stream())
          .filter(expected::contains)
          .distinct()
          .count();
    } finally {
      progress.clear();
    }
  }

  /** One line on the numbers of a push. */
  static String sentence(PushResult result) {
    String sentence = "Security Hub took in " + result.accepted() + " of " + result.findings();
    return sentence + (result.findings() == 1 ? " finding" : " findings");
  }

  /** Whether every finding arrived. */
  static boolean whole(PushResult result) {
    return result.accepted() == result.findings();
  }

  private AsffMapper mapper(Report report) {
    return new AsffMapper(
        report.rules(), report.run().regions(), homeRegion(report), console.clock().instant());
  }

  /** Findings of what has no region go to the partition's home where that was scanned. */
  private static String homeRegion(Report report) {
    List<String> regions = report.run().regions();
    return HOMES.stream().filter(regions::contains).findFirst().orElseGet(() -> regions.get(0));
  }

  private final class Listener implements PushListener {
    private final AtomicInteger rejections = new AtomicInteger();

    @Override
    public void accepted(int findings) {
      progress.steps(findings);
    }

    @Override
    public void rejected(Rejection rejection) {
      int count = rejections.incrementAndGet();
      if (count <= MOST_REJECTIONS) {
        warn(
            "Security Hub of %s refused finding %s: %s %s"
                .formatted(
                    rejection.place(), rejection.finding(), rejection.code(), rejection.message()));
      } else if (count == MOST_REJECTIONS + 1) {
        warn("further findings were refused");
      }
    }

    @Override
    public void closed(Place place, String reason) {
      warn("no findings for " + place + ": " + reason);
    }

    private void warn(String text) {
      progress.clear();
      console.err().println("plumbline: " + PlainText.of(text));
    }
  }
}

package io.plumbline.securityhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import io.plumbline.report.Report.FindingSource;
import io.plumbline.securityhub.PushListener.Rejection;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.InvalidAccessException;

class SecurityHubPushTest {
  private static final Place IRELAND = new Place("111122223333", "eu-west-1");
  private static final SecurityHubPush.Pace FAST = new SecurityHubPush.Pace(10_000, 10_000, 1);

  private final Map<Place, StrictHub> hubs = new TreeMap<>();
  private final List<Rejection> rejections = new CopyOnWriteArrayList<>();
  private final List<String> closings = new CopyOnWriteArrayList<>();
  private final AsffMapper mapper =
      new AsffMapper(
          List.of(Findings.INFO),
          List.of("eu-west-1", "us-east-1"),
          "us-east-1",
          Instant.parse("2026-11-24T06:00:00Z"));

  private synchronized StrictHub hub(Place place) {
    return hubs.computeIfAbsent(place, p -> new StrictHub());
  }

  private PushResult push(List<Finding> findings) throws IOException, InterruptedException {
    PushListener listener =
        new PushListener() {
          @Override
          public void rejected(Rejection rejection) {
            rejections.add(rejection);
          }

          @Override
          public void closed(Place place, String reason) {
            closings.add(place + ": " + reason);
          }
        };
    return new SecurityHubPush((a, r) -> hub(new Place(a, r)), mapper, listener, FAST)
        .push(FindingSource.of(findings));
  }

  @Test
  void findingsGoInBatchesOfAHundred() throws Exception {
    PushResult result = push(Findings.many(250));

    assertThat(result).isEqualTo(new PushResult(250, 0, 0, new TreeMap<>()));
    assertThat(hub(IRELAND).batches).containsExactlyInAnyOrder(100, 100, 50);
    assertThat(new HubReader((a, r) -> hub(IRELAND), "aws").ids(IRELAND)).hasSize(250);
  }

  @Test
  void batchesStayBelowSixMegabytes() throws Exception {
    List<Finding> large = new ArrayList<>();
    JsonObject evidence = new JsonObject();
    for (int i = 0; i < 40; i++) {
      evidence.addProperty("key" + i, "x".repeat(2048));
    }
    for (int i = 0; i < 120; i++) {
      large.add(Findings.of(i, "eu-west-1", Outcome.FAIL, evidence));
    }

    assertThat(push(large).accepted()).isEqualTo(120);
    assertThat(hub(IRELAND).batches).hasSizeGreaterThan(1).allMatch(size -> size < 100);
  }

  @Test
  void eachRegionHasItsOwnHub() throws Exception {
    push(
        List.of(
            Findings.of(1),
            Findings.of(2, "us-east-1", Outcome.PASS, new JsonObject()),
            Findings.of(3, "global", Outcome.PASS, new JsonObject())));

    assertThat(hub(IRELAND).stored).hasSize(1);
    assertThat(hub(new Place("111122223333", "us-east-1")).stored).hasSize(2);
  }

  @Test
  void aFindingThatIsThrottledOrBrokenInsideIsSentAgainAlone() throws Exception {
    String id = Findings.of(7).id();
    hub(IRELAND).failFinding(id, "Throttling", "InternalError");

    assertThat(push(Findings.many(10)).accepted()).isEqualTo(10);
    assertThat(hub(IRELAND).batches).containsExactly(10, 1, 1);
    assertThat(rejections).isEmpty();
  }

  @Test
  void aFindingThatStaysBrokenIsReportedInTheEnd() throws Exception {
    String id = Findings.of(7).id();
    hub(IRELAND)
        .failFinding(id, "InternalError", "InternalError", "InternalError", "InternalError");

    PushResult result = push(Findings.many(10));

    assertThat(result.accepted()).isEqualTo(9);
    assertThat(rejections).containsExactly(new Rejection(id, IRELAND, "InternalError", "ordered"));
  }

  @Test
  void aFindingThatIsInvalidIsReportedAtOnce() throws Exception {
    String id = Findings.of(7).id();
    hub(IRELAND).failFinding(id, "InvalidInput");

    PushResult result = push(Findings.many(10));

    assertThat(result).isEqualTo(new PushResult(9, 1, 0, new TreeMap<>()));
    assertThat(hub(IRELAND).batches).containsExactly(10);
    assertThat(rejections).extracting(Rejection::finding).containsExactly(id);
  }

  @Test
  void oneFindingThatSpoilsItsBatchIsFound() throws Exception {
    hub(IRELAND).poison = Findings.of(33).id();

    PushResult result = push(Findings.many(100));

    assertThat(result.accepted()).isEqualTo(99);
    assertThat(rejections).extracting(Rejection::code).containsExactly("InvalidInputException");
  }

  @Test
  void aRegionWithoutHubIsSaidOnceAndSkipped() throws Exception {
    hub(IRELAND).failure =
        InvalidAccessException.builder()
            .statusCode(401)
            .awsErrorDetails(StrictHub.error(401, "InvalidAccessException").awsErrorDetails())
            .build();
    List<Finding> findings = new ArrayList<>(Findings.many(1000));
    findings.add(Findings.of(1, "us-east-1", Outcome.PASS, new JsonObject()));

    PushResult result = push(findings);

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(result.skipped()).isEqualTo(1000);
    assertThat(result.closed()).containsOnlyKeys(IRELAND);
    assertThat(closings)
        .containsExactly("111122223333 in eu-west-1: Security Hub is not enabled there");
    assertThat(rejections).isEmpty();
  }

  @Test
  void aDeniedImportNamesThePermission() throws Exception {
    hub(IRELAND).failure = StrictHub.error(403, "AccessDeniedException");

    assertThat(push(Findings.many(3)).skipped()).isEqualTo(3);
    assertThat(closings)
        .containsExactly(
            "111122223333 in eu-west-1: securityhub:BatchImportFindings is denied there");
  }

  @Test
  void anUnreachableHubClosesItsPlace() throws Exception {
    hub(IRELAND).failure = SdkClientException.create("connection refused");

    assertThat(push(Findings.many(3)))
        .extracting(PushResult::skipped, PushResult::findings)
        .containsExactly(3L, 3L);
  }

  @Test
  void aServiceErrorRejectsTheBatch() throws Exception {
    hub(IRELAND).failure = StrictHub.error(500, "InternalException");

    assertThat(push(Findings.many(3)).rejected()).isEqualTo(3);
    assertThat(rejections).hasSize(3);
  }

  @Test
  void theBucketLetsTenThroughASecondAfterTheBurst() {
    long[] now = {0};
    TokenBucket bucket = new TokenBucket(10, 30, () -> now[0], nanos -> now[0] += nanos);

    for (int i = 0; i < 30; i++) {
      bucket.acquire();
    }
    assertThat(now[0]).isZero();
    for (int i = 0; i < 20; i++) {
      bucket.acquire();
    }
    assertThat(now[0]).isBetween(1_900_000_000L, 2_100_000_000L);
  }

  @Test
  void sizesAreNotBelowWhatIsSent() {
    AwsSecurityFinding asff = mapper.map(Findings.of(1));
    String json = asff.toString();

    // The text form leaves out quotes, so the JSON is longer than it.
    assertThat(AsffSize.bytes(asff)).isGreaterThan(json.length() / 2);
    assertThat(AsffSize.bytes("a\"\u0001é\uD83D\uDD25")).isEqualTo(2 + 1 + 2 + 6 + 2 + 4);
  }
}

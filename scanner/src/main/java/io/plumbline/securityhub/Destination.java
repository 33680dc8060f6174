package io.plumbline.securityhub;

import io.plumbline.securityhub.PushListener.Rejection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.BatchImportFindingsResponse;
import software.amazon.awssdk.services.securityhub.model.ImportFindingsError;
import software.amazon.awssdk.services.securityhub.model.InvalidAccessException;

/** One hub: sends it batches, understands its answers, keeps count. Safe for several threads. */
final class Destination {
  private static final int ATTEMPTS = 4;

  private final Place place;
  private final SecurityHubClient client;
  private final PushListener listener;
  private final TokenBucket bucket;
  private final long retryMillis;
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicLong skipped = new AtomicLong();
  private final AtomicReference<String> closed = new AtomicReference<>();

  Destination(
      Place place, SecurityHubClient client, PushListener listener, SecurityHubPush.Pace pace) {
    this.place = place;
    this.client = client;
    this.listener = listener;
    this.bucket = new TokenBucket(pace.callsPerSecond(), pace.burst());
    this.retryMillis = pace.retryMillis();
  }

  /** Sends findings, at most {@link Batch#MAX_FINDINGS}, and accounts for each of them. */
  void send(List<AwsSecurityFinding> findings) {
    List<AwsSecurityFinding> left = findings;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      if (isClosed()) {
        skip(left.size());
        return;
      }
      if (attempt > 1 && !pause(retryMillis << (attempt - 2))) {
        reject(left, "Interrupted", "the push was stopped");
        return;
      }
      left = sendOnce(left, attempt == ATTEMPTS);
    }
  }

  /** Gives back what is worth sending again. */
  private List<AwsSecurityFinding> sendOnce(List<AwsSecurityFinding> findings, boolean last) {
    bucket.acquire();
    BatchImportFindingsResponse answer;
    try {
      answer = client.batchImportFindings(r -> r.findings(findings));
    } catch (SdkException e) {
      failed(findings, e);
      return List.of();
    }
    Map<String, ImportFindingsError> errors =
        answer.failedFindings().stream()
            .collect(Collectors.toMap(ImportFindingsError::id, Function.identity(), (a, b) -> a));
    List<AwsSecurityFinding> again =
        findings.stream()
            .filter(f -> errors.containsKey(f.id()))
            .filter(f -> !last && isPassing(errors.get(f.id())))
            .toList();
    long refused = 0;
    for (AwsSecurityFinding finding : findings) {
      ImportFindingsError error = errors.get(finding.id());
      if (error != null && (last || !isPassing(error))) {
        refused++;
        reject(List.of(finding), error.errorCode(), error.errorMessage());
      }
    }
    accept((int) (findings.size() - again.size() - refused));
    return again;
  }

  /** The whole call failed, after the SDK's own retries. */
  private void failed(List<AwsSecurityFinding> findings, SdkException failure) {
    if (failure instanceof InvalidAccessException) {
      close("Security Hub is not enabled there");
      skip(findings.size());
    } else if (failure instanceof AwsServiceException e && isDenied(e)) {
      close("securityhub:BatchImportFindings is denied there");
      skip(findings.size());
    } else if (failure instanceof AwsServiceException e && isInvalid(e)) {
      isolate(findings, e);
    } else if (failure instanceof AwsServiceException e) {
      reject(findings, e.awsErrorDetails().errorCode(), e.awsErrorDetails().errorMessage());
    } else {
      close("Security Hub could not be reached there: " + failure.getMessage());
      skip(findings.size());
    }
  }

  /** One bad finding made AWS refuse all of them: halves are sent until it is alone. */
  private void isolate(List<AwsSecurityFinding> findings, AwsServiceException e) {
    if (findings.size() == 1) {
      reject(findings, e.awsErrorDetails().errorCode(), e.awsErrorDetails().errorMessage());
      return;
    }
    int half = findings.size() / 2;
    send(findings.subList(0, half));
    send(findings.subList(half, findings.size()));
  }

  private static boolean isDenied(AwsServiceException e) {
    String code = e.awsErrorDetails().errorCode();
    return e.statusCode() == 403
        || code.startsWith("AccessDenied")
        || code.equals("UnrecognizedClientException");
  }

  private static boolean isInvalid(AwsServiceException e) {
    return e.statusCode() == 413 || e.awsErrorDetails().errorCode().startsWith("InvalidInput");
  }

  /** Whether the reason for refusing one finding may be gone in a moment. */
  private static boolean isPassing(ImportFindingsError error) {
    String code = error.errorCode().toLowerCase(Locale.ROOT);
    return code.contains("throttl")
        || code.contains("internal")
        || code.contains("unavailable")
        || code.contains("toomanyrequests")
        || code.contains("limitexceeded");
  }

  private void accept(int findings) {
    if (findings > 0) {
      accepted.addAndGet(findings);
      listener.accepted(findings);
    }
  }

  private void reject(List<AwsSecurityFinding> findings, String code, String message) {
    rejected.addAndGet(findings.size());
    findings.forEach(f -> listener.rejected(new Rejection(f.id(), place, code, message)));
  }

  private void close(String reason) {
    if (closed.compareAndSet(null, reason)) {
      listener.closed(place, reason);
    }
  }

  private static boolean pause(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void skip(int findings) {
    skipped.addAndGet(findings);
  }

  boolean isClosed() {
    return closed.get() != null;
  }

  String closedBecause() {
    return closed.get();
  }

  Place place() {
    return place;
  }

  long accepted() {
    return accepted.get();
  }

  long rejected() {
    return rejected.get();
  }

  long skipped() {
    return skipped.get();
  }
}

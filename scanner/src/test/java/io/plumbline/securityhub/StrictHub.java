package io.plumbline.securityhub;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.BatchImportFindingsRequest;
import software.amazon.awssdk.services.securityhub.model.BatchImportFindingsResponse;
import software.amazon.awssdk.services.securityhub.model.GetFindingsRequest;
import software.amazon.awssdk.services.securityhub.model.GetFindingsResponse;
import software.amazon.awssdk.services.securityhub.model.ImportFindingsError;
import software.amazon.awssdk.services.securityhub.model.InvalidInputException;
import software.amazon.awssdk.services.securityhub.paginators.GetFindingsIterable;

/** A hub in memory that keeps AWS's limits of size and number, and fails as ordered. */
final class StrictHub implements SecurityHubClient {
  final Map<String, AwsSecurityFinding> stored = new LinkedHashMap<>();
  final List<Integer> batches = new ArrayList<>();
  final Map<String, Deque<String>> findingErrors = new LinkedHashMap<>();
  RuntimeException failure;
  String poison;

  /** Fails one finding with these codes, one after the other, before it is taken. */
  void failFinding(String id, String... codes) {
    findingErrors.put(id, new ArrayDeque<>(List.of(codes)));
  }

  static AwsServiceException error(int status, String code) {
    return AwsServiceException.builder()
        .statusCode(status)
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode(code).errorMessage(code + " happened").build())
        .build();
  }

  @Override
  public synchronized BatchImportFindingsResponse batchImportFindings(
      BatchImportFindingsRequest request) {
    batches.add(request.findings().size());
    if (failure != null) {
      throw failure;
    }
    int bytes = request.findings().stream().mapToInt(f -> AsffSize.bytes(f) + 1).sum();
    boolean poisoned = request.findings().stream().anyMatch(f -> f.id().equals(poison));
    if (request.findings().size() > 100 || bytes > 6_000_000 || poisoned) {
      throw InvalidInputException.builder()
          .statusCode(400)
          .awsErrorDetails(
              AwsErrorDetails.builder()
                  .errorCode("InvalidInputException")
                  .errorMessage("no")
                  .build())
          .build();
    }
    List<ImportFindingsError> errors = new ArrayList<>();
    for (AwsSecurityFinding finding : request.findings()) {
      Deque<String> codes = findingErrors.getOrDefault(finding.id(), new ArrayDeque<>());
      if (codes.isEmpty()) {
        stored.put(finding.id(), finding);
      } else {
        errors.add(
            ImportFindingsError.builder()
                .id(finding.id())
                .errorCode(codes.pop())
                .errorMessage("ordered")
                .build());
      }
    }
    return BatchImportFindingsResponse.builder()
        .failedFindings(errors)
        .failedCount(errors.size())
        .successCount(request.findings().size() - errors.size())
        .build();
  }

  @Override
  public BatchImportFindingsResponse batchImportFindings(
      Consumer<BatchImportFindingsRequest.Builder> request) {
    return batchImportFindings(BatchImportFindingsRequest.builder().applyMutation(request).build());
  }

  @Override
  public synchronized GetFindingsResponse getFindings(GetFindingsRequest request) {
    List<AwsSecurityFinding> all = List.copyOf(stored.values());
    int start = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
    int end = Math.min(all.size(), start + request.maxResults());
    return GetFindingsResponse.builder()
        .findings(all.subList(start, end))
        .nextToken(end < all.size() ? String.valueOf(end) : null)
        .build();
  }

  @Override
  public GetFindingsIterable getFindingsPaginator(GetFindingsRequest request) {
    return new GetFindingsIterable(this, request);
  }

  @Override
  public String serviceName() {
    return "securityhub";
  }

  @Override
  public void close() {}
}

package io.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.collectors.Fault.Kind;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.guardduty.GuardDutyClient;

class AwsErrorsTest {
  private static final AwsService<GuardDutyClient> GUARD_DUTY =
      AwsService.regional("guardduty", 1, GuardDutyClient::builder);

  private static Fault read(Throwable error) {
    return AwsErrors.read(error, GUARD_DUTY, "us-east-1");
  }

  private static AwsServiceException answer(String code, int status, String message) {
    return AwsServiceException.builder()
        .message(message)
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "UnauthorizedOperation, 403, DENIED, AccessDenied",
    "AccessDeniedException, 400, DENIED, AccessDenied",
    "AuthorizationError, 403, DENIED, AccessDenied",
    "SomethingNew, 403, DENIED, AccessDenied",
    "OptInRequired, 403, REGION_NOT_ENABLED, OptInRequired",
    "InvalidClientTokenId, 403, REGION_NOT_ENABLED, InvalidClientTokenId",
    "UnrecognizedClientException, 403, REGION_NOT_ENABLED, UnrecognizedClientException",
    "AuthFailure, 401, REGION_NOT_ENABLED, AuthFailure",
    "Throttling, 400, THROTTLED, Throttled",
    "RequestLimitExceeded, 503, THROTTLED, Throttled",
    "TooManyRequestsException, 429, THROTTLED, Throttled",
    "SlowDown, 503, THROTTLED, Throttled",
    "InternalError, 500, FAILED, ServiceError",
    "SubscriptionRequiredException, 400, FAILED, SubscriptionRequiredException",
    "NoSuchEntity, 404, FAILED, NoSuchEntity",
  })
  void codesHaveOneMeaning(String code, int status, Kind kind, String ours) {
    Fault fault = read(answer(code, status, "said AWS"));
    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.code()).isEqualTo(ours);
    assertThat(fault.awsCode()).isEqualTo(code);
  }

  @Test
  void aServiceThatIsNotInTheRegionHasNoHost() {
    Throwable error = SdkClientException.create("no", new UnknownHostException("x"));
    assertThat(AwsErrors.read(error, GUARD_DUTY, "nowhere-1").kind())
        .isEqualTo(Kind.SERVICE_NOT_IN_REGION);
    assertThat(read(error))
        .isEqualTo(new Fault(Kind.FAILED, "Unreachable", "UnknownHostException"));
  }

  @Test
  void aHostThatDoesNotAnswerIsUnreachable() {
    Throwable error = SdkClientException.create("no", new ConnectException("refused"));
    assertThat(read(error)).isEqualTo(new Fault(Kind.FAILED, "Unreachable", "ConnectException"));
  }

  @Test
  void theMissingPermissionIsTheOneThatAwsNames() {
    var operations = Operation.parse("backup:ListBackupSelections, backup:GetBackupSelection");
    String message =
        "User: arn:aws:iam::111122223333:user/u is not authorized to perform: %s on resource: x";
    assertThat(
            AwsErrors.permission(
                answer("AccessDenied", 403, message.formatted("backup:GetBackupSelection")),
                operations))
        .isEqualTo("backup:GetBackupSelection");
    assertThat(
            AwsErrors.permission(
                answer("AccessDenied", 403, message.formatted("kms:Decrypt")), operations))
        .isEqualTo("backup:ListBackupSelections");
  }
}

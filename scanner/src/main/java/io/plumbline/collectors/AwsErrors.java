package io.plumbline.collectors;

import static io.plumbline.collectors.Fault.Kind.DENIED;
import static io.plumbline.collectors.Fault.Kind.FAILED;
import static io.plumbline.collectors.Fault.Kind.REGION_NOT_ENABLED;
import static io.plumbline.collectors.Fault.Kind.SERVICE_NOT_IN_REGION;
import static io.plumbline.collectors.Fault.Kind.THROTTLED;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** The one place that reads the SDK's errors. */
final class AwsErrors {
  /** The code for "the caller may not". */
  static final String ACCESS_DENIED = "AccessDenied";

  /** Macie says with the code for "denied" that it is off; only the message tells. */
  static final String MACIE_NOT_ENABLED = "MacieNotEnabled";

  private static final String MACIE_OFF = "Macie is not enabled";

  private static final Map<String, Fault.Kind> CODES =
      Map.ofEntries(
          Map.entry("AccessDenied", DENIED),
          Map.entry("AccessDeniedException", DENIED),
          Map.entry("AccessDeniedForDependencyException", DENIED),
          Map.entry("AllAccessDisabled", DENIED),
          Map.entry("AuthorizationError", DENIED),
          Map.entry("AuthorizationErrorException", DENIED),
          Map.entry("ForbiddenException", DENIED),
          Map.entry("NotAuthorized", DENIED),
          Map.entry("NotAuthorizedException", DENIED),
          Map.entry("UnauthorizedException", DENIED),
          Map.entry("UnauthorizedOperation", DENIED),
          Map.entry("Client.UnauthorizedOperation", DENIED),
          Map.entry("InsufficientPrivilegesException", DENIED),
          // Answers of a region that the account has not opted in to: its endpoints do not know the
          // account's keys. The scan's identity call has shown that the keys are good elsewhere.
          Map.entry("AuthFailure", REGION_NOT_ENABLED),
          Map.entry("InvalidClientTokenId", REGION_NOT_ENABLED),
          Map.entry("OptInRequired", REGION_NOT_ENABLED),
          Map.entry("RegionDisabledException", REGION_NOT_ENABLED),
          Map.entry("UnrecognizedClientException", REGION_NOT_ENABLED),
          Map.entry(MACIE_NOT_ENABLED, FAILED),
          // Not in every SDK's list of throttling codes
          Map.entry("SlowDown", THROTTLED),
          Map.entry("TooManyRequestsException", THROTTLED),
          Map.entry("LimitExceededException", THROTTLED));

  private static final Pattern DENIED_ACTION =
      Pattern.compile("perform:? \\[?([a-z0-9-]+:[A-Za-z0-9]+)");

  private AwsErrors() {}

  /** What an error of a call to a service in a region means. */
  static Fault read(Throwable error, AwsService<?> service, String region) {
    if (error instanceof InvalidAnswerException) {
      return new Fault(FAILED, "InvalidAnswer", "InvalidAnswer");
    } else if (error instanceof SdkServiceException answer) {
      return read(answer);
    }
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException && !offered(service, region)) {
        return new Fault(SERVICE_NOT_IN_REGION, "UnknownHost", "UnknownHost");
      } else if (cause instanceof IOException) {
        return new Fault(FAILED, "Unreachable", cause.getClass().getSimpleName());
      }
    }
    return new Fault(FAILED, "ServiceError", error.getClass().getSimpleName());
  }

  private static Fault read(SdkServiceException answer) {
    String code = code(answer);
    Fault.Kind kind = CODES.get(code);
    if (answer.isThrottlingException() || kind == THROTTLED) {
      return new Fault(THROTTLED, "Throttled", code);
    } else if (kind == DENIED || (kind == null && answer.statusCode() == 403)) {
      return new Fault(DENIED, ACCESS_DENIED, code);
    } else if (kind != null) {
      return new Fault(kind, code, code);
    } else if (code.isEmpty() || answer.statusCode() >= 500) {
      return new Fault(FAILED, "ServiceError", code);
    }
    return new Fault(FAILED, code, code);
  }

  private static String code(SdkServiceException answer) {
    if (answer instanceof AwsServiceException aws
        && aws.awsErrorDetails() != null
        && aws.awsErrorDetails().errorCode() != null) {
      String message = String.valueOf(aws.awsErrorDetails().errorMessage());
      return message.contains(MACIE_OFF) ? MACIE_NOT_ENABLED : aws.awsErrorDetails().errorCode();
    }
    return "";
  }

  /**
   * The permission that was missing: the one that AWS names if it is one of these, else that of the
   * operation called last.
   */
  static String permission(Throwable error, List<Operation> operations) {
    Matcher named = DENIED_ACTION.matcher(String.valueOf(error.getMessage()));
    if (named.find()) {
      String action = named.group(1);
      if (operations.stream().anyMatch(o -> o.permission().equals(action))) {
        return action;
      }
    }
    String last = LastOperation.name();
    return operations.stream()
        .filter(operation -> operation.name().equals(last))
        .findFirst()
        .orElse(operations.get(0))
        .permission();
  }

  /**
   * Whether the SDK knows of the service in the region. Only asked when the host is not there: the
   * SDK's list may be older than the region.
   */
  private static boolean offered(AwsService<?> service, String region) {
    return ServiceMetadata.of(service.name()).regions().contains(Region.of(region));
  }
}

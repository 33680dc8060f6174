package io.plumbline.collectors;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * AWS without a network: the SDK's own clients, retries included, over an HTTP layer that answers
 * nothing, with answers and errors put in behind it.
 */
final class AwsStandIn implements SdkHttpClient, ExecutionInterceptor {
  private final Map<String, String> errors = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
  private final Set<String> secondPages = ConcurrentHashMap.newKeySet();
  private boolean empty;
  private int failingAttempts = Integer.MAX_VALUE;

  /** Lists answer that there is nothing. */
  AwsStandIn empty() {
    empty = true;
    return this;
  }

  /** An operation answers with this error code. */
  AwsStandIn failing(String operation, String code) {
    errors.put(operation, code);
    return this;
  }

  /** Each failing call fails only the first times. */
  AwsStandIn times(int number) {
    failingAttempts = number;
    return this;
  }

  /** The operations that were called. */
  Set<String> called() {
    return Set.copyOf(attempts.keySet());
  }

  /** The operations that were asked for a second page. */
  Set<String> secondPages() {
    return Set.copyOf(secondPages);
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    int attempt = attempts.computeIfAbsent(operation, o -> new AtomicInteger()).incrementAndGet();
    String code = errors.get(operation);
    if (code != null && attempt <= failingAttempts) {
      throw AwsServiceException.builder()
          .message("stand-in says " + code)
          .statusCode(code.startsWith("AccessDenied") ? 403 : 400)
          .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(code).build())
          .build();
    }
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    SdkPojo request = (SdkPojo) context.request();
    if (SampleAnswers.isSecondPage(request)) {
      secondPages.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
    return SampleAnswers.answer(request, context.response(), empty);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return HttpExecuteResponse.builder()
            .response(SdkHttpResponse.builder().statusCode(200).build())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(new byte[0])))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public String clientName() {
    return "StandIn";
  }

  @Override
  public void close() {}
}

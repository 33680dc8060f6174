package io.plumbline.collectors;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * How each client is made.
 *
 * @param endpoint takes the place of every service's endpoint, or null
 * @param attempts of one call, the first included
 * @param backoff before the first retry; throttling waits five times as long
 */
record ClientSettings(
    AwsCredentialsProvider credentials,
    URI endpoint,
    SdkHttpClient http,
    ScheduledExecutorService timers,
    int attempts,
    Duration backoff,
    RateLimit limit,
    List<ExecutionInterceptor> interceptors,
    String region) {
  private static final int LONGEST_BACKOFF = 200;

  /** Whether all services stand behind one endpoint, as those of an emulator do. */
  boolean emulated() {
    return endpoint != null;
  }

  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> void applyTo(B builder) {
    builder
        .credentialsProvider(credentials)
        .region(Region.of(region))
        .httpClient(http)
        .overrideConfiguration(
            o -> {
              o.retryStrategy(retries());
              o.scheduledExecutorService(timers);
              o.addExecutionInterceptor(new LastOperation());
              interceptors.forEach(o::addExecutionInterceptor);
              o.addExecutionInterceptor(limit);
              o.putAdvancedOption(
                  SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, emulated());
              o.putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, "plumbline");
            });
    if (emulated()) {
      builder.endpointOverride(endpoint);
    }
  }

  private StandardRetryStrategy retries() {
    Duration longest = backoff.multipliedBy(LONGEST_BACKOFF);
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(attempts)
        .backoffStrategy(BackoffStrategy.exponentialDelay(backoff, longest))
        .throttlingBackoffStrategy(
            BackoffStrategy.exponentialDelay(backoff.multipliedBy(5), longest))
        // The SDK would give up retries for all when many calls fail at once; the rate limit and
        // the endpoint's breaker do that better, because they tell throttling and outage apart.
        .circuitBreakerEnabled(false)
        .treatAsThrottling(this::isThrottling)
        .build();
  }

  /** The SDK asks this after each attempt that it is going to repeat. */
  private boolean isThrottling(Throwable failure) {
    boolean throttling = failure instanceof SdkServiceException e && e.isThrottlingException();
    if (throttling) {
      limit.throttled();
    }
    return throttling;
  }
}

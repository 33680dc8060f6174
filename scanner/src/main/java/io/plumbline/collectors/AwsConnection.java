package io.plumbline.collectors;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The way to AWS: credentials, endpoint, and one HTTP client and one pool of threads for all
 * services, regions and accounts of a scan.
 */
public final class AwsConnection implements AutoCloseable {
  private static final int THREADS = 48;
  private static final double UNLIMITED = 10_000;

  private final Builder settings;
  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final ExecutorService executor = threads();
  private final ScheduledExecutorService timers =
      new ScheduledThreadPoolExecutor(1, daemons("plumbline-timer-"));
  private final Map<ClientKey, Object> clients = new ConcurrentHashMap<>();
  private final Map<String, RateLimit> limits = new ConcurrentHashMap<>();

  private AwsConnection(Builder settings) {
    this.settings = settings;
    this.http =
        new BreakingHttpClient(
            settings.http != null
                ? settings.http
                : ApacheHttpClient.builder()
                    .maxConnections(THREADS)
                    .connectionTimeout(Duration.ofSeconds(4))
                    .socketTimeout(Duration.ofSeconds(30))
                    .build());
    this.credentials =
        settings.credentials != null
            ? settings.credentials
            : DefaultCredentialsProvider.builder().profileName(settings.profile).build();
  }

  /** Starts with the SDK's default chain of credentials and AWS's own endpoints. */
  public static Builder builder() {
    return new Builder();
  }

  /** Settings of a connection. */
  public static final class Builder {
    private String profile;
    private URI endpoint;
    private AwsCredentialsProvider credentials;
    private double rateFactor = 1;
    private SdkHttpClient http;
    private int attempts = 7;
    private Duration backoff = Duration.ofMillis(100);
    private List<ExecutionInterceptor> interceptors = List.of();

    private Builder() {}

    /** The profile of the shared configuration files, or null for the default. */
    public Builder profile(String name) {
      profile = name;
      return this;
    }

    /** One endpoint for all services, as an emulator has; null for AWS's own. */
    public Builder endpoint(URI uri) {
      endpoint = uri;
      return this;
    }

    /** Takes the place of the default chain. */
    public Builder credentials(AwsCredentialsProvider provider) {
      credentials = provider;
      return this;
    }

    /** A fixed key, as an emulator takes it. */
    public Builder key(String accessKeyId, String secretAccessKey) {
      return credentials(
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(accessKeyId, secretAccessKey)));
    }

    /** Multiplies the calls a second that a scan may make, see {@link AwsService}. */
    public Builder rateFactor(double factor) {
      rateFactor = factor;
      return this;
    }

    /** Retries: attempts of a call, and the wait before the first repetition. */
    Builder retries(int maxAttempts, Duration firstBackoff) {
      attempts = maxAttempts;
      backoff = firstBackoff;
      return this;
    }

    /** Stands in for AWS. */
    Builder standIn(SdkHttpClient client, ExecutionInterceptor interceptor) {
      http = client;
      interceptors = List.of(interceptor);
      return this;
    }

    /** Opens the connection; nothing is called yet. */
    public AwsConnection build() {
      return new AwsConnection(this);
    }
  }

  /** The credentials that all calls are made with. */
  public AwsCredentialsProvider credentials() {
    return credentials;
  }

  /** One endpoint for all services, or null. */
  public URI endpoint() {
    return settings.endpoint;
  }

  /** The profile that was named, or null. */
  String profile() {
    return settings.profile;
  }

  /** The way to what AWS hands out outside of its services' own endpoints. */
  SdkHttpClient http() {
    return http;
  }

  ExecutorService executor() {
    return executor;
  }

  /** The service itself and not its name: both API Gateway services have the same. */
  private record ClientKey(AwsService<?> service, String account, String region) {}

  /** The client for a service in a region; the same one each time, to be closed by this. */
  @SuppressWarnings("unchecked")
  public <C> C client(AwsService<C> service, String account, String region) {
    return (C)
        clients.computeIfAbsent(
            new ClientKey(service, account, region),
            key -> service.client(settings(service, account, region)));
  }

  private ClientSettings settings(AwsService<?> service, String account, String region) {
    double rate = settings.endpoint == null ? service.rate() * settings.rateFactor : UNLIMITED;
    return new ClientSettings(
        credentials,
        settings.endpoint,
        http,
        timers,
        settings.attempts,
        settings.backoff,
        limits.computeIfAbsent(
            String.join(" ", service.name(), account, region), key -> new RateLimit(rate)),
        settings.interceptors,
        region);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    clients.values().forEach(client -> ((SdkAutoCloseable) client).close());
    timers.shutdownNow();
    http.close();
  }

  private static ExecutorService threads() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            daemons("plumbline-collect-"));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static ThreadFactory daemons(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}

package io.plumbline.collectors;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.apache.http.conn.ConnectTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * A circuit breaker per endpoint: after three failures to connect in a row, calls to that host fail
 * at once, so a dead or forbidden region costs seconds.
 */
final class BreakingHttpClient implements SdkHttpClient {
  private static final int FAILURES = 3;

  private final SdkHttpClient http;
  private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();

  BreakingHttpClient(SdkHttpClient http) {
    this.http = http;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    URI uri = request.httpRequest().getUri();
    Endpoint endpoint = endpoints.computeIfAbsent(uri.getAuthority(), host -> new Endpoint());
    ExecutableHttpRequest prepared = http.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        if (endpoint.failures.get() >= FAILURES) {
          throw down(uri, endpoint.reason);
        }
        try {
          HttpExecuteResponse response = prepared.call();
          endpoint.failures.set(0);
          return response;
        } catch (IOException e) {
          if (!isConnectFailure(e)) {
            throw e;
          }
          endpoint.reason = e;
          if (endpoint.failures.incrementAndGet() >= FAILURES) {
            throw down(uri, e);
          }
          throw e;
        }
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private static boolean isConnectFailure(IOException e) {
    return e instanceof ConnectException
        || e instanceof NoRouteToHostException
        || e instanceof UnknownHostException
        || e instanceof SSLException
        || e instanceof ConnectTimeoutException;
  }

  private static SdkClientException down(URI uri, IOException reason) {
    // Not retryable, unlike an IOException
    return SdkClientException.create(uri.getAuthority() + " does not answer", reason);
  }

  private static final class Endpoint {
    private final AtomicInteger failures = new AtomicInteger();
    private volatile IOException reason;
  }

  @Override
  public String clientName() {
    return http.clientName();
  }

  @Override
  public void close() {
    http.close();
  }
}

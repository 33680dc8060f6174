package io.plumbline.securityhub;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.SecurityHubClientBuilder;

/** The hubs of one account in all regions, over one HTTP client. */
public final class RegionalHubs implements Hubs, AutoCloseable {
  private final AwsCredentialsProvider credentials;
  private final URI endpoint;
  private final SdkHttpClient http = ApacheHttpClient.builder().maxConnections(16).build();
  private final Map<String, SecurityHubClient> clients = new ConcurrentHashMap<>();

  /**
   * Calls nothing yet.
   *
   * @param endpoint takes the place of AWS's own endpoints, or null
   */
  public RegionalHubs(AwsCredentialsProvider credentials, URI endpoint) {
    this.credentials = credentials;
    this.endpoint = endpoint;
  }

  @Override
  public SecurityHubClient in(String account, String region) {
    return clients.computeIfAbsent(region, this::client);
  }

  private SecurityHubClient client(String region) {
    SecurityHubClientBuilder builder =
        SecurityHubClient.builder()
            .credentialsProvider(credentials)
            .region(Region.of(region))
            .httpClient(http);
    return endpoint == null ? builder.build() : builder.endpointOverride(endpoint).build();
  }

  @Override
  public void close() {
    clients.values().forEach(SecurityHubClient::close);
    http.close();
  }
}

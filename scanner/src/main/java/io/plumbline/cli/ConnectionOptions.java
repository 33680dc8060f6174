package io.plumbline.cli;

import io.plumbline.collectors.AwsConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import picocli.CommandLine.Option;

/** How AWS is reached. */
final class ConnectionOptions {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Profile of the AWS configuration files. Default: the usual chain of the SDK.")
  String profile;

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Talk to this endpoint instead of AWS, such as an emulator.")
  String endpoint;

  /** Opens the way to the account; nothing is called yet. */
  AwsConnection connect() {
    return AwsConnection.builder().profile(profile).endpoint(endpointUri()).build();
  }

  /** The endpoint, or null for AWS's own. */
  private URI endpointUri() {
    if (endpoint == null) {
      return null;
    }
    try {
      URI uri = new URI(endpoint);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
      throw wrongEndpoint(null);
    } catch (URISyntaxException e) {
      throw wrongEndpoint(e);
    }
  }

  private UserError wrongEndpoint(URISyntaxException cause) {
    return new UserError(
        "--endpoint-url '"
            + endpoint
            + "' is not an http or https URL with a host; it looks like http://127.0.0.1:5000.",
        cause);
  }
}

package io.plumbline.cli;

import io.plumbline.collectors.AwsConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which account, which regions, and where its API is. */
final class TargetOptions {
  @Option(
      names = "--region",
      paramLabel = "REGION",
      split = ",",
      hideParamSyntax = true,
      description = "Read this region. Repeat it for more. Default: every enabled region.")
  List<String> regions = new ArrayList<>();

  @Option(names = "--all-regions", description = "Read every region that the account has enabled.")
  boolean allRegions;

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
  URI endpointUri() {
    if (endpoint == null) {
      return null;
    }
    try {
      URI uri = new URI(endpoint);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new UserError(
          "--endpoint-url '" + endpoint + "' is not a URL; it looks like http://127.0.0.1:5000.",
          e);
    }
    throw new UserError(
        "--endpoint-url '"
            + endpoint
            + "' is not an http or https URL with a host; it looks like http://127.0.0.1:5000.");
  }

  /** The regions asked for; empty for all that are enabled. */
  List<String> checkedRegions() {
    if (allRegions && !regions.isEmpty()) {
      throw new UserError("--region and --all-regions exclude each other; give one of them.");
    }
    return regions.stream().distinct().sorted().toList();
  }
}

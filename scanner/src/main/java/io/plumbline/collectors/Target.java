package io.plumbline.collectors;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The account behind the credentials and the regions to look at.
 *
 * @param partition {@code aws}, {@code aws-cn} or {@code aws-us-gov}
 * @param account twelve digits
 * @param regions those that the account has enabled, or all that were asked for if AWS did not say
 * @param notEnabled those that were asked for and are not enabled
 */
public record Target(
    String partition, String account, SortedSet<String> regions, SortedSet<String> notEnabled) {
  private static final AwsService<StsClient> STS =
      AwsService.regional("sts", 50, StsClient::builder);
  private static final AwsService<Ec2Client> EC2 =
      AwsService.regional("ec2", 10, Ec2Client::builder);

  /**
   * Asks AWS who the caller is and which regions are enabled.
   *
   * @param asked regions to look at; empty means all that are enabled
   * @throws CollectionException if there are no usable credentials
   */
  public static Target discover(AwsConnection connection, Collection<String> asked) {
    try {
      connection.credentials().resolveCredentials();
    } catch (SdkException e) {
      throw new CollectionException(noIdentity(connection, e), e);
    }
    String first = homeRegion(PartitionMetadata.of(Region.of(firstRegion(asked))).id());
    String arn;
    String account;
    try {
      var identity = connection.client(STS, "", first).getCallerIdentity();
      arn = identity.arn();
      account = identity.account();
    } catch (SdkException e) {
      throw new CollectionException(noIdentity(connection, e), e);
    }
    String partition = arn.split(":", -1)[1];
    SortedSet<String> enabled = new TreeSet<>();
    SortedSet<String> known = new TreeSet<>();
    try {
      Ec2Client ec2 = connection.client(EC2, account, homeRegion(partition));
      for (var region : ec2.describeRegions(r -> r.allRegions(true)).regions()) {
        known.add(region.regionName());
        if (!"not-opted-in".equals(region.optInStatus())) {
          enabled.add(region.regionName());
        }
      }
    } catch (SdkException e) {
      // Without the list, regions that are not enabled show themselves by their answers
      enabled.addAll(asked.isEmpty() ? regionsOf(partition) : asked);
      known.addAll(enabled);
    }
    if (!known.containsAll(asked)) {
      SortedSet<String> unknown = new TreeSet<>(asked);
      unknown.removeAll(known);
      throw new CollectionException(
          "unknown region %s; AWS knows %s"
              .formatted(String.join(", ", unknown), String.join(", ", known)),
          null);
    }
    if (asked.isEmpty()) {
      return new Target(partition, account, enabled, new TreeSet<>());
    }
    SortedSet<String> regions = new TreeSet<>(asked);
    regions.retainAll(enabled);
    SortedSet<String> notEnabled = new TreeSet<>(asked);
    notEnabled.removeAll(enabled);
    return new Target(partition, account, regions, notEnabled);
  }

  /** The region where the partition's global services answer. */
  public String homeRegion() {
    return homeRegion(partition);
  }

  static String homeRegion(String partition) {
    return switch (partition) {
      case "aws-cn" -> "cn-north-1";
      case "aws-us-gov" -> "us-gov-west-1";
      default -> "us-east-1";
    };
  }

  private static String firstRegion(Collection<String> asked) {
    if (!asked.isEmpty()) {
      return asked.iterator().next();
    }
    try {
      return new DefaultAwsRegionProviderChain().getRegion().id();
    } catch (SdkClientException e) {
      return homeRegion("aws");
    }
  }

  private static SortedSet<String> regionsOf(String partition) {
    return Region.regions().stream()
        .filter(region -> !region.isGlobalRegion())
        .filter(region -> region.metadata().partition().id().equals(partition))
        .map(Region::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String noIdentity(AwsConnection connection, SdkException e) {
    String what = connection.endpoint() == null ? "AWS" : "the endpoint " + connection.endpoint();
    String why = e.getMessage().replaceAll(" *\\(SDK Attempt Count: [0-9]+\\)", "");
    if (why.startsWith("Unable to load credentials") && connection.profile() != null) {
      return "no AWS credentials found for the profile '%s'; 'aws configure list-profiles' shows which there are"
          .formatted(connection.profile());
    }
    if (why.startsWith("Unable to load credentials")) {
      return "no AWS credentials found in the environment, the configuration files, a container or"
          + " an instance; set them, log in (aws sso login) or name a --profile";
    }
    return e instanceof SdkClientException
        ? "%s cannot be asked: %s".formatted(what, why)
        : "%s does not accept the credentials: %s".formatted(what, why);
  }
}

package io.plumbline.collectors.aws.route53;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Calls;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.QueryLoggingConfig;

/** Hosted zones; records are never read. */
@AutoService(Collector.class)
public final class Route53Collector implements Collector {
  // five requests a second:
  // https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
  static final AwsService<Route53Client> ROUTE53 =
      AwsService.global("route53", 2, Route53Client::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        ROUTE53
            .type("AWS::Route53::HostedZone", HostedZone::builder)
            .list(
                "route53:ListHostedZones",
                client -> client.listHostedZonesPaginator().hostedZones())
            .id("Id")
            .arn(zone -> "arn:aws:route53:::hostedzone/" + bare(zone.id()))
            .attributeAcross(
                "QueryLoggingConfigs",
                Shape.listOf(Shape.of(QueryLoggingConfig::builder)),
                "route53:ListQueryLoggingConfigs",
                (calls, zone) -> logging(calls).getOrDefault(bare(zone.id()), List.of())));
  }

  /** The id without the path that some answers put before it. */
  private static String bare(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private static Map<String, List<QueryLoggingConfig>> logging(Calls calls) {
    return calls.once(
        "logging",
        () ->
            calls.client(ROUTE53).listQueryLoggingConfigsPaginator().queryLoggingConfigs().stream()
                .collect(Collectors.groupingBy(config -> bare(config.hostedZoneId()))));
  }
}

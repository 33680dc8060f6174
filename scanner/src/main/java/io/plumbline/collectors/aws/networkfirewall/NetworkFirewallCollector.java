package io.plumbline.collectors.aws.networkfirewall;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.networkfirewall.NetworkFirewallClient;
import software.amazon.awssdk.services.networkfirewall.model.FirewallMetadata;
import software.amazon.awssdk.services.networkfirewall.model.LoggingConfiguration;

/** Firewalls of VPCs. */
@AutoService(Collector.class)
public final class NetworkFirewallCollector implements Collector {
  static final AwsService<NetworkFirewallClient> FIREWALL =
      AwsService.regional("network-firewall", 2, NetworkFirewallClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        FIREWALL
            .type("AWS::NetworkFirewall::Firewall", FirewallMetadata::builder)
            .list(
                "network-firewall:ListFirewalls",
                client -> client.listFirewallsPaginator(r -> {}).firewalls())
            .id("FirewallName")
            .arn("FirewallArn")
            .goneOn("ResourceNotFoundException")
            .attribute(
                "LoggingConfiguration",
                Shape.of(LoggingConfiguration::builder),
                "network-firewall:DescribeLoggingConfiguration",
                (client, firewall) ->
                    client
                        .describeLoggingConfiguration(r -> r.firewallArn(firewall.firewallArn()))
                        .loggingConfiguration()));
  }
}

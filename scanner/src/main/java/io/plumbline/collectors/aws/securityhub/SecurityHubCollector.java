package io.plumbline.collectors.aws.securityhub;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.DescribeHubResponse;
import software.amazon.awssdk.services.securityhub.model.StandardsSubscription;

/** Security Hub's own settings; a region has one hub or none. */
@AutoService(Collector.class)
public final class SecurityHubCollector implements Collector {
  // GetEnabledStandards: 1 a second, burst 5
  // https://docs.aws.amazon.com/securityhub/1.0/APIReference/Welcome.html
  static final AwsService<SecurityHubClient> SECURITY_HUB =
      AwsService.regional("securityhub", 1, SecurityHubClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        SECURITY_HUB
            .type("AWS::SecurityHub::Hub", DescribeHubResponse::builder)
            .list("securityhub:DescribeHub", client -> List.of(client.describeHub(r -> {})))
            .emptyOn("InvalidAccessException", "ResourceNotFoundException")
            .id("HubArn")
            .arn("HubArn")
            .attribute(
                "EnabledStandards",
                Shape.listOf(Shape.of(StandardsSubscription::builder)),
                "securityhub:GetEnabledStandards",
                (client, hub) ->
                    client.getEnabledStandardsPaginator(r -> {}).standardsSubscriptions().stream()
                        .toList()));
  }
}

package io.plumbline.collectors.aws.cloudfront;

import com.google.auto.service.AutoService;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.SdkJson;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionList;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;

/** Distributions, without the headers that they add for their origins: those can be secrets. */
@AutoService(Collector.class)
public final class CloudFrontCollector implements Collector {
  static final AwsService<CloudFrontClient> CLOUDFRONT =
      AwsService.global("cloudfront", 5, CloudFrontClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        CLOUDFRONT
            .type("AWS::CloudFront::Distribution", DistributionSummary::builder)
            .list(
                "cloudfront:ListDistributions",
                client ->
                    () ->
                        Pages.items(
                                marker ->
                                    client
                                        .listDistributions(r -> r.marker(marker))
                                        .distributionList(),
                                DistributionList::nextMarker,
                                DistributionList::items)
                            .iterator())
            .edit(CloudFrontCollector::withoutOriginHeaders)
            .id("Id")
            .arn("ARN")
            .goneOn("NoSuchDistribution")
            .attribute(
                "DistributionConfig",
                Shape.of(DistributionConfig::builder),
                "cloudfront:GetDistributionConfig",
                (client, distribution) ->
                    withoutOriginHeaders(
                        SdkJson.of(
                            (SdkPojo)
                                client
                                    .getDistributionConfig(r -> r.id(distribution.id()))
                                    .distributionConfig()))));
  }

  private static JsonObject withoutOriginHeaders(JsonObject distribution) {
    if (distribution.get("Origins") instanceof JsonObject origins && origins.has("Items")) {
      for (JsonElement origin : origins.getAsJsonArray("Items")) {
        origin.getAsJsonObject().remove("CustomHeaders");
      }
    }
    return distribution;
  }
}

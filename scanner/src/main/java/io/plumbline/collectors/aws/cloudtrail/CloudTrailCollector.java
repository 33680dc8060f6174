package io.plumbline.collectors.aws.cloudtrail;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Calls;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/** Trails, each once although every region shows those of the others too. */
@AutoService(Collector.class)
public final class CloudTrailCollector implements Collector {
  // DescribeTrails, GetTrailStatus and GetEventSelectors: 10 a second
  // https://docs.aws.amazon.com/general/latest/gr/ct.html
  static final AwsService<CloudTrailClient> CLOUDTRAIL =
      AwsService.regional("cloudtrail", 5, CloudTrailClient::builder);

  /**
   * Trails that belong to the region of the listing: those at home in it, and, in the first region
   * of the scan, those at home where the scan does not look.
   */
  private static List<Trail> trails(CloudTrailClient cloudTrail, Calls calls) {
    String here = calls.place().region();
    boolean isFirst = here.equals(calls.target().regions().first());
    return cloudTrail.describeTrails(r -> r.includeShadowTrails(true)).trailList().stream()
        .filter(
            trail ->
                here.equals(trail.homeRegion())
                    || (isFirst && !calls.target().regions().contains(trail.homeRegion())))
        .toList();
  }

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        CLOUDTRAIL
            .type("AWS::CloudTrail::Trail", Trail::builder)
            .list("cloudtrail:DescribeTrails", CloudTrailCollector::trails)
            .id("Name")
            .arn("TrailARN")
            .livesIn("HomeRegion")
            .attribute(
                "Status",
                Shape.of(GetTrailStatusResponse::builder),
                "cloudtrail:GetTrailStatus",
                (cloudTrail, trail) -> cloudTrail.getTrailStatus(r -> r.name(trail.trailARN())))
            .members(
                GetEventSelectorsResponse::builder,
                "cloudtrail:GetEventSelectors",
                (cloudTrail, trail) ->
                    cloudTrail.getEventSelectors(r -> r.trailName(trail.trailARN())),
                "EventSelectors",
                "AdvancedEventSelectors"));
  }
}

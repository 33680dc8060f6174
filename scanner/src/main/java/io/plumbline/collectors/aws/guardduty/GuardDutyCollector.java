package io.plumbline.collectors.aws.guardduty;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.guardduty.GuardDutyClient;
import software.amazon.awssdk.services.guardduty.model.GetDetectorResponse;

/** Threat detection; a region has one detector or none. */
@AutoService(Collector.class)
public final class GuardDutyCollector implements Collector {
  static final AwsService<GuardDutyClient> GUARDDUTY =
      AwsService.regional("guardduty", 5, GuardDutyClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        GUARDDUTY
            .named("AWS::GuardDuty::Detector", "DetectorId")
            .list(
                "guardduty:ListDetectors", client -> client.listDetectorsPaginator().detectorIds())
            .id("DetectorId")
            .arn("arn:{partition}:guardduty:{region}:{account}:detector/{id}")
            .details(
                GetDetectorResponse::builder,
                "guardduty:GetDetector",
                (client, detector) -> client.getDetector(r -> r.detectorId(detector))));
  }
}

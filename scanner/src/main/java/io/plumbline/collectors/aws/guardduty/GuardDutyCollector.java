package io.plumbline.collectors.aws.guardduty;

import com.google.auto.service.AutoService;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.SdkJson;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.guardduty.GuardDutyClient;
import software.amazon.awssdk.services.guardduty.model.Condition;
import software.amazon.awssdk.services.guardduty.model.Finding;
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
                (client, detector) -> client.getDetector(r -> r.detectorId(detector)))
            .attribute(
                "HighSeverityFindings",
                Shape.listOf(
                    Shape.object("Id", Shape.STRING)
                        .with("Type", Shape.STRING)
                        .with("Severity", Shape.NUMBER)
                        .with("UpdatedAt", Shape.STRING)),
                "guardduty:ListFindings, guardduty:GetFindings",
                GuardDutyCollector::highSeverityFindings));
  }

  // 7 and more is high, 9 and more critical:
  // https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html
  private static List<JsonObject> highSeverityFindings(GuardDutyClient client, String detector) {
    Map<String, Condition> open =
        Map.of(
            "severity", Condition.builder().greaterThanOrEqual(7L).build(),
            "service.archived", Condition.builder().equalsValue("false").build());
    return Pages.items(
            client.listFindingsPaginator(
                r -> r.detectorId(detector).findingCriteria(c -> c.criterion(open))),
            page -> findings(client, detector, page.findingIds()))
        .map(GuardDutyCollector::summary)
        .toList();
  }

  /** A page has as many ids as a call takes: 50. */
  private static List<Finding> findings(GuardDutyClient client, String detector, List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : client.getFindings(r -> r.detectorId(detector).findingIds(ids)).findings();
  }

  /** Without the addresses and names that a finding is full of. */
  private static JsonObject summary(Finding finding) {
    JsonObject json = SdkJson.single("Id", finding.id());
    json.addProperty("Type", finding.type());
    json.addProperty("Severity", finding.severity());
    json.addProperty("UpdatedAt", finding.updatedAt());
    return json;
  }
}

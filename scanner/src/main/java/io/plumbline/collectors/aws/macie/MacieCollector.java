package io.plumbline.collectors.aws.macie;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.macie2.Macie2Client;
import software.amazon.awssdk.services.macie2.model.GetAutomatedDiscoveryConfigurationResponse;
import software.amazon.awssdk.services.macie2.model.GetMacieSessionResponse;
import software.amazon.awssdk.services.macie2.model.JobSummary;

/** Macie's settings and classification jobs; a region has one session or none. */
@AutoService(Collector.class)
public final class MacieCollector implements Collector {
  static final AwsService<Macie2Client> MACIE =
      AwsService.regional("macie2", 2, Macie2Client::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        MACIE
            .type("AWS::Macie::Session", GetMacieSessionResponse::builder)
            .list("macie2:GetMacieSession", macie -> List.of(macie.getMacieSession(r -> {})))
            .emptyOn("MacieNotEnabled")
            .id("{account}/{region}")
            .arn("arn:{partition}:macie2:{region}:{account}:session")
            .attribute(
                "AutomatedDiscoveryConfiguration",
                Shape.of(GetAutomatedDiscoveryConfigurationResponse::builder),
                "macie2:GetAutomatedDiscoveryConfiguration",
                (macie, session) -> macie.getAutomatedDiscoveryConfiguration(r -> {}))
            .attribute(
                "ClassificationJobs",
                Shape.listOf(Shape.of(JobSummary::builder)),
                "macie2:ListClassificationJobs",
                (macie, session) ->
                    macie.listClassificationJobsPaginator(r -> {}).items().stream().toList()));
  }
}

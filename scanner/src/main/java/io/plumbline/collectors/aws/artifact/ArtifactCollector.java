package io.plumbline.collectors.aws.artifact;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.artifact.ArtifactClient;
import software.amazon.awssdk.services.artifact.model.CustomerAgreementSummary;
import software.amazon.awssdk.services.artifact.model.ReportSummary;

/**
 * AWS's side of the shared responsibility: the reports of its auditors and the agreements with it.
 * Only what they are called and when they hold; documents are under terms that somebody accepts.
 */
@AutoService(Collector.class)
public final class ArtifactCollector implements Collector {
  static final AwsService<ArtifactClient> ARTIFACT =
      AwsService.global("artifact", 2, ArtifactClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        ARTIFACT
            .type("AWS::Artifact::Report", ReportSummary::builder)
            .list("artifact:ListReports", client -> client.listReportsPaginator(r -> {}).reports())
            .id("id")
            .arn("arn"),
        ARTIFACT
            .type("AWS::Artifact::CustomerAgreement", CustomerAgreementSummary::builder)
            .list(
                "artifact:ListCustomerAgreements",
                client -> client.listCustomerAgreementsPaginator(r -> {}).customerAgreements())
            .id("id")
            .arn("arn"));
  }
}

package io.plumbline.collectors.aws.ssm;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.InstanceInformation;
import software.amazon.awssdk.services.ssm.model.ResourceComplianceSummaryItem;

/** Machines that Systems Manager looks after, and their patches; never parameters. */
@AutoService(Collector.class)
public final class SystemsManagerCollector implements Collector {
  static final AwsService<SsmClient> SSM = AwsService.regional("ssm", 5, SsmClient::builder);

  private static final String ARN = "arn:{partition}:ssm:{region}:{account}:managed-instance/";

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        SSM.type("AWS::SSM::ManagedInstance", InstanceInformation::builder)
            .list(
                "ssm:DescribeInstanceInformation",
                ssm -> ssm.describeInstanceInformationPaginator().instanceInformationList())
            .id("InstanceId")
            .arn(ARN + "{id}"),
        SSM.type("AWS::SSM::ResourceCompliance", ResourceComplianceSummaryItem::builder)
            .list(
                "ssm:ListResourceComplianceSummaries",
                ssm ->
                    ssm.listResourceComplianceSummariesPaginator(r -> {})
                        .resourceComplianceSummaryItems())
            .id("{ResourceId}/{ComplianceType}")
            .arn(ARN + "{ResourceId}/compliance/{ComplianceType}"));
  }
}

package io.plumbline.collectors.aws.athena;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.WorkGroup;
import software.amazon.awssdk.services.athena.model.WorkGroupSummary;

/** Workgroups; queries and their results are never read. */
@AutoService(Collector.class)
public final class AthenaCollector implements Collector {
  static final AwsService<AthenaClient> ATHENA =
      AwsService.regional("athena", 2, AthenaClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        ATHENA
            .type("AWS::Athena::WorkGroup", WorkGroupSummary::builder)
            .list(
                "athena:ListWorkGroups",
                athena ->
                    () ->
                        Pages.items(
                                athena.listWorkGroupsPaginator(r -> {}), page -> page.workGroups())
                            .iterator())
            .id("Name")
            .arn("arn:{partition}:athena:{region}:{account}:workgroup/{id}")
            .members(
                WorkGroup::builder,
                "athena:GetWorkGroup",
                (athena, group) -> athena.getWorkGroup(r -> r.workGroup(group.name())).workGroup(),
                "Configuration"));
  }
}

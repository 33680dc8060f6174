package io.plumbline.collectors.aws.stepfunctions;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.IncludedData;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;

/** State machines, without their definitions: those can hold secrets. */
@AutoService(Collector.class)
public final class StepFunctionsCollector implements Collector {
  static final AwsService<SfnClient> STATES = AwsService.regional("states", 5, SfnClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        STATES
            .type("AWS::StepFunctions::StateMachine", StateMachineListItem::builder)
            .list(
                "states:ListStateMachines", sfn -> sfn.listStateMachinesPaginator().stateMachines())
            .id("name")
            .arn("stateMachineArn")
            .goneOn("StateMachineDoesNotExist")
            .members(
                DescribeStateMachineResponse::builder,
                "states:DescribeStateMachine",
                (sfn, machine) ->
                    sfn.describeStateMachine(
                        r ->
                            r.stateMachineArn(machine.stateMachineArn())
                                .includedData(IncludedData.METADATA_ONLY)),
                "status",
                "loggingConfiguration",
                "tracingConfiguration"));
  }
}

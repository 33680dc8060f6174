package io.plumbline.collectors.aws.lambda;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** Functions without their code and environment. */
@AutoService(Collector.class)
public final class LambdaCollector implements Collector {
  static final AwsService<LambdaClient> LAMBDA =
      AwsService.regional("lambda", 7, LambdaClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        LAMBDA
            .type("AWS::Lambda::Function", FunctionConfiguration::builder)
            .list("lambda:ListFunctions", lambda -> lambda.listFunctionsPaginator().functions())
            .never("Environment")
            .id("FunctionName")
            .arn("FunctionArn")
            .attribute(
                "Policy",
                Shape.POLICY,
                "lambda:GetPolicy",
                (lambda, function) ->
                    lambda.getPolicy(r -> r.functionName(function.functionArn())).policy(),
                "ResourceNotFoundException"));
  }
}

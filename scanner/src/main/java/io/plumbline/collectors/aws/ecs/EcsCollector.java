package io.plumbline.collectors.aws.ecs;

import com.google.auto.service.AutoService;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.SdkJson;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * The newest task definition of each family. Of its containers neither environment, command nor
 * labels: they can hold secrets.
 */
@AutoService(Collector.class)
public final class EcsCollector implements Collector {
  static final AwsService<EcsClient> ECS = AwsService.regional("ecs", 10, EcsClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        ECS.named("AWS::ECS::TaskDefinition", "family")
            .list(
                "ecs:ListTaskDefinitionFamilies",
                ecs -> ecs.listTaskDefinitionFamiliesPaginator(r -> r.status("ACTIVE")).families())
            .id("family")
            .arn("arn:{partition}:ecs:{region}:{account}:task-definition/{id}")
            .goneOn("ClientException")
            .members(
                Shape.of(TaskDefinition::builder)
                    .without("family")
                    .with("containerDefinitions", Shape.listOf(container())),
                "ecs:DescribeTaskDefinition",
                (ecs, family) ->
                    withoutSecrets(
                        SdkJson.of(
                            ecs.describeTaskDefinition(r -> r.taskDefinition(family))
                                .taskDefinition()))));
  }

  private static final List<String> SECRETS =
      List.of(
          "environment",
          "command",
          "entryPoint",
          "dockerLabels",
          "healthCheck",
          "firelensConfiguration");

  private static Shape container() {
    Shape shape = Shape.of(ContainerDefinition::builder).without("logConfiguration.options");
    for (String member : SECRETS) {
      shape = shape.without(member);
    }
    return shape;
  }

  private static JsonObject withoutSecrets(JsonObject task) {
    task.remove("family");
    if (task.has("containerDefinitions")) {
      for (JsonElement element : task.getAsJsonArray("containerDefinitions")) {
        JsonObject container = element.getAsJsonObject();
        SECRETS.forEach(container::remove);
        if (container.get("logConfiguration") instanceof JsonObject logging) {
          logging.remove("options");
        }
      }
    }
    return task;
  }
}

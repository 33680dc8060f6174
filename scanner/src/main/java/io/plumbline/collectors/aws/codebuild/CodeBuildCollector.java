package io.plumbline.collectors.aws.codebuild;

import com.google.auto.service.AutoService;
import com.google.gson.JsonObject;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.SdkJson;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.Project;

/**
 * Build projects, without sources, build specifications and environment variables: they can hold
 * secrets.
 */
@AutoService(Collector.class)
public final class CodeBuildCollector implements Collector {
  static final AwsService<CodeBuildClient> CODEBUILD =
      AwsService.regional("codebuild", 5, CodeBuildClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        CODEBUILD
            .named("AWS::CodeBuild::Project", "name")
            .list(
                "codebuild:ListProjects",
                client -> client.listProjectsPaginator(r -> {}).projects())
            .id("name")
            .arn("arn:{partition}:codebuild:{region}:{account}:project/{id}")
            .members(
                Shape.of(Project::builder)
                    .without("name")
                    .without("source")
                    .without("secondarySources")
                    .without("webhook")
                    .without("environment.environmentVariables")
                    .without("environment.registryCredential"),
                "codebuild:BatchGetProjects",
                (client, name) ->
                    client.batchGetProjects(r -> r.names(name)).projects().stream()
                        .map(CodeBuildCollector::withoutSecrets)
                        .findFirst()
                        .orElse(null)));
  }

  private static JsonObject withoutSecrets(Project project) {
    JsonObject json = SdkJson.of(project);
    List.of("name", "source", "secondarySources", "webhook").forEach(json::remove);
    if (json.get("environment") instanceof JsonObject environment) {
      environment.remove("environmentVariables");
      environment.remove("registryCredential");
    }
    return json;
  }
}

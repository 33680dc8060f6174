package io.plumbline.collectors.aws.secretsmanager;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.Pages;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;

/** Secrets by name; values are never read. */
@AutoService(Collector.class)
public final class SecretsManagerCollector implements Collector {
  static final AwsService<SecretsManagerClient> SECRETS_MANAGER =
      AwsService.regional("secretsmanager", 25, SecretsManagerClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        SECRETS_MANAGER
            .type("AWS::SecretsManager::Secret", SecretListEntry::builder)
            .list(
                "secretsmanager:ListSecrets",
                client ->
                    () ->
                        Pages.items(client.listSecretsPaginator(), ListSecretsResponse::secretList)
                            .iterator())
            .id("ARN")
            .arn("ARN")
            .goneOn("ResourceNotFoundException")
            .attribute(
                "ResourcePolicy",
                Shape.POLICY,
                "secretsmanager:GetResourcePolicy",
                (client, secret) ->
                    client.getResourcePolicy(r -> r.secretId(secret.arn())).resourcePolicy()));
  }
}

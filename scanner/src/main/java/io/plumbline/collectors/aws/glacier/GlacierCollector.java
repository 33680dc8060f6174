package io.plumbline.collectors.aws.glacier;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.glacier.GlacierClient;
import software.amazon.awssdk.services.glacier.model.DescribeVaultOutput;

/** Vaults of the original Glacier service. */
@AutoService(Collector.class)
public final class GlacierCollector implements Collector {
  static final AwsService<GlacierClient> GLACIER =
      AwsService.regional("glacier", 5, GlacierClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        GLACIER
            .type("AWS::Glacier::Vault", DescribeVaultOutput::builder)
            .list("glacier:ListVaults", client -> client.listVaultsPaginator(r -> {}).vaultList())
            .id("VaultName")
            .arn("VaultARN")
            .attribute(
                "AccessPolicy",
                Shape.POLICY,
                "glacier:GetVaultAccessPolicy",
                (client, vault) ->
                    client
                        .getVaultAccessPolicy(r -> r.vaultName(vault.vaultName()))
                        .policy()
                        .policy(),
                "ResourceNotFoundException"));
  }
}

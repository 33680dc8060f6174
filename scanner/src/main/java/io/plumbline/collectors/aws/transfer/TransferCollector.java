package io.plumbline.collectors.aws.transfer;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.transfer.TransferClient;
import software.amazon.awssdk.services.transfer.model.DescribedServer;
import software.amazon.awssdk.services.transfer.model.ListedServer;

/** Servers that take and hand out files. */
@AutoService(Collector.class)
public final class TransferCollector implements Collector {
  static final AwsService<TransferClient> TRANSFER =
      AwsService.regional("transfer", 2, TransferClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        TRANSFER
            .type("AWS::Transfer::Server", ListedServer::builder)
            .list("transfer:ListServers", client -> client.listServersPaginator(r -> {}).servers())
            .id("ServerId")
            .arn("Arn")
            .goneOn("ResourceNotFoundException")
            .members(
                DescribedServer::builder,
                "transfer:DescribeServer",
                (client, server) ->
                    client.describeServer(r -> r.serverId(server.serverId())).server(),
                "Protocols",
                "Certificate",
                "SecurityPolicyName",
                "StructuredLogDestinations"));
  }
}

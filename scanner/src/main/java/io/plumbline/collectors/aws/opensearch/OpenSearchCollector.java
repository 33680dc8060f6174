package io.plumbline.collectors.aws.opensearch;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.opensearch.OpenSearchClient;
import software.amazon.awssdk.services.opensearch.model.DomainInfo;
import software.amazon.awssdk.services.opensearch.model.DomainStatus;

/** Search domains. */
@AutoService(Collector.class)
public final class OpenSearchCollector implements Collector {
  static final AwsService<OpenSearchClient> OPENSEARCH =
      AwsService.regional("es", 2, OpenSearchClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        OPENSEARCH
            .type("AWS::OpenSearchService::Domain", DomainStatus::builder)
            .list(
                "es:ListDomainNames, es:DescribeDomains",
                client -> () -> domains(client).iterator())
            .never("AccessPolicies")
            .id("DomainName")
            .arn("ARN"));
  }

  // DescribeDomains takes five names:
  // https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DescribeDomains.html
  private static Stream<DomainStatus> domains(OpenSearchClient client) {
    List<String> names =
        client.listDomainNames(r -> {}).domainNames().stream().map(DomainInfo::domainName).toList();
    return Stream.iterate(0, i -> i < names.size(), i -> i + 5)
        .map(i -> names.subList(i, Math.min(i + 5, names.size())))
        .flatMap(
            five -> client.describeDomains(r -> r.domainNames(five)).domainStatusList().stream());
  }
}

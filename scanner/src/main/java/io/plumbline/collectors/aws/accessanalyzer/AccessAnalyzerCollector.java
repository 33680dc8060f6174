package io.plumbline.collectors.aws.accessanalyzer;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.accessanalyzer.AccessAnalyzerClient;
import software.amazon.awssdk.services.accessanalyzer.model.AnalyzerSummary;

/** IAM Access Analyzer; an organisation's analyzer shows only in the account that runs it. */
@AutoService(Collector.class)
public final class AccessAnalyzerCollector implements Collector {
  static final AwsService<AccessAnalyzerClient> ACCESS_ANALYZER =
      AwsService.regional("access-analyzer", 5, AccessAnalyzerClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        ACCESS_ANALYZER
            .type("AWS::AccessAnalyzer::Analyzer", AnalyzerSummary::builder)
            .list(
                "access-analyzer:ListAnalyzers",
                client -> client.listAnalyzersPaginator(r -> {}).analyzers())
            .id("name")
            .arn("arn"));
  }
}

package io.plumbline.collectors.aws.fis;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.fis.FisClient;
import software.amazon.awssdk.services.fis.model.ExperimentSummary;

/** Experiments that broke something on purpose. */
@AutoService(Collector.class)
public final class FaultInjectionCollector implements Collector {
  static final AwsService<FisClient> FIS = AwsService.regional("fis", 2, FisClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        FIS.type("AWS::FIS::Experiment", ExperimentSummary::builder)
            .list("fis:ListExperiments", fis -> fis.listExperimentsPaginator(r -> {}).experiments())
            .id("id")
            .arn("arn"));
  }
}

package io.plumbline.collectors.aws.acm;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import java.util.List;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.KeyAlgorithm;

/** Certificates, never their private keys. */
@AutoService(Collector.class)
public final class CertificateManagerCollector implements Collector {
  static final AwsService<AcmClient> ACM = AwsService.regional("acm", 2, AcmClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        ACM.type("AWS::CertificateManager::Certificate", CertificateSummary::builder)
            .list(
                "acm:ListCertificates",
                acm ->
                    acm.listCertificatesPaginator(
                            r -> r.includes(f -> f.keyTypes(KeyAlgorithm.knownValues())))
                        .certificateSummaryList())
            .id("CertificateArn")
            .arn("CertificateArn"));
  }
}

package io.plumbline.collectors.aws.kms;

import static io.plumbline.collectors.Condition.is;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetKeyRotationStatusResponse;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.Tag;

/** Keys, with rotation and policy for those that the customer manages. */
@AutoService(Collector.class)
public final class KmsCollector implements Collector {
  // The slowest of them, ListKeys, may be called 500 times a second:
  // https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
  static final AwsService<KmsClient> KMS = AwsService.regional("kms", 100, KmsClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        KMS.type("AWS::KMS::Key", KeyListEntry::builder)
            .list("kms:ListKeys", kms -> kms.listKeysPaginator().keys())
            .id("KeyId")
            .arn("KeyArn")
            .details(
                KeyMetadata::builder,
                "kms:DescribeKey",
                (kms, key) -> kms.describeKey(r -> r.keyId(key.keyId())).keyMetadata())
            .attribute(
                "KeyRotation",
                Shape.of(GetKeyRotationStatusResponse::builder),
                "kms:GetKeyRotationStatus",
                (kms, key) -> kms.getKeyRotationStatus(r -> r.keyId(key.keyId())),
                "UnsupportedOperationException")
            .onlyWhen(is("KeyManager", "CUSTOMER"))
            .attribute(
                "Policy",
                Shape.POLICY,
                "kms:GetKeyPolicy",
                (kms, key) ->
                    kms.getKeyPolicy(r -> r.keyId(key.keyId()).policyName("default")).policy())
            .onlyWhen(is("KeyManager", "CUSTOMER"))
            .attribute(
                "Tags",
                Shape.listOf(Shape.of(Tag::builder)),
                "kms:ListResourceTags",
                (kms, key) ->
                    kms.listResourceTagsPaginator(r -> r.keyId(key.keyId())).tags().stream()
                        .toList())
            .onlyWhen(is("KeyManager", "CUSTOMER")));
  }
}

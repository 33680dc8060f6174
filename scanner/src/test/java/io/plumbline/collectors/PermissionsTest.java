package io.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PermissionsTest {
  @Test
  void onlyWhatIsReadHasToBeAllowed() {
    CollectionPlan plan =
        CollectionPlan.of(
            Map.of("AWS::S3::Bucket", List.of("Name", "ServerSideEncryptionConfiguration")));
    assertThat(Permissions.policyFor(plan).toString())
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"PlumblineReadOnly\","
                + "\"Effect\":\"Allow\",\"Action\":[\"ec2:DescribeRegions\","
                + "\"s3:GetBucketLocation\",\"s3:GetEncryptionConfiguration\","
                + "\"s3:ListAllMyBuckets\",\"sts:GetCallerIdentity\"],\"Resource\":\"*\"}]}");
  }

  @Test
  void whatDecidesWhetherACallIsMadeIsReadToo() {
    CollectionPlan plan = CollectionPlan.of(Map.of("AWS::KMS::Key", List.of("KeyRotation")));
    assertThat(Permissions.operations(plan).map(Operation::permission))
        .contains("kms:ListKeys", "kms:DescribeKey", "kms:GetKeyRotationStatus")
        .doesNotContain("kms:GetKeyPolicy", "kms:ListResourceTags");
  }

  @Test
  void eachTypeHasItsOwnOperations() {
    CollectionPlan plan =
        CollectionPlan.of(
            Map.of("AWS::S3::Bucket", List.of("Name"), "AWS::KMS::Key", List.of("KeyRotation")));
    assertThat(Permissions.operations(plan, "AWS::S3::Bucket").map(Operation::permission))
        .containsExactly("s3:ListAllMyBuckets", "s3:GetBucketLocation");
    assertThat(Permissions.operations(plan, "AWS::SQS::Queue")).isEmpty();
  }

  @Test
  void everythingIsMoreThanAHundredActionsThatOnlyRead() {
    assertThat(Permissions.operations(CollectionPlan.everything()))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            operation ->
                assertThat(operation.name())
                    .matches("(BatchGet|Get|List|Describe)\\w+|GenerateCredentialReport"));
  }

  @Test
  void whatNoCollectorReadsIsRefused() {
    assertThatThrownBy(() -> CollectionPlan.of(Map.of("AWS::S3::Bucket", List.of("Colour"))))
        .hasMessage("no collector reads [Colour] of AWS::S3::Bucket");
    assertThatThrownBy(() -> CollectionPlan.of(Map.of("AWS::S3::Pail", List.of())))
        .hasMessage("no collector reads the type AWS::S3::Pail");
  }
}

package io.plumbline.collectors.aws.ec2;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.DescribeRegionSettingsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataDefaultsResponse;
import software.amazon.awssdk.services.ec2.model.Region;

/** What an account has once in each region: the defaults for new resources. */
@AutoService(Collector.class)
public final class RegionCollector implements Collector {
  private static final AwsService<BackupClient> BACKUP =
      AwsService.regional("backup", 5, BackupClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        Ec2Collector.EC2
            .type("AWS::::Region", Region::builder)
            .list(
                "ec2:DescribeRegions",
                (ec2, calls) ->
                    ec2.describeRegions(r -> r.regionNames(calls.place().region())).regions())
            .id("RegionName")
            .arn("arn:{partition}:ec2:{region}:{account}:region/{id}")
            .attribute(
                "EbsEncryptionByDefault",
                Shape.BOOLEAN,
                "ec2:GetEbsEncryptionByDefault",
                (ec2, region) -> ec2.getEbsEncryptionByDefault(r -> {}).ebsEncryptionByDefault())
            .attribute(
                "EbsDefaultKmsKeyId",
                Shape.STRING,
                "ec2:GetEbsDefaultKmsKeyId",
                (ec2, region) -> ec2.getEbsDefaultKmsKeyId(r -> {}).kmsKeyId())
            .attribute(
                "SnapshotBlockPublicAccessState",
                Shape.STRING,
                "ec2:GetSnapshotBlockPublicAccessState",
                (ec2, region) -> ec2.getSnapshotBlockPublicAccessState(r -> {}).stateAsString())
            .attribute(
                "ImageBlockPublicAccessState",
                Shape.STRING,
                "ec2:GetImageBlockPublicAccessState",
                (ec2, region) ->
                    ec2.getImageBlockPublicAccessState(r -> {}).imageBlockPublicAccessState())
            .attribute(
                "InstanceMetadataDefaults",
                Shape.of(InstanceMetadataDefaultsResponse::builder),
                "ec2:GetInstanceMetadataDefaults",
                (ec2, region) -> ec2.getInstanceMetadataDefaults(r -> {}).accountLevel())
            .attribute(
                "SerialConsoleAccessEnabled",
                Shape.BOOLEAN,
                "ec2:GetSerialConsoleAccessStatus",
                (ec2, region) ->
                    ec2.getSerialConsoleAccessStatus(r -> {}).serialConsoleAccessEnabled())
            .attribute(
                "BackupRegionSettings",
                Shape.of(DescribeRegionSettingsResponse::builder),
                BACKUP,
                "backup:DescribeRegionSettings",
                (backup, region) -> backup.describeRegionSettings(r -> {})));
  }
}

package io.plumbline.collectors.aws.efs;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.efs.model.BackupPolicy;
import software.amazon.awssdk.services.efs.model.FileSystemDescription;

/** Elastic file systems. */
@AutoService(Collector.class)
public final class EfsCollector implements Collector {
  static final AwsService<EfsClient> EFS =
      AwsService.regional("elasticfilesystem", 5, EfsClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        EFS.type("AWS::EFS::FileSystem", FileSystemDescription::builder)
            .list(
                "elasticfilesystem:DescribeFileSystems",
                efs -> efs.describeFileSystemsPaginator().fileSystems())
            .id("FileSystemId")
            .arn("FileSystemArn")
            .goneOn("FileSystemNotFound")
            .attribute(
                "BackupPolicy",
                Shape.of(BackupPolicy::builder),
                "elasticfilesystem:DescribeBackupPolicy",
                (efs, system) ->
                    efs.describeBackupPolicy(r -> r.fileSystemId(system.fileSystemId()))
                        .backupPolicy(),
                "PolicyNotFound")
            .attribute(
                "FileSystemPolicy",
                Shape.POLICY,
                "elasticfilesystem:DescribeFileSystemPolicy",
                (efs, system) ->
                    efs.describeFileSystemPolicy(r -> r.fileSystemId(system.fileSystemId()))
                        .policy(),
                "PolicyNotFound"));
  }
}

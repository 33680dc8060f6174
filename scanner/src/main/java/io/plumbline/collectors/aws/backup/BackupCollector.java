package io.plumbline.collectors.aws.backup;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupPlan;
import software.amazon.awssdk.services.backup.model.BackupPlansListMember;
import software.amazon.awssdk.services.backup.model.BackupVaultListMember;
import software.amazon.awssdk.services.backup.model.GetBackupSelectionResponse;
import software.amazon.awssdk.services.backup.model.ProtectedResource;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;
import software.amazon.awssdk.services.backup.model.RestoreTestingPlanForList;

/** Vaults, plans, what they protect and what they have saved. */
@AutoService(Collector.class)
public final class BackupCollector implements Collector {
  static final AwsService<BackupClient> BACKUP =
      AwsService.regional("backup", 5, BackupClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        BACKUP
            .type("AWS::Backup::BackupVault", BackupVaultListMember::builder)
            .list(
                "backup:ListBackupVaults",
                backup -> backup.listBackupVaultsPaginator(r -> {}).backupVaultList())
            .id("BackupVaultName")
            .arn("BackupVaultArn")
            .attribute(
                "AccessPolicy",
                Shape.POLICY,
                "backup:GetBackupVaultAccessPolicy",
                (backup, vault) ->
                    backup
                        .getBackupVaultAccessPolicy(r -> r.backupVaultName(vault.backupVaultName()))
                        .policy(),
                "ResourceNotFoundException"),
        BACKUP
            .type("AWS::Backup::BackupPlan", BackupPlansListMember::builder)
            .list(
                "backup:ListBackupPlans",
                backup -> backup.listBackupPlansPaginator(r -> {}).backupPlansList())
            .id("BackupPlanId")
            .arn("BackupPlanArn")
            .goneOn("ResourceNotFoundException")
            .attribute(
                "BackupPlan",
                Shape.of(BackupPlan::builder),
                "backup:GetBackupPlan",
                (backup, plan) ->
                    backup.getBackupPlan(r -> r.backupPlanId(plan.backupPlanId())).backupPlan())
            .attribute(
                "Selections",
                Shape.listOf(Shape.of(GetBackupSelectionResponse::builder)),
                "backup:ListBackupSelections, backup:GetBackupSelection",
                (backup, plan) -> selections(backup, plan.backupPlanId())),
        BACKUP
            .type("AWS::Backup::ProtectedResource", ProtectedResource::builder)
            .list(
                "backup:ListProtectedResources",
                backup -> backup.listProtectedResourcesPaginator(r -> {}).results())
            .id("ResourceArn")
            .arn("ResourceArn"),
        BACKUP
            .type("AWS::Backup::RecoveryPoint", RecoveryPointByBackupVault::builder)
            .list(
                "backup:ListBackupVaults, backup:ListRecoveryPointsByBackupVault",
                backup -> () -> vaults(backup).flatMap(v -> points(backup, v)).iterator())
            .id("RecoveryPointArn")
            .arn("RecoveryPointArn"),
        BACKUP
            .type("AWS::Backup::RestoreTestingPlan", RestoreTestingPlanForList::builder)
            .list(
                "backup:ListRestoreTestingPlans",
                backup -> backup.listRestoreTestingPlansPaginator(r -> {}).restoreTestingPlans())
            .id("RestoreTestingPlanName")
            .arn("RestoreTestingPlanArn"),
        BACKUP
            .type("AWS::Backup::RestoreJob", RestoreJobsListMember::builder)
            .list(
                "backup:ListRestoreJobs",
                backup -> backup.listRestoreJobsPaginator(r -> {}).restoreJobs())
            .id("RestoreJobId")
            .arn("arn:{partition}:backup:{region}:{account}:restore-job:{id}"));
  }

  private static List<GetBackupSelectionResponse> selections(BackupClient backup, String plan) {
    return backup
        .listBackupSelectionsPaginator(r -> r.backupPlanId(plan))
        .backupSelectionsList()
        .stream()
        .map(
            selection ->
                backup.getBackupSelection(
                    r -> r.backupPlanId(plan).selectionId(selection.selectionId())))
        .toList();
  }

  private static Stream<String> vaults(BackupClient backup) {
    return backup.listBackupVaultsPaginator(r -> {}).backupVaultList().stream()
        .map(BackupVaultListMember::backupVaultName);
  }

  private static Stream<RecoveryPointByBackupVault> points(BackupClient backup, String vault) {
    return backup
        .listRecoveryPointsByBackupVaultPaginator(r -> r.backupVaultName(vault))
        .recoveryPoints()
        .stream();
  }
}

package io.plumbline.collectors.aws.rds;

import static io.plumbline.collectors.Condition.is;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshot;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshotAttribute;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.DBSnapshotAttribute;

/** Databases, clusters and their snapshots; Neptune and DocumentDB answer here too. */
@AutoService(Collector.class)
public final class RdsCollector implements Collector {
  static final AwsService<RdsClient> RDS = AwsService.regional("rds", 10, RdsClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        RDS.type("AWS::RDS::DBInstance", DBInstance::builder)
            .list(
                "rds:DescribeDBInstances", rds -> rds.describeDBInstancesPaginator().dbInstances())
            .id("DBInstanceIdentifier")
            .arn("DBInstanceArn")
            .never("PendingModifiedValues.MasterUserPassword"),
        RDS.type("AWS::RDS::DBCluster", DBCluster::builder)
            .list("rds:DescribeDBClusters", rds -> rds.describeDBClustersPaginator().dbClusters())
            .id("DBClusterIdentifier")
            .arn("DBClusterArn")
            .never("PendingModifiedValues.MasterUserPassword"),
        RDS.type("AWS::RDS::DBSnapshot", DBSnapshot::builder)
            .list(
                "rds:DescribeDBSnapshots", rds -> rds.describeDBSnapshotsPaginator().dbSnapshots())
            .id("DBSnapshotIdentifier")
            .arn("DBSnapshotArn")
            .goneOn("DBSnapshotNotFound")
            .attribute(
                "SnapshotAttributes",
                Shape.listOf(Shape.of(DBSnapshotAttribute::builder)),
                "rds:DescribeDBSnapshotAttributes",
                (rds, snapshot) ->
                    rds.describeDBSnapshotAttributes(
                            r -> r.dbSnapshotIdentifier(snapshot.dbSnapshotIdentifier()))
                        .dbSnapshotAttributesResult()
                        .dbSnapshotAttributes())
            // only manual snapshots can be shared
            .onlyWhen(is("SnapshotType", "manual")),
        RDS.type("AWS::RDS::DBClusterSnapshot", DBClusterSnapshot::builder)
            .list(
                "rds:DescribeDBClusterSnapshots",
                rds -> rds.describeDBClusterSnapshotsPaginator().dbClusterSnapshots())
            .id("DBClusterSnapshotIdentifier")
            .arn("DBClusterSnapshotArn")
            .goneOn("DBClusterSnapshotNotFoundFault")
            .attribute(
                "SnapshotAttributes",
                Shape.listOf(Shape.of(DBClusterSnapshotAttribute::builder)),
                "rds:DescribeDBClusterSnapshotAttributes",
                (rds, snapshot) ->
                    rds.describeDBClusterSnapshotAttributes(
                            r ->
                                r.dbClusterSnapshotIdentifier(
                                    snapshot.dbClusterSnapshotIdentifier()))
                        .dbClusterSnapshotAttributesResult()
                        .dbClusterSnapshotAttributes())
            .onlyWhen(is("SnapshotType", "manual")));
  }
}

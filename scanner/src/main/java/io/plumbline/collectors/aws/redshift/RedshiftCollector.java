package io.plumbline.collectors.aws.redshift;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.DescribeLoggingStatusResponse;
import software.amazon.awssdk.services.redshift.model.Parameter;

/** Clusters, their audit logs and the parameters that are not at their default. */
@AutoService(Collector.class)
public final class RedshiftCollector implements Collector {
  static final AwsService<RedshiftClient> REDSHIFT =
      AwsService.regional("redshift", 5, RedshiftClient::builder);

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        REDSHIFT
            .type("AWS::Redshift::Cluster", Cluster::builder)
            .list(
                "redshift:DescribeClusters",
                redshift -> redshift.describeClustersPaginator().clusters())
            .never("PendingModifiedValues.MasterUserPassword")
            .id("ClusterIdentifier")
            .arn("arn:{partition}:redshift:{region}:{account}:cluster:{id}")
            .goneOn("ClusterNotFound")
            .attribute(
                "LoggingStatus",
                Shape.of(DescribeLoggingStatusResponse::builder),
                "redshift:DescribeLoggingStatus",
                (redshift, cluster) ->
                    redshift.describeLoggingStatus(
                        r -> r.clusterIdentifier(cluster.clusterIdentifier())))
            .attribute(
                "Parameters",
                Shape.listOf(Shape.of(Parameter::builder)),
                "redshift:DescribeClusterParameters",
                RedshiftCollector::parameters));
  }

  private static List<Parameter> parameters(RedshiftClient redshift, Cluster cluster) {
    return cluster.clusterParameterGroups().stream()
        .flatMap(
            group ->
                redshift
                    .describeClusterParametersPaginator(
                        r -> r.parameterGroupName(group.parameterGroupName()))
                    .parameters()
                    .stream())
        .toList();
  }
}

package io.plumbline.collectors.aws.s3;

import static io.plumbline.collectors.Condition.missing;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.AwsService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.OwnershipControls;
import software.amazon.awssdk.services.s3.model.PolicyStatus;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.Tag;

/** Buckets with every setting that protects them; objects are never read. */
@AutoService(Collector.class)
public final class S3Collector implements Collector {
  static final AwsService<S3Client> S3 =
      AwsService.global(
          "s3",
          50,
          S3Client::builder,
          (builder, emulated) -> builder.forcePathStyle(emulated).crossRegionAccessEnabled(true));

  /** AWS gives no region for buckets of the oldest one, and "EU" for old ones in Ireland. */
  private static String region(String constraint) {
    if (constraint == null || constraint.isEmpty()) {
      return "us-east-1";
    }
    return constraint.equals("EU") ? "eu-west-1" : constraint;
  }

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        S3.type("AWS::S3::Bucket", Bucket::builder)
            // AWS says the regions only if it is asked for pages
            .list(
                "s3:ListBuckets -> s3:ListAllMyBuckets",
                s3 -> s3.listBucketsPaginator(r -> r.maxBuckets(1000)).buckets())
            .id("Name")
            .arn("arn:{partition}:s3:::{id}")
            .livesIn("BucketRegion", "Location")
            .goneOn("NoSuchBucket")
            .attribute(
                "Location",
                Shape.STRING,
                "s3:GetBucketLocation",
                (s3, bucket) ->
                    region(
                        s3.getBucketLocation(r -> r.bucket(bucket.name()))
                            .locationConstraintAsString()))
            .onlyWhen(missing("BucketRegion"))
            .attribute(
                "PublicAccessBlockConfiguration",
                Shape.of(PublicAccessBlockConfiguration::builder),
                "s3:GetPublicAccessBlock -> s3:GetBucketPublicAccessBlock",
                (s3, bucket) ->
                    s3.getPublicAccessBlock(r -> r.bucket(bucket.name()))
                        .publicAccessBlockConfiguration(),
                "NoSuchPublicAccessBlockConfiguration")
            .attribute(
                "Policy",
                Shape.POLICY,
                "s3:GetBucketPolicy",
                (s3, bucket) -> s3.getBucketPolicy(r -> r.bucket(bucket.name())).policy(),
                "NoSuchBucketPolicy")
            .attribute(
                "PolicyStatus",
                Shape.of(PolicyStatus::builder),
                "s3:GetBucketPolicyStatus",
                (s3, bucket) ->
                    s3.getBucketPolicyStatus(r -> r.bucket(bucket.name())).policyStatus(),
                "NoSuchBucketPolicy")
            .attribute(
                "Acl",
                Shape.of(GetBucketAclResponse::builder),
                "s3:GetBucketAcl",
                (s3, bucket) -> s3.getBucketAcl(r -> r.bucket(bucket.name())))
            .attribute(
                "Versioning",
                Shape.of(GetBucketVersioningResponse::builder),
                "s3:GetBucketVersioning",
                (s3, bucket) -> s3.getBucketVersioning(r -> r.bucket(bucket.name())))
            .attribute(
                "ServerSideEncryptionConfiguration",
                Shape.of(ServerSideEncryptionConfiguration::builder),
                "s3:GetBucketEncryption -> s3:GetEncryptionConfiguration",
                (s3, bucket) ->
                    s3.getBucketEncryption(r -> r.bucket(bucket.name()))
                        .serverSideEncryptionConfiguration(),
                "ServerSideEncryptionConfigurationNotFoundError")
            .attribute(
                "Logging",
                Shape.of(LoggingEnabled::builder),
                "s3:GetBucketLogging",
                (s3, bucket) -> s3.getBucketLogging(r -> r.bucket(bucket.name())).loggingEnabled())
            .attribute(
                "LifecycleConfiguration",
                Shape.of(GetBucketLifecycleConfigurationResponse::builder),
                "s3:GetBucketLifecycleConfiguration -> s3:GetLifecycleConfiguration",
                (s3, bucket) -> s3.getBucketLifecycleConfiguration(r -> r.bucket(bucket.name())),
                "NoSuchLifecycleConfiguration")
            .attribute(
                "ReplicationConfiguration",
                Shape.of(ReplicationConfiguration::builder),
                "s3:GetBucketReplication -> s3:GetReplicationConfiguration",
                (s3, bucket) ->
                    s3.getBucketReplication(r -> r.bucket(bucket.name()))
                        .replicationConfiguration(),
                "ReplicationConfigurationNotFoundError")
            .attribute(
                "ObjectLockConfiguration",
                Shape.of(ObjectLockConfiguration::builder),
                "s3:GetObjectLockConfiguration -> s3:GetBucketObjectLockConfiguration",
                (s3, bucket) ->
                    s3.getObjectLockConfiguration(r -> r.bucket(bucket.name()))
                        .objectLockConfiguration(),
                "ObjectLockConfigurationNotFoundError")
            .attribute(
                "OwnershipControls",
                Shape.of(OwnershipControls::builder),
                "s3:GetBucketOwnershipControls",
                (s3, bucket) ->
                    s3.getBucketOwnershipControls(r -> r.bucket(bucket.name())).ownershipControls(),
                "OwnershipControlsNotFoundError")
            .attribute(
                "Tags",
                Shape.listOf(Shape.of(Tag::builder)),
                "s3:GetBucketTagging",
                (s3, bucket) -> s3.getBucketTagging(r -> r.bucket(bucket.name())).tagSet(),
                "NoSuchTagSet"));
  }
}

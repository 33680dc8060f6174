package io.plumbline.securityhub;

import java.util.Map;

/**
 * Names of resource types in the AWS Security Finding Format. It knows fewer types than
 * CloudFormation and spells them its own way.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/securityhub/latest/userguide/asff-resources.html">Resources</a>
 */
final class AsffTypes {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("AWS::::Account", "AwsAccount"),
          Map.entry("AWS::ApiGateway::Stage", "AwsApiGatewayStage"),
          Map.entry("AWS::ApiGatewayV2::Stage", "AwsApiGatewayV2Stage"),
          Map.entry("AWS::Backup::BackupPlan", "AwsBackupBackupPlan"),
          Map.entry("AWS::Backup::BackupVault", "AwsBackupBackupVault"),
          Map.entry("AWS::Backup::RecoveryPoint", "AwsBackupRecoveryPoint"),
          Map.entry("AWS::CloudFront::Distribution", "AwsCloudFrontDistribution"),
          Map.entry("AWS::CloudTrail::Trail", "AwsCloudTrailTrail"),
          Map.entry("AWS::CloudWatch::Alarm", "AwsCloudWatchAlarm"),
          Map.entry("AWS::DynamoDB::Table", "AwsDynamoDbTable"),
          Map.entry("AWS::EC2::Instance", "AwsEc2Instance"),
          Map.entry("AWS::EC2::NetworkAcl", "AwsEc2NetworkAcl"),
          Map.entry("AWS::EC2::NetworkInterface", "AwsEc2NetworkInterface"),
          Map.entry("AWS::EC2::RouteTable", "AwsEc2RouteTable"),
          Map.entry("AWS::EC2::SecurityGroup", "AwsEc2SecurityGroup"),
          Map.entry("AWS::EC2::Subnet", "AwsEc2Subnet"),
          Map.entry("AWS::EC2::VPC", "AwsEc2Vpc"),
          Map.entry("AWS::EC2::VPCPeeringConnection", "AwsEc2VpcPeeringConnection"),
          Map.entry("AWS::EC2::Volume", "AwsEc2Volume"),
          Map.entry("AWS::ElasticLoadBalancingV2::LoadBalancer", "AwsElbv2LoadBalancer"),
          Map.entry("AWS::Events::EventBus", "AwsEventsEventbus"),
          Map.entry("AWS::GuardDuty::Detector", "AwsGuardDutyDetector"),
          Map.entry("AWS::IAM::CredentialReportUser", "AwsIamUser"),
          Map.entry("AWS::IAM::Group", "AwsIamGroup"),
          Map.entry("AWS::IAM::ManagedPolicy", "AwsIamPolicy"),
          Map.entry("AWS::IAM::Role", "AwsIamRole"),
          Map.entry("AWS::IAM::User", "AwsIamUser"),
          Map.entry("AWS::KMS::Key", "AwsKmsKey"),
          Map.entry("AWS::Lambda::Function", "AwsLambdaFunction"),
          Map.entry("AWS::RDS::DBCluster", "AwsRdsDbCluster"),
          Map.entry("AWS::RDS::DBClusterSnapshot", "AwsRdsDbClusterSnapshot"),
          Map.entry("AWS::RDS::DBInstance", "AwsRdsDbInstance"),
          Map.entry("AWS::RDS::DBSnapshot", "AwsRdsDbSnapshot"),
          Map.entry("AWS::S3::Bucket", "AwsS3Bucket"),
          Map.entry("AWS::SNS::Topic", "AwsSnsTopic"),
          Map.entry("AWS::SQS::Queue", "AwsSqsQueue"),
          Map.entry("AWS::SecretsManager::Secret", "AwsSecretsManagerSecret"));

  private AsffTypes() {}

  /** The name for CloudFormation's type; {@code Other} for what the format has no name for. */
  static String of(String type) {
    return NAMES.getOrDefault(type, "Other");
  }
}

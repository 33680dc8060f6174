package io.plumbline.report;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A made-up rule of {@link SampleReports}; it fails one resource in {@code failEvery}. */
record SampleRule(
    String id,
    Severity severity,
    String type,
    String title,
    String message,
    String evidenceKey,
    String evidenceValue,
    int failEvery,
    String permission,
    Map<String, List<String>> controls) {

  static final List<SampleRule> ALL =
      List.of(
          rule("iam-root-has-mfa", Severity.CRITICAL, "AWS::::Account")
              .says("The root user has multi-factor authentication", "Root has no MFA device")
              .shows("AccountMFAEnabled", "0")
              .failing(2, "iam:GetAccountSummary")
              .in(Map.of("cis-aws-7.0", List.of("2.4"), "soc2", List.of("CC6.1"))),
          rule("iam-user-keys-rotated", Severity.MEDIUM, "AWS::IAM::User")
              .says("Access keys are renewed every 90 days", "Key 1 was made 214 days ago")
              .shows("access_key_1_last_rotated", "2026-04-24T09:12:44Z")
              .failing(3, "iam:GenerateCredentialReport")
              .in(Map.of("cis-aws-7.0", List.of("2.13"), "soc2", List.of("CC6.1"))),
          rule("s3-bucket-no-public-access", Severity.CRITICAL, "AWS::S3::Bucket")
              .says("Buckets block public access", "The bucket policy admits everyone")
              .shows("IsPublic", "true")
              .failing(11, "s3:GetBucketPublicAccessBlock")
              .in(Map.of("cis-aws-7.0", List.of("3.1.4"), "soc2", List.of("CC6.1", "CC6.6"))),
          rule("s3-bucket-tls-only", Severity.MEDIUM, "AWS::S3::Bucket")
              .says("Buckets admit only TLS", "No statement denies requests without TLS")
              .shows("Policy", "absent")
              .failing(2, "s3:GetBucketPolicy")
              .in(Map.of("cis-aws-7.0", List.of("3.1.1"), "soc2", List.of("CC6.7"))),
          rule("s3-bucket-data-classified", Severity.INFORMATIONAL, "AWS::S3::Bucket")
              .says("Sensitive data in buckets is known", "A person has to look")
              .shows("look", "at the owner")
              .failing(0, "macie2:GetMacieSession")
              .in(Map.of("cis-aws-7.0", List.of("3.1.3"))),
          rule("ec2-security-group-no-public-ssh", Severity.HIGH, "AWS::EC2::SecurityGroup")
              .says("Security groups admit SSH only from known networks", "Port 22 is open to all")
              .shows("cidr", "0.0.0.0/0")
              .failing(4, "ec2:DescribeSecurityGroups")
              .in(Map.of("cis-aws-7.0", List.of("6.2"), "soc2", List.of("CC6.1", "CC6.6"))),
          rule("ec2-security-group-default-closed", Severity.LOW, "AWS::EC2::SecurityGroup")
              .says("The default security group admits nothing", "It admits members of itself")
              .shows("IpPermissions", "1")
              .failing(3, "ec2:DescribeSecurityGroups")
              .in(Map.of("cis-aws-7.0", List.of("6.5"))),
          rule("ec2-instance-imdsv2", Severity.HIGH, "AWS::EC2::Instance")
              .says("Instances ask for IMDSv2", "HttpTokens is optional")
              .shows("HttpTokens", "optional")
              .failing(5, "ec2:DescribeInstances")
              .in(Map.of("cis-aws-7.0", List.of("6.7"), "soc2", List.of("CC6.6"))),
          rule("rds-instance-encrypted", Severity.HIGH, "AWS::RDS::DBInstance")
              .says("Databases are encrypted at rest", "StorageEncrypted is false")
              .shows("StorageEncrypted", "false")
              .failing(7, "rds:DescribeDBInstances")
              .in(Map.of("cis-aws-7.0", List.of("3.2.1"), "soc2", List.of("CC6.1"))),
          rule("cloudtrail-all-regions", Severity.HIGH, "AWS::CloudTrail::Trail")
              .says("A trail records every region", "No trail is multi-region")
              .shows("IsMultiRegionTrail", "false")
              .failing(9, "cloudtrail:DescribeTrails")
              .in(Map.of("cis-aws-7.0", List.of("4.1"), "soc2", List.of("CC7.2"))),
          rule("backup-plan-exists", Severity.MEDIUM, "AWS::Backup::BackupPlan")
              .says("A backup plan covers the account", "There is no backup plan")
              .shows("plans", "0")
              .failing(6, "backup:ListBackupPlans")
              .in(Map.of("soc2", List.of("A1.2"))),
          rule("kms-key-rotates", Severity.MEDIUM, "AWS::KMS::Key")
              .says("Keys rotate", "Rotation is off")
              .shows("KeyRotationEnabled", "false")
              .failing(-1, "kms:GetKeyRotationStatus")
              .in(Map.of("soc2", List.of("CC5.2"))));

  String service() {
    return id.substring(0, id.indexOf('-'));
  }

  boolean global() {
    return List.of("iam", "s3").contains(service());
  }

  /** How many resources it judges. */
  int count(int perRule) {
    return failEvery == -1 ? 1 : perRule;
  }

  Outcome outcome(int i) {
    return switch (failEvery) {
      case 0 -> Outcome.MANUAL;
      case -1 -> Outcome.ERROR;
      default -> SampleReports.cycle(i, failEvery);
    };
  }

  String arn(String account, String region, int i) {
    String name = String.format(Locale.ROOT, "%07d", i);
    return switch (type) {
      case "AWS::S3::Bucket" -> "arn:aws:s3:::acme-" + name;
      case "AWS::::Account" -> "arn:aws:iam::" + account + ":root/" + name;
      default ->
          String.join(":", "arn:aws", service(), region, account, type.replaceAll(".*::", ""))
              + "/"
              + name;
    };
  }

  SortedMap<String, List<String>> frameworks() {
    return new TreeMap<>(controls);
  }

  RuleInfo info(SortedMap<Outcome, Long> outcomes, long accepted) {
    return new RuleInfo(
        id,
        title,
        "What an attacker gains from it, said in **one** paragraph for " + type + ".",
        severity,
        service(),
        type,
        frameworks(),
        new RuleInfo.Remediation(
            "Open the " + service() + " console and change it.",
            "aws " + service() + " modify --id ID",
            "resource \"aws_" + service() + "\" \"this\" {\n  safe = true\n}"),
        List.of("https://docs.aws.amazon.com/" + service() + "/"),
        parameters(),
        outcomes,
        accepted,
        failEvery == -1 ? "builtin time.now_ns is not allowed" : null);
  }

  /** One rule is set differently. */
  private SortedMap<String, RuleInfo.SetParameter> parameters() {
    SortedMap<String, RuleInfo.SetParameter> set = new TreeMap<>();
    if (id.equals("iam-user-keys-rotated")) {
      set.put(
          "max_age_days", new RuleInfo.SetParameter(new JsonPrimitive(60), new JsonPrimitive(90)));
    }
    return set;
  }

  /** What its defaults say of a resource that fails, or null for the same. */
  Outcome withDefaults(int i) {
    return i % 2 == 0 && !parameters().isEmpty() ? Outcome.PASS : null;
  }

  private static SampleRule rule(String id, Severity severity, String type) {
    return new SampleRule(id, severity, type, "", "", "", "", 1, "", Map.of());
  }

  private SampleRule says(String newTitle, String newMessage) {
    return new SampleRule(
        id,
        severity,
        type,
        newTitle,
        newMessage,
        evidenceKey,
        evidenceValue,
        failEvery,
        permission,
        controls);
  }

  private SampleRule shows(String key, String value) {
    return new SampleRule(
        id, severity, type, title, message, key, value, failEvery, permission, controls);
  }

  private SampleRule failing(int every, String newPermission) {
    return new SampleRule(
        id,
        severity,
        type,
        title,
        message,
        evidenceKey,
        evidenceValue,
        every,
        newPermission,
        controls);
  }

  private SampleRule in(Map<String, List<String>> newControls) {
    return new SampleRule(
        id,
        severity,
        type,
        title,
        message,
        evidenceKey,
        evidenceValue,
        failEvery,
        permission,
        newControls);
  }
}

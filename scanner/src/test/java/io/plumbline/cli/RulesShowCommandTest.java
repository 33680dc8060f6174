package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesShowCommandTest {
  @Test
  void namesWhatTheRuleReadsAndThePermissionsItNeeds() {
    CapturedConsole captured = CapturedConsole.pipes();
    int exit =
        Commands.forArguments(captured.console(), "rules")
            .execute("rules", "show", "s3-bucket-tls-only");
    assertThat(exit).isEqualTo(ExitCode.CLEAN);
    assertThat(captured.out())
        .startsWith("s3-bucket-tls-only\n")
        .contains("\n  AWS::S3::Bucket: Policy")
        .contains(
            """

            Permissions
              ec2:DescribeRegions
              s3:GetBucketLocation
              s3:GetBucketPolicy
              s3:ListAllMyBuckets
              sts:GetCallerIdentity

            """);
  }
}

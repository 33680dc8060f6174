package io.plumbline.collectors.aws.iam;

import com.google.auto.service.AutoService;
import io.plumbline.collectors.Collector;
import io.plumbline.collectors.ResourceType;
import io.plumbline.collectors.Shape;
import java.util.List;

/**
 * The rows of the credential report, the only place where AWS tells of the root user's credentials.
 */
@AutoService(Collector.class)
public final class CredentialReportCollector implements Collector {
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html */
  private static final List<String> COLUMNS =
      List.of(
          "user",
          "arn",
          "user_creation_time",
          "password_enabled",
          "password_last_used",
          "password_last_changed",
          "password_next_rotation",
          "mfa_active",
          "access_key_1_active",
          "access_key_1_last_rotated",
          "access_key_1_last_used_date",
          "access_key_1_last_used_region",
          "access_key_1_last_used_service",
          "access_key_2_active",
          "access_key_2_last_rotated",
          "access_key_2_last_used_date",
          "access_key_2_last_used_region",
          "access_key_2_last_used_service",
          "cert_1_active",
          "cert_1_last_rotated",
          "cert_2_active",
          "cert_2_last_rotated",
          "additional_credentials_info");

  private static Shape row() {
    Shape row = Shape.object("GeneratedTime", Shape.STRING);
    for (String column : COLUMNS) {
      row = row.with(column, Shape.STRING);
    }
    return row;
  }

  @Override
  public List<ResourceType<?, ?>> types() {
    return List.of(
        IamCollector.IAM
            .records("AWS::IAM::CredentialReportUser", row())
            .list(
                "iam:GenerateCredentialReport, iam:GetCredentialReport",
                iam -> CredentialReport.rows(iam))
            .id("user")
            .arn("arn"));
  }
}

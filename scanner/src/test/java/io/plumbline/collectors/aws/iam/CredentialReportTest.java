package io.plumbline.collectors.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.plumbline.collectors.InvalidAnswerException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialReportTest {
  private static final String COLUMNS = "user,arn,mfa_active,cert_1_active\n";

  @Test
  void aRowHasAValueForEachColumn() {
    List<JsonObject> rows =
        CredentialReport.parse(COLUMNS + "ada,arn:aws:iam::1:user/ada,true,\n", "2026-01-01");

    assertThat(rows)
        .singleElement()
        .hasToString(
            "{\"user\":\"ada\",\"arn\":\"arn:aws:iam::1:user/ada\",\"mfa_active\":\"true\","
                + "\"cert_1_active\":\"\",\"GeneratedTime\":\"2026-01-01\"}");
  }

  @Test
  void aNameMayHoldCommasWithAndWithoutQuotes() {
    String bare = "o,b,c,arn:aws:iam::1:user/o,b,c,true,false\n";
    String quoted = "\"o,b,c\",\"arn:aws:iam::1:user/o,b,c\",true,false\n";

    assertThat(CredentialReport.parse(COLUMNS + bare, null))
        .isEqualTo(CredentialReport.parse(COLUMNS + quoted, null))
        .first()
        .extracting(row -> row.get("arn").getAsString())
        .isEqualTo("arn:aws:iam::1:user/o,b,c");
  }

  @Test
  void aLineThatFitsNoColumnsIsInvalid() {
    assertThatThrownBy(() -> CredentialReport.parse(COLUMNS + "ada,arn,true\n", null))
        .isInstanceOf(InvalidAnswerException.class);
  }
}

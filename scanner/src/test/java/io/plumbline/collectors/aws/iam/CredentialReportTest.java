package io.plumbline.collectors.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.plumbline.collectors.InvalidAnswerException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CredentialReportExpiredException;
import software.amazon.awssdk.services.iam.model.CredentialReportNotPresentException;
import software.amazon.awssdk.services.iam.model.CredentialReportNotReadyException;
import software.amazon.awssdk.services.iam.model.GenerateCredentialReportResponse;
import software.amazon.awssdk.services.iam.model.GetCredentialReportResponse;
import software.amazon.awssdk.services.iam.model.ReportStateType;

class CredentialReportTest {
  private static final String COLUMNS = "user,arn,mfa_active,cert_1_active\n";

  /** Gives one answer after the other, the last one for ever. */
  private static final class Iam implements IamClient {
    private final Deque<ReportStateType> states;
    private final Deque<RuntimeException> errors = new ArrayDeque<>();
    private final List<Long> waits = new ArrayList<>();

    private Iam(ReportStateType... states) {
      this.states = new ArrayDeque<>(List.of(states));
    }

    @Override
    public GenerateCredentialReportResponse generateCredentialReport() {
      ReportStateType state = states.size() > 1 ? states.removeFirst() : states.getFirst();
      return GenerateCredentialReportResponse.builder().state(state).build();
    }

    @Override
    public GetCredentialReportResponse getCredentialReport() {
      if (!errors.isEmpty()) {
        throw errors.removeFirst();
      }
      return GetCredentialReportResponse.builder()
          .content(SdkBytes.fromUtf8String(COLUMNS + "ada,arn,true,\n"))
          .generatedTime(Instant.parse("2026-11-24T04:00:00Z"))
          .build();
    }

    private List<JsonObject> rows() {
      return CredentialReport.rows(this, waits::add);
    }

    @Override
    public String serviceName() {
      return "iam";
    }

    @Override
    public void close() {}
  }

  @Test
  void theReportIsAwaitedWithLongerAndLongerPausesAndKeepsItsTime() {
    Iam iam =
        new Iam(ReportStateType.STARTED, ReportStateType.INPROGRESS, ReportStateType.COMPLETE);

    assertThat(iam.rows())
        .singleElement()
        .extracting(row -> row.get("GeneratedTime").getAsString())
        .isEqualTo("2026-11-24T04:00:00Z");
    assertThat(iam.waits).containsExactly(500_000_000L, 1_000_000_000L);
  }

  @Test
  void aReportThatIsGoneOrNotReadyIsAskedForAgain() {
    Iam iam = new Iam(ReportStateType.COMPLETE);
    iam.errors.add(CredentialReportExpiredException.builder().build());
    iam.errors.add(CredentialReportNotPresentException.builder().build());
    iam.errors.add(CredentialReportNotReadyException.builder().build());

    assertThat(iam.rows()).hasSize(1);
    assertThat(iam.waits).hasSize(3);
  }

  @Test
  void theWaitForTheReportHasAnEnd() {
    Iam iam = new Iam(ReportStateType.INPROGRESS);

    assertThatThrownBy(iam::rows).isInstanceOf(InvalidAnswerException.class);
    assertThat(iam.waits).hasSize(10).endsWith(8_000_000_000L);
  }

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

package io.plumbline.collectors.aws.iam;

import com.google.gson.JsonObject;
import io.plumbline.collectors.InvalidAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CredentialReportExpiredException;
import software.amazon.awssdk.services.iam.model.CredentialReportNotPresentException;
import software.amazon.awssdk.services.iam.model.CredentialReportNotReadyException;
import software.amazon.awssdk.services.iam.model.GetCredentialReportResponse;
import software.amazon.awssdk.services.iam.model.ReportStateType;

/**
 * Asks for the credential report, waits until AWS has made it, and reads its rows.
 *
 * <p>AWS makes a new one at most every four hours and answers with the last one until then.
 */
final class CredentialReport {
  private static final int ATTEMPTS = 10;
  private static final long FIRST_WAIT = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(8);

  /** A value and the comma before it, if it is not the first. */
  private static final Pattern VALUE = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

  private CredentialReport() {}

  /** One object for each user and the root user, with the columns of the report as they are. */
  static List<JsonObject> rows(IamClient iam) {
    return rows(iam, LockSupport::parkNanos);
  }

  /**
   * The same.
   *
   * @param pause waits so many nanoseconds
   */
  static List<JsonObject> rows(IamClient iam, LongConsumer pause) {
    long wait = FIRST_WAIT;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (iam.generateCredentialReport().state() == ReportStateType.COMPLETE) {
        GetCredentialReportResponse report = report(iam);
        if (report != null) {
          return rows(report);
        }
      }
      pause.accept(wait);
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
    throw new InvalidAnswerException("AWS does not finish the credential report", null);
  }

  private static List<JsonObject> rows(GetCredentialReportResponse report) {
    String generated = report.generatedTime() == null ? null : report.generatedTime().toString();
    return parse(report.content().asUtf8String(), generated);
  }

  /** Null if there is none now: the last one has expired, or a new one is being made. */
  private static GetCredentialReportResponse report(IamClient iam) {
    try {
      return iam.getCredentialReport();
    } catch (CredentialReportNotPresentException
        | CredentialReportExpiredException
        | CredentialReportNotReadyException e) {
      return null;
    }
  }

  /** Reads comma-separated lines. Only the name of a user, and so its arn, may hold commas. */
  static List<JsonObject> parse(String csv, String generated) {
    List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
    List<JsonObject> rows = new ArrayList<>();
    String[] columns = lines.isEmpty() ? new String[0] : lines.get(0).split(",", -1);
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      List<String> values = values(line, columns.length);
      if (values.size() != columns.length) {
        throw new InvalidAnswerException("a credential report with odd lines", null);
      }
      JsonObject row = new JsonObject();
      for (int i = 0; i < columns.length; i++) {
        row.addProperty(columns[i], values.get(i));
      }
      if (generated != null) {
        row.addProperty("GeneratedTime", generated);
      }
      rows.add(row);
    }
    return rows;
  }

  /** The values of a line, with its commas in quotes or, where there are too many, in the names. */
  private static List<String> values(String line, int columns) {
    List<String> values = new ArrayList<>();
    for (Matcher value = VALUE.matcher(line); value.find(); ) {
      String quoted = value.group(1);
      values.add(quoted == null ? value.group(2) : quoted.replace("\"\"", "\""));
    }
    int commas = (values.size() - columns) / 2;
    if (commas > 0 && values.size() == columns + 2 * commas) {
      List<String> joined = new ArrayList<>();
      joined.add(String.join(",", values.subList(0, commas + 1)));
      joined.add(String.join(",", values.subList(commas + 1, 2 * commas + 2)));
      joined.addAll(values.subList(2 * commas + 2, values.size()));
      return joined;
    }
    return values;
  }
}

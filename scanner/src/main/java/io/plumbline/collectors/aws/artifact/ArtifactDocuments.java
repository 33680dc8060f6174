package io.plumbline.collectors.aws.artifact;

import io.plumbline.collectors.AwsConnection;
import io.plumbline.collectors.CollectionException;
import io.plumbline.collectors.PresignedDocument;
import io.plumbline.collectors.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.artifact.ArtifactClient;
import software.amazon.awssdk.services.artifact.model.GetTermForReportResponse;
import software.amazon.awssdk.services.artifact.model.ReportSummary;

/**
 * Hands out the documents of AWS Artifact to the one who accepts their terms. A scan never does:
 * accepting is a legal act, so this is the only user of the operations that do it.
 */
public final class ArtifactDocuments {
  /** What is added to a document's name for the terms that it is under. */
  private static final String TERMS = "-terms.pdf";

  private final AwsConnection connection;
  private final ArtifactClient client;

  private ArtifactDocuments(AwsConnection connection, ArtifactClient client) {
    this.connection = connection;
    this.client = client;
  }

  /**
   * A report of one of AWS's auditors.
   *
   * @param periodStart null where AWS does not say
   * @param periodEnd null where AWS does not say
   */
  public record Report(
      String id, String name, long version, Instant periodStart, Instant periodEnd, String state) {
    /** Ids come from outside: only what makes a file name does. */
    String fileName(String suffix) {
      if (!id.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,100}")) {
        throw new CollectionException("AWS gave a report an id that is none", null);
      }
      return "%s-v%d%s".formatted(id, version, suffix);
    }

    String title() {
      return "%s (%s, version %d)".formatted(name, id, version);
    }
  }

  /** The terms of a report, and the token that stands for having accepted them. */
  public record Terms(Report report, PresignedDocument document, String token) {
    @Override
    public String toString() {
      return "terms of " + report.id();
    }
  }

  /**
   * Connects to the account's AWS Artifact.
   *
   * @throws CollectionException if there are no usable credentials
   */
  public static ArtifactDocuments of(AwsConnection connection) {
    Target target = Target.discover(connection, List.of());
    return new ArtifactDocuments(
        connection,
        connection.client(ArtifactCollector.ARTIFACT, target.account(), target.homeRegion()));
  }

  /** All reports that AWS offers. */
  public List<Report> reports() {
    return asked(
        "artifact:ListReports",
        c -> c.listReportsPaginator(r -> {}).reports().stream().map(this::report).toList());
  }

  /**
   * One report.
   *
   * @throws CollectionException if there is none of that id
   */
  public Report report(String id) {
    return reports().stream()
        .filter(report -> report.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new CollectionException(
                    "AWS Artifact has no report '%s'; --list shows which there are".formatted(id),
                    null));
  }

  /** Fetches the terms, which accepts nothing. */
  public Terms terms(Report report, Path folder) throws IOException {
    GetTermForReportResponse term =
        asked(
            "artifact:GetTermForReport",
            c -> c.getTermForReport(r -> r.reportId(report.id()).reportVersion(report.version())));
    PresignedDocument document =
        PresignedDocument.fetch(
            connection,
            term.documentPresignedUrl(),
            "the terms of " + report.title(),
            folder.resolve(report.fileName(TERMS)));
    return new Terms(report, document, term.termToken());
  }

  /**
   * Accepts the terms and fetches the report.
   *
   * @throws CollectionException if it is there already, or AWS does not hand it out
   */
  public PresignedDocument accept(Terms terms, Path folder) throws IOException {
    Report report = terms.report();
    Path file = folder.resolve(report.fileName(".pdf"));
    if (Files.exists(file)) {
      throw new CollectionException(file + " is there already; name another folder", null);
    }
    String address =
        asked(
                "artifact:GetReport",
                c ->
                    c.getReport(
                        r ->
                            r.reportId(report.id())
                                .reportVersion(report.version())
                                .termToken(terms.token())))
            .documentPresignedUrl();
    return PresignedDocument.fetch(connection, address, report.title(), file);
  }

  private Report report(ReportSummary summary) {
    return new Report(
        summary.id(),
        summary.name(),
        summary.version(),
        summary.periodStart(),
        summary.periodEnd(),
        summary.stateAsString());
  }

  /** An answer; what the SDK says of a failure may hold the token, so only its code is told. */
  private <T> T asked(String permission, Function<ArtifactClient, T> call) {
    try {
      return call.apply(client);
    } catch (AwsServiceException e) {
      String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
      throw new CollectionException(
          "AWS Artifact refuses %s: %s%s"
              .formatted(permission, e.statusCode() + " " + code, hint(e)),
          null);
    } catch (SdkException e) {
      throw new CollectionException(
          "AWS Artifact cannot be asked for %s: %s"
              .formatted(permission, e.getClass().getSimpleName()),
          null);
    }
  }

  private static String hint(AwsServiceException e) {
    return e.statusCode() == 403 ? "; the caller lacks this permission" : "";
  }
}

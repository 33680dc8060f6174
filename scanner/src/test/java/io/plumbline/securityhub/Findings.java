package io.plumbline.securityhub;

import com.google.gson.JsonObject;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import io.plumbline.report.RuleInfo;
import io.plumbline.report.Severity;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Findings to push. */
final class Findings {
  static final String RULE = "s3-bucket-tls-only";
  static final RuleInfo INFO =
      new RuleInfo(
          RULE,
          "Buckets take requests over TLS only",
          "Plain HTTP shows the data to whoever listens.",
          Severity.HIGH,
          "s3",
          "AWS::S3::Bucket",
          new TreeMap<>(),
          new RuleInfo.Remediation("Add a Deny statement.", null, null),
          List.of("https://docs.aws.amazon.com/s3"),
          new TreeMap<>(),
          null);

  private Findings() {}

  static Finding of(int number) {
    return of(number, "eu-west-1", Outcome.FAIL, new JsonObject());
  }

  static Finding of(int number, String region, Outcome outcome, JsonObject evidence) {
    return of(
        new ResourceRef(
            "arn:aws:s3:::bucket-" + number,
            "AWS::S3::Bucket",
            "111122223333",
            region,
            new TreeMap<>(Map.of("env", "prod"))),
        outcome,
        evidence,
        new TreeMap<>(Map.of("cis-aws-7.0", List.of("3.1.1"), "soc2", List.of("CC6.1", "CC6.7"))));
  }

  static Finding of(
      ResourceRef resource,
      Outcome outcome,
      JsonObject evidence,
      SortedMap<String, List<String>> controls) {
    return new Finding(
        Finding.idOf(RULE, resource.account(), resource.region(), resource.arn()),
        RULE,
        resource,
        outcome,
        Severity.HIGH,
        "The bucket answers over plain HTTP",
        evidence,
        controls,
        null,
        null,
        null);
  }

  static List<Finding> many(int count) {
    return IntStream.range(0, count).mapToObj(Findings::of).toList();
  }
}

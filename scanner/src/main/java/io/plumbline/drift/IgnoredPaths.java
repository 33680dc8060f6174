package io.plumbline.drift;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Paths that are not compared: patterns over {@code AWS::IAM::User/PasswordLastUsed}, in which
 * {@code *} stands for any text; one without {@code /} is about every type.
 */
public final class IgnoredPaths {
  /**
   * What moves by itself: AWS's clocks, and counters of what is stored. None of it is
   * configuration, and each would differ in every comparison.
   */
  static final List<String> MOVING =
      List.of(
          "AWS::CloudTrail::Trail/Status.Latest*Time",
          "AWS::CloudTrail::Trail/Status.Latest*Succeeded",
          "AWS::Config::DeliveryChannel/Status.*Time",
          "AWS::DynamoDB::Table/ContinuousBackupsDescription.*RestorableDateTime",
          "AWS::DynamoDB::Table/ItemCount",
          "AWS::DynamoDB::Table/TableSizeBytes",
          "AWS::EFS::FileSystem/SizeInBytes.*",
          "AWS::IAM::CredentialReportUser/GeneratedTime",
          "AWS::Logs::LogGroup/storedBytes",
          "AWS::RDS::DB*/LatestRestorableTime",
          "AWS::SSM::ManagedInstance/LastPingDateTime");

  private final List<Pattern> patterns;

  /**
   * These patterns.
   *
   * @param moving whether to ignore what moves by itself, too
   */
  public IgnoredPaths(Collection<String> patterns, boolean moving) {
    this.patterns =
        Stream.concat(moving ? MOVING.stream() : Stream.empty(), patterns.stream())
            .map(IgnoredPaths::compile)
            .toList();
  }

  /** Whether a path of a type is not to be compared. */
  boolean contains(String type, String path) {
    String whole = type + "/" + path;
    return patterns.stream().anyMatch(pattern -> pattern.matcher(whole).matches());
  }

  private static Pattern compile(String glob) {
    String whole = glob.contains("/") ? glob : "*/" + glob;
    StringBuilder regex = new StringBuilder();
    for (String part : whole.split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}

package io.plumbline.cli;

import io.plumbline.collectors.AwsConnection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which account, which regions. */
final class TargetOptions {
  @Mixin ConnectionOptions connection;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      split = ",",
      hideParamSyntax = true,
      description = "Read this region. Repeat it for more. Default: every enabled region.")
  List<String> regions = new ArrayList<>();

  @Option(names = "--all-regions", description = "Read every region that the account has enabled.")
  boolean allRegions;

  AwsConnection connect() {
    return connection.connect();
  }

  /** The regions asked for; empty for all that are enabled. */
  List<String> checkedRegions() {
    if (allRegions && !regions.isEmpty()) {
      throw new UserError("--region and --all-regions exclude each other; give one of them.");
    }
    return regions.stream().distinct().sorted().toList();
  }
}

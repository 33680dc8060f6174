package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.catalog.Rule;
import io.plumbline.cli.InProcessScan.Found;
import io.plumbline.collectors.AwsConnection;
import io.plumbline.report.CoverageEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;

/** A user with exactly the policy that {@code permissions} prints can scan everything. */
final class LeastPrivilegeIT {
  @TempDir Path directory;

  @Test
  void the_printed_policy_is_enough() throws Exception {
    var printed = new CommandProcess(directory).run("permissions", "--pack", "all");
    assertThat(printed.exitCode()).isZero();
    List<String> denied = new ArrayList<>();
    Found found;
    try (Emulator emulator = Emulator.start();
        InProcessScan scans = new InProcessScan()) {
      AccessKey key = userWith(printed.out(), emulator);
      emulator.enforce(true);
      emulator.allowAll();
      List<Rule> rules = List.copyOf(scans.catalog().rules());
      try (AwsConnection connection = emulator.connect(key.accessKeyId(), key.secretAccessKey())) {
        found = scans.scan(connection, DemoCommand.REGIONS, rules);
      }
      for (JsonElement entry : emulator.calls()) {
        JsonObject call = entry.getAsJsonObject();
        // Macie's own answer where it is off; that it is not taken for a denial shows in coverage.
        boolean macieIsOff = call.get("operation").getAsString().equals("GetMacieSession");
        if (!macieIsOff
            && call.toString().matches(".*(AccessDenied|UnauthorizedOperation|AuthFailure).*")) {
          denied.add(call.toString());
        }
      }
    }
    assertThat(denied).isEmpty();
    assertThat(found.coverage()).hasSizeGreaterThan(50);
    assertThat(found.coverage()).noneMatch(entry -> entry.status() == CoverageEntry.Status.DENIED);
  }

  private static AccessKey userWith(String policy, Emulator emulator) {
    try (IamClient iam =
        IamClient.builder()
            .endpointOverride(emulator.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
            .build()) {
      iam.createUser(request -> request.userName("scanner"));
      iam.putUserPolicy(
          request -> request.userName("scanner").policyName("plumbline").policyDocument(policy));
      return iam.createAccessKey(request -> request.userName("scanner")).accessKey();
    }
  }
}

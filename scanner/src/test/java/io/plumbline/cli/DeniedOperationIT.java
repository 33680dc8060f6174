package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.plumbline.catalog.Rule;
import io.plumbline.cli.InProcessScan.Found;
import io.plumbline.collectors.AwsConnection;
import io.plumbline.collectors.Operation;
import io.plumbline.collectors.Permissions;
import io.plumbline.report.CoverageEntry;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each permission that the collectors declare is denied in turn: the scan completes, what can't be
 * known is UNKNOWN and says what to allow, and nothing that was wrong looks right.
 */
final class DeniedOperationIT {
  private static final List<String> REGIONS = List.of("eu-west-1");

  /** Without it nobody knows which account to scan. AWS allows it to everybody. */
  private static final String IDENTITY = "sts:GetCallerIdentity";

  private static Emulator emulator;
  private static InProcessScan scans;
  private static AwsConnection connection;
  private static Found everythingAllowed;

  @BeforeAll
  static void scanWithEverythingAllowed() throws IOException, InterruptedException {
    emulator = Emulator.start();
    scans = new InProcessScan();
    connection = emulator.connect("testing", "testing");
    everythingAllowed = scans.scan(connection, REGIONS, List.copyOf(scans.catalog().rules()));
  }

  @AfterAll
  static void stop() {
    if (emulator != null) {
      connection.close();
      scans.close();
      emulator.close();
    }
  }

  @Test
  void with_everything_allowed_nothing_is_denied() {
    assertThat(everythingAllowed.findings()).hasSizeGreaterThan(300);
    assertThat(everythingAllowed.coverage())
        .noneMatch(entry -> entry.status() == CoverageEntry.Status.DENIED);
    assertThat(everythingAllowed.findings().values())
        .noneMatch(finding -> finding.outcome() == Outcome.ERROR);
  }

  @TestFactory
  Stream<DynamicTest> a_denied_permission_hides_nothing() {
    Collection<Rule> all = scans.catalog().rules();
    SortedSet<String> permissions = new TreeSet<>(permissions(List.copyOf(all)));
    permissions.remove(IDENTITY);
    assertThat(permissions).as("permissions that the collectors declare").hasSizeGreaterThan(60);
    return permissions.stream()
        .map(permission -> DynamicTest.dynamicTest(permission, () -> deny(permission)));
  }

  private static void deny(String permission) throws IOException, InterruptedException {
    List<Rule> rules =
        scans.catalog().rules().stream()
            .filter(rule -> permissions(List.of(rule)).contains(permission))
            .limit(permission.equals("ec2:DescribeRegions") ? 3 : Long.MAX_VALUE)
            .toList();
    emulator.deny(permission);
    Found found;
    boolean denied;
    try {
      found = scans.scan(connection, REGIONS, rules);
      denied = wasDenied(permission);
    } finally {
      emulator.allowAll();
    }
    List<String> turned = new ArrayList<>();
    for (Finding finding : found.findings().values()) {
      Finding before = everythingAllowed.findings().get(finding.id());
      if (decided(finding) && (before == null || before.outcome() != finding.outcome())) {
        turned.add(
            "%s of %s was %s and became %s"
                .formatted(
                    finding.rule(),
                    finding.resource().arn(),
                    before == null ? "nothing" : before.outcome(),
                    finding.outcome()));
      }
    }
    assertThat(turned).as("verdicts without " + permission).isEmpty();
    if (denied && !named(found).contains(permission)) {
      assertThat(rest(found, rules)).as("verdicts that need " + permission).isEmpty();
    }
  }

  /**
   * What stands although a fact is missing and that no rule calls certain: a failure that rests on
   * what was seen is, and so is what the rule itself says is sure or out of scope.
   */
  private static List<Finding> rest(Found found, List<Rule> rules) {
    Set<String> sure =
        rules.stream()
            .filter(
                rule -> rule.exports().contains("sure") || rule.exports().contains("out_of_scope"))
            .map(Rule::id)
            .collect(Collectors.toSet());
    return found.findings().values().stream()
        .filter(finding -> finding.outcome() != Outcome.FAIL && !sure.contains(finding.rule()))
        .filter(finding -> finding.outcome() != Outcome.UNKNOWN)
        .toList();
  }

  private static boolean decided(Finding finding) {
    return finding.outcome() == Outcome.PASS || finding.outcome() == Outcome.FAIL;
  }

  private static List<String> permissions(List<Rule> rules) {
    return Permissions.operations(Plans.forRules(rules)).map(Operation::permission).toList();
  }

  private static boolean wasDenied(String permission) throws IOException, InterruptedException {
    for (JsonElement element : emulator.calls()) {
      JsonObject call = element.getAsJsonObject();
      if (call.get("action").equals(new JsonPrimitive(permission))
          && call.get("error").toString().matches("\"(AccessDenied|Unauthorized).*")) {
        return true;
      }
    }
    return false;
  }

  private static SortedSet<String> named(Found found) {
    SortedSet<String> named = new TreeSet<>();
    for (Finding finding : found.findings().values()) {
      if (finding.outcome() == Outcome.UNKNOWN) {
        for (JsonElement fact : finding.evidence().getAsJsonArray("unknown")) {
          JsonObject object = fact.getAsJsonObject();
          if (object.has("permission")) {
            named.add(object.get("permission").getAsString());
          }
        }
      }
    }
    return named;
  }
}

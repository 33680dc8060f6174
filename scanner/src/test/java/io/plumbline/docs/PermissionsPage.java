package io.plumbline.docs;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.plumbline.collectors.CollectionPlan;
import io.plumbline.collectors.Permissions;

/** {@code docs/permissions.md}: what a scan with every rule has to be allowed. */
final class PermissionsPage {
  private PermissionsPage() {}

  static String of(CollectionPlan plan) {
    JsonObject policy = Permissions.policyFor(plan);
    String json =
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(policy);
    return """
    <!-- Generated from the collectors by ./mvnw verify -Dplumbline.update=true -->
    # Permissions

    What `plumbline scan --pack all` has to be allowed. A scan with fewer rules needs less: `plumbline permissions`
    prints the policy for the same `--pack`, `--rule`, `--severity` and `--level` that `scan` is given, and each
    [page of a rule](rules/README.md) lists what that rule needs. A denied operation stops nothing: the rules that
    need its answer give UNKNOWN, which names the permission.

    All of them only read. Pushing findings to Security Hub writes, and needs what `--push-security-hub` adds to the
    policy.

    ## Policy

    %s
    ## Operations

    Most operations are allowed by the permission of their own name; the exceptions are AWS's.

    %s"""
        .formatted(Markdown.fence("json", json), PermissionTable.of(plan));
  }
}

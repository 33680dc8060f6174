package io.plumbline.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.plumbline.catalog.Catalog;
import io.plumbline.collectors.CollectionPlan;
import io.plumbline.collectors.Permissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code permissions}: the least that a scan needs to be allowed. */
@Command(
    name = "permissions",
    description = {
      "Print the IAM policy with just the permissions that a scan of these rules needs.",
      "It is made from the collectors' own declarations; all of them only read."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline permissions --pack cis-aws-7.0 > plumbline-policy.json",
      "  aws iam create-policy --policy-name plumbline --policy-document file://plumbline-policy.json"
    })
final class PermissionsCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin SelectionOptions selection;

  @Option(
      names = "--push-security-hub",
      description = "With what 'scan --push-security-hub' and 'push' need.")
  boolean push;

  private final Console console;

  PermissionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CollectionPlan plan = Plans.forRules(selection.select(Catalog.load()).rules());
    JsonObject policy = Permissions.policyFor(plan);
    if (push) {
      policy.getAsJsonArray("Statement").add(pushStatement());
    }
    console
        .out()
        .println(
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(policy));
    return ExitCode.CLEAN;
  }

  private static JsonObject pushStatement() {
    JsonObject statement = new JsonObject();
    statement.addProperty("Sid", "PlumblinePushFindings");
    statement.addProperty("Effect", "Allow");
    JsonArray actions = new JsonArray();
    actions.add("securityhub:BatchImportFindings");
    statement.add("Action", actions);
    statement.addProperty("Resource", "*");
    return statement;
  }
}

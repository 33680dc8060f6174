package io.plumbline.cli;

import com.google.gson.GsonBuilder;
import io.plumbline.catalog.Catalog;
import io.plumbline.collectors.CollectionPlan;
import io.plumbline.collectors.Permissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  private final Console console;

  PermissionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CollectionPlan plan = Plans.forRules(selection.select(Catalog.load()).rules());
    console
        .out()
        .println(
            new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(Permissions.policyFor(plan)));
    return ExitCode.CLEAN;
  }
}

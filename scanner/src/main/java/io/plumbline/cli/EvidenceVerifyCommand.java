package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.evidence.Verification;
import io.plumbline.evidence.Verification.Check;
import io.plumbline.evidence.Verifier;
import io.plumbline.evidence.VerifyingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evidence verify BUNDLE}: checks a bundle and judges its snapshot again. */
@Command(
    name = "verify",
    description = "Check a bundle's bytes and signature, and that its snapshot gives its report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline evidence verify q3.zip --key audit-key.pub",
      "  plumbline evidence verify q3.zip --unsigned     everything but who made it",
      "",
      "Exit codes: 0 verified, 3 not, 2 if there is no such file."
    })
final class EvidenceVerifyCommand implements Callable<Integer> {
  @Mixin CommonOptions common;

  @Parameters(paramLabel = "BUNDLE", description = "What 'plumbline evidence' wrote.")
  String bundle;

  @Option(
      names = "--key",
      paramLabel = "KEY.pub",
      description =
          "Public key of who is to have signed it. Get it from them, not with the bundle.")
  String key;

  @Option(names = "--unsigned", description = "Leave open who signed it, and whether anybody did.")
  boolean unsigned;

  @Spec CommandSpec spec;

  private final Console console;

  EvidenceVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Logging.configure(common.verbose);
    if ((key == null) != unsigned) {
      throw new ParameterException(
          spec.commandLine(),
          "Name the signer's public key with --key, or leave it open with --unsigned.");
    }
    VerifyingKey signer = key == null ? null : VerifyingKey.read(console.path(key));
    Path file = console.path(bundle);
    Progress progress = new Progress(console, common.quiet);
    Verifier verifier =
        new Verifier(new EvidenceJudge(console, progress, ConfigOptions::ofBundle), Catalog.load());
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Verification verification = verifier.verify(file, signer, temporary.path());
      verification.checks().forEach(this::print);
      console.out().println((verification.holds() ? "verified: " : "NOT VERIFIED: ") + file);
      return verification.holds() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
  }

  private void print(Check check) {
    String result =
        switch (check.result()) {
          case HOLDS -> "ok";
          case OPEN -> "open";
          case FAILS -> "FAILED";
        };
    console.out().printf("%-6s  %-9s  %s%n", result, check.subject(), PlainText.of(check.text()));
  }
}

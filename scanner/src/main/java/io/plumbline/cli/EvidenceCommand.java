package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.config.Configuration;
import io.plumbline.evidence.Bundler;
import io.plumbline.evidence.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evidence}: bundles what a report rests on; its subcommands make keys and verify. */
@Command(
    name = "evidence",
    description =
        "Bundle a report with everything that it rests on, so that an auditor can judge it again.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline evidence keygen --out audit-key",
      "  plumbline evidence --snapshot snapshots/q3 --report plumbline-out --out q3.zip \\",
      "      --key audit-key",
      "  plumbline evidence verify q3.zip --key audit-key.pub"
    })
final class EvidenceCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin ConfigOptions config;

  @Option(
      names = "--snapshot",
      paramLabel = "DIR",
      description = "The snapshot that the report is of.")
  String snapshot;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      split = ",",
      hideParamSyntax = true,
      description = "The report.json, and reports in other formats; or the folder that holds them.")
  List<String> reports = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "REPORT",
      description = "The report.json that the report is compared with, if it is.")
  String baseline;

  @Option(names = "--out", paramLabel = "FILE", description = "The bundle to write.")
  String out;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "Private key to sign with, as 'evidence keygen' makes one.")
  String key;

  @Spec CommandSpec spec;

  private final Console console;

  EvidenceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Logging.configure(common.verbose);
    require("--snapshot", snapshot != null);
    require("--report", !reports.isEmpty());
    require("--out", out != null);
    Catalog catalog = Catalog.load();
    Configuration configuration = config.read(console, catalog);
    SigningKey signer = key == null ? null : SigningKey.read(console.path(key));
    Bundler.Request request =
        new Bundler.Request(
            console.path(snapshot),
            EvidenceReports.find(console, reports),
            baseline == null ? null : console.path(baseline),
            ConfigOptions.files(configuration),
            signer);
    Progress progress = new Progress(console, common.quiet);
    Bundler bundler =
        new Bundler(
            new EvidenceJudge(console, progress, what -> configuration),
            catalog,
            ToolVersion.NAME,
            ToolVersion.text());
    Path target = console.path(out);
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Bundler.Bundled bundled = bundler.bundle(request, target, temporary.path());
      console
          .out()
          .printf(
              "%s: %d files, %d findings, %s%n",
              target,
              bundled.files(),
              bundled.findings(),
              signer == null
                  ? "not signed"
                  : "signed by the key " + signer.publicKey().fingerprint());
    }
    if (signer == null) {
      console.err().println("plumbline: the bundle is not signed; sign it with --key.");
    }
    return ExitCode.CLEAN;
  }

  private void require(String option, boolean given) {
    if (!given) {
      throw new ParameterException(
          spec.commandLine(), "Missing required option: '" + option + "'.");
    }
  }
}

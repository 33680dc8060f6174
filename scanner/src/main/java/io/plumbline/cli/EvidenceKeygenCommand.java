package io.plumbline.cli;

import io.plumbline.evidence.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evidence keygen}: makes a key that signs bundles. */
@Command(
    name = "keygen",
    description = "Make an Ed25519 key to sign bundles with.",
    footerHeading = "%nExamples:%n",
    footer = {"  plumbline evidence keygen --out ~/.config/plumbline/audit-key"})
final class EvidenceKeygenCommand implements Callable<Integer> {
  @Mixin CommonOptions common;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where the private key goes; the public one goes to FILE.pub.")
  String out;

  private final Console console;

  EvidenceKeygenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path file = console.path(out);
    SigningKey key = SigningKey.generate(file);
    console.out().printf("%s  private key, not encrypted: whoever has it signs as you%n", file);
    console.out().printf("%s  public key: for those who verify%n", SigningKey.publicFile(file));
    console.out().printf("fingerprint %s%n", key.publicKey().fingerprint());
    return ExitCode.CLEAN;
  }
}

package io.plumbline.report;

import io.plumbline.report.Attestation.AttachedFile;
import io.plumbline.report.Attestation.State;
import io.plumbline.report.ListedException.Resources;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Exceptions and attestations of the made-up reports: one in each state. */
final class SampleConfiguration {
  private static final Resources ANY =
      new Resources(List.of(), List.of(), List.of(), new TreeMap<>());

  static final List<Attestation> ATTESTATIONS =
      List.of(
          attestation(
              "CC1.1",
              State.VALID,
              "The code of conduct is signed by every employee each January.",
              2026,
              List.of("https://wiki.example.com/conduct"),
              List.of(new AttachedFile("cc1.1/signatures.pdf", 48_213, "3f".repeat(32)))),
          attestation(
              "CC1.4",
              State.EXPIRED,
              "Trainings are tracked in the HR system.",
              2025,
              List.of(),
              List.of()),
          attestation(
              "CC6.7", State.COMPUTED, "All traffic is encrypted.", 2026, List.of(), List.of()),
          attestation(
              "P1.1",
              State.NOT_YET_VALID,
              "The privacy notice stands on the website.",
              2027,
              List.of("https://www.example.com/privacy"),
              List.of()));

  private SampleConfiguration() {}

  /** One entry that covers the given number, and others that cover nothing. */
  static List<ListedException> exceptions(long matched) {
    Resources websites =
        new Resources(List.of("arn:aws:s3:::acme-*"), List.of(), List.of(), new TreeMap<>());
    Resources tests =
        new Resources(
            List.of(),
            List.of("444455556666"),
            List.of("eu-west-1", "us-east-1"),
            new TreeMap<>(Map.of("env", List.of("test", "sandbox"))));
    return List.of(
        new ListedException(
            "plumbline.yaml",
            4,
            ListedException.State.ACTIVE,
            matched,
            false,
            List.of("s3-*"),
            websites,
            "Public website, reviewed",
            "web-team",
            LocalDate.of(2027, 3, 31),
            "SEC-42"),
        new ListedException(
            "plumbline.yaml",
            12,
            ListedException.State.EXPIRED,
            2,
            false,
            List.of("ec2-security-group-no-public-ssh"),
            tests,
            "Migration of the build hosts",
            "build-team",
            LocalDate.of(2026, 10, 31),
            null),
        new ListedException(
            "plumbline.yaml",
            21,
            ListedException.State.ACTIVE,
            0,
            true,
            List.of("iam-root-has-mfa"),
            ANY,
            "The token is ordered",
            "it-support",
            LocalDate.of(2026, 12, 24),
            "IT-7"),
        new ListedException(
            "exceptions/eks.yaml",
            2,
            ListedException.State.NOT_IN_RUN,
            0,
            true,
            List.of("eks-*"),
            ANY,
            "Not in use yet",
            "platform",
            LocalDate.of(2027, 6, 30),
            null));
  }

  /** What is attested of a control, or null. */
  static Attestation attestation(String framework, String control) {
    return ATTESTATIONS.stream()
        .filter(a -> a.framework().equals(framework) && a.control().equals(control))
        .findFirst()
        .orElse(null);
  }

  private static Attestation attestation(
      String control,
      State state,
      String statement,
      int year,
      List<String> links,
      List<AttachedFile> files) {
    return new Attestation(
        "soc2",
        control,
        state,
        "attestations/" + control.toLowerCase(Locale.ROOT) + ".yaml",
        2,
        statement,
        "Ada Example, COO",
        LocalDate.of(year, 2, 1),
        LocalDate.of(year + 1, 1, 31),
        links,
        files);
  }
}

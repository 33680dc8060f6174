package io.plumbline.securityhub;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;

/** Findings for one place, as many as one BatchImportFindings takes. */
final class Batch {
  /** AWS takes 100 findings a call. */
  static final int MAX_FINDINGS = 100;

  /** AWS takes 6 MB a call; the rest is for what stands around the findings. */
  static final int MAX_BYTES = 6_000_000 - 10_000;

  private final List<AwsSecurityFinding> findings = new ArrayList<>(MAX_FINDINGS);
  private int bytes;

  /** Whether the finding fits in. */
  boolean takes(int size) {
    return findings.size() < MAX_FINDINGS && bytes + size <= MAX_BYTES;
  }

  void add(AwsSecurityFinding finding, int size) {
    findings.add(finding);
    bytes += size;
  }

  List<AwsSecurityFinding> findings() {
    return findings;
  }
}

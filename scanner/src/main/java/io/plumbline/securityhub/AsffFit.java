package io.plumbline.securityhub;

import io.plumbline.report.Cut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.Resource;

/**
 * Makes a finding small enough: evidence goes first, then tags, then the long text. What says which
 * resource fails which rule always stays.
 */
final class AsffFit {
  /** AWS refuses a finding above 240 KB. */
  static final int MAX_BYTES = 240 * 1000;

  /** Characters of one product field. */
  static final int MAX_FIELD = 2048;

  /** What the product fields that hold evidence start with. */
  static final String EVIDENCE = "plumbline/evidence/";

  private static final int[] EVIDENCE_LENGTHS = {512, 128, 0};

  private AsffFit() {}

  static AwsSecurityFinding fit(AwsSecurityFinding finding) {
    return fit(finding, MAX_BYTES);
  }

  static AwsSecurityFinding fit(AwsSecurityFinding finding, int maxBytes) {
    AwsSecurityFinding fitted = finding;
    for (int length : EVIDENCE_LENGTHS) {
      if (AsffSize.bytes(fitted) <= maxBytes) {
        return fitted;
      }
      fitted = fitted.toBuilder().productFields(shortened(finding.productFields(), length)).build();
    }
    if (AsffSize.bytes(fitted) > maxBytes) {
      List<Resource> bare =
          fitted.resources().stream()
              .map(r -> r.toBuilder().tags((Map<String, String>) null).build())
              .toList();
      fitted = fitted.toBuilder().resources(bare).build();
    }
    if (AsffSize.bytes(fitted) > maxBytes) {
      fitted = fitted.toBuilder().description(Cut.to(128, fitted.description())).build();
    }
    return fitted;
  }

  private static Map<String, String> shortened(Map<String, String> fields, int length) {
    Map<String, String> kept = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (!name.startsWith(EVIDENCE)) {
            kept.put(name, value);
          } else if (length > 0) {
            kept.put(name, Cut.to(length, value));
          }
        });
    if (length == 0) {
      kept.put("plumbline/evidence-omitted", "too large for Security Hub; see the report");
    }
    return kept;
  }
}

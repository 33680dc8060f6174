package io.plumbline.securityhub;

import com.google.gson.JsonElement;
import io.plumbline.report.AcceptedException;
import io.plumbline.report.Cut;
import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import io.plumbline.report.RuleInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.Compliance;
import software.amazon.awssdk.services.securityhub.model.ComplianceStatus;
import software.amazon.awssdk.services.securityhub.model.FindingProviderFields;
import software.amazon.awssdk.services.securityhub.model.FindingProviderSeverity;
import software.amazon.awssdk.services.securityhub.model.Partition;
import software.amazon.awssdk.services.securityhub.model.Recommendation;
import software.amazon.awssdk.services.securityhub.model.RecordState;
import software.amazon.awssdk.services.securityhub.model.Remediation;
import software.amazon.awssdk.services.securityhub.model.Resource;
import software.amazon.awssdk.services.securityhub.model.StatusReason;

/**
 * Writes a finding in the AWS Security Finding Format, within the limits that Security Hub
 * enforces.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFinding.html">AwsSecurityFinding</a>
 */
public final class AsffMapper {
  private static final String SCHEMA_VERSION = "2018-10-08";
  private static final String CHECKS = "Software and Configuration Checks/";
  private static final String STANDARDS = CHECKS + "Industry and Regulatory Standards/";
  private static final int MAX_REQUIREMENTS = 32;
  private static final int MAX_TAGS = 50;
  private static final int MAX_EVIDENCE = 40;

  private final Map<String, RuleInfo> rules;
  private final Set<String> regions;
  private final String homeRegion;
  private final Instant now;

  /**
   * A mapper for one push.
   *
   * @param rules those that the findings name
   * @param regions those that were read, whose hubs take the findings
   * @param homeRegion takes the findings of everything else: IAM has no region, and buckets are
   *     listed wherever they are
   * @param now becomes {@code UpdatedAt}; a later push has to have a later one
   */
  public AsffMapper(
      List<RuleInfo> rules, Collection<String> regions, String homeRegion, Instant now) {
    this.rules = rules.stream().collect(Collectors.toMap(RuleInfo::id, rule -> rule));
    this.regions = Set.copyOf(regions);
    this.homeRegion = homeRegion;
    this.now = now;
  }

  /** Where a finding belongs. */
  public Place place(Finding finding) {
    String region = finding.resource().region();
    return new Place(finding.resource().account(), regions.contains(region) ? region : homeRegion);
  }

  /** The finding in Security Hub's form, at most {@link AsffFit#MAX_BYTES} large. */
  public AwsSecurityFinding map(Finding finding) {
    Place place = place(finding);
    RuleInfo rule = rules.get(finding.rule());
    String partition = partition(finding.resource().arn());
    String title = rule == null ? finding.rule() : rule.title();
    String about = rule == null ? "" : "\n\n" + rule.description().strip();
    String first = (finding.firstSeen() == null ? now : finding.firstSeen()).toString();
    AwsSecurityFinding.Builder asff =
        AwsSecurityFinding.builder()
            .schemaVersion(SCHEMA_VERSION)
            .id(finding.id())
            .productArn(productArn(partition, place))
            .generatorId(Cut.to(512, finding.rule()))
            .awsAccountId(place.account())
            .createdAt(first)
            .updatedAt(now.toString())
            .title(Cut.to(256, title))
            .description(Cut.to(1024, finding.message().strip() + about))
            .findingProviderFields(providerFields(finding))
            .compliance(compliance(finding))
            .resources(resource(finding.resource(), partition))
            .productFields(productFields(finding))
            .recordState(RecordState.ACTIVE);
    if (finding.firstSeen() != null) {
      asff.firstObservedAt(first);
    }
    if (finding.lastSeen() != null) {
      asff.lastObservedAt(finding.lastSeen().toString());
    }
    if (rule != null) {
      asff.remediation(remediation(rule));
    }
    return AsffFit.fit(asff.build());
  }

  /** The product under which an account sends findings of its own. */
  static String productArn(String partition, Place place) {
    return "arn:%s:securityhub:%s:%s:product/%s/default"
        .formatted(partition, place.region(), place.account(), place.account());
  }

  private static boolean isGlobal(String region) {
    return region.equals("global");
  }

  private static String partition(String arn) {
    String[] parts = arn.split(":", 3);
    return parts.length == 3 && parts[0].equals("arn") && !parts[1].isEmpty() ? parts[1] : "aws";
  }

  private static FindingProviderFields providerFields(Finding finding) {
    // AWS's own findings are informational once they pass; only an open failure is as severe as its
    // rule. An accepted one is informational until its exception ends. Workflow is left alone: an
    // import can set it on a new finding and never take it back, so that a finding suppressed by
    // one
    // would not come back (BatchImportFindings, "fields that cannot be updated").
    boolean open = finding.outcome() == Outcome.FAIL && finding.exception() == null;
    String severity = open ? finding.severity().name() : "INFORMATIONAL";
    return FindingProviderFields.builder()
        .severity(
            FindingProviderSeverity.builder()
                .label(severity)
                .original(finding.severity().id())
                .build())
        .types(types(finding))
        .build();
  }

  private static List<String> types(Finding finding) {
    List<String> types = new ArrayList<>();
    types.add(CHECKS + "AWS Security Best Practices");
    if (finding.controls().keySet().stream().anyMatch(id -> id.startsWith("cis-aws-"))) {
      types.add(STANDARDS + "CIS AWS Foundations Benchmark");
    }
    if (finding.controls().containsKey("soc2")) {
      types.add(STANDARDS + "SOC 2");
    }
    return types;
  }

  private static Compliance compliance(Finding finding) {
    List<String> requirements =
        finding.controls().entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(control -> e.getKey() + "/" + control))
            .map(requirement -> Cut.to(64, requirement))
            .limit(MAX_REQUIREMENTS)
            .toList();
    Compliance.Builder compliance = Compliance.builder().status(status(finding.outcome()));
    if (!requirements.isEmpty()) {
      compliance.relatedRequirements(requirements);
    }
    if (finding.exception() != null) {
      compliance.statusReasons(reason("EXCEPTION_ACCEPTED", finding.exception().reason()));
    } else if (finding.outcome() != Outcome.PASS && finding.outcome() != Outcome.FAIL) {
      compliance.statusReasons(reason(finding.outcome().name(), finding.message()));
    }
    return compliance.build();
  }

  private static StatusReason reason(String code, String text) {
    StatusReason.Builder reason = StatusReason.builder().reasonCode(code);
    return text.isBlank() ? reason.build() : reason.description(Cut.to(500, text)).build();
  }

  private static ComplianceStatus status(Outcome outcome) {
    return switch (outcome) {
      case PASS, ATTESTED -> ComplianceStatus.PASSED;
      case FAIL -> ComplianceStatus.FAILED;
      // "Information is missing or this check is not supported for your configuration."
      case UNKNOWN, MANUAL -> ComplianceStatus.WARNING;
      // "The check could not be performed", or its result was NOT_APPLICABLE.
      case ERROR, NOT_APPLICABLE -> ComplianceStatus.NOT_AVAILABLE;
    };
  }

  private Resource resource(ResourceRef ref, String partition) {
    String type = AsffTypes.of(ref.type());
    // Security Hub has a form of its own for the account as a resource.
    String id = type.equals("AwsAccount") ? "AWS::::" + ref.account() : ref.arn();
    Resource.Builder resource =
        Resource.builder()
            .type(type)
            .id(Cut.to(512, id))
            .partition(Partition.fromValue(partition))
            .region(isGlobal(ref.region()) ? homeRegion : ref.region());
    Map<String, String> tags =
        ref.tags().entrySet().stream()
            .filter(tag -> !tag.getKey().isEmpty())
            .limit(MAX_TAGS)
            .collect(
                Collectors.toMap(
                    tag -> Cut.to(128, tag.getKey()),
                    tag -> Cut.to(256, tag.getValue()),
                    (one, other) -> one,
                    LinkedHashMap::new));
    return tags.isEmpty() ? resource.build() : resource.tags(tags).build();
  }

  private static Map<String, String> productFields(Finding finding) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("ProviderName", "Plumbline");
    fields.put("plumbline/outcome", finding.outcome().name());
    fields.put("plumbline/resource-type", finding.resource().type());
    if (finding.exception() != null) {
      exception(finding.exception(), fields);
    }
    finding.evidence().entrySet().stream()
        .filter(e -> !e.getKey().isEmpty())
        .limit(MAX_EVIDENCE)
        .forEach(
            e -> {
              String value = text(e.getValue());
              if (!value.isEmpty()) {
                fields.put(
                    Cut.to(128, AsffFit.EVIDENCE + e.getKey()), Cut.to(AsffFit.MAX_FIELD, value));
              }
            });
    return fields;
  }

  /** For an automation rule of the hub: "plumbline/exception-until" is there while it holds. */
  private static void exception(AcceptedException exception, Map<String, String> fields) {
    fields.put("plumbline/exception-until", exception.expires().toString());
    put(fields, "plumbline/exception-owner", exception.owner());
    put(fields, "plumbline/exception-reason", exception.reason());
    put(fields, "plumbline/exception-ticket", exception.ticket());
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (value != null && !value.isEmpty()) {
      fields.put(name, Cut.to(AsffFit.MAX_FIELD, value));
    }
  }

  private static String text(JsonElement value) {
    boolean plain = value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    return plain ? value.getAsString() : value.toString();
  }

  private static Remediation remediation(RuleInfo rule) {
    RuleInfo.Remediation how = rule.remediation();
    String text =
        Stream.of(how.console(), how.cli(), how.terraform(), rule.title())
            .filter(candidate -> candidate != null && !candidate.isBlank())
            .findFirst()
            .orElse(rule.id());
    Recommendation.Builder recommendation = Recommendation.builder().text(Cut.to(512, text));
    rule.references().stream().findFirst().ifPresent(recommendation::url);
    return Remediation.builder().recommendation(recommendation.build()).build();
  }
}

package io.plumbline.report;

import com.google.gson.JsonElement;
import com.google.gson.annotations.SerializedName;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * A rule as a report shows it.
 *
 * @param description what is wrong and how it hurts; Markdown
 * @param resource the type that it judges
 * @param service lower case, such as {@code ec2}
 * @param frameworks framework id to control ids, sorted
 * @param references links to AWS's documentation
 * @param parameters name to those that are set differently from their defaults, sorted
 * @param outcomes findings per outcome, only those that occur
 * @param accepted how many of its failures an exception covers
 * @param error why it could not be evaluated, or null
 */
public record RuleInfo(
    String id,
    String title,
    String description,
    Severity severity,
    String service,
    String resource,
    SortedMap<String, List<String>> frameworks,
    Remediation remediation,
    List<String> references,
    SortedMap<String, SetParameter> parameters,
    SortedMap<Outcome, Long> outcomes,
    long accepted,
    String error) {

  public RuleInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(frameworks, "frameworks");
    Objects.requireNonNull(remediation, "remediation");
    Objects.requireNonNull(references, "references");
    Objects.requireNonNull(outcomes, "outcomes");
    parameters = parameters == null ? Collections.emptySortedMap() : parameters;
  }

  /** A rule with its default parameters and no accepted failure. */
  public RuleInfo(
      String id,
      String title,
      String description,
      Severity severity,
      String service,
      String resource,
      SortedMap<String, List<String>> frameworks,
      Remediation remediation,
      List<String> references,
      SortedMap<Outcome, Long> outcomes,
      String error) {
    this(
        id,
        title,
        description,
        severity,
        service,
        resource,
        frameworks,
        remediation,
        references,
        Collections.emptySortedMap(),
        outcomes,
        0,
        error);
  }

  /**
   * A parameter that the configuration sets.
   *
   * @param value what the rule was evaluated with
   * @param defaultValue what it has otherwise
   */
  public record SetParameter(
      JsonElement value, @SerializedName("default") JsonElement defaultValue) {
    public SetParameter {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(defaultValue, "default");
    }
  }

  /** How many of its failures no exception covers. */
  public long open() {
    return outcomes.getOrDefault(Outcome.FAIL, 0L) - accepted;
  }

  /**
   * How to put it right, as text; each may be null.
   *
   * @param console steps in the AWS console
   * @param cli AWS CLI commands
   * @param terraform a Terraform fragment
   */
  public record Remediation(String console, String cli, String terraform) {}
}

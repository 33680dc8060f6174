package io.plumbline.catalog;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.report.RuleInfo.Remediation;
import io.plumbline.report.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule as its METADATA annotation describes it, and where its compiled form stands.
 *
 * @param description what is wrong and how it hurts; Markdown
 * @param resource the type that it judges
 * @param reads type to the attributes that the rule may look at
 * @param message what a finding says, with <code>{key}</code> for a value of the evidence
 * @param frameworks framework id to control ids
 * @param references links to AWS's documentation
 * @param closedWorld whether a failure may rest on something that is not there
 * @param manual whether a person has to decide
 * @param notApplicable what to say of a resource that the rule is not about, or null to say nothing
 * @param since the version that had it first
 * @param module the wasm module that holds it
 * @param entrypoint its entrypoint in that module
 * @param exports which of {@code fail}, {@code in_scope}, {@code sure}, {@code out_of_scope},
 *     {@code unsure} and {@code notes} it has
 * @param source path of the Rego file in the sources
 * @param sha256 of the Rego file, hex
 */
public record Rule(
    String id,
    String title,
    String description,
    Severity severity,
    Scope scope,
    String resource,
    SortedMap<String, List<String>> reads,
    String message,
    SortedMap<String, List<String>> frameworks,
    Remediation remediation,
    List<String> references,
    SortedMap<String, Parameter> parameters,
    boolean closedWorld,
    boolean manual,
    String notApplicable,
    String since,
    String module,
    String entrypoint,
    List<String> exports,
    String source,
    String sha256) {

  /** Fills in what may be left out and refuses what the engine could not work with. */
  public Rule {
    Objects.requireNonNull(id, "id");
    for (Object needed : new Object[] {title, severity, scope, resource, message, module}) {
      Objects.requireNonNull(needed, "incomplete rule " + id);
    }
    Objects.requireNonNull(entrypoint, "incomplete rule " + id);
    Objects.requireNonNull(source, "incomplete rule " + id);
    description = description == null ? "" : description;
    reads = sorted(reads);
    frameworks = sorted(frameworks);
    parameters = sorted(parameters);
    references = references == null ? List.of() : List.copyOf(references);
    exports = exports == null ? List.of("fail") : List.copyOf(exports);
    remediation = remediation == null ? new Remediation(null, null, null) : remediation;
  }

  /** The AWS service, as the rule's folder names it. */
  public String service() {
    String[] parts = source.split("/", -1);
    return parts.length > 3 ? parts[2] : id.substring(0, id.indexOf('-'));
  }

  /** Whether the rule says which resources it judges; otherwise it judges all of its type. */
  public boolean hasInScope() {
    return exports.contains("in_scope");
  }

  /**
   * The parameters to evaluate with: the defaults, and in their place what the user set.
   *
   * @throws UsageException if {@code settings} has an unknown name or a value of the wrong type
   */
  public JsonObject parametersWith(Map<String, JsonElement> settings) {
    JsonObject result = new JsonObject();
    parameters.forEach((name, parameter) -> result.add(name, parameter.defaultValue()));
    settings.forEach(
        (name, value) -> {
          Parameter parameter = parameters.get(name);
          if (parameter == null) {
            throw new UsageException(
                parameters.isEmpty()
                    ? "rule %s has no parameters, but '%s' is set".formatted(id, name)
                    : "rule %s has no parameter '%s'; it has: %s"
                        .formatted(id, name, String.join(", ", parameters.keySet())));
          }
          String problem = parameter.problemWith(value);
          if (problem != null) {
            throw new UsageException(
                "parameter %s of rule %s %s, not %s".formatted(name, id, problem, value));
          }
          result.add(name, value);
        });
    return result;
  }

  /** The same rule, taken from another module that has it too. */
  Rule in(String otherModule) {
    return new Rule(
        id,
        title,
        description,
        severity,
        scope,
        resource,
        reads,
        message,
        frameworks,
        remediation,
        references,
        parameters,
        closedWorld,
        manual,
        notApplicable,
        since,
        otherModule,
        entrypoint,
        exports,
        source,
        sha256);
  }

  private static <T> SortedMap<String, T> sorted(SortedMap<String, T> map) {
    return map == null ? new TreeMap<>() : map;
  }
}

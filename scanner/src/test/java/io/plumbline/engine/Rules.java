package io.plumbline.engine;

import io.plumbline.catalog.Parameter;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Scope;
import io.plumbline.report.Severity;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes rules for tests. */
final class Rules {
  private String id = "ec2-rule";
  private Scope scope = Scope.RESOURCE;
  private String resource = "AWS::EC2::SecurityGroup";
  private final SortedMap<String, List<String>> reads = new TreeMap<>();
  private final SortedMap<String, List<String>> frameworks = new TreeMap<>();
  private final SortedMap<String, Parameter> parameters = new TreeMap<>();
  private Severity severity = Severity.HIGH;
  private boolean closedWorld;
  private boolean manual;
  private String notApplicable;
  private String module = "ec2";

  private Rules() {}

  static Rules rule() {
    return new Rules();
  }

  Rules id(String value) {
    id = value;
    return this;
  }

  Rules scope(Scope value) {
    scope = value;
    return this;
  }

  Rules resource(String value) {
    resource = value;
    return this;
  }

  Rules reads(String type, String... attributes) {
    reads.put(type, List.of(attributes));
    return this;
  }

  Rules framework(String framework, String... controls) {
    frameworks.put(framework, List.of(controls));
    return this;
  }

  Rules parameter(String name, Parameter parameter) {
    parameters.put(name, parameter);
    return this;
  }

  Rules severity(Severity value) {
    severity = value;
    return this;
  }

  Rules closedWorld() {
    closedWorld = true;
    return this;
  }

  Rules manual() {
    manual = true;
    return this;
  }

  Rules notApplicable(String reason) {
    notApplicable = reason;
    return this;
  }

  Rules module(String value) {
    module = value;
    return this;
  }

  Rule build() {
    return new Rule(
        id,
        "The good state",
        "",
        severity,
        scope,
        resource,
        new TreeMap<>(reads.isEmpty() ? Map.of(resource, List.of("A", "B")) : reads),
        "Open to {cidr}",
        frameworks,
        null,
        null,
        parameters,
        closedWorld,
        manual,
        notApplicable,
        "0.1.0",
        module,
        "plumbline/entry/" + id.replace('-', '_') + "/result",
        List.of("fail"),
        "rules/aws/ec2/rule/rule.rego",
        "aa");
  }
}

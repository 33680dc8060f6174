package io.plumbline.collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The least that a scan has to be allowed, from the collectors' own declarations. */
public final class Permissions {
  private Permissions() {}

  /** The operations that a plan calls, and those that find its target. */
  public static Stream<Operation> operations(CollectionPlan plan) {
    return Stream.concat(
            Stream.of("sts:GetCallerIdentity", "ec2:DescribeRegions")
                .flatMap(text -> Operation.parse(text).stream()),
            plan.types().stream().flatMap(type -> operationsOf(type, plan)))
        .distinct();
  }

  /** The operations that a plan calls to read one of its types; none if it does not read it. */
  public static Stream<Operation> operations(CollectionPlan plan, String type) {
    return plan.types().stream()
        .filter(t -> t.name().equals(type))
        .flatMap(t -> operationsOf(t, plan))
        .distinct();
  }

  private static <T> Stream<Operation> operationsOf(ResourceType<?, T> type, CollectionPlan plan) {
    return Stream.concat(
        type.listOperations().stream(),
        plan.sources(type).stream().flatMap(source -> source.operations().stream()));
  }

  /** An IAM policy document. No action in it can be limited to resources without losing facts. */
  public static JsonObject policyFor(CollectionPlan plan) {
    SortedSet<String> permissions = new TreeSet<>();
    operations(plan).forEach(operation -> permissions.add(operation.permission()));
    JsonArray actions = new JsonArray();
    permissions.forEach(actions::add);
    JsonObject statement = new JsonObject();
    statement.addProperty("Sid", "PlumblineReadOnly");
    statement.addProperty("Effect", "Allow");
    statement.add("Action", actions);
    statement.addProperty("Resource", "*");
    JsonArray statements = new JsonArray();
    statements.add(statement);
    JsonObject policy = new JsonObject();
    policy.addProperty("Version", "2012-10-17");
    policy.add("Statement", statements);
    return policy;
  }
}

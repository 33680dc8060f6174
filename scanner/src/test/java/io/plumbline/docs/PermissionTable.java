package io.plumbline.docs;

import static java.util.Comparator.comparing;

import io.plumbline.collectors.CollectionPlan;
import io.plumbline.collectors.Operation;
import io.plumbline.collectors.Permissions;
import java.util.Map;

/** Which operations a plan calls, what has to be allowed for each, and for which types. */
final class PermissionTable {
  private PermissionTable() {}

  static String of(CollectionPlan plan) {
    StringBuilder table = new StringBuilder(Markdown.head("Operation", "Permission", "For"));
    Permissions.operations(plan)
        .sorted(comparing(Operation::service).thenComparing(Operation::name))
        .forEach(operation -> table.append(row(plan, operation)));
    return table.toString();
  }

  private static String row(CollectionPlan plan, Operation operation) {
    String types =
        Markdown.codes(
            plan.attributes().keySet().stream()
                .filter(type -> Permissions.operations(plan, type).anyMatch(operation::equals))
                .toList());
    boolean always =
        Permissions.operations(CollectionPlan.of(Map.of())).anyMatch(operation::equals);
    return Markdown.row(
        Markdown.code(operation.service() + ":" + operation.name()),
        Markdown.code(operation.permission()),
        always ? "every scan" + (types.isEmpty() ? "" : ", " + types) : types);
  }
}

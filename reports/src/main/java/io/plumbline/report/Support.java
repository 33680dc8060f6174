package io.plumbline.report;

import io.plumbline.report.FrameworkResult.ControlResult;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The technical evidence of a control or a framework. It supports them; whether they are met, a
 * person says.
 *
 * @param checks rules of this run behind it
 * @param failing those with failures that no exception covers
 * @param accepted those all of whose failures are accepted
 */
public record Support(long checks, long failing, long accepted) {

  /** Of one control. */
  public static Support of(Report report, ControlResult control) {
    return of(report, List.of(control));
  }

  /** Of all controls of a framework together, each rule once. */
  public static Support of(Report report, FrameworkResult framework) {
    return of(report, framework.controls());
  }

  private static Support of(Report report, Collection<ControlResult> controls) {
    Set<String> ids =
        controls.stream().flatMap(c -> c.rules().stream()).collect(Collectors.toSet());
    List<RuleInfo> rules = report.rules().stream().filter(r -> ids.contains(r.id())).toList();
    long failing = rules.stream().filter(r -> r.open() > 0).count();
    long accepted = rules.stream().filter(r -> r.open() == 0 && r.accepted() > 0).count();
    return new Support(ids.size(), failing, accepted);
  }

  /** As {@code supported by 5 checks, 2 failing}; empty without checks. */
  public String words() {
    if (checks == 0) {
      return "";
    }
    return Text.format(
            "supported by %,d %s, %,d failing", checks, checks == 1 ? "check" : "checks", failing)
        + (accepted == 0 ? "" : Text.format(", %,d accepted", accepted));
  }
}

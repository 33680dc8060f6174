package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.report.Finding;
import io.plumbline.report.Outcome;
import io.plumbline.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the findings in which two reports over one snapshot differ. */
final class FindingDifferences {
  /** Enough to see what happened; the rest is counted. */
  private static final int NAMED = 20;

  private record Seen(Outcome outcome, String sha256, String rule, String arn) {}

  private final Map<String, Seen> reported = new HashMap<>();
  private final List<String> named = new ArrayList<>();
  private long count;

  private FindingDifferences() {}

  /**
   * One sentence for each finding.
   *
   * @param given the report as it is
   * @param again the report as it has to be
   */
  static List<String> between(Report given, Report again) throws IOException {
    FindingDifferences differences = new FindingDifferences();
    given.findings().forEach(differences::remember);
    again.findings().forEach(differences::compare);
    differences.reported.forEach(
        (id, seen) ->
            differences.add(
                "finding %s (%s, %s) is in the report, and the snapshot does not give it"
                    .formatted(id, seen.rule(), seen.arn())));
    if (differences.count > NAMED) {
      differences.named.add("and %d findings more differ".formatted(differences.count - NAMED));
    }
    return differences.named;
  }

  private void remember(Finding finding) {
    Seen seen = seen(finding);
    if (reported.put(finding.id(), seen) != null) {
      add(
          "finding %s (%s, %s) is in the report more than once"
              .formatted(finding.id(), seen.rule(), seen.arn()));
    }
  }

  private void compare(Finding right) {
    Seen seen = seen(right);
    Seen other = reported.remove(right.id());
    if (seen.equals(other)) {
      return;
    }
    String which = "finding %s (%s, %s) ".formatted(right.id(), seen.rule(), seen.arn());
    if (other == null) {
      add(which + "is not in the report, and the snapshot gives " + seen.outcome());
    } else if (other.outcome() == seen.outcome()) {
      add(which + "is " + seen.outcome() + " in both, but with other details in the report");
    } else {
      add(
          which
              + "is %s in the report, and the snapshot gives %s"
                  .formatted(other.outcome(), seen.outcome()));
    }
  }

  private void add(String difference) {
    count++;
    if (count <= NAMED) {
      named.add(difference);
    }
  }

  private static Seen seen(Finding finding) {
    return new Seen(
        finding.outcome(),
        Hashing.hex(finding.toString().getBytes(UTF_8)),
        finding.rule(),
        finding.resource().arn());
  }
}

package io.plumbline.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares a report with an earlier one by finding id, and carries over since when each failure is
 * known. In memory are the ids of what did not pass earlier, and what is missing later.
 */
public final class ReportDiff {
  private enum State {
    OPEN,
    ACCEPTED,
    UNKNOWN
  }

  /** A finding of the earlier report that did not pass. */
  private static final class Known {
    final State state;
    final Instant firstSeen;
    final Instant lastSeen;
    boolean met;

    /** The times are null for what was never seen to fail. */
    Known(State state, Instant firstSeen, Instant lastSeen) {
      this.state = state;
      this.firstSeen = firstSeen;
      this.lastSeen = lastSeen;
    }
  }

  private final Map<String, Known> known = new HashMap<>();
  private final Map<Instant, Instant> times = new HashMap<>();
  private final Instant beforeTime;
  private final Instant afterTime;

  private ReportDiff(Report before, Report after) {
    this.beforeTime = before.run().snapshotTime();
    this.afterTime = after.run().snapshotTime();
  }

  /**
   * The later report with its baseline, and with {@link Finding#change} and the times at each
   * finding. Reads both twice; after that, only the later one is still needed.
   */
  public static Report between(Report before, Report after) throws IOException {
    return new ReportDiff(before, after).compare(before, after);
  }

  private Report compare(Report before, Report after) throws IOException {
    before.findings().forEach(this::remember);
    SortedMap<ChangeKind, Long> counts = new TreeMap<>();
    SortedMap<Severity, Long> newFailed = new TreeMap<>();
    after
        .findings()
        .forEach(
            f -> {
              Known earlier = known.get(f.id());
              if (earlier != null) {
                earlier.met = true;
              }
              ChangeKind change = change(earlier, f);
              if (change != null) {
                counts.merge(change, 1L, Long::sum);
                boolean isNew = change == ChangeKind.NEW || change == ChangeKind.REOPENED;
                if (isNew && f.exception() == null) {
                  newFailed.merge(f.severity(), 1L, Long::sum);
                }
              }
            });
    List<Baseline.Missing> missing = missing(before, after);
    missing.forEach(m -> counts.merge(m.change(), 1L, Long::sum));
    Baseline baseline =
        new Baseline(before.run().scanId(), beforeTime, counts, newFailed, List.copyOf(missing));
    Report.FindingSource findings = after.findings();
    return after.comparedWith(
        baseline, action -> findings.forEach(f -> action.accept(annotated(f))));
  }

  private List<Baseline.Missing> missing(Report before, Report after) throws IOException {
    List<Baseline.Missing> missing = new ArrayList<>();
    if (known.values().stream().allMatch(k -> k.met || k.state == State.UNKNOWN)) {
      return missing;
    }
    Sight sight = new Sight(after);
    before
        .findings()
        .forEach(
            f -> {
              Known earlier = known.get(f.id());
              if (earlier != null && !earlier.met && earlier.state != State.UNKNOWN) {
                missing.add(
                    new Baseline.Missing(
                        sight.ofMissing(f),
                        f.id(),
                        f.rule(),
                        f.severity(),
                        f.resource(),
                        f.message(),
                        earlier.firstSeen));
              }
            });
    return missing;
  }

  private void remember(Finding f) {
    if (f.outcome() == Outcome.FAIL) {
      State state = f.exception() == null ? State.OPEN : State.ACCEPTED;
      known.put(f.id(), new Known(state, since(f.firstSeen()), beforeTime));
    } else if (isUnknown(f)) {
      boolean failed = f.firstSeen() != null && f.lastSeen() != null;
      known.put(
          f.id(),
          new Known(
              State.UNKNOWN,
              failed ? since(f.firstSeen()) : null,
              failed ? since(f.lastSeen()) : null));
    }
  }

  /** One object for each different time, of which there are few. */
  private Instant since(Instant time) {
    Instant first = time == null ? beforeTime : time;
    Instant same = times.putIfAbsent(first, first);
    return same == null ? first : same;
  }

  private Finding annotated(Finding f) {
    Known earlier = known.get(f.id());
    ChangeKind change = change(earlier, f);
    if (f.outcome() == Outcome.FAIL) {
      boolean since = earlier != null && earlier.firstSeen != null;
      return f.compared(change, since ? earlier.firstSeen : afterTime, afterTime);
    }
    return isUnknown(f) && earlier != null
        ? f.compared(change, earlier.firstSeen, earlier.lastSeen)
        : f.compared(change, null, null);
  }

  /** What the later finding says of the earlier one, which is null for one that passed. */
  private static ChangeKind change(Known before, Finding now) {
    boolean failed = before != null && before.state != State.UNKNOWN;
    return switch (now.outcome()) {
      case FAIL -> {
        if (before == null || before.firstSeen == null) {
          yield ChangeKind.NEW;
        }
        yield before.state == State.ACCEPTED && now.exception() == null
            ? ChangeKind.REOPENED
            : ChangeKind.STILL_OPEN;
      }
      case UNKNOWN, ERROR -> before == null || failed ? ChangeKind.NEWLY_UNKNOWN : null;
      case PASS, NOT_APPLICABLE -> failed ? ChangeKind.FIXED : null;
      case MANUAL, ATTESTED -> failed ? ChangeKind.NOT_COMPARED : null;
    };
  }

  private static boolean isUnknown(Finding finding) {
    return finding.outcome() == Outcome.UNKNOWN || finding.outcome() == Outcome.ERROR;
  }
}

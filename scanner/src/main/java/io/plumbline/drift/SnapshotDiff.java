package io.plumbline.drift;

import com.google.gson.JsonPrimitive;
import io.plumbline.drift.ResourceChange.Kind;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Compares two snapshots, partition by partition. Both are read once and side by side, so the
 * memory needed does not grow with them. What one of the two did not look at, or could not read, is
 * said to be that: it is never taken for added, removed or changed.
 */
public final class SnapshotDiff {
  /**
   * How many resources there are of which kind.
   *
   * @param attributes values that differ in the changed ones
   * @param blind listings and attributes that cannot be compared
   * @param ignored values that differ and that nobody wants to see
   */
  public record Counts(
      long added,
      long removed,
      long changed,
      long attributes,
      long notComparable,
      long blind,
      long ignored,
      long same) {

    /** Whether anything is known to differ. */
    public boolean differ() {
      return added + removed + changed > 0;
    }

    /** Whether all that either snapshot holds could be compared. */
    public boolean complete() {
      return notComparable + blind == 0;
    }
  }

  private final Side before;
  private final Side after;
  private final IgnoredPaths ignored;
  private final DriftListener listener;
  private long added;
  private long removed;
  private long changed;
  private long attributes;
  private long notComparable;
  private long blind;
  private long left;
  private long same;

  private SnapshotDiff(Side before, Side after, IgnoredPaths ignored, DriftListener listener) {
    this.before = before;
    this.after = after;
    this.ignored = ignored;
    this.listener = listener;
  }

  /**
   * Says everything that differs to {@code listener}, in the order of the partitions and in each by
   * arn.
   *
   * @throws io.plumbline.snapshot.SnapshotException if a snapshot turns out to be damaged
   */
  public static Counts between(
      Snapshot before, Snapshot after, IgnoredPaths ignored, DriftListener listener)
      throws IOException {
    SnapshotDiff diff = new SnapshotDiff(new Side(before), new Side(after), ignored, listener);
    diff.compare();
    return new Counts(
        diff.added,
        diff.removed,
        diff.changed,
        diff.attributes,
        diff.notComparable,
        diff.blind,
        diff.left,
        diff.same);
  }

  private void compare() throws IOException {
    TreeSet<String> types = new TreeSet<>(before.asked().keySet());
    types.retainAll(after.asked().keySet());
    for (String type : types) {
      List<String> one = askedByOne(before.asked().get(type), after.asked().get(type));
      if (!one.isEmpty()) {
        blind++;
        listener.blind(new Blind(null, null, type, one, null, null, 0));
      }
    }
    TreeSet<PartitionKey> keys = new TreeSet<>(before.keys());
    keys.addAll(after.keys());
    for (PartitionKey key : keys) {
      compare(key);
    }
  }

  private List<String> askedByOne(List<String> first, List<String> second) {
    TreeSet<String> one = new TreeSet<>(first);
    one.addAll(second);
    one.removeIf(name -> first.contains(name) == second.contains(name));
    return List.copyOf(one);
  }

  private void compare(PartitionKey key) throws IOException {
    Coverage first = before.coverage(key);
    Coverage second = after.coverage(key);
    long unmatched = 0;
    try (Cursor a = before.open(key);
        Cursor b = after.open(key)) {
      while (a.hasLine() || b.hasLine()) {
        if (a.hasLine() && b.hasLine() && a.line().equals(b.line())) {
          same++;
          a.advance();
          b.advance();
          continue;
        }
        int order = order(a, b);
        if (order == 0) {
          resources(key.type(), a.resource(), b.resource());
        } else if (order < 0 && second.status().complete()) {
          removed++;
          listener.changed(new ResourceChange(Kind.REMOVED, a.resource(), List.of()));
        } else if (order > 0 && first.status().complete()) {
          added++;
          listener.changed(new ResourceChange(Kind.ADDED, b.resource(), List.of()));
        } else {
          unmatched++;
        }
        if (order <= 0) {
          a.advance();
        }
        if (order >= 0) {
          b.advance();
        }
      }
    }
    if (unmatched > 0 || first.status().complete() != second.status().complete()) {
      blind++;
      listener.blind(
          new Blind(key.account(), key.region(), key.type(), List.of(), first, second, unmatched));
    }
  }

  /** Which of two lines comes first; one that is not there comes last. */
  private static int order(Cursor a, Cursor b) {
    if (!a.hasLine() || !b.hasLine()) {
      return a.hasLine() ? -1 : 1;
    }
    return Resource.PARTITION_ORDER.compare(a.resource(), b.resource());
  }

  private void resources(String type, Resource a, Resource b) throws IOException {
    TreeSet<String> names = new TreeSet<>(a.attributes().keySet());
    names.addAll(b.attributes().keySet());
    names.addAll(a.unavailable().keySet());
    names.addAll(b.unavailable().keySet());
    names.removeIf(ValueDiff::isOriginal);
    List<AttributeChange> changes = new ArrayList<>();
    for (String name : names) {
      Fact first = before.fact(a, name);
      Fact second = after.fact(b, name);
      if (first != null && second != null) {
        changes.addAll(ValueDiff.between(name, first, second));
      }
    }
    if (!a.region().equals(b.region())) {
      changes.add(
          new AttributeChange("region", Fact.of(text(a.region())), Fact.of(text(b.region()))));
    }
    int all = changes.size();
    changes.removeIf(change -> ignored.contains(type, change.path()));
    left += all - changes.size();
    long known = changes.stream().filter(AttributeChange::comparable).count();
    if (changes.isEmpty()) {
      same++;
    } else if (known == 0) {
      notComparable++;
      listener.changed(new ResourceChange(Kind.NOT_COMPARABLE, b, List.copyOf(changes)));
    } else {
      changed++;
      attributes += known;
      listener.changed(new ResourceChange(Kind.CHANGED, b, List.copyOf(changes)));
    }
  }

  private static JsonPrimitive text(String value) {
    return new JsonPrimitive(value);
  }
}

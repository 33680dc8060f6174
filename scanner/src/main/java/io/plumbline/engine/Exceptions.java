package io.plumbline.engine;

import io.plumbline.catalog.Glob;
import io.plumbline.catalog.Rule;
import io.plumbline.report.AcceptedException;
import io.plumbline.report.ListedException;
import io.plumbline.report.ListedException.State;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import io.plumbline.snapshot.ScanInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Puts exceptions beside the failures that they cover, and counts what each covers. Any thread.
 *
 * <p>Entries are found by the rule and, where they name resources by their whole ARN, by that: a
 * long list costs little for each finding.
 */
final class Exceptions {
  /** No exception covers the finding. */
  static final int NONE = -1;

  /** An entry with what it means ready. */
  private record Entry(int index, ListedException listed, State state, ResourceMatcher matcher) {}

  /** The entries about one rule, each list in order. */
  private record OfRule(Map<String, List<Entry>> byArn, List<Entry> others) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<AcceptedException> accepted = new ArrayList<>();
  private final Map<String, OfRule> byRule = new HashMap<>();
  private final LongAdder[] matched;

  Exceptions(List<ListedException> list, List<Rule> rules, ScanInfo scan) {
    LocalDate day = LocalDate.ofInstant(scan.started(), ZoneOffset.UTC);
    matched = new LongAdder[list.size()];
    for (ListedException listed : list) {
      List<Glob> patterns = listed.rules().stream().map(Glob::new).toList();
      List<Rule> about =
          rules.stream()
              .filter(r -> patterns.isEmpty() || patterns.stream().anyMatch(p -> p.matches(r.id())))
              .toList();
      matched[entries.size()] = new LongAdder();
      Entry entry =
          new Entry(
              entries.size(),
              listed,
              state(listed, about, scan, day),
              new ResourceMatcher(listed.resources()));
      entries.add(entry);
      accepted.add(
          new AcceptedException(
              listed.reason(), listed.owner(), listed.expires(), listed.ticket(), listed.source()));
      about.forEach(rule -> add(rule, entry));
    }
  }

  private void add(Rule rule, Entry entry) {
    OfRule of =
        byRule.computeIfAbsent(rule.id(), r -> new OfRule(new HashMap<>(), new ArrayList<>()));
    Collection<String> arns = entry.matcher.wholeArns();
    if (arns.isEmpty()) {
      of.others.add(entry);
    }
    arns.forEach(arn -> of.byArn.computeIfAbsent(arn, a -> new ArrayList<>()).add(entry));
  }

  private static State state(
      ListedException listed, List<Rule> about, ScanInfo scan, LocalDate day) {
    List<String> accounts = listed.resources().account();
    boolean inRun =
        !about.isEmpty()
            && (accounts.isEmpty() || accounts.stream().anyMatch(scan.accounts()::contains));
    if (!inRun) {
      return State.NOT_IN_RUN;
    }
    return day.isAfter(listed.expires()) ? State.EXPIRED : State.ACTIVE;
  }

  /** The verdicts on one rule, with the exceptions beside the failures that they cover. */
  List<Judgement> applied(String rule, List<Judgement> judgements) {
    OfRule of = byRule.get(rule);
    if (of == null) {
      return judgements;
    }
    List<Judgement> applied = new ArrayList<>(judgements.size());
    for (Judgement judgement : judgements) {
      applied.add(
          judgement.outcome() == Outcome.FAIL
              ? judgement.accepted(cover(of, judgement.resource()))
              : judgement);
    }
    return applied;
  }

  /** The first active entry that covers a failure, or {@link #NONE}; all that match are counted. */
  private int cover(OfRule of, ResourceRef resource) {
    int first = NONE;
    for (List<Entry> candidates :
        List.of(of.byArn.getOrDefault(resource.arn(), List.of()), of.others)) {
      for (Entry entry : candidates) {
        if (entry.matcher.matches(resource)) {
          matched[entry.index].increment();
          if (entry.state == State.ACTIVE && (first == NONE || entry.index < first)) {
            first = entry.index;
          }
        }
      }
    }
    return first;
  }

  /** What stands beside a finding; null for {@link #NONE}. */
  AcceptedException accepted(int index) {
    return index == NONE ? null : accepted.get(index);
  }

  /** The list as the report shows it, once everything is judged. */
  List<ListedException> listed() {
    return entries.stream()
        .map(entry -> entry.listed.in(entry.state, matched[entry.index].sum()))
        .toList();
  }
}

package io.plumbline.engine;

import io.plumbline.report.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps judgements by rule until the report is written, and gives each rule's in order. What is too
 * much for memory goes to sorted files, so the memory needed does not grow with the account. Any
 * thread may add.
 */
final class FindingSpool implements AutoCloseable {
  private final int limit;
  private final Map<String, RuleSpool> rules = new HashMap<>();
  private Path folder;
  private int inMemory;
  private int files;

  /** One rule's share. */
  private static final class RuleSpool {
    private final SortedMap<Outcome, Long> outcomes = new TreeMap<>();
    private long accepted;
    private final List<Path> runs = new ArrayList<>();
    private List<Judgement> buffer = new ArrayList<>();
  }

  /**
   * An empty spool.
   *
   * @param limit judgements to keep in memory, of all rules together
   */
  FindingSpool(int limit) {
    this.limit = limit;
  }

  synchronized void add(String rule, Collection<Judgement> judgements) {
    RuleSpool spool = spool(rule);
    spool.buffer.addAll(judgements);
    for (Judgement judgement : judgements) {
      spool.outcomes.merge(judgement.outcome(), 1L, Long::sum);
      if (judgement.exception() != Exceptions.NONE) {
        spool.accepted++;
      }
    }
    inMemory += judgements.size();
    while (inMemory > limit) {
      spill();
    }
  }

  /** Judgements per outcome of one rule, only those that occur. */
  synchronized SortedMap<Outcome, Long> outcomes(String rule) {
    return spool(rule).outcomes;
  }

  /** Failures of one rule that an exception covers. */
  synchronized long accepted(String rule) {
    return spool(rule).accepted;
  }

  /** Gives one rule's judgements in {@link Judgement#ORDER}, as often as needed. */
  synchronized void forEach(String rule, JudgementFiles.Action action) throws IOException {
    RuleSpool spool = spool(rule);
    spool.buffer.sort(Judgement.ORDER);
    PriorityQueue<JudgementFiles.Cursor> heads =
        new PriorityQueue<>(Comparator.comparing(JudgementFiles.Cursor::head, Judgement.ORDER));
    try {
      for (Path run : spool.runs) {
        heads.add(JudgementFiles.open(run));
      }
      if (!spool.buffer.isEmpty()) {
        heads.add(JudgementFiles.over(spool.buffer));
      }
      while (!heads.isEmpty()) {
        JudgementFiles.Cursor first = heads.poll();
        action.accept(first.head());
        if (first.advance()) {
          heads.add(first);
        } else {
          first.close();
        }
      }
    } finally {
      for (JudgementFiles.Cursor cursor : heads) {
        cursor.close();
      }
    }
  }

  @Override
  public synchronized void close() {
    try {
      for (RuleSpool spool : rules.values()) {
        for (Path run : spool.runs) {
          Files.deleteIfExists(run);
        }
      }
      if (folder != null) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the temporary findings", e);
    }
  }

  private RuleSpool spool(String rule) {
    return rules.computeIfAbsent(rule, r -> new RuleSpool());
  }

  /** Brings the largest buffer to disk. */
  private void spill() {
    RuleSpool largest =
        rules.values().stream().max(Comparator.comparingInt(s -> s.buffer.size())).orElseThrow();
    largest.buffer.sort(Judgement.ORDER);
    try {
      if (folder == null) {
        folder = Files.createTempDirectory("plumbline-findings");
      }
      Path run = folder.resolve(Integer.toString(files++));
      largest.runs.add(run);
      JudgementFiles.write(run, largest.buffer);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep findings in %s".formatted(folder), e);
    }
    inMemory -= largest.buffer.size();
    largest.buffer = new ArrayList<>();
  }
}

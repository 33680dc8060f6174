package io.plumbline.engine;

import com.google.gson.JsonElement;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Selection;
import io.plumbline.report.Attestation;
import io.plumbline.report.ListedException;
import io.plumbline.report.Report;
import io.plumbline.snapshot.Snapshot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Judges a snapshot by the rules of a selection.
 *
 * <p>One thread reads the snapshot and cuts it into inputs; workers evaluate them. The report is
 * the same whatever their number and speed.
 */
public final class Evaluation {
  /** Judgements kept in memory before they go to disk. */
  private static final int IN_MEMORY = 200_000;

  /** Hears how far an evaluation is; called from any thread. */
  @FunctionalInterface
  public interface Progress {
    /** Says how many verdicts on resources have been reached, of how many. */
    void judged(long done, long total);
  }

  /**
   * How to evaluate.
   *
   * @param tool name of the program, for the report
   * @param parameters rule id to the parameters that are set for it; rules that are not selected
   *     are left alone
   * @param exceptions in the order in which they are tried
   * @param attestations of controls of any framework
   * @param workers threads that evaluate
   */
  public record Settings(
      String tool,
      String toolVersion,
      Map<String, Map<String, JsonElement>> parameters,
      List<ListedException> exceptions,
      List<Attestation> attestations,
      int workers) {

    /** Without exceptions and attestations. */
    public Settings(
        String tool,
        String toolVersion,
        Map<String, Map<String, JsonElement>> parameters,
        int workers) {
      this(tool, toolVersion, parameters, List.of(), List.of(), workers);
    }
  }

  private final PolicyEngine engine;
  private final InstantSource clock;
  private final Settings settings;
  private final Progress progress;

  public Evaluation(
      PolicyEngine engine, InstantSource clock, Settings settings, Progress progress) {
    this.engine = engine;
    this.clock = clock;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Evaluates every rule of the selection.
   *
   * @return the report; closing it deletes what it keeps on disk
   * @throws io.plumbline.snapshot.SnapshotException if the snapshot turns out to be damaged
   * @throws io.plumbline.catalog.UsageException if a parameter is wrong
   */
  public Result run(Snapshot snapshot, Selection selection) {
    Instant started = clock.instant();
    RuleRun rules = new RuleRun(selection.rules(), settings.parameters());
    engine.prepare(selection.rules());
    Listings listings = new Listings(snapshot.manifest());
    Exceptions exceptions =
        new Exceptions(settings.exceptions(), selection.rules(), snapshot.manifest().scan());
    FindingSpool spool = new FindingSpool(IN_MEMORY);
    try {
      judge(
          snapshot,
          selection.rules(),
          new ShardJudge(engine, snapshot, listings, rules, exceptions, spool));
      rules.addTypeLevel(snapshot.manifest().scan(), listings, spool);
    } catch (RuntimeException | Error e) {
      spool.close();
      throw e;
    }
    Report report =
        new ReportAssembly(settings, snapshot.manifest(), selection, rules, exceptions, spool)
            .report(started, clock.instant(), listings);
    return new Result(report, spool);
  }

  private void judge(Snapshot snapshot, List<Rule> rules, ShardJudge judge) {
    List<Unit> units = Unit.of(rules);
    long total = units.stream().mapToLong(unit -> verdicts(snapshot, unit)).sum();
    InputShards shards = new InputShards(snapshot, InputShards.SIZE);
    try (Workers workers = new Workers(settings.workers())) {
      for (Unit unit : units) {
        shards.forEach(
            unit, shard -> workers.run(() -> progress.judged(judge.judge(unit, shard), total)));
      }
      workers.await();
    }
  }

  private static long verdicts(Snapshot snapshot, Unit unit) {
    return unit.rules().stream()
        .flatMap(rule -> snapshot.partitions(rule.resource()).stream())
        .mapToLong(partition -> partition.count())
        .sum();
  }

  /** A report, and the temporary files that its findings may stand in. */
  public static final class Result implements AutoCloseable {
    private final Report report;
    private final FindingSpool spool;

    private Result(Report report, FindingSpool spool) {
      this.report = report;
      this.spool = spool;
    }

    /** The report; its findings can be read until this is closed. */
    public Report report() {
      return report;
    }

    @Override
    public void close() {
      spool.close();
    }
  }
}

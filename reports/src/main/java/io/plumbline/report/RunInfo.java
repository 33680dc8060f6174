package io.plumbline.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * What differs between two runs over the same snapshot, and what was run.
 *
 * @param scanId the snapshot's id
 * @param snapshotTime the time that ages are judged against
 * @param packs what was evaluated
 * @param ruleMillis time spent in each rule, in milliseconds
 */
public record RunInfo(
    String tool,
    String toolVersion,
    String scanId,
    Instant snapshotTime,
    Instant started,
    Instant finished,
    List<String> accounts,
    List<String> regions,
    List<Pack> packs,
    SortedMap<String, Double> ruleMillis) {

  public RunInfo {
    Objects.requireNonNull(tool, "tool");
    Objects.requireNonNull(toolVersion, "toolVersion");
    Objects.requireNonNull(scanId, "scanId");
    Objects.requireNonNull(snapshotTime, "snapshotTime");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(finished, "finished");
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(regions, "regions");
    Objects.requireNonNull(packs, "packs");
    Objects.requireNonNull(ruleMillis, "ruleMillis");
  }

  /**
   * A set of rules that was evaluated.
   *
   * @param name framework id, or {@code all}
   * @param sha256 over the rules and the framework's controls, hex
   */
  public record Pack(String name, String version, String sha256) {}
}

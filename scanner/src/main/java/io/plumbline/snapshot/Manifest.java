package io.plumbline.snapshot;

import java.time.Instant;
import java.util.List;

/**
 * What a snapshot holds, and what it does not.
 *
 * @param coverage sorted by partition key; a partition that is not here was not asked for
 * @param partitions those with at least one resource, sorted by partition key
 */
public record Manifest(
    int formatVersion,
    ScanInfo scan,
    Instant finished,
    List<Coverage> coverage,
    List<Partition> partitions) {

  /** The format that this program writes, and the only one that it reads. */
  public static final int FORMAT_VERSION = 1;

  /**
   * One file of resources.
   *
   * @param path relative to the snapshot
   * @param sha256 of the file, hex
   * @param count resources in it, at least one
   */
  public record Partition(
      String account, String region, String type, String path, String sha256, long count) {

    /** What its resources answer for. */
    public PartitionKey key() {
      return new PartitionKey(account, region, type);
    }
  }
}

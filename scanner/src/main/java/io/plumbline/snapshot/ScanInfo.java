package io.plumbline.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What a scan sets out to do.
 *
 * @param started the snapshot's own time, which ages are judged against
 * @param partition {@code aws}, {@code aws-cn} or {@code aws-us-gov}
 * @param accounts sorted
 * @param regions sorted, without {@code global}
 * @param attributes type to the names of the attributes that are asked for, sorted; a type that is
 *     missing here is not asked for at all
 */
public record ScanInfo(
    String scanId,
    Instant started,
    String toolVersion,
    String partition,
    List<String> accounts,
    List<String> regions,
    SortedMap<String, List<String>> attributes) {

  /**
   * Whether {@code other} asks for the same things, so that one can go on with the other's work.
   */
  boolean asksLike(ScanInfo other) {
    return toolVersion.equals(other.toolVersion)
        && partition.equals(other.partition)
        && accounts.equals(other.accounts)
        && regions.equals(other.regions)
        && attributes.equals(other.attributes);
  }
}

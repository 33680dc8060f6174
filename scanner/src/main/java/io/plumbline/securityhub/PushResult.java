package io.plumbline.securityhub;

import java.util.SortedMap;

/**
 * The numbers of a push. Every finding is in exactly one of the first three.
 *
 * @param accepted taken in by Security Hub
 * @param rejected refused one by one
 * @param skipped not sent, because their place is closed
 * @param closed places that take no findings, with the reason in one sentence
 */
public record PushResult(
    long accepted, long rejected, long skipped, SortedMap<Place, String> closed) {
  /** How many findings there were. */
  public long findings() {
    return accepted + rejected + skipped;
  }
}

package io.plumbline.drift;

/**
 * One value that differs.
 *
 * @param path from the attribute down, such as {@code IpPermissions[0].FromPort}; {@code []} stands
 *     for an element that only one of the two lists has
 */
public record AttributeChange(String path, Fact before, Fact after) {

  /** Whether both snapshots could read it; otherwise nothing is known to have changed. */
  public boolean comparable() {
    return before.known() && after.known();
  }
}

package io.plumbline.drift;

import io.plumbline.snapshot.Resource;
import java.util.List;

/**
 * A resource that one snapshot has and the other has not or has otherwise.
 *
 * @param resource of the later snapshot, or of the earlier one if it is gone
 * @param attributes what differs; empty for one that was added or removed
 */
public record ResourceChange(Kind kind, Resource resource, List<AttributeChange> attributes) {

  /** What became of it. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** All that differs is what could be read. */
    NOT_COMPARABLE
  }
}

package io.plumbline.drift;

import java.io.IOException;

/** Hears what differs, in the order of the snapshots; writing it may fail. */
public interface DriftListener {
  /** A resource differs. */
  void changed(ResourceChange change) throws IOException;

  /** A listing or an attribute cannot be compared. */
  void blind(Blind blind) throws IOException;
}

package io.plumbline.collectors;

import io.plumbline.snapshot.Coverage;

/** Is told how a collection goes; called from many threads. */
public interface CollectionProgress {
  /** Tells nobody. */
  CollectionProgress NONE = new CollectionProgress() {};

  /** The number of listings to come. */
  default void planned(int listings) {}

  /** A listing has ended. */
  default void finished(Coverage coverage) {}
}

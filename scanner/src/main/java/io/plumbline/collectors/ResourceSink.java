package io.plumbline.collectors;

import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.PartitionWriter;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.SnapshotWriter;

/** Where collected resources go; called from many threads. */
public interface ResourceSink {
  /** Whether an earlier run of the same scan has the partition already. */
  boolean isDone(PartitionKey key);

  /** Starts a partition. */
  Partition open(PartitionKey key);

  /** Says how the listing of a partition ended; after its commit. */
  void coverage(Coverage coverage);

  /** Writes into a snapshot. */
  static ResourceSink of(SnapshotWriter writer) {
    return new ResourceSink() {
      @Override
      public boolean isDone(PartitionKey key) {
        return writer.isDone(key.account(), key.region(), key.type());
      }

      @Override
      public Partition open(PartitionKey key) {
        PartitionWriter partition = writer.partition(key.account(), key.region(), key.type());
        return new Partition() {
          @Override
          public void add(Resource resource) {
            partition.add(resource);
          }

          @Override
          public long commit() {
            return partition.commit();
          }

          @Override
          public void close() {
            partition.close();
          }
        };
      }

      @Override
      public void coverage(Coverage coverage) {
        writer.coverage(coverage);
      }
    };
  }

  /** The resources of one partition, in any order. */
  interface Partition extends AutoCloseable {
    /** Adds a resource. */
    void add(Resource resource);

    /**
     * Makes the partition part of the snapshot, whole.
     *
     * @return the number of resources in it
     */
    long commit();

    /** Gives up what was not committed. */
    @Override
    void close();
  }
}

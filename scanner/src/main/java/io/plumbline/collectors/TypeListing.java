package io.plumbline.collectors;

import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.Resource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The listing of one type in one place, and the calls for its items.
 *
 * <p>No thread waits for another: the last call to end ends the listing. Only so many calls of one
 * listing stand in the common queue; the listing's own thread makes those that are over, which
 * keeps the memory bounded and the queue fair.
 */
final class TypeListing<C, T> {
  private static final int IN_QUEUE = 24;

  private final AccountCollection collection;
  private final ResourceType<C, T> type;
  private final List<AttributeSource<T>> sources;
  private final Calls calls;
  private final PartitionKey key;
  private final Semaphore queue = new Semaphore(IN_QUEUE);
  private final AtomicInteger pending = new AtomicInteger(1);
  private final AtomicReference<Coverage> fault = new AtomicReference<>();
  private ResourceSink.Partition partition;
  private Runnable whenDone;

  TypeListing(
      AccountCollection collection,
      ResourceType<C, T> type,
      List<AttributeSource<T>> sources,
      Calls calls,
      PartitionKey key) {
    this.collection = collection;
    this.type = type;
    this.sources = sources;
    this.calls = calls;
    this.key = key;
  }

  void start(Runnable done) {
    whenDone = done;
    guarded(
        () -> {
          partition = collection.sink().open(key);
          list();
        });
    release();
  }

  private void list() {
    try {
      for (T item : type.items(calls.client(type.service()), calls)) {
        if (collection.failed()) {
          return;
        }
        if (type.keeps(item)) {
          submit(() -> new ItemCollection<>(this, item).start());
        }
      }
    } catch (RuntimeException e) {
      Fault found = AwsErrors.read(e, type.service(), calls.place().region());
      if (!type.emptyOn().contains(found.awsCode())) {
        incomplete(found, AwsErrors.permission(e, type.listOperations()));
      }
    }
  }

  /** Runs a task of this listing, perhaps now. */
  void submit(Runnable task) {
    pending.incrementAndGet();
    if (sources.isEmpty() || !queue.tryAcquire()) {
      run(task);
      return;
    }
    collection
        .connection()
        .executor()
        .execute(
            () -> {
              queue.release();
              run(task);
            });
  }

  private void run(Runnable task) {
    guarded(task);
    release();
  }

  private void guarded(Runnable task) {
    try {
      if (!collection.failed()) {
        task.run();
      }
    } catch (RuntimeException | Error e) {
      collection.fail(e);
    }
  }

  private void release() {
    if (pending.decrementAndGet() == 0) {
      try {
        guarded(this::finish);
      } finally {
        if (partition != null) {
          partition.close();
        }
        whenDone.run();
      }
    }
  }

  private void finish() {
    long committed = partition.commit();
    Coverage found = fault.get();
    collection.finished(
        found == null
            ? Coverage.collected(key, committed)
            : Coverage.incomplete(
                key, found.status(), committed, found.code(), found.permission()));
  }

  void add(Resource resource) {
    partition.add(resource);
  }

  /** The listing lacks something; the first reason is kept. */
  void incomplete(Fault found, String permission) {
    Coverage.Status status =
        switch (found.kind()) {
          case DENIED -> Coverage.Status.DENIED;
          case THROTTLED -> Coverage.Status.THROTTLED;
          case REGION_NOT_ENABLED -> Coverage.Status.REGION_NOT_ENABLED;
          case SERVICE_NOT_IN_REGION -> Coverage.Status.SERVICE_NOT_IN_REGION;
          case FAILED -> Coverage.Status.FAILED;
        };
    fault.compareAndSet(
        null,
        Coverage.incomplete(
            key, status, 0, found.code(), found.kind() == Fault.Kind.DENIED ? permission : null));
  }

  ResourceType<C, T> type() {
    return type;
  }

  List<AttributeSource<T>> sources() {
    return sources;
  }

  Calls calls() {
    return calls;
  }
}

package io.plumbline.collectors;

import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.PartitionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads what a plan wants from one account, all services and regions at once.
 *
 * <p>A fault of one item becomes an unavailable attribute, of one type coverage; only a sink that
 * fails ends it early.
 */
public final class AccountCollection {
  private final AwsConnection connection;
  private final Target target;
  private final CollectionPlan plan;
  private final ResourceSink sink;
  private final CollectionProgress progress;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * @param target see {@link Target#discover}
   */
  public AccountCollection(
      AwsConnection connection,
      Target target,
      CollectionPlan plan,
      ResourceSink sink,
      CollectionProgress progress) {
    this.connection = connection;
    this.target = target;
    this.plan = plan;
    this.sink = sink;
    this.progress = progress;
  }

  /**
   * Runs to the end.
   *
   * @throws InterruptedException if the thread was interrupted; what is committed stays
   */
  public void run() throws InterruptedException {
    List<TypeListing<?, ?>> listings = new ArrayList<>();
    for (ResourceType<?, ?> type : plan.types()) {
      for (Place place : places(type)) {
        PartitionKey key = new PartitionKey(target.account(), place.folder(), type.name());
        if (!sink.isDone(key)) {
          listings.add(listing(type, place, key));
        }
      }
    }
    List<Coverage> closed = notEnabled();
    progress.planned(listings.size() + closed.size());
    closed.forEach(this::finished);
    CountDownLatch open = new CountDownLatch(listings.size());
    for (TypeListing<?, ?> listing : listings) {
      connection.executor().execute(() -> listing.start(open::countDown));
    }
    open.await();
    Throwable thrown = failure.get();
    if (thrown instanceof RuntimeException e) {
      throw e;
    } else if (thrown instanceof Error e) {
      throw e;
    }
  }

  private <C, T> TypeListing<C, T> listing(ResourceType<C, T> type, Place place, PartitionKey key) {
    Calls calls = new Calls(connection, target, place);
    return new TypeListing<>(this, type, plan.sources(type), calls, key);
  }

  private List<Place> places(ResourceType<?, ?> type) {
    if (type.isGlobal()) {
      return List.of(place(target.homeRegion(), PartitionKey.GLOBAL));
    }
    return target.regions().stream().map(region -> place(region, region)).toList();
  }

  private Place place(String region, String folder) {
    return new Place(target.partition(), target.account(), region, folder);
  }

  private List<Coverage> notEnabled() {
    List<Coverage> coverage = new ArrayList<>();
    for (ResourceType<?, ?> type : plan.types()) {
      for (String region : type.isGlobal() ? Set.<String>of() : target.notEnabled()) {
        PartitionKey key = new PartitionKey(target.account(), region, type.name());
        coverage.add(Coverage.incomplete(key, Coverage.Status.REGION_NOT_ENABLED, 0, null, null));
      }
    }
    return coverage;
  }

  AwsConnection connection() {
    return connection;
  }

  ResourceSink sink() {
    return sink;
  }

  void finished(Coverage coverage) {
    sink.coverage(coverage);
    progress.finished(coverage);
  }

  /** Ends the collection early: what is collected cannot be kept. */
  void fail(Throwable thrown) {
    failure.compareAndSet(null, thrown);
  }

  boolean failed() {
    return failure.get() != null;
  }
}

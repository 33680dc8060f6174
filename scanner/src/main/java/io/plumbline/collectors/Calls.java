package io.plumbline.collectors;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the calls of one listing share: clients, place, and answers that serve several items. */
public final class Calls {
  private final AwsConnection connection;
  private final Target target;
  private final Place place;
  private final Map<String, CompletableFuture<Object>> answers = new ConcurrentHashMap<>();

  Calls(AwsConnection connection, Target target, Place place) {
    this.connection = connection;
    this.target = target;
    this.place = place;
  }

  /** Where the listing runs. */
  public Place place() {
    return place;
  }

  /** The account and regions of the scan. */
  public Target target() {
    return target;
  }

  /** A client for another region than the listing's. */
  public <C> C client(AwsService<C> service, String region) {
    return connection.client(service, target.account(), region);
  }

  /** A client for the listing's region, or the home region of a global service. */
  public <C> C client(AwsService<C> service) {
    return client(service, service.isGlobal() ? target.homeRegion() : place.region());
  }

  /**
   * Makes a call that answers for all items of the listing only once, and gives the same answer, or
   * throws the same error, to all.
   *
   * @param key names the call within the listing
   */
  @SuppressWarnings("unchecked")
  public <V> V once(String key, Supplier<V> call) {
    CompletableFuture<Object> mine = new CompletableFuture<>();
    CompletableFuture<Object> first = answers.putIfAbsent(key, mine);
    if (first == null) {
      try {
        mine.complete(call.get());
      } catch (RuntimeException e) {
        mine.completeExceptionally(e);
      }
      first = mine;
    }
    try {
      return (V) first.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}

package io.plumbline.engine.opa;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The instances of one module. */
final class InstancePool {
  /**
   * How long to wait for another thread's instance before building one more. About as long as
   * building takes, so that a small account never pays for more than one.
   */
  private static final long PATIENCE_MILLIS = 250;

  private static final int NONE = 0;

  private final Supplier<OpaInstance> factory;
  private final int limit;
  private final BlockingQueue<OpaInstance> idle = new LinkedBlockingQueue<>();
  private final AtomicInteger alive = new AtomicInteger();
  private final AtomicInteger building = new AtomicInteger();

  InstancePool(Supplier<OpaInstance> factory, int limit) {
    this.factory = factory;
    this.limit = limit;
  }

  /** Builds the first instance, unless somebody was faster. */
  void warmUp() {
    if (alive.compareAndSet(NONE, 1)) {
      idle.add(build());
    }
  }

  /** Takes an instance for the calling thread, building one if that is faster than waiting. */
  OpaInstance take() throws InterruptedException {
    while (true) {
      OpaInstance instance =
          alive.get() == NONE ? idle.poll() : idle.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      if (instance != null) {
        return instance;
      }
      int now = alive.get();
      if (now < limit && building.get() == 0 && alive.compareAndSet(now, now + 1)) {
        return build();
      }
    }
  }

  void giveBack(OpaInstance instance) {
    idle.add(instance);
  }

  /** Says that a taken instance will not come back. */
  void forget() {
    alive.decrementAndGet();
  }

  private OpaInstance build() {
    building.incrementAndGet();
    try {
      return factory.get();
    } catch (RuntimeException | Error e) {
      alive.decrementAndGet();
      throw e;
    } finally {
      building.decrementAndGet();
    }
  }
}

package io.plumbline.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads with a short queue: who brings work faster than it is done waits, so that inputs do not
 * pile up in memory. The first failure stops everything that has not begun.
 */
final class Workers implements AutoCloseable {
  private final ExecutorService threads;
  private final Semaphore free;
  private final int slots;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  Workers(int count) {
    threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(null, task, "plumbline-worker", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    slots = 2 * count;
    free = new Semaphore(slots);
  }

  /** Deep policies recurse deeply once they are compiled to Java methods. */
  private static final long STACK_BYTES = 8L << 20;

  void run(Runnable task) {
    free.acquireUninterruptibly();
    rethrow();
    threads.execute(
        () -> {
          try {
            if (failure.get() == null) {
              task.run();
            }
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
  }

  /** Waits for everything that was brought. */
  void await() {
    free.acquireUninterruptibly(slots);
    free.release(slots);
    rethrow();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void rethrow() {
    Throwable thrown = failure.get();
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
  }
}

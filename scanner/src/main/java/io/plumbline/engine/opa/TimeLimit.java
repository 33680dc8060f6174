package io.plumbline.engine.opa;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ends calls into wasm that take too long. Compiled wasm looks in every loop whether its thread was
 * interrupted, so that even a loop without end can be left.
 */
final class TimeLimit implements AutoCloseable {
  private final Duration limit;
  private final ScheduledThreadPoolExecutor timer;

  TimeLimit(Duration limit) {
    this.limit = limit;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "plumbline-time-limit");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Calls on this thread.
   *
   * @throws IllegalStateException if the call was ended
   */
  <T> T within(Supplier<T> call) {
    Alarm alarm = new Alarm(Thread.currentThread());
    Future<?> pending = timer.schedule(alarm, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return call.get();
    } catch (RuntimeException e) {
      if (alarm.rang()) {
        throw new IllegalStateException("not done after %d s".formatted(limit.toSeconds()), e);
      }
      throw e;
    } finally {
      pending.cancel(false);
      alarm.stop();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** Interrupts one thread, but never once the thread is past the call. */
  private static final class Alarm implements Runnable {
    private final Thread thread;
    private boolean rang;
    private boolean stopped;

    Alarm(Thread thread) {
      this.thread = thread;
    }

    @Override
    public synchronized void run() {
      if (!stopped) {
        rang = true;
        thread.interrupt();
      }
    }

    synchronized boolean rang() {
      return rang;
    }

    /** To be called by the thread itself. */
    synchronized void stop() {
      stopped = true;
      if (rang) {
        // The interruption was for the call only; whether it arrived there no longer matters.
        boolean unused = Thread.interrupted();
      }
    }
  }
}

package io.plumbline.securityhub;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Lets through so many calls a second on average, and a few more at the start. */
final class TokenBucket {
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final double rate;
  private final double burst;
  private final LongSupplier clock;
  private final LongConsumer sleep;
  private double tokens;
  private long refilled;

  TokenBucket(double rate, double burst) {
    this(rate, burst, System::nanoTime, LockSupport::parkNanos);
  }

  /**
   * A full bucket.
   *
   * @param rate tokens a second
   * @param clock nanoseconds
   * @param sleep takes nanoseconds
   */
  TokenBucket(double rate, double burst, LongSupplier clock, LongConsumer sleep) {
    this.rate = rate;
    this.burst = burst;
    this.clock = clock;
    this.sleep = sleep;
    this.tokens = burst;
    this.refilled = clock.getAsLong();
  }

  /** Waits for a token; returns early when the thread is interrupted. */
  void acquire() {
    long until = reserve();
    for (long left = until - clock.getAsLong(); left > 0; left = until - clock.getAsLong()) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      sleep.accept(left);
    }
  }

  private synchronized long reserve() {
    long now = clock.getAsLong();
    tokens = Math.min(burst, tokens + (now - refilled) / NANOS * rate);
    refilled = now;
    tokens -= 1;
    return tokens >= 0 ? now : now + (long) (-tokens / rate * NANOS);
  }
}

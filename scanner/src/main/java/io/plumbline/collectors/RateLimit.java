package io.plumbline.collectors;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * A token bucket for one service in one region of one account: each attempt waits for a token. A
 * throttling answer halves the rate, success brings it back by and by (additive increase,
 * multiplicative decrease), never over the ceiling.
 */
final class RateLimit implements ExecutionInterceptor {
  private static final double SLOWEST = 0.5;
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final double ceiling;
  private final LongSupplier clock;
  private final LongConsumer sleep;
  private double rate;
  private double tokens;
  private long refilled;
  private long slowed;

  RateLimit(double ceiling) {
    this(ceiling, System::nanoTime, LockSupport::parkNanos);
  }

  /**
   * @param ceiling calls a second
   * @param clock nanoseconds
   * @param sleep takes nanoseconds
   */
  RateLimit(double ceiling, LongSupplier clock, LongConsumer sleep) {
    this.ceiling = ceiling;
    this.clock = clock;
    this.sleep = sleep;
    this.rate = ceiling;
    this.tokens = burst();
    this.refilled = clock.getAsLong();
    this.slowed = refilled - (long) NANOS;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    acquire();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    succeeded();
  }

  /** Waits for a token. */
  void acquire() {
    long until = clock.getAsLong() + reserve();
    for (long left = until - clock.getAsLong(); left > 0; left = until - clock.getAsLong()) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      sleep.accept(left);
    }
  }

  /** Takes a token, or one of the future, and says how long it is until then. */
  private synchronized long reserve() {
    long now = clock.getAsLong();
    tokens = Math.min(burst(), tokens + (now - refilled) / NANOS * rate);
    refilled = now;
    tokens -= 1;
    return tokens >= 0 ? 0 : (long) (-tokens / rate * NANOS);
  }

  /** AWS said "too fast". Answers to calls that were under way together count once. */
  synchronized void throttled() {
    long now = clock.getAsLong();
    if (now - slowed >= NANOS) {
      rate = Math.max(SLOWEST, rate / 2);
      tokens = Math.min(tokens, 0);
      slowed = now;
    }
  }

  synchronized void succeeded() {
    rate = Math.min(ceiling, rate + ceiling / 200);
  }

  synchronized double rate() {
    return rate;
  }

  private double burst() {
    return Math.max(1, rate);
  }
}

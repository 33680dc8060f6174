package io.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final AtomicLong nanos = new AtomicLong();
  private final RateLimit limit = new RateLimit(10, nanos::get, nanos::addAndGet);

  private Duration durationOf(int calls) {
    long start = nanos.get();
    for (int i = 0; i < calls; i++) {
      limit.acquire();
    }
    return Duration.ofNanos(nanos.get() - start);
  }

  @Test
  void oneSecondsWorthOfCallsGoesThroughAtOnceAndTheRestAtTheCeiling() {
    assertThat(durationOf(10)).isZero();
    assertThat(durationOf(20)).isBetween(Duration.ofMillis(1990), Duration.ofMillis(2010));
  }

  @Test
  void aThrottlingAnswerHalvesTheRateOnceASecond() {
    limit.throttled();
    limit.throttled();
    assertThat(limit.rate()).isEqualTo(5);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    limit.throttled();
    assertThat(limit.rate()).isEqualTo(2.5);
  }

  @Test
  void successBringsTheRateBackButNeverOverTheCeiling() {
    limit.throttled();
    for (int i = 0; i < 50; i++) {
      limit.succeeded();
    }
    assertThat(limit.rate()).isBetween(7.4, 7.6);
    for (int i = 0; i < 500; i++) {
      limit.succeeded();
    }
    assertThat(limit.rate()).isEqualTo(10);
  }

  @Test
  void theRateNeverEndsAtNothing() {
    for (int i = 0; i < 100; i++) {
      nanos.addAndGet(Duration.ofSeconds(2).toNanos());
      limit.throttled();
    }
    assertThat(limit.rate()).isEqualTo(0.5);
  }
}

package io.plumbline.securityhub;

import io.plumbline.report.Report.FindingSource;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;

/**
 * Sends findings to Security Hub, each to the hub of its own account and region, in batches.
 * Findings stream through: at most a batch for each place is held, and a few that are under way.
 */
public final class SecurityHubPush {
  private static final int AT_ONCE = 4;

  private final Hubs hubs;
  private final AsffMapper mapper;
  private final PushListener listener;
  private final Pace pace;

  /** Nothing is sent yet. */
  public SecurityHubPush(Hubs hubs, AsffMapper mapper, PushListener listener) {
    this(hubs, mapper, listener, Pace.AWS);
  }

  SecurityHubPush(Hubs hubs, AsffMapper mapper, PushListener listener, Pace pace) {
    this.hubs = hubs;
    this.mapper = mapper;
    this.listener = listener;
    this.pace = pace;
  }

  /**
   * How fast to send.
   *
   * @param callsPerSecond to one place on average
   * @param burst calls at the start
   * @param retryMillis before a refused finding is sent again; doubled each time
   */
  record Pace(double callsPerSecond, double burst, long retryMillis) {
    /** BatchImportFindings takes 10 calls a second, 30 in a burst, of an account in a region. */
    static final Pace AWS = new Pace(10, 30, 500);
  }

  /**
   * Sends all findings and waits until each has an answer.
   *
   * @throws IOException if the findings could not be read
   * @throws InterruptedException if the thread was interrupted; some findings were sent
   */
  public PushResult push(FindingSource findings) throws IOException, InterruptedException {
    Map<Place, Destination> destinations = new ConcurrentHashMap<>();
    Map<Place, Batch> open = new TreeMap<>();
    ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
    // The reader waits when twice as many batches are ready as can be sent at once.
    Semaphore waiting = new Semaphore(2 * AT_ONCE);
    try {
      findings.forEach(
          finding -> {
            Place place = mapper.place(finding);
            Destination destination = destinations.computeIfAbsent(place, this::destination);
            if (destination.isClosed()) {
              destination.skip(1);
              return;
            }
            AwsSecurityFinding asff = mapper.map(finding);
            int size = AsffSize.bytes(asff);
            Batch batch = open.computeIfAbsent(place, p -> new Batch());
            if (!batch.takes(size)) {
              send(destination, batch, senders, waiting);
              batch = new Batch();
              open.put(place, batch);
            }
            batch.add(asff, size);
          });
      open.forEach((place, batch) -> send(destinations.get(place), batch, senders, waiting));
      senders.shutdown();
      while (!senders.awaitTermination(1, TimeUnit.MINUTES)) {
        // Every call has its own time limit.
      }
    } finally {
      senders.shutdownNow();
    }
    return result(destinations);
  }

  private Destination destination(Place place) {
    return new Destination(place, hubs.in(place.account(), place.region()), listener, pace);
  }

  private static void send(
      Destination destination, Batch batch, ExecutorService senders, Semaphore waiting) {
    waiting.acquireUninterruptibly();
    senders.execute(
        () -> {
          try {
            destination.send(batch.findings());
          } finally {
            waiting.release();
          }
        });
  }

  private static PushResult result(Map<Place, Destination> destinations) {
    long accepted = 0;
    long rejected = 0;
    long skipped = 0;
    TreeMap<Place, String> closed = new TreeMap<>();
    for (Destination destination : destinations.values()) {
      accepted += destination.accepted();
      rejected += destination.rejected();
      skipped += destination.skipped();
      if (destination.isClosed()) {
        closed.put(destination.place(), destination.closedBecause());
      }
    }
    return new PushResult(accepted, rejected, skipped, closed);
  }
}

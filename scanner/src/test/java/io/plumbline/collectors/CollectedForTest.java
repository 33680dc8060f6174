package io.plumbline.collectors;

import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What collecting one type from a stand-in gives. */
record CollectedForTest(List<Resource> resources, List<Coverage> coverage) {
  static final SortedSet<String> REGIONS = new TreeSet<>(List.of("us-east-1"));

  /** Collects all attributes of a type, with three attempts for each call. */
  static CollectedForTest from(AwsStandIn aws, ResourceType<?, ?> type) {
    CollectionPlan plan = CollectionPlan.of(Map.of(type.name(), type.attributes().keySet()));
    return from(aws, plan);
  }

  static CollectedForTest from(AwsStandIn aws, CollectionPlan plan) {
    return from(aws, plan, new Target("aws", SampleAnswers.ACCOUNT, REGIONS, new TreeSet<>()));
  }

  static CollectedForTest from(AwsStandIn aws, CollectionPlan plan, Target target) {
    Queue<Resource> resources = new ConcurrentLinkedQueue<>();
    Queue<Coverage> coverage = new ConcurrentLinkedQueue<>();
    run(aws, plan, target, sink(resources, coverage));
    return new CollectedForTest(
        resources.stream()
            .sorted(Resource.PARTITION_ORDER.thenComparing(Resource::toString))
            .toList(),
        List.copyOf(coverage));
  }

  static void run(AwsStandIn aws, CollectionPlan plan, Target target, ResourceSink sink) {
    try (AwsConnection connection = connection(aws)) {
      new AccountCollection(connection, target, plan, sink, CollectionProgress.NONE).run();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static AwsConnection connection(AwsStandIn aws) {
    return AwsConnection.builder()
        .standIn(aws, aws)
        .rateFactor(1000)
        .retries(3, Duration.ofMillis(1))
        .key("AKIA", "secret")
        .build();
  }

  private static ResourceSink sink(Queue<Resource> resources, Queue<Coverage> coverage) {
    return new ResourceSink() {
      @Override
      public boolean isDone(PartitionKey key) {
        return false;
      }

      @Override
      public Partition open(PartitionKey key) {
        return new Partition() {
          private final Queue<Resource> mine = new ConcurrentLinkedQueue<>();

          @Override
          public void add(Resource resource) {
            mine.add(resource);
          }

          @Override
          public long commit() {
            resources.addAll(mine);
            return mine.size();
          }

          @Override
          public void close() {}
        };
      }

      @Override
      public void coverage(Coverage entry) {
        coverage.add(entry);
      }
    };
  }
}

package io.plumbline.collectors;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.Unavailable;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every type of every collector has to do, whatever AWS answers. */
@Timeout(60)
class CollectorContractTest {
  static Collection<ResourceType<?, ?>> types() {
    return CollectionPlan.allTypes().values();
  }

  /** Those whose listing is one answer that is there or an error. */
  private static final Set<String> SINGLE =
      Set.of("AWS::::Account", "AWS::::Region", "AWS::Macie::Session", "AWS::SecurityHub::Hub");

  @ParameterizedTest
  @MethodSource("types")
  void nothingThereIsCollectedAndEmpty(ResourceType<?, ?> type) {
    CollectedForTest collected = CollectedForTest.from(new AwsStandIn().empty(), type);
    assertThat(collected.coverage())
        .extracting(Coverage::status)
        .containsOnly(Coverage.Status.COLLECTED);
    if (!SINGLE.contains(type.name())) {
      assertThat(collected.resources()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyPageIsReadAndEveryAttributeGiven(ResourceType<?, ?> type) {
    AwsStandIn aws = new AwsStandIn();
    CollectedForTest collected = CollectedForTest.from(aws, type);
    assertThat(collected.coverage())
        .as("coverage")
        .extracting(Coverage::status)
        .containsOnly(Coverage.Status.COLLECTED);
    assertThat(collected.resources()).isNotEmpty();
    assertThat(collected.resources())
        .allSatisfy(resource -> assertThat(resource.unavailable()).isEmpty());
    assertThat(aws.called()).as("called and declared").isEqualTo(operations(type));
    Set<String> given = new TreeSet<>();
    collected.resources().forEach(r -> given.addAll(r.attributes().keySet()));
    assertThat(type.attributes().keySet()).as("declared attributes").containsAll(given);
    for (AttributeSource<?> source : type.sources()) {
      assertThat(given)
          .as("attributes from calls")
          .containsAnyElementsOf(source.attributes().keySet());
    }
    collected
        .resources()
        .forEach(
            r -> SchemaCheck.conforms(Shape.closed(type.attributes()).schema(), r.attributes()));
    boolean pages =
        type.listOperations().stream().anyMatch(o -> aws.secondPages().contains(o.name()));
    if (pages) {
      assertThat(collected.resources().toString()).contains("-page2-");
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void errorThatMeansNothingThereIsCollectedAndEmpty(ResourceType<?, ?> type) {
    for (String code : type.emptyOn()) {
      AwsStandIn aws = new AwsStandIn();
      type.listOperations().forEach(operation -> aws.failing(operation.name(), code));
      CollectedForTest collected = CollectedForTest.from(aws, type);
      assertThat(collected.resources()).isEmpty();
      assertThat(collected.coverage())
          .extracting(Coverage::status)
          .containsOnly(Coverage.Status.COLLECTED);
    }
  }

  @Test
  void theStandInHasPages() {
    AwsStandIn aws = new AwsStandIn();
    CollectedForTest.from(aws, CollectionPlan.allTypes().get("AWS::EC2::SecurityGroup"));
    assertThat(aws.secondPages()).containsExactly("DescribeSecurityGroups");
  }

  @ParameterizedTest
  @MethodSource("types")
  void deniedListingIsCoverageWithThePermission(ResourceType<?, ?> type) {
    for (Operation operation : type.listOperations()) {
      AwsStandIn aws = new AwsStandIn().failing(operation.name(), "AccessDenied");
      CollectedForTest collected = CollectedForTest.from(aws, type);
      assertThat(collected.coverage())
          .extracting(Coverage::status, Coverage::code, Coverage::permission)
          .containsOnly(tuple(Coverage.Status.DENIED, "AccessDenied", operation.permission()));
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void deniedItemIsAnUnavailableAttributeWithThePermission(ResourceType<?, ?> type) {
    for (AttributeSource<?> source : type.sources()) {
      for (Operation operation : source.operations()) {
        if (type.listOperations().contains(operation)) {
          continue;
        }
        AwsStandIn aws = new AwsStandIn().failing(operation.name(), "AccessDeniedException");
        CollectedForTest collected = CollectedForTest.from(aws, type);
        assertThat(collected.coverage())
            .extracting(Coverage::status)
            .containsOnly(Coverage.Status.COLLECTED);
        assertThat(collected.resources())
            .isNotEmpty()
            .allSatisfy(
                resource ->
                    assertUnavailable(
                        resource, source, new Unavailable("AccessDenied", operation.permission())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void notConfiguredIsAbsent(ResourceType<?, ?> type) {
    for (AttributeSource<?> source : type.sources()) {
      for (String code : source.absentOn()) {
        AwsStandIn aws = new AwsStandIn();
        source.operations().forEach(operation -> aws.failing(operation.name(), code));
        CollectedForTest collected = CollectedForTest.from(aws, type);
        assertThat(collected.resources())
            .isNotEmpty()
            .allSatisfy(
                resource -> {
                  assertThat(resource.attributes().keySet())
                      .doesNotContainAnyElementsOf(source.attributes().keySet());
                  assertThat(resource.unavailable().keySet())
                      .doesNotContainAnyElementsOf(source.attributes().keySet());
                });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void throttledOnceIsAsIfItWereNot(ResourceType<?, ?> type) {
    AwsStandIn aws = new AwsStandIn().times(1);
    operations(type).forEach(operation -> aws.failing(operation, "ThrottlingException"));
    assertThat(CollectedForTest.from(aws, type))
        .isEqualTo(CollectedForTest.from(new AwsStandIn(), type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void throttledForGoodIsCoverageOrUnavailable(ResourceType<?, ?> type) {
    AwsStandIn aws = new AwsStandIn();
    type.listOperations().forEach(o -> aws.failing(o.name(), "ThrottlingException"));
    assertThat(CollectedForTest.from(aws, type).coverage())
        .extracting(Coverage::status, Coverage::code)
        .containsOnly(tuple(Coverage.Status.THROTTLED, "Throttled"));
    for (AttributeSource<?> source : type.sources()) {
      AwsStandIn other = new AwsStandIn();
      source.operations().forEach(o -> other.failing(o.name(), "ThrottlingException"));
      assertThat(CollectedForTest.from(other, type).resources())
          .allSatisfy(
              resource -> assertUnavailable(resource, source, new Unavailable("Throttled", null)));
    }
  }

  private static void assertUnavailable(
      Resource resource, AttributeSource<?> source, Unavailable reason) {
    for (String attribute : source.attributes().keySet()) {
      if (!resource.attributes().has(attribute)) {
        assertThat(resource.unavailable()).containsEntry(attribute, reason);
      }
    }
    assertThat(resource.unavailable()).containsValue(reason);
  }

  private static Set<String> operations(ResourceType<?, ?> type) {
    return Stream.concat(
            type.listOperations().stream(),
            type.sources().stream().flatMap(source -> source.operations().stream()))
        .map(Operation::name)
        .collect(toCollection(TreeSet::new));
  }
}

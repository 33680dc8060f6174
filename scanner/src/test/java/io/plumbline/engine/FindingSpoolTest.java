package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingSpoolTest {
  @Test
  void givesEachRulesJudgementsInOrderAsOftenAsAsked() throws IOException {
    List<Judgement> expected =
        IntStream.range(0, 1000).mapToObj(FindingSpoolTest::judgement).toList();
    for (int limit : List.of(10, 100, 10_000)) {
      try (FindingSpool spool = new FindingSpool(limit)) {
        IntStream.range(0, 1000)
            .parallel()
            .forEach(i -> spool.add("r" + i % 2, List.of(expected.get(i * 7 % 1000))));
        for (int times = 0; times < 2; times++) {
          List<Judgement> all = new ArrayList<>(judgements(spool, "r0"));
          assertThat(all).isSortedAccordingTo(Judgement.ORDER).hasSize(500);
          all.addAll(judgements(spool, "r1"));
          assertThat(all).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(spool.outcomes("r0")).isEqualTo(Map.of(Outcome.FAIL, 500L));
        assertThat(spool.accepted("r0")).isEqualTo(250);
        assertThat(judgements(spool, "r2")).isEmpty();
      }
    }
  }

  private static List<Judgement> judgements(FindingSpool spool, String rule) throws IOException {
    List<Judgement> all = new ArrayList<>();
    spool.forEach(rule, all::add);
    return all;
  }

  private static Judgement judgement(int number) {
    JsonObject evidence = new JsonObject();
    if (number % 3 == 0) {
      evidence.addProperty("n", "é" + number);
    }
    return new Judgement(
        new ResourceRef(
            "arn:%04d".formatted(number),
            "AWS::EC2::VPC",
            "111122223333",
            "eu-west-1",
            new TreeMap<>(Map.of("ключ", "значение"))),
        number % 2 == 0 ? Outcome.FAIL : Outcome.PASS,
        "message ü",
        evidence,
        number % 3 == 0 ? Outcome.UNKNOWN : null,
        number % 4 == 0 ? 5 : Exceptions.NONE);
  }
}

package io.plumbline.engine;

import static io.plumbline.engine.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import io.plumbline.catalog.Rule;
import io.plumbline.report.ListedException;
import io.plumbline.report.ListedException.Resources;
import io.plumbline.report.ListedException.State;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import io.plumbline.snapshot.ScanInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExceptionsTest {
  private static final String ACCOUNT = "111122223333";
  private static final List<Rule> RULES =
      List.of(rule().id("ec2-open").build(), rule().id("ec2-wide").build());

  @Test
  void coversByEachRestrictionAndByAllTogether() {
    assertThat(covered(resources("arn:a", "", "", "", ""))).isTrue();
    assertThat(covered(resources("arn:b", "", "", "", ""))).isFalse();
    assertThat(covered(resources("arn:*", ACCOUNT, "eu-*", "env", "pr?d"))).isTrue();
    assertThat(covered(resources("arn:?", "", "us-*", "", ""))).isFalse();
    assertThat(covered(resources("", "", "", "env", "test"))).isFalse();
    assertThat(covered(resources("", "", "", "owner", "*"))).isFalse();
  }

  @Test
  void theFirstThatHoldsStandsBesideTheFindingAndEachCounts() {
    Exceptions exceptions =
        exceptions(
            entry("ec2-*", "2026-11-23", resources("arn:*", "", "", "", "")),
            entry("ec2-wide", "2026-11-24", resources("arn:*", "", "", "", "")),
            entry("ec2-wide", "2026-11-24", resources("arn:a", "", "", "", "")),
            entry("ec2-open", "2026-11-24", resources("arn:a", "", "", "", "")),
            entry("s3-*", "2026-11-24", resources("arn:a", "", "", "", "")),
            entry("ec2-*", "2026-11-24", resources("", "999988887777", "", "", "")));

    List<Judgement> applied =
        exceptions.applied("ec2-wide", List.of(judgement(Outcome.FAIL), judgement(Outcome.PASS)));

    assertThat(applied).extracting(Judgement::exception).containsExactly(1, Exceptions.NONE);
    assertThat(exceptions.accepted(1).source()).isEqualTo("plumbline.yaml:7");
    assertThat(exceptions.listed())
        .extracting(ListedException::state, ListedException::matched)
        .containsExactly(
            tuple(State.EXPIRED, 1L),
            tuple(State.ACTIVE, 1L),
            tuple(State.ACTIVE, 1L),
            tuple(State.ACTIVE, 0L),
            tuple(State.NOT_IN_RUN, 0L),
            tuple(State.NOT_IN_RUN, 0L));
  }

  private static boolean covered(Resources resources) {
    Exceptions exceptions = exceptions(entry("ec2-*", "2027-01-01", resources));
    return exceptions.applied("ec2-open", List.of(judgement(Outcome.FAIL))).get(0).exception() == 0;
  }

  private static Exceptions exceptions(ListedException... list) {
    Instant late = Instant.parse("2026-11-24T23:59:59Z");
    ScanInfo scan =
        new ScanInfo(
            "s", late, "test", "aws", List.of(ACCOUNT), List.of("eu-west-1"), new TreeMap<>());
    return new Exceptions(List.of(list), RULES, scan);
  }

  private static ListedException entry(String rule, String expires, Resources resources) {
    return new ListedException(
        "plumbline.yaml",
        7,
        State.ACTIVE,
        0,
        false,
        List.of(rule),
        resources,
        "reason",
        "owner",
        LocalDate.parse(expires),
        null);
  }

  /** Empty for no restriction. */
  private static Resources resources(
      String arn, String account, String region, String tag, String value) {
    return new Resources(
        list(arn),
        list(account),
        list(region),
        tag.isEmpty() ? new TreeMap<>() : new TreeMap<>(Map.of(tag, List.of(value))));
  }

  private static List<String> list(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  private static Judgement judgement(Outcome outcome) {
    ResourceRef group =
        new ResourceRef(
            "arn:a",
            "AWS::EC2::SecurityGroup",
            ACCOUNT,
            "eu-west-1",
            new TreeMap<>(Map.of("env", "prod")));
    return new Judgement(group, outcome, "m", new JsonObject());
  }
}

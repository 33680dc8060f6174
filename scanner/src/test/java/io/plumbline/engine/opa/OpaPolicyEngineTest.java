package io.plumbline.engine.opa;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Scope;
import io.plumbline.engine.RuleResult;
import io.plumbline.engine.RuleResult.Failure;
import io.plumbline.report.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpaPolicyEngineTest {
  private static final String REGO =
      """
      package entry

      good["fail"] contains {"resource": v, "evidence": {"v": v}} if some v in input.values

      good["in_scope"] contains v if some v in input.values

      good["sure"] contains "s"

      silent["fail"] := set()

      conflict["fail"] contains {"resource": "x", "evidence": value}

      value := v if some v in input.values

      missing["fail"] contains {"resource": v, "evidence": {}} if {
        some v in input.values
        crypto.md5(v) == "x"
      }

      odd["in_scope"] contains "x"
      """;

  @TempDir Path folder;

  @Test
  void readsWhatEachRuleExports() {
    try (OpaPolicyEngine engine = engine(REGO, "good", "silent")) {
      List<RuleResult> results =
          engine.evaluate("m", values("\"a\",\"b\""), rules("good", "silent"));
      assertThat(results.get(0).failures()).containsExactly(failure("a"), failure("b"));
      assertThat(results.get(0).inScope()).isEqualTo(Set.of("a", "b"));
      assertThat(results.get(0).sure()).isEqualTo(Set.of("s"));
      assertThat(results.get(0).error()).isNull();
      assertThat(results.get(0).nanos()).isPositive();
      assertThat(results.get(1).failures()).isEmpty();
      assertThat(results.get(1).inScope()).isNull();
      assertThat(results.get(1).sure()).isEmpty();
    }
  }

  @Test
  void aBrokenRuleStopsNothingElse() {
    String[] all = {"conflict", "good", "missing", "odd", "silent"};
    try (OpaPolicyEngine engine = engine(REGO, all)) {
      List<Rule> rules =
          rules("conflict", "good", "missing", "odd", "nowhere", "conflict", "silent");
      for (int times = 0; times < 3; times++) {
        List<RuleResult> results = engine.evaluate("m", values("\"a\",\"b\""), rules);
        String conflict = "opa_abort - %s:13:1: var assignment conflict";
        assertThat(results)
            .extracting(RuleResult::error)
            .containsExactly(
                conflict.formatted(folder.resolve("policy.rego")),
                null,
                "opa_builtin - crypto.md5 doesn't implement builtin1",
                "fail is undefined",
                "the packs have no entrypoint entry/nowhere",
                conflict.formatted(folder.resolve("policy.rego")),
                null);
        assertThat(results.get(1).failures()).containsExactly(failure("a"), failure("b"));
      }
      assertThat(engine.evaluate("m", "{\"values\":[\"a\"]}", rules("good")).get(0).failures())
          .containsExactly(failure("a"));
    }
  }

  @Test
  void buildsNoMoreInstancesThanThreadsAndSharesThem() throws Exception {
    byte[] wasm = new OpaProgram(folder).compile(REGO, "entry/good");
    AtomicInteger loads = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (OpaPolicyEngine engine =
        new OpaPolicyEngine(
            name -> {
              loads.incrementAndGet();
              return wasm;
            },
            2)) {
      engine.prepare(rules("good"));
      List<Callable<List<Failure>>> tasks =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      (Callable<List<Failure>>)
                          () ->
                              engine
                                  .evaluate("m", values("\"v" + i + "\""), rules("good"))
                                  .get(0)
                                  .failures())
              .toList();
      List<Future<List<Failure>>> answers = threads.invokeAll(tasks);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).containsExactly(failure("v" + i));
      }
      assertThat(loads.get()).isBetween(1, 2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void leavesARuleThatDoesNotEnd() {
    String rego =
        """
        package entry

        good["fail"] contains {"resource": "x", "evidence": {}} if {
          some x in numbers.range(1, 20000)
          some y in numbers.range(1, 20000)
          x + y == input.values[0]
        }

        silent["fail"] := set()
        """;
    byte[] wasm = new OpaProgram(folder).compile(rego, "entry/good", "entry/silent");
    try (OpaPolicyEngine engine =
        new OpaPolicyEngine(Map.of("m", wasm)::get, 1, Duration.ofSeconds(1))) {
      assertThat(engine.evaluate("m", values("0"), rules("silent", "good", "silent")))
          .extracting(RuleResult::error)
          .containsExactly(null, "not done after 1 s", null);
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void keepsStringsAsOpaDoes() {
    assertSameAsOpa(
        REGO, "\"\",\"a\\u0001\\n\\\"\\\\/\",\"\\u00e9\\u6f22\",\"\\ud83d\\ude00\",\"a b\"");
  }

  @Test
  void keepsNumbersAsOpaDoes() {
    String rego =
        """
        package entry

        good["fail"] contains {"resource": format_int(i, 10), "evidence": evidence} if {
          some i, v in input.values
          evidence := {"v": v, "sum": (v - 1) + 1}
        }
        """;
    assertSameAsOpa(
        rego,
        "0,-1,1.5,1795500000000000001,9223372036854775807,-9223372036854775808,9223372036854775808,"
            + "12345678901234567890,3.0,1e3");
    assertSameAsOpa(
        REGO.replace("\"resource\": v", "\"resource\": \"x\""),
        "0.1,1e-7,123456789.123456789,-1.50,1E+2");
  }

  /** What an instance keeps of an expression must not outlive the input that it was made for. */
  @Test
  void matchesExpressionsOverManyInputs() {
    String rego =
        """
        package entry

        good["fail"] contains {"resource": v, "evidence": {"glob": glob.match("a*:?", [], v)}} if {
          some v in input.values
          regex.match(`^[a-z]+:[0-9]$`, v)
        }
        """;
    try (OpaPolicyEngine engine = engine(rego, "good")) {
      for (int i = 0; i < 10; i++) {
        String input = values("\"a%d\",\"ab:%d\",\"b:%d\"".formatted(i, i, i));
        assertThat(json(engine.evaluate("m", input, rules("good", "good")).get(1).failures()))
            .containsExactly(
                "{\"evidence\":{\"glob\":false},\"resource\":\"b:%d\"}".formatted(i),
                "{\"evidence\":{\"glob\":true},\"resource\":\"ab:%d\"}".formatted(i));
      }
    }
  }

  @Test
  void parsesTimesAsOpaDoes() {
    String rego =
        """
        package entry

        good["fail"] contains {"resource": v, "evidence": {"ns": ns, "age": age}} if {
          some v in input.values
          ns := time.parse_rfc3339_ns(v)
          age := 9223372036854775807 - ns
        }
        """;
    List<String> times =
        List.of(
            "2026-11-24T06:00:00Z",
            "2026-11-24T06:00:00.5Z",
            "2026-11-24T06:00:00,25Z",
            "2026-11-24T06:00:00.123456789Z",
            "2026-11-24T06:00:00.1234567899Z",
            "2026-11-24T06:00:00+01:00",
            "2026-11-24T06:00:00-05:30",
            "2026-11-24T06:00:00+24:00",
            "2026-11-24T06:00:00+25:00",
            "2026-11-24T06:00:00+23:60",
            "2026-11-24T06:00:00+0100",
            "2026-11-24T06:00:00",
            "2026-11-24t06:00:00z",
            "2026-11-24 06:00:00Z",
            "2026-11-24T6:00:00Z",
            "2026-11-24T24:00:00Z",
            "2026-11-24T23:59:60Z",
            "2024-02-29T00:00:00Z",
            "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-00-01T00:00:00Z",
            "1970-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999999999Z",
            "1969-12-31T23:59:59.000000001Z",
            "1677-09-21T00:12:43.145224192Z",
            "1677-09-21T00:12:43.145224191Z",
            "2262-04-11T23:47:16.854775807Z",
            "2262-04-11T23:47:16.854775808Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "2026-11-24T06:00:00.Z",
            "2026-11-24T06:00:00Z ",
            "N/A",
            "no_information",
            "");
    JsonArray values = new JsonArray();
    times.forEach(values::add);
    String text = values.toString();
    assertSameAsOpa(rego, text.substring(1, text.length() - 1));
  }

  @Test
  void isUndefinedForATimeThatIsNoString() {
    String rego =
        """
        package entry

        good["fail"] contains {"resource": "x", "evidence": {"ns": ns}} if {
          some v in input.values
          ns := time.parse_rfc3339_ns(v)
        }
        """;
    assertSameAsOpa(rego, "1,null,{},[\"2026-11-24T06:00:00Z\"],true");
  }

  private void assertSameAsOpa(String rego, String values) {
    String input = values(values);
    String expected = new OpaProgram(folder).eval(rego, input, "data.entry.good.fail");
    try (OpaPolicyEngine engine = engine(rego, "good")) {
      RuleResult result = engine.evaluate("m", input, rules("good")).get(0);
      assertThat(result.error()).isNull();
      assertThat(json(result.failures())).isEqualTo(sorted(JsonParser.parseString(expected)));
    }
  }

  private OpaPolicyEngine engine(String rego, String... names) {
    String[] entrypoints = List.of(names).stream().map(n -> "entry/" + n).toArray(String[]::new);
    byte[] wasm = new OpaProgram(folder).compile(rego, entrypoints);
    return new OpaPolicyEngine(Map.of("m", wasm)::get, 2);
  }

  /** As text, so that no digit of a number is lost in the comparison. */
  private static List<String> json(List<Failure> failures) {
    List<String> result = new ArrayList<>();
    for (Failure failure : failures) {
      JsonObject json = new JsonObject();
      json.add("evidence", failure.evidence());
      json.addProperty("resource", failure.resource());
      result.add(json.toString());
    }
    return result.stream().sorted().toList();
  }

  private static List<String> sorted(JsonElement set) {
    return set.getAsJsonArray().asList().stream().map(JsonElement::toString).sorted().toList();
  }

  private static Failure failure(String value) {
    JsonObject evidence = new JsonObject();
    evidence.addProperty("v", value);
    return new Failure(value, evidence);
  }

  private static String values(String values) {
    return "{\"values\":[" + values + "]}";
  }

  private static List<Rule> rules(String... names) {
    return List.of(names).stream().map(OpaPolicyEngineTest::rule).toList();
  }

  private static Rule rule(String name) {
    return new Rule(
        "ec2-" + name,
        "title",
        "",
        Severity.LOW,
        Scope.RESOURCE,
        "AWS::EC2::VPC",
        null,
        "message",
        null,
        null,
        null,
        null,
        false,
        false,
        null,
        "0.1.0",
        "m",
        "entry/" + name,
        null,
        "rules/aws/ec2/x/x.rego",
        "");
  }
}

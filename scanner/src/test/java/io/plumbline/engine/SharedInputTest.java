package io.plumbline.engine;

import static io.plumbline.engine.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedInputTest {
  private static final Rule A = rule().id("ec2-a").build();
  private static final Rule B = rule().id("ec2-b").build();
  private static final Rule C = rule().id("ec2-c").build();
  private static final Rule D = rule().id("ec2-d").build();

  @Test
  void rulesShareAnInputUnlessTheirParametersDiffer() {
    Map<Rule, JsonObject> parameters =
        Map.of(
            A, json("{\"ports\":[22]}"),
            B, json("{}"),
            C, json("{\"ports\":[23],\"days\":1}"),
            D, json("{\"ports\":[22],\"days\":2}"));

    assertThat(SharedInput.of(List.of(A, B, C, D), parameters::get))
        .containsExactly(
            new SharedInput(json("{\"ports\":[22],\"days\":2}"), List.of(A, B, D)),
            new SharedInput(json("{\"ports\":[23],\"days\":1}"), List.of(C)));
    assertThat(SharedInput.of(List.of(), parameters::get)).isEmpty();
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}

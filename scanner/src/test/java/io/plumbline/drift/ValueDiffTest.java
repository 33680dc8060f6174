package io.plumbline.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueDiffTest {
  @Test
  void namesThePathToEachValue() {
    assertThat(
            diff(
                "{\"A\":{\"B\":1,\"C\":[1]},\"D\":true}", "{\"A\":{\"B\":2,\"C\":[1]},\"E\":null}"))
        .containsExactly("x.A.B 1 2", "x.D true -", "x.E - null");
    assertThat(diff("\"a\"", "{\"a\":1}")).containsExactly("x \"a\" {\"a\":1}");
  }

  @Test
  void saysNothingOfTheOrderOfAList() {
    assertThat(diff("[1,2,3,2]", "[2,3,2,1]")).isEmpty();
    assertThat(diff("[{\"a\":1},{\"b\":2}]", "[{\"b\":2},{\"a\":1}]")).isEmpty();
  }

  @Test
  void countsHowOftenAnElementIsThere() {
    assertThat(diff("[1,1,2]", "[1,2,2]")).containsExactly("x[] 1 -", "x[] - 2");
    assertThat(diff("[]", "[{\"a\":1}]")).containsExactly("x[] - {\"a\":1}");
    assertThat(diff("[\"a\"]", "[\"b\"]")).containsExactly("x[] \"a\" -", "x[] - \"b\"");
  }

  @Test
  void looksIntoTheOneElementThatDiffers() {
    assertThat(
            diff(
                "[{\"FromPort\":443,\"R\":[]},{\"FromPort\":22,\"R\":[{\"C\":\"10.0.0.0/8\"}]}]",
                "[{\"FromPort\":22,\"R\":[{\"C\":\"10.0.0.0/8\"},{\"C\":\"0.0.0.0/0\"}]},{\"FromPort\":443,\"R\":[]}]"))
        .containsExactly("x[1].R[] - {\"C\":\"0.0.0.0/0\"}");
  }

  @Test
  void pairsElementsByWhatNamesThem() {
    assertThat(
            diff(
                "[{\"Key\":\"env\",\"Value\":\"test\"},{\"Key\":\"team\",\"Value\":\"a\"}]",
                "[{\"Key\":\"team\",\"Value\":\"b\"},{\"Key\":\"cost\",\"Value\":\"1\"}]"))
        .containsExactly(
            "x[Key=env] {\"Key\":\"env\",\"Value\":\"test\"} -",
            "x[Key=team].Value \"a\" \"b\"",
            "x[Key=cost] - {\"Key\":\"cost\",\"Value\":\"1\"}");
    assertThat(
            diff(
                "[{\"Sid\":\"A\",\"Effect\":\"Deny\"},{\"Sid\":\"B\",\"Effect\":\"Deny\"}]",
                "[{\"Sid\":\"A\",\"Effect\":\"Allow\"},{\"Sid\":\"B\",\"Effect\":\"Allow\"}]"))
        .containsExactly(
            "x[Sid=A].Effect \"Deny\" \"Allow\"", "x[Sid=B].Effect \"Deny\" \"Allow\"");
  }

  @Test
  void tellsLargeNumbersApart() {
    assertThat(diff("9007199254740993", "9007199254740992")).hasSize(1);
  }

  @Test
  void leavesOutTheTextOfADecodedPolicy() {
    assertThat(diff("{\"Document#text\":\"{ }\"}", "{\"Document#text\":\"{}\"}")).isEmpty();
  }

  private static List<String> diff(String before, String after) {
    return ValueDiff.between("x", fact(before), fact(after)).stream()
        .map(c -> c.path() + " " + text(c.before()) + " " + text(c.after()))
        .toList();
  }

  private static Fact fact(String json) {
    return Fact.of(JsonParser.parseString(json));
  }

  private static String text(Fact fact) {
    return fact.value() == null ? "-" : fact.value().toString();
  }
}

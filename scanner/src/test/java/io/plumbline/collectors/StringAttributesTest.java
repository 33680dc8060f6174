package io.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StringAttributesTest {
  @Test
  void decodesThePolicyAndLeavesEmptySettingsOut() {
    String policy = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sns:Publish\"}}";

    assertThat(
            StringAttributes.pick(
                Map.of("Policy", policy, "Owner", "111122223333", "KmsMasterKeyId", "")))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"Owner":"111122223333",
                 "Policy":{"Statement":[{"Effect":"Allow","Action":["sns:Publish"]}]},
                 "Policy#text":"{\\"Statement\\":{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"sns:Publish\\"}}"}
                """));
  }

  @Test
  void aPolicyThatIsNoneIsNotTakenForNoPolicy() {
    assertThatThrownBy(() -> StringAttributes.pick(Map.of("Policy", "nonsense")))
        .isInstanceOf(InvalidAnswerException.class);
  }
}

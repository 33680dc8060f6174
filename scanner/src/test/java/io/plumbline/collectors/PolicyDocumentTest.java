package io.plumbline.collectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDocumentTest {
  private static final String SINGLE =
      """
      {"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":{"AWS":"111122223333"},
       "Action":"s3:*","NotResource":"arn:aws:s3:::a+b",
       "Condition":{"Bool":{"aws:SecureTransport":false},"NumericLessThan":{"s3:TlsVersion":[1.2]}}}}
      """;
  private static final String LISTS =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":{"AWS":["111122223333"]},
       "Action":["s3:*"],"NotResource":["arn:aws:s3:::a+b"],
       "Condition":{"Bool":{"aws:SecureTransport":["false"]},"NumericLessThan":{"s3:TlsVersion":["1.2"]}}}]}
      """;

  @Test
  void singleValuesBecomeListsAndConditionValuesStrings() {
    assertThat(PolicyDocument.decode(SINGLE)).isEqualTo(JsonParser.parseString(LISTS));
  }

  @Test
  void theFormItselfStays() {
    assertThat(PolicyDocument.decode(LISTS)).isEqualTo(JsonParser.parseString(LISTS));
  }

  @Test
  void urlEncodedDocumentsOfIamAreDecoded() {
    String encoded = URLEncoder.encode(SINGLE, UTF_8).replace("+", "%20");
    assertThat(PolicyDocument.decode(encoded)).isEqualTo(JsonParser.parseString(LISTS));
  }

  @Test
  void theAnonymousPrincipalStays() {
    JsonObject policy =
        PolicyDocument.decode("{\"Statement\":[{\"Principal\":\"*\"},{\"NotPrincipal\":\"*\"}]}");
    assertThat(policy.toString())
        .isEqualTo("{\"Statement\":[{\"Principal\":\"*\"},{\"NotPrincipal\":\"*\"}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "text", "[]", "\"{}\"", "{\"Statement\":[1]}", "{", "%7", "%7B", "{} {}"})
  void whatIsNoPolicyIsAnInvalidAnswer(String text) {
    assertThatThrownBy(() -> PolicyDocument.decode(text))
        .isInstanceOf(InvalidAnswerException.class);
  }

  @Test
  void documentsInsideListsAreDecodedInPlaceAndKeepTheirText() {
    JsonObject user =
        JsonParser.parseString(
                """
                {"UserPolicyList":[{"PolicyDocument":"{}"},{"PolicyName":"none"}]}""")
            .getAsJsonObject();
    PolicyDocument.decodeAt(user, "UserPolicyList[].PolicyDocument");
    assertThat(user)
        .isEqualTo(
            JsonParser.parseString(
                """
                {"UserPolicyList":[{"PolicyDocument":{},"PolicyDocument#text":"{}"},
                 {"PolicyName":"none"}]}"""));
  }
}

package io.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3:::logs, arn:aws:s3:::logs, true",
    "arn:aws:s3:::logs, arn:aws:s3:::logs2, false",
    "arn:aws:s3:::logs*, arn:aws:s3:::logs, true",
    "arn:*:security-group/sg-1, arn:aws:ec2:eu-west-1:1:security-group/sg-1, true",
    "*prod*web*, a-prod-b-web-c, true",
    "*prod*web, a-prod-b-web-c, false",
    "ab*ba, aba, false",
    "ab*ba, abba, true",
    "*ab*ab*, ab-ab, true",
    "*ab*ab*, ab-ba, false",
    "**, x, true",
    "a?c, abc, true",
    "a?c, ac, false",
    "*, '', true",
    "?, '', false",
    "'', '', true",
    "a.c, abc, false",
    "A*, abc, false"
  })
  void matches(String pattern, String text, boolean expected) {
    assertThat(new Glob(pattern).matches(text)).isEqualTo(expected);
  }

  @Test
  void takesNoLongTimeForAHostilePattern() {
    assertThat(new Glob("*a".repeat(1000) + "b").matches("a".repeat(2000))).isFalse();
    assertThat(new Glob("*?a".repeat(300) + "b").matches("a".repeat(1000))).isFalse();
  }
}

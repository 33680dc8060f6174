package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {
  @Test
  void what_steers_a_terminal_goes() {
    String hostile = "a\u001b[31mred\u001b[0m\r\nb\u202Eltr\u0007\u009b2Jc\u2028d\u200Be\ud800f\0g";

    assertThat(PlainText.of(hostile)).isEqualTo("a [31mred [0m  bltr  2Jc de f g");
  }

  @Test
  void letters_of_all_scripts_stay() {
    assertThat(PlainText.of("Zürich 東京 مرحبا 🙂")).isEqualTo("Zürich 東京 مرحبا 🙂");
  }

  @ParameterizedTest
  @CsvSource({
    "abcdefghij, 10, abcdefghij",
    "abcdefghij, 9, abcd...ij",
    "abcdefghij, 6, ab...j",
    "abcdefghij, 3, abc",
    "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂, 8, 🙂🙂🙂🙂...🙂"
  })
  void what_is_too_long_loses_its_middle(String text, int width, String expected) {
    assertThat(PlainText.fit(text, width)).isEqualTo(expected);
  }
}

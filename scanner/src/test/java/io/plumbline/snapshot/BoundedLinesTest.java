package io.plumbline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
  @Test
  void lines_up_to_the_limit_pass() throws IOException {
    assertThat(lines("abc\n\nab\nabc")).containsExactly("abc", "", "ab", "abc");
  }

  @Test
  void a_longer_one_does_not() {
    assertThatThrownBy(() -> lines("abc\nabcd\n"))
        .isInstanceOf(IOException.class)
        .hasMessage("a line is longer than 3 characters");
  }

  private static List<String> lines(String text) throws IOException {
    try (BufferedReader in = new BufferedReader(new BoundedLines(new StringReader(text), 3))) {
      List<String> lines = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
      return lines;
    }
  }
}

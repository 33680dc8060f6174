package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiWriterTest {
  @Test
  void escapesWhatIsNotAscii() {
    assertThat(ascii("\"a\\n\"")).isEqualTo("\"a\\n\"");
    assertThat(ascii("é漢~\u007F")).isEqualTo("\\u00e9\\u6f22~\\u007f");
    assertThat(ascii("x😀y")).isEqualTo("x\\ud83d\\ude00y");
  }

  @Test
  void replacesHalfACharacter() {
    assertThat(ascii("a\uD83D")).isEqualTo("a\\ufffd");
    assertThat(ascii("\uD83Da")).isEqualTo("\\ufffda");
    assertThat(ascii("\uDE00\uD83D")).isEqualTo("\\ufffd\\ufffd");
  }

  private static String ascii(String text) {
    StringBuilder out = new StringBuilder();
    new AsciiWriter(out).write(text);
    return out.toString();
  }
}

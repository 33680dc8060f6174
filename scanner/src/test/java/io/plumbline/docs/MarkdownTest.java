package io.plumbline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void textKeepsItsMeaning() {
    assertThat(Markdown.text("a * b_c <d>\n e|f `g` $h & [i]"))
        .isEqualTo("a \\* b\\_c \\<d\\> e\\|f \\`g\\` \\$h \\& \\[i\\]");
    assertThat(Markdown.text("# no heading")).isEqualTo("\\# no heading");
    assertThat(Markdown.text("1. no list")).isEqualTo("1\\. no list");
    assertThat(Markdown.text("1.20 is a control")).isEqualTo("1.20 is a control");
  }

  @Test
  void nothingEndsCode() {
    assertThat(Markdown.code("a``b")).isEqualTo("```a``b```");
    assertThat(Markdown.code("`a`")).isEqualTo("`` `a` ``");
    assertThat(Markdown.codes(List.of("a|b", "c"))).isEqualTo("`a\\|b`, `c`");
    assertThat(Markdown.fence("sh", "cat <<E \n```\nE\n"))
        .isEqualTo("````sh\ncat <<E\n```\nE\n````\n");
  }
}

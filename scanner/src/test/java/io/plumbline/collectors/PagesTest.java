package io.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
  private record Page(List<String> items, String next) {}

  @Test
  void followsTokensUntilThereIsNone() {
    List<String> asked = new ArrayList<>();

    List<String> items =
        Pages.items(
                token -> {
                  asked.add(String.valueOf(token));
                  return token == null
                      ? new Page(List.of("a", "b"), "two")
                      : new Page(List.of("c"), null);
                },
                Page::next,
                Page::items)
            .toList();

    assertThat(items).containsExactly("a", "b", "c");
    assertThat(asked).containsExactly("null", "two");
  }

  @Test
  void anEmptyPageInTheMiddleIsNotTheEnd() {
    List<Page> pages = List.of(new Page(List.of(), "two"), new Page(List.of("a"), null));

    assertThat(Pages.items(pages, Page::items).toList()).containsExactly("a");
  }
}
